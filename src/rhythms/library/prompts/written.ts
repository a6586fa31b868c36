/** Pure. How a built-in prompt is written down; its kind is that of its file. Written to ten rules; those that a machine can check are tested. */
import type { CommunityKind } from '../../../communities/index.ts';
import type { Prompt } from '../prompt.ts';

export type Written = Omit<Prompt, 'kind' | 'flavour' | 'language'>;

export const everyKind: readonly CommunityKind[] = [
  'guild',
  'meetup group',
  'reading circle',
  'support circle',
  'leadership round table',
];

/** Communities of people who make something together, not only read about it. */
export const makers: readonly CommunityKind[] = everyKind.filter((kind) => kind !== 'reading circle');
