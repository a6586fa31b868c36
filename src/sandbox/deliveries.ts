import { type Clock, elapsed } from './clock.ts';
import type { FaultState } from './faults.ts';
import type { Fields } from './state.ts';
import type { Traffic } from './traffic.ts';

export type Kind = 'events_api' | 'slash_commands' | 'interactive';

export type Envelope = { kind: Kind; name: string; payload: Fields; acceptsResponse: boolean };

export type Retry = { attempt: number; reason: string };

/** What came of one attempt. `reason` is one of Slack's words, such as `timeout`. */
export type Answer =
  | { ok: true; body: unknown; status?: number }
  | { ok: false; reason: string; status?: number; final?: boolean };

export type Transport = { via: 'http' | 'socket'; send(envelope: Envelope, retry?: Retry): Promise<Answer> };

export type Deliveries = {
  /** Queues an event: delivered now, and again on Slack's schedule until it is acknowledged. */
  event(payload: Fields): void;
  /** Delivers a command or an interaction: once, and the answer is the person's. */
  ask(kind: 'slash_commands' | 'interactive', name: string, payload: Fields): Promise<Answer>;
  /** Delivers every retry that is due by the movable clock. */
  flush(): void;
  /** When the next retry, or what is held back, is due, epoch ms. */
  nextRetry(): number | null;
  /** Lets go of what a fault holds back. */
  release(): void;
  /** Runs `act` and waits until every event that it caused was answered, or given up for now. */
  during<T>(act: () => T): Promise<T>;
  /** Counts work of another kind (a Web API call) as under way. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way and nothing new came for `quiet` real milliseconds. */
  idle(quiet?: number): Promise<void>;
  use(transport: Transport): void;
  /** How things travel to the app. */
  via(): Transport['via'];
  stop(): void;
};

/** After the first attempt: at once, after a minute, after five more (movable clock). */
const retryAfterMs = [0, 60_000, 300_000];

/** Slack waits this long for an acknowledgement, in real time. */
export const ackTimeoutMs = 3000;

type Pending = { envelope: Envelope; attempt: number; due: number; reason: string };

export const createDeliveries = (
  parts: { clock: Clock; faults: FaultState; traffic: Traffic },
  first: Transport,
): Deliveries => {
  const { clock, faults, traffic } = parts;
  const underWay = new Set<Promise<unknown>>();
  const timers = new Set<NodeJS.Timeout>();
  let transport = first;
  let pending: Pending[] = [];
  let held: Envelope[] = [];
  let heldUntil = Number.POSITIVE_INFINITY;
  let collected: Promise<unknown>[] | undefined;
  let lastWork = Number.NEGATIVE_INFINITY;

  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    collected?.push(work);
    const done = () => {
      underWay.delete(work);
      lastWork = elapsed();
    };
    work.then(done, done);
    return work;
  };

  const attempt = async (envelope: Envelope, retry?: Retry): Promise<Answer> => {
    const entry = traffic.add({
      at: clock.now(),
      direction: 'to_app',
      kind: envelope.kind,
      name: envelope.name,
      via: transport.via,
      request: envelope.payload,
      retry,
    });
    const answer: Answer =
      faults.drop || faults.outage
        ? { ok: false, reason: 'connection_failed' }
        : await transport.send(envelope, retry);
    traffic.answer(
      entry,
      answer.ok
        ? { response: answer.body, status: answer.status }
        : { error: answer.reason, status: answer.status },
    );
    return answer;
  };

  const deliver = async (envelope: Envelope, retry?: Retry): Promise<void> => {
    const answer = await attempt(envelope, retry);
    if (answer.ok || answer.final) return;
    const wait = retryAfterMs[retry?.attempt ?? 0];
    if (wait === undefined) return;
    const next = {
      envelope,
      attempt: (retry?.attempt ?? 0) + 1,
      due: clock.now() + wait,
      reason: answer.reason,
    };
    if (wait === 0) return deliver(envelope, next);
    pending.push(next);
    flushAfter(wait);
  };

  /** A clock that stands is flushed when it moves. */
  const flushAfter = (ms: number): void => {
    if (!clock.running || !Number.isFinite(ms)) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      flush();
    }, ms);
    timer.unref();
    timers.add(timer);
  };

  const hold = (envelope: Envelope): void => {
    held.push(envelope);
    if (held.length > 1) return;
    heldUntil = clock.now() + faults.patience;
    flushAfter(faults.patience);
  };

  const flush = (): void => {
    const due = pending.filter((one) => one.due <= clock.now());
    pending = pending.filter((one) => !due.includes(one));
    for (const one of due) track(deliver(one.envelope, { attempt: one.attempt, reason: one.reason }));
    if (heldUntil <= clock.now()) release();
  };

  const release = (): void => {
    const waiting = held.reverse();
    held = [];
    heldUntil = Number.POSITIVE_INFINITY;
    for (const envelope of waiting) track(deliver(envelope));
  };

  const idle = async (quiet = 20): Promise<void> => {
    for (;;) {
      if (underWay.size > 0) await Promise.allSettled(underWay);
      const rest = lastWork + quiet - elapsed();
      if (underWay.size === 0 && rest <= 0) return;
      if (underWay.size === 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
  };

  return {
    event(payload) {
      const event = payload.event as { type: string };
      const envelope: Envelope = { kind: 'events_api', name: event.type, payload, acceptsResponse: false };
      for (let copy = 0; copy <= faults.copies; copy += 1) {
        if (faults.gather > 0) hold(envelope);
        else track(deliver(envelope));
      }
      if (faults.gather > 0 && held.length >= faults.gather) release();
    },
    ask: (kind, name, payload) => track(attempt({ kind, name, payload, acceptsResponse: true })),
    flush,
    nextRetry() {
      const next = Math.min(heldUntil, ...pending.map(({ due }) => due));
      return Number.isFinite(next) ? next : null;
    },
    release,
    async during(act) {
      const mine: Promise<unknown>[] = [];
      collected = mine;
      try {
        return act();
      } finally {
        collected = undefined;
        await Promise.allSettled(mine);
      }
    },
    track,
    idle,
    use(next) {
      transport = next;
    },
    via: () => transport.via,
    stop() {
      for (const timer of timers) clearTimeout(timer);
      pending = [];
    },
  };
};
