/** Pure. What a prompt can be. */
import { z } from 'zod';

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

export const allPromptKinds = Object.keys(promptKinds) as (keyof typeof promptKinds)[];

export const PromptKind = z.enum(allPromptKinds);
export type PromptKind = z.infer<typeof PromptKind>;

export const flavourOf = (kind: PromptKind): Flavour => promptKinds[kind];
