/** Pure. Which verb is meant by what was typed. */
import { distance } from 'fastest-levenshtein';
import type { Verb } from './surface.ts';
import { plain } from './words.ts';

/** Verbs have one or two words. */
const mostWords = 2;

/** The verb with the longest name that the typed text begins with, and what follows it, as it was typed. */
export const matchVerb = <V extends Pick<Verb, 'name'>>(
  verbs: readonly V[],
  typed: string,
): { verb: V; words: string } | null => {
  const pieces = [...typed.matchAll(/\S+/g)];
  for (let count = Math.min(mostWords, pieces.length); count > 0; count--) {
    const named = pieces.slice(0, count);
    const name = plain(named.map(([piece]) => piece).join(' '));
    const verb = verbs.find((one) => one.name !== '' && one.name === name);
    const last = named.at(-1);
    if (verb && last) return { verb, words: typed.slice(last.index + last[0].length).trim() };
  }
  const bare = pieces.length === 0 ? verbs.find(({ name }) => name === '') : undefined;
  return bare ? { verb: bare, words: '' } : null;
};

/** The verb that was probably meant; null where nothing is near. */
export const nearestVerb = <V extends Pick<Verb, 'name'>>(verbs: readonly V[], typed: string): V | null => {
  const pieces = plain(typed).split(' ').slice(0, mostWords);
  const attempts = pieces.map((_, count) => pieces.slice(0, count + 1).join(' '));
  const near = verbs
    .filter(({ name }) => name !== '')
    .flatMap((verb) =>
      attempts.map((attempt, at) => ({ verb, attempt, words: at + 1, away: distance(verb.name, attempt) })),
    )
    .filter(({ verb, attempt, away }) => away <= farthest(Math.min(verb.name.length, attempt.length)))
    // By typos a word, so that of two equally near the one that explains more of what was typed wins.
    .toSorted((a, b) => a.away / a.words - b.away / b.words || b.words - a.words);
  return near[0]?.verb ?? null;
};

/** One typo in a short word, two in a longer one, three in a long one. */
const farthest = (length: number): number => Math.min(3, Math.ceil(length / 3));
