/** Pure. The built-in prompts, ten of each kind. Their flavour is that of their kind. */
import { allPromptKinds, flavourOf, type PromptKind } from './kinds.ts';
import type { Prompt } from './prompt.ts';
import { asks } from './prompts/asks.ts';
import { guest } from './prompts/guest.ts';
import { quickChallenge } from './prompts/quick-challenge.ts';
import { reading } from './prompts/reading.ts';
import { reflection } from './prompts/reflection.ts';
import { show } from './prompts/show.ts';
import { whatIf } from './prompts/what-if.ts';
import { wins } from './prompts/wins.ts';
import type { Written } from './prompts/written.ts';

const written: Record<PromptKind, readonly Written[]> = {
  wins,
  asks,
  show,
  reading,
  reflection,
  'quick challenge': quickChallenge,
  guest,
  'what-if': whatIf,
};

export const library: readonly Prompt[] = allPromptKinds.flatMap((kind) =>
  written[kind].map((prompt) => ({ ...prompt, kind, flavour: flavourOf(kind), language: 'en' })),
);
