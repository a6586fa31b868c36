/** Pure. What a prompt can be. */

export type Flavour = 'familiar' | 'exciting';

/** The kinds of prompt and the flavour of each: the one place that says which is familiar and which exciting. */
export const promptKinds = {
  wins: 'familiar',
  asks: 'familiar',
  show: 'familiar',
  reading: 'familiar',
  reflection: 'familiar',
  'quick challenge': 'exciting',
  guest: 'exciting',
  'what-if': 'exciting',
} as const satisfies Record<string, Flavour>;

export type PromptKind = keyof typeof promptKinds;

export const allPromptKinds = Object.keys(promptKinds) as PromptKind[];
