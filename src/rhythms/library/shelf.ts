/** Pure. The prompts that a community can get: the built-in ones, changed or removed by it, and its own. */
import type { CommunityKind } from '../../communities/index.ts';
import type { PromptRow } from '../tables.ts';
import { mix } from './constants.ts';
import { flavourOf } from './kinds.ts';
import { library } from './library.ts';
import type { Prompt } from './prompt.ts';

const builtIn = new Map(library.map((prompt) => [prompt.id, prompt]));

/** What a community has to choose from that changed nothing. */
export const untouched = { prompts: library, kindsOff: [], excitingShare: mix.excitingShare } as const;

export const isBuiltIn = (slug: string): boolean => builtIn.has(slug);

/** A built-in prompt as it was written; null if there is none of that slug. */
export const builtInPrompt = (slug: string): Prompt | null => builtIn.get(slug) ?? null;

/** A community's shelf, from its rows: what stands on it may be posted. Its own prompts suit it, whatever its kind. */
export const shelfOf = (rows: readonly PromptRow[], kind: CommunityKind): Prompt[] => {
  const changed = new Map(rows.map((row) => [row.slug, row]));
  const kept = library.filter(({ id }) => !changed.has(id));
  const own = rows.filter(({ state }) => state === 'live').map((row) => promptOf(row, kind));
  return [...kept, ...own];
};

/** What a row says, as a prompt for a community of that kind. */
export const promptOf = (row: PromptRow, kind: CommunityKind): Prompt => ({
  id: row.slug,
  title: row.title,
  text: row.text,
  kind: row.kind,
  flavour: flavourOf(row.kind),
  suits: [kind],
  language: row.language,
  leavesSomething: builtIn.get(row.slug)?.leavesSomething ?? false,
  ...(row.choices.length > 0 && { choices: row.choices }),
  ...(row.credited && row.suggestedBy !== null && { author: row.suggestedBy }),
});
