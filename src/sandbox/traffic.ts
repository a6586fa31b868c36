/** One exchange between Slack and the app. */
export type TrafficEntry = {
  id: number;
  /** The movable clock, epoch ms. */
  at: number;
  direction: 'to_app' | 'from_app';
  kind: 'api' | 'response_url' | 'events_api' | 'slash_commands' | 'interactive' | 'socket' | 'verification';
  /** The method, the event's type, or the command. */
  name: string;
  /** How it travelled. */
  via: 'http' | 'socket';
  request: unknown;
  /** Absent until it was answered. */
  response?: unknown;
  status?: number;
  error?: string;
  retry?: { attempt: number; reason: string };
};

export type Traffic = {
  entries(): readonly TrafficEntry[];
  subscribe(listener: (entry: TrafficEntry) => void): () => void;
  /** Adds an entry and tells the listeners. */
  add(entry: Omit<TrafficEntry, 'id'>): TrafficEntry;
  /** Completes an entry and tells the listeners again. */
  answer(entry: TrafficEntry, answer: Pick<TrafficEntry, 'response' | 'status' | 'error'>): void;
  clear(): void;
};

/** A ring of the last `size` exchanges. */
export const createTraffic = (size = 1000): Traffic => {
  let ring: TrafficEntry[] = [];
  let last = 0;
  const listeners = new Set<(entry: TrafficEntry) => void>();
  const tell = (entry: TrafficEntry) => {
    for (const listener of listeners) listener(entry);
  };
  return {
    entries: () => ring,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(entry) {
      last += 1;
      const kept = { ...entry, id: last };
      ring.push(kept);
      if (ring.length > size * 2) ring = ring.slice(-size);
      tell(kept);
      return kept;
    },
    answer(entry, answer) {
      Object.assign(entry, answer);
      tell(entry);
    },
    clear() {
      ring = [];
    },
  };
};
