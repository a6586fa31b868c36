/** Pure. Which of many lines of one height are drawn: those in sight, and some around them. Lengths in pixels. */

/** So many more above and below, so that nothing is blank while one scrolls. */
const spare = 12;

export type InSight = { from: number; to: number; above: number; below: number };

/** Draw the lines from `from` to before `to`, between empty stretches of `above` and `below`. */
export const inSight = (count: number, height: number, scrolled: number, room: number): InSight => {
  const first = Math.floor(scrolled / height) - spare;
  const from = Math.max(0, Math.min(first, count - 1));
  const to = Math.min(count, Math.max(from, Math.ceil((scrolled + room) / height) + spare));
  return { from, to, above: from * height, below: (count - to) * height };
};

/** Where to scroll so that a line is wholly in sight, and no further than needed. */
export const scrolledTo = (at: number, height: number, scrolled: number, room: number): number =>
  Math.min(at * height, Math.max(scrolled, (at + 1) * height - room));
