/** Pure. A community's library as people look at it. Instants are epoch milliseconds. */
import type { CommunityKind } from '../../communities/index.ts';
import type { PromptRow } from '../tables.ts';
import { mix } from './constants.ts';
import { allPromptKinds, type Flavour, flavourOf, type PromptKind } from './kinds.ts';
import { library as builtInPrompts } from './library.ts';
import type { Prompt } from './prompt.ts';
import { builtInPrompt, isBuiltIn, promptOf, shelfOf } from './shelf.ts';

/** `changed`: a built-in one in the community's own words. `removed`: it is kept, and can be brought back. */
export type Origin = 'built in' | 'changed' | 'own' | 'removed';

/** One prompt, with when it was last posted; null: never. */
export type Entry = { prompt: Prompt; origin: Origin; usedAt: number | null };

/** One kind. `fresh`: how many were not used within the distance that keeps a prompt from coming again. */
export type KindEntry = { kind: PromptKind; flavour: Flavour; on: boolean; prompts: number; fresh: number };

export type Library = {
  rows: readonly PromptRow[];
  community: { kind: CommunityKind; language: string };
  kindsOff: readonly PromptKind[];
  /** When each was last posted, by its id. */
  usedAt: ReadonlyMap<string, number>;
};

/**
 * What may be posted and what the community wrote in another language: its own first, the newest before all, then the
 * built-in ones in their order, changed or not. At the end what was removed.
 */
export const entriesOf = ({ rows, community, usedAt }: Library): Entry[] => {
  const changed = new Set(rows.map(({ slug }) => slug));
  const originOf = ({ id }: Prompt): Origin =>
    !changed.has(id) ? 'built in' : isBuiltIn(id) ? 'changed' : 'own';
  const suiting = (prompt: Prompt) =>
    originOf(prompt) !== 'built in' || (prompt.suits.includes(community.kind) && speaks(prompt, community));
  const shelf = shelfOf(rows, community.kind)
    .filter(suiting)
    .map((prompt) => ({ prompt, origin: originOf(prompt) }));
  const live = [
    ...shelf.filter(({ origin }) => origin === 'own').toReversed(),
    ...shelf
      .filter(({ origin }) => origin !== 'own')
      .toSorted((a, b) => placeOf(a.prompt.id) - placeOf(b.prompt.id)),
  ];
  const removed = rows
    .filter(({ state }) => state === 'removed')
    .map((row) => ({ prompt: promptOf(row, community.kind), origin: 'removed' as const }));
  return [...live, ...removed].map((entry) => ({ ...entry, usedAt: usedAt.get(entry.prompt.id) ?? null }));
};

const places = new Map(builtInPrompts.map(({ id }, place) => [id, place]));
const placeOf = (slug: string): number => places.get(slug) ?? 0;

const speaks = ({ language }: Prompt, community: Library['community']): boolean =>
  language === community.language;

const dayLength = 86_400_000;

/** Kind by kind, in the order in which they are always shown. */
export const kindEntries = (library: Library, now: number): KindEntry[] => {
  const live = entriesOf(library).filter(
    ({ origin, prompt }) => origin !== 'removed' && speaks(prompt, library.community),
  );
  const near = now - mix.distance.days * dayLength;
  return allPromptKinds.map((kind) => {
    const ofKind = live.filter(({ prompt }) => prompt.kind === kind);
    return {
      kind,
      flavour: flavourOf(kind),
      on: !library.kindsOff.includes(kind),
      prompts: ofKind.length,
      fresh: ofKind.filter(({ usedAt }) => usedAt === null || usedAt < near).length,
    };
  });
};

/** The prompt of that slug as it may be posted now, or as a row keeps it; null: there is none. */
export const promptNow = (
  rows: readonly PromptRow[],
  kind: CommunityKind,
  slug: string,
): { prompt: Prompt; row: PromptRow | null } | null => {
  const row = rows.find((one) => one.slug === slug) ?? null;
  const prompt = row ? promptOf(row, kind) : builtInPrompt(slug);
  return prompt && { prompt, row };
};

/** Suggestions that wait for a coordinator, the first made first. */
export const waiting = (rows: readonly PromptRow[]): PromptRow[] =>
  rows.filter(({ state }) => state === 'suggested');
