/** Pure. Weeks as plain numbers: the nth since the first Monday of computer time, in UTC. */
const day = 86_400_000;

export const weekLength = 7 * day;

/** 1 January 1970 was a Thursday. */
export const weekShift = 3 * day;

/** The week that an instant (epoch ms) lies in. */
export const weekOf = (at: number): number => Math.floor((at + weekShift) / weekLength);

/** Its beginning, epoch ms. */
export const startOf = (week: number): number => week * weekLength - weekShift;

/** `until` null: it goes on. */
type Pause = { from: number; until: number | null };

/** The weeks, of which a community slept through half or more: they count against nobody. */
export const asleepIn = (pauses: readonly Pause[], from: number, to: number): Set<number> => {
  const asleep = new Set<number>();
  for (let week = from; week <= to; week += 1) {
    const [start, end] = [startOf(week), startOf(week + 1)];
    const slept = pauses.reduce(
      (sum, one) => sum + Math.max(0, Math.min(end, one.until ?? end) - Math.max(start, one.from)),
      0,
    );
    if (slept * 2 >= weekLength) asleep.add(week);
  }
  return asleep;
};
