import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Call, TakeTurn } from './call.ts';
import type { Gate, Outcome, Outcomes } from './post.ts';
import { settle } from './settle.ts';
import { change, type DeliveryRow } from './store.ts';
import type { Bring } from './upload.ts';

/** What every delivery needs. */
export type Desk = {
  store: Store;
  outcomes: Outcomes;
  gate: Gate;
  /** The movable clock, epoch ms. */
  now(): number;
  /** Since when (epoch ms, the movable clock) this process runs. */
  since: number;
  secret: string;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Workspaces whose Slack refuses metadata; learnt while running. */
  withoutMetadata: Set<string>;
};

/** The way to a workspace's Slack, for as long as the dispatcher's lease lasts. */
export type Line = {
  team: string;
  call: Call;
  bring: Bring;
  takeTurn: TakeTurn;
  mayLeave(): boolean;
};

/** Ends a delivery in a transaction of its own. False if another changed it meanwhile. */
export const end = async (
  { store, outcomes, now, log }: Desk,
  delivery: DeliveryRow,
  outcome: Outcome,
  verifyAt: number | null = null,
): Promise<boolean> => {
  const ended = await store.tx((scope) => settle(scope, outcomes, delivery, outcome, now(), verifyAt));
  const { team, key, kind, attempts } = delivery;
  const detail = outcome.how === 'hopeless' ? { error: outcome.error } : {};
  if (ended) log.info({ team, key, kind, attempts, how: outcome.how, ...detail }, 'Delivery ended');
  return ended;
};

/** Puts a delivery off, unless another changed it meanwhile. */
export const putOff = async (
  { store }: Desk,
  delivery: DeliveryRow,
  nextAt: number,
  error: string | null,
): Promise<void> => {
  await change(store, delivery, { nextAt, error });
};
