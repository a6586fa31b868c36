/** Pure. Parts of long lines of messages. A line is in the order of its timestamps, none of which it has twice. */

export type Stamped = { ts: string };

/** Which part: by default the newest; else those before a timestamp, those from it on, or those around it. */
export type Asked = { limit: number; before?: string; from?: string; around?: string };

/** What is shown, and how many more there are on either side. */
export type Window<One> = { shown: One[]; earlier: number; later: number };

const byTs = (a: Stamped, b: Stamped): number => (a.ts < b.ts ? -1 : 1);

/** How many of a line stand before `ts`. */
export const countBefore = (line: readonly Stamped[], ts: string): number => {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((line[middle]?.ts ?? '') < ts) low = middle + 1;
    else high = middle;
  }
  return low;
};

const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);

/** How many are wanted on either side of where the lines are cut. */
const sides = ({ limit, from, around }: Asked): [before: number, after: number] => {
  if (from !== undefined) return [0, limit];
  if (around === undefined) return [limit, 0];
  return [Math.floor(limit / 2), Math.ceil(limit / 2)];
};

/** A part of several lines as if they were one, without walking along them. */
export const windowOf = <One extends Stamped>(
  lines: readonly (readonly One[])[],
  asked: Asked,
): Window<One> => {
  const at = asked.from ?? asked.around ?? asked.before;
  const cuts = lines.map((line) => ({ line, cut: at === undefined ? line.length : countBefore(line, at) }));
  const [before, after] = sides(asked);
  const older = cuts
    .flatMap(({ line, cut }) => line.slice(Math.max(0, cut - before), cut))
    .sort(byTs)
    .slice(-before || Number.POSITIVE_INFINITY);
  const newer = cuts
    .flatMap(({ line, cut }) => line.slice(cut, cut + after))
    .sort(byTs)
    .slice(0, after);
  return {
    shown: [...older, ...newer],
    earlier: sum(cuts.map(({ cut }) => cut)) - older.length,
    later: sum(cuts.map(({ line, cut }) => line.length - cut)) - newer.length,
  };
};
