/** Pure. When somebody hears what they did not ask for: one message a week, and none while they are away. */

/** Between two of them, ms (product.md, promise 2). */
export const week = 7 * 86_400_000;

/**
 * The first instant from `from` on that is a week after they last heard something, and a week from each that waits.
 * Instants are epoch milliseconds; `heard` null: never.
 */
export const freeAt = (from: number, heard: number | null, others: readonly number[]): number => {
  let at = heard === null ? from : Math.max(from, heard + week);
  for (const other of others.toSorted((a, b) => a - b)) if (Math.abs(at - other) < week) at = other + week;
  return at;
};

/** A message that waits. `back`: when who it is for may hear of its community again; null: they are there. */
export type Waiting = { key: string; due: number; expires: number; back: number | null };

/** When it goes out now; `due` null: that would be too late for it. */
export type Planned = Pick<Waiting, 'key' | 'back'> & ({ due: number; expires: number } | { due: null });

/** What is to be heard before an instant has less than a week; the rest of it may come whenever it suits. */
const hasEnd = ({ due, expires }: Waiting): boolean => expires < due + week;

/**
 * Plans anew what waits, once somebody goes away or is back: in its order, but what may be heard first comes first.
 * What is due already stays.
 */
export const planAnew = (waiting: readonly Waiting[], heard: number | null, now: number): Planned[] => {
  const taken: number[] = [];
  const readyAt = ({ back }: Waiting): number => Math.max(now, back ?? now);
  const inOrder = waiting.toSorted(
    (a, b) => readyAt(a) - readyAt(b) || a.due - b.due || (a.key < b.key ? -1 : 1),
  );
  return inOrder.map((one): Planned => {
    const { key, back, expires } = one;
    const due = back === null && one.due <= now ? one.due : freeAt(readyAt(one), heard, taken);
    if (hasEnd(one) && due >= expires) return { key, back, due: null };
    taken.push(due);
    return { key, back, due, expires: hasEnd(one) ? expires : due + week };
  });
};

/** When somebody heard something at the latest, where `latest` may be of those that wait: each has its week. */
export const lastHeard = (waiting: readonly Pick<Waiting, 'due'>[], latest: number | null): number | null =>
  latest === null ? null : latest - week * waiting.filter(({ due }) => due <= latest).length;
