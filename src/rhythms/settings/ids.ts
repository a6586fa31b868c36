/** Pure. The ids of the settings' button, form and menu. */
export const ids = {
  open: 'rhythms.settings',
  form: 'rhythms.settings-form',
  holidays: 'rhythms.settings.holidays',
} as const;
