/** Pure. What this feature's buttons are called. */
export const ids = {
  export: 'privacy.export',
  askForget: 'privacy.ask-forget',
  forget: 'privacy.forget',
  return: 'privacy.return',
} as const;
