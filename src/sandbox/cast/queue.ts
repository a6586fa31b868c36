/** Pure. What is still to come, in order of time; what comes at once, in the order of its keys. */

export type Due = {
  /** Epoch ms. */
  at: number;
  key: string;
};

export type Queue<One extends Due> = {
  add(one: One): void;
  first(): One | undefined;
  /** Takes out the first, if it is due at `now` (epoch ms). */
  take(now: number): One | undefined;
  /** Takes out all. */
  clear(): One[];
};

const isBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.key < b.key);

export const createQueue = <One extends Due>(): Queue<One> => {
  /** The first stands last: taking it out moves nothing. */
  const waiting: One[] = [];

  const placeOf = (one: One): number => {
    let low = 0;
    let high = waiting.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = waiting[middle];
      if (other && isBefore(one, other)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    add(one) {
      waiting.splice(placeOf(one), 0, one);
    },
    first: () => waiting.at(-1),
    take(now) {
      const first = waiting.at(-1);
      return first && first.at <= now ? waiting.pop() : undefined;
    },
    clear: () => waiting.splice(0),
  };
};
