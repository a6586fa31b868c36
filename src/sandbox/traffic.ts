import { elapsed } from './clock.ts';

/** One exchange between Slack and the app. */
export type TrafficEntry = {
  id: number;
  /** The movable clock, epoch ms. */
  at: number;
  direction: 'to_app' | 'from_app';
  kind:
    | 'api'
    | 'response_url'
    | 'upload'
    | 'events_api'
    | 'slash_commands'
    | 'interactive'
    | 'socket'
    | 'verification';
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
  /** Real milliseconds until it was answered; absent until then. */
  ms?: number;
  /** Higher than that of every entry that changed before. */
  rev: number;
};

export type Traffic = {
  entries(): readonly TrafficEntry[];
  /** The highest `rev` given so far. */
  rev(): number;
  subscribe(listener: (entry: TrafficEntry) => void): () => void;
  /** Adds an entry and tells the listeners. */
  add(entry: Omit<TrafficEntry, 'id' | 'rev' | 'ms'>): TrafficEntry;
  /** Completes an entry and tells the listeners again. */
  answer(entry: TrafficEntry, answer: Pick<TrafficEntry, 'response' | 'status' | 'error'>): void;
  /** Adds what is not answered. */
  note(entry: Omit<TrafficEntry, 'id' | 'rev' | 'ms'>): void;
  clear(): void;
};

/** A ring of the last `size` exchanges. */
export const createTraffic = (size = 1000): Traffic => {
  let ring: TrafficEntry[] = [];
  let last = 0;
  let rev = 0;
  const began = new WeakMap<TrafficEntry, number>();
  const listeners = new Set<(entry: TrafficEntry) => void>();
  const tell = (entry: TrafficEntry) => {
    for (const listener of listeners) listener(entry);
  };
  const add: Traffic['add'] = (entry) => {
    last += 1;
    rev += 1;
    const kept = { ...entry, id: last, rev };
    began.set(kept, elapsed());
    ring.push(kept);
    if (ring.length > size * 2) ring = ring.slice(-size);
    tell(kept);
    return kept;
  };
  const answer: Traffic['answer'] = (entry, given) => {
    rev += 1;
    const ms = Math.round((elapsed() - (began.get(entry) ?? elapsed())) * 10) / 10;
    Object.assign(entry, given, { ms, rev });
    tell(entry);
  };
  return {
    entries: () => ring,
    rev: () => rev,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add,
    answer,
    note: (entry) => answer(add(entry), {}),
    clear() {
      ring = [];
    },
  };
};
