/** Pure. What is told of groups. */

/** Fewer people than this are never told apart (product.md, promise 3). */
export const smallestGroup = 5;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, people) => total + people, 0);

const isSmall = (people: number): boolean => people > 0 && people < smallestGroup;

/**
 * Which groups must not be told, so that subtraction from the total tells nothing of the small ones. Each table has
 * the same disjoint groups in the same order; several are shown together, as the weeks of a chart. What is withheld
 * in one of them is withheld in all: a group that comes and goes would be bounded by its own neighbours in time.
 *
 * First goes every group of one to four people; then, while what is withheld could be found by subtraction, the
 * next-smallest (primary and secondary suppression: L. H. Cox, "Suppression methodology and statistical disclosure
 * control", JASA 75, 1980; A. Hundepool et al., "Statistical Disclosure Control", 2012, ch. 4). A group of nobody may
 * be told. Where all people are in one group, telling it would tell of each of them, so nothing is told.
 *
 * @returns the places of those groups; what is left over may be told, and the others together as one.
 */
export const withheld = (tables: readonly (readonly number[])[]): ReadonlySet<number> => {
  const places = [...(tables[0] ?? []).keys()];
  const hidden = new Set(places.filter((at) => tables.some((table) => isSmall(table[at] ?? 0))));
  for (;;) {
    const telling = tables.find((table) => isTelling(table, hidden));
    if (!telling) return hidden;
    const size = (at: number) => sum(tables.map((table) => table[at] ?? 0));
    const left = places.filter((at) => !hidden.has(at) && (telling[at] ?? 0) > 0);
    if (left.length === 0) return new Set(places);
    // All of that size: which of several was taken would tell of the others.
    const next = Math.min(...left.map(size));
    for (const at of left) if (size(at) === next) hidden.add(at);
  }
};

/** Whether what is hidden of a table could be found from what is shown of it and its total. */
const isTelling = (table: readonly number[], hidden: ReadonlySet<number>): boolean => {
  if (hidden.size === 0) return table.filter((people) => people > 0).length === 1;
  const people = [...hidden].map((at) => table[at] ?? 0);
  if (people.length < 2) return true;
  const together = sum(people);
  // Of people in groups that are known to be small, the least and the most that there can be leave but one way.
  const isExtreme = together === people.length || together === people.length * (smallestGroup - 1);
  return together < smallestGroup || (people.every(isSmall) && isExtreme && hidden.size < table.length);
};

/**
 * A number of people to the nearest five, and never fewer: for what is looked at again and again. Exact figures of
 * two weeks differ by single persons; rounded ones do not (the same book, ch. 5, on rounding against differencing).
 */
export const inFives = (people: number): number =>
  people === 0 ? 0 : Math.max(smallestGroup, Math.round(people / smallestGroup) * smallestGroup);

/** How many of a known number; `few`: fewer than five, or nobody; `nearly all`: all but fewer than five, or all. */
export type Portion = number | 'few' | 'nearly all';

/** What may be said of a part of a group whose size is known, such that the rest is not told either. */
export const portionOf = (people: number, whole: number): Portion => {
  if (people < smallestGroup) return 'few';
  return whole - people < smallestGroup ? 'nearly all' : people;
};
