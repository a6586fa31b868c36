import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../log.ts';
import { patience } from '../slack/patience.ts';
import type { Scope, Store } from '../store/store.ts';
import { createCall, createTakeTurn } from './call.ts';
import type { Desk, Line } from './desk.ts';
import { allEnded, dispatch } from './dispatcher.ts';
import { createLeases } from './lease.ts';
import { createOutbox } from './outbox.ts';
import { createPacing, type Limit } from './pacing.ts';
import type { Delivered, Gate, Outbox, Outcomes, Renderers } from './post.ts';
import { deliveredOf } from './settle.ts';
import { nextState } from './state.store.ts';
import { showStates } from './state.ts';
import { dueLanes, markTold, nextDelivery, teamsWithWork, untold } from './store.ts';
import { createBring } from './upload.ts';

/**
 * Options of the client that delivery calls Slack with: retries are delivery's own business, and what takes longer
 * than `timeout` has an unknown outcome.
 */
export const clientOptions = patience.delivery;

export type DeliveryDeps = {
  store: Store;
  /** Made with `clientOptions`. */
  clientOf(team: string): Promise<WebClient>;
  gate: Gate;
  outcomes: Outcomes;
  renderers: Renderers;
  /** The movable clock (epoch ms): due dates, pace, `Retry-After`, and when to look. */
  now(): number;
  /** Monotonic elapsed ms: leases. */
  real(): number;
  /** Keys the HMAC that posts are found by. */
  secret: string;
  /** This process's own name among all that share the store. */
  holder: string;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Brings files to Slack, beside its API. */
  fetch?: typeof globalThis.fetch;
  /** The clients' timeout, ms. */
  timeout?: number;
  limits?: Readonly<Record<string, Limit>>;
};

/** What was not posted and no person was told of yet. */
export type Unreported = Delivered & { how: 'missed' | 'hopeless' | 'unknown'; error: string | null };

export type Delivery = {
  outbox: Outbox;
  /** One round over all workspaces with work; resolves when all is sent that may be sent now. */
  run(): Promise<void>;
  /** When (epoch ms, not before now) there is work next, the pace included. */
  nextDue(): Promise<number | null>;
  /** Resolves when no round is under way. */
  idle(): Promise<void>;
  /** Finishes the requests under way (at most `ms`), takes nothing new, gives the leases back. */
  stop(ms: number): Promise<void>;
  unreported(scope: Scope, team: string): Promise<Unreported[]>;
  markReported(scope: Scope, team: string, keys: readonly string[]): Promise<void>;
};

/** Everything that leaves for Slack. */
export const createDelivery = (deps: DeliveryDeps): Delivery => {
  const { store, now, renderers, timeout = clientOptions.timeout, fetch = globalThis.fetch } = deps;
  const desk: Desk = { ...deps, since: now(), withoutMetadata: new Set() };
  const pacing = createPacing(deps.limits);
  const leases = createLeases({ ...deps, timeout });
  const callIn = createCall({ ...deps, pacing });
  const bring = createBring(fetch, timeout);
  const turnsIn = createTakeTurn({ pacing, now });
  let stopping = false;
  let current: Promise<void> = Promise.resolve();
  let following: Promise<void> | null = null;

  const serve = async (team: string): Promise<void> => {
    const goOn = async () => !stopping && (await leases.keep(team));
    if (!(await goOn())) return;
    const line: Line = {
      team,
      call: callIn(team),
      bring,
      takeTurn: turnsIn(team),
      mayLeave: () => leases.mayLeave(team),
    };
    await allEnded([dispatch(desk, pacing, line, goOn), showStates(desk, renderers, line, goOn)]);
  };

  const round = async (): Promise<void> => {
    if (stopping) return;
    await allEnded((await teamsWithWork(store, now())).map(serve));
  };

  return {
    outbox: createOutbox(deps),

    // A round that is under way may have passed what was committed since: whoever asks gets a later one.
    run: () => {
      following ??= current
        .catch(() => {})
        .then(() => {
          following = null;
          current = round();
          return current;
        });
      return following;
    },

    nextDue: async () => {
      const at = now();
      const lanes = await dueLanes(store, at);
      const free = lanes.map(({ team, lane }) => pacing.freeAt(team, 'chat.postMessage', lane, at));
      const others = [await nextDelivery(store, at), await nextState(store)].filter((due) => due !== null);
      const all = [...free, ...others.map((due) => Math.max(due, at))];
      return all.length > 0 ? all.reduce((one, other) => Math.min(one, other)) : null;
    },

    idle: async () => {
      while (following) await following.catch(() => {});
      await current.catch(() => {});
    },

    stop: async (ms) => {
      stopping = true;
      const patience = new AbortController();
      await Promise.race([
        current.catch(() => {}),
        setTimeout(ms, null, { signal: patience.signal }).catch(() => {}),
      ]);
      patience.abort();
      await leases.releaseAll();
    },

    unreported: async (scope, team) =>
      (await untold(scope, team)).map((row) => ({
        ...deliveredOf(row),
        how: row.status as Unreported['how'],
        error: row.error,
      })),

    markReported: markTold,
  };
};
