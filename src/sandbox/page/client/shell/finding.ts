/** Pure. Which of many somebody means by a few letters of a name. */

export type Findable = { name: string; unread: boolean };

/** 0: the name begins so; 1: one of its words does; 2: it is somewhere in it; none, if it is not. */
const rankOf = (name: string, typed: string): number | undefined => {
  const whole = name.toLowerCase();
  if (!whole.includes(typed)) return undefined;
  if (whole.startsWith(typed)) return 0;
  return whole.split(/[\s_-]+/).some((word) => word.startsWith(typed)) ? 1 : 2;
};

/** The `most` that fit best; what is unread goes before its equals. With nothing typed, what is unread. */
export const findIn = <One extends Findable>(all: readonly One[], typed: string, most: number): One[] => {
  const wanted = typed.trim().replace(/^[#@]/, '').toLowerCase();
  if (wanted === '') return all.filter((one) => one.unread).slice(0, most);
  return all
    .map((one) => ({ one, rank: rankOf(one.name, wanted) }))
    .filter((found): found is { one: One; rank: number } => found.rank !== undefined)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.one.unread) - Number(a.one.unread) ||
        a.one.name.length - b.one.name.length ||
        (a.one.name < b.one.name ? -1 : 1),
    )
    .slice(0, most)
    .map(({ one }) => one);
};
