/** Pure. What experts may be asked about: reading topics, and finding who fits. */
import { distance } from 'fastest-levenshtein';

/** Few enough to be read, short enough to be found by. [own] */
export const topicLimits = { topics: 5, letters: 60 } as const;

/** Whoever may be asked, and about what, as they wrote it. */
export type Expert = { user: string; topics: readonly string[] };

export type ReadTopics =
  | { topics: string[] }
  | { problem: 'too many' }
  | { problem: 'too long'; topic: string };

/** Topics as people type them: separated by commas, semicolons or lines; the same one twice is one. */
export const readTopics = (typed: string, before: readonly string[] = []): ReadTopics => {
  const given = typed
    .split(/[,;\n]/)
    .map((piece) =>
      piece
        .replace(/\s+/g, ' ')
        .replace(/^[-•*\s]+/, '')
        .trim(),
    )
    .filter((piece) => piece !== '');
  const topics: string[] = [];
  for (const topic of [...before, ...given])
    if (!topics.some((known) => plain(known) === plain(topic))) topics.push(topic);
  const topic = topics.find((one) => [...one].length > topicLimits.letters);
  if (topic !== undefined) return { problem: 'too long', topic };
  return topics.length > topicLimits.topics ? { problem: 'too many' } : { topics };
};

/** Without case and accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}+#]+/gu) ?? [];

/** Words this long may have a typo, and stand within a longer one. [own] */
const longEnough = 4;

/** Whether somebody who types `asked` would take `word` for it: its beginning, or with one typo. */
const isLike = (word: string, asked: string): boolean => {
  if (word === asked) return true;
  if (asked.length >= 2 && word.startsWith(asked)) return true;
  if (Math.min(word.length, asked.length) < longEnough) return false;
  return word.includes(asked) || asked.startsWith(word) || distance(word, asked) <= 1;
};

/** How many of the words looked for are in one of somebody's topics, at best. */
const fitOf = ({ topics }: Expert, asked: readonly string[]): number =>
  Math.max(
    0,
    ...topics.map((topic) => {
      const words = wordsOf(topic);
      return asked.filter((one) => words.some((word) => isLike(word, one))).length;
    }),
  );

/** Those who fit what is looked for, the best first, and the others; each in the order given. */
export const sought = <E extends Expert>(
  experts: readonly E[],
  words: string,
): { fitting: E[]; others: E[] } => {
  const asked = [...new Set(wordsOf(words))];
  const fits = new Map(experts.map((expert) => [expert, fitOf(expert, asked)]));
  const matched = (expert: E): number => fits.get(expert) ?? 0;
  return {
    fitting: experts.filter((expert) => matched(expert) > 0).toSorted((a, b) => matched(b) - matched(a)),
    others: experts.filter((expert) => matched(expert) === 0),
  };
};
