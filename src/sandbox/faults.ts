import type { Fields } from './state.ts';

/** What befalls a Web API call. `rateLimited` takes its seconds on the movable clock. */
export type CallFault =
  | { kind: 'rateLimited'; retryAfter?: number }
  | { kind: 'error'; status?: number }
  | { kind: 'refused'; error: string; with?: Fields }
  /** Answers `ms` of real time later. */
  | { kind: 'delay'; ms: number }
  /** Done, but the connection breaks before the answer. */
  | { kind: 'acceptedThenCutOff' }
  /**
   * The connection breaks at once, and it is done when `arriveLate()` is called, or before: after `ms` of real
   * time, or `moved` milliseconds of the movable clock.
   */
  | { kind: 'acceptedLate'; ms?: number; moved?: number }
  /** Answers at once with `ok`, and does it as `acceptedLate` does: so Slack shares files. */
  | { kind: 'answeredEarly'; ms?: number; moved?: number }
  | { kind: 'unknownMethod' };

type Rule = { method: string; fault: CallFault; left: number; when?: (args: Fields) => boolean };

export type Faults = {
  /**
   * Makes the next `times` calls of `method` (or of all, `'*'`) meet the fault; `times` defaults to every one.
   * Returns the way to take it back.
   */
  call(
    method: string,
    fault: CallFault,
    options?: { times?: number; when?: (args: Fields) => boolean },
  ): () => void;
  rateLimit(method: string, options?: { retryAfter?: number; times?: number }): () => void;
  /** Slack's own pace per method and channel, on the movable clock. */
  limits(on: boolean): void;
  /** The app loses (or regains) a scope. */
  scope(name: string, held: boolean): void;
  /** The bot's token stops working; `tokens_revoked` is another matter (`sandbox.uninstall`). */
  revokeToken(): void;
  /** Every event is delivered this many times more. */
  duplicateEvents(copies: number): void;
  /**
   * Events are held back until `count` have gathered (or `release()`), then go out newest first; after
   * `patience` milliseconds of the movable clock those that are there go.
   */
  reorderEvents(count: number, patience?: number): void;
  /** Lets go of the events that are held back. */
  release(): void;
  /** Nothing reaches the app: each attempt fails and Slack's retry schedule begins. */
  dropDeliveries(on: boolean): void;
  /** Slack is down: calls and answers meet a 503, nothing reaches the app, its sockets are cut off and refused. */
  outage(on: boolean): void;
  /** Every Web API call takes so many real milliseconds longer; 0 ends it. */
  slow(ms: number): void;
  /** Closes the app's sockets, saying so before (`warning`) or not at all. */
  disconnect(how?: 'warning' | 'abrupt'): void;
  /** Carries out what was accepted and not yet done. */
  arriveLate(): Promise<void>;
  /** Nothing is wrong any more. */
  clear(): void;
};

/** What was accepted and is not done yet. `due` is on the movable clock, epoch ms. */
export type LateWork = { due: number; carryOut(): void };

export type FaultState = {
  rules: Rule[];
  lost: Set<string>;
  revoked: boolean;
  copies: number;
  gather: number;
  /** How long events are held back, movable milliseconds. */
  patience: number;
  drop: boolean;
  outage: boolean;
  slowMs: number;
  limited: boolean;
  late: LateWork[];
};

export const emptyFaults = (): FaultState => ({
  rules: [],
  lost: new Set(),
  revoked: false,
  copies: 0,
  gather: 0,
  patience: Number.POSITIVE_INFINITY,
  drop: false,
  outage: false,
  slowMs: 0,
  limited: false,
  late: [],
});

/** The fault that this call meets, counted down. */
export const faultOf = (state: FaultState, method: string, args: Fields): CallFault | undefined => {
  const rule = state.rules.find((r) => (r.method === '*' || r.method === method) && (r.when?.(args) ?? true));
  if (!rule) return undefined;
  rule.left -= 1;
  if (rule.left <= 0) state.rules.splice(state.rules.indexOf(rule), 1);
  return rule.fault;
};

type Hands = { release(): void; disconnect(how: 'warning' | 'abrupt'): void };

/** The switches over a fault state; what needs the wires goes through `hands`. */
export const createFaults = (state: FaultState, hands: Hands): Faults => {
  const call: Faults['call'] = (method, fault, options = {}) => {
    const rule: Rule = { method, fault, left: options.times ?? Number.POSITIVE_INFINITY, when: options.when };
    state.rules.push(rule);
    return () => {
      state.rules = state.rules.filter((other) => other !== rule);
    };
  };
  return {
    call,
    rateLimit: (method, { retryAfter, times } = {}) =>
      call(method, { kind: 'rateLimited', retryAfter }, { times }),
    limits: (on) => {
      state.limited = on;
    },
    scope: (name, held) => {
      if (held) state.lost.delete(name);
      else state.lost.add(name);
    },
    revokeToken: () => {
      state.revoked = true;
    },
    duplicateEvents: (copies) => {
      state.copies = copies;
    },
    reorderEvents: (count, patience = Number.POSITIVE_INFINITY) => {
      Object.assign(state, { gather: count, patience });
      if (count === 0) hands.release();
    },
    release: hands.release,
    dropDeliveries: (on) => {
      state.drop = on;
    },
    outage: (on) => {
      state.outage = on;
      if (on) hands.disconnect('abrupt');
    },
    slow: (ms) => {
      state.slowMs = ms;
    },
    disconnect: (how = 'warning') => hands.disconnect(how),
    arriveLate: async () => {
      for (const { carryOut } of state.late.splice(0)) carryOut();
    },
    clear: () => {
      Object.assign(state, emptyFaults(), { late: state.late });
      hands.release();
    },
  };
};
