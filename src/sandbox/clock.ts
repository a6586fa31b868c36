/** The movable clock: due dates, message timestamps and retries live on it. It never runs backwards. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** Moves to an instant (epoch ms). Throws a RangeError when that lies in the past. */
  set(ms: number): void;
  /** Moves forward by `ms`. */
  advance(ms: number): void;
  /** True when the clock runs along with real time between moves. */
  readonly running: boolean;
  /** Calls `listener` after every move. Returns the way to stop. */
  onMove(listener: () => void): () => void;
};

export const createClock = (start: number, realTime?: () => number): Clock => {
  const listeners = new Set<() => void>();
  const began = realTime?.() ?? 0;
  let offset = start - began;
  const now = () => (realTime ? realTime() : 0) + offset;
  const set = (ms: number) => {
    const current = now();
    if (!Number.isFinite(ms) || ms < current) throw new RangeError(`The clock cannot go back to ${ms}`);
    offset += ms - current;
    for (const listener of listeners) listener();
  };
  return {
    now,
    set,
    advance: (ms) => set(now() + ms),
    running: realTime !== undefined,
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Real wall-clock seconds: signatures must bear them, since receivers refuse old ones. */
export const realSeconds = (): number => Math.floor((performance.timeOrigin + performance.now()) / 1000);

/** Real elapsed milliseconds: for what Slack times in reality, such as a trigger's three seconds. */
export const elapsed = (): number => performance.now();
