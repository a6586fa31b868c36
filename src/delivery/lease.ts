import { acquireLease, releaseLease } from '../store/lease.ts';
import type { Store } from '../store/store.ts';

/** Which workspaces' dispatcher this process is. */
export type Leases = {
  /** Takes or prolongs a workspace's lease when there is need; false: another process has it. */
  keep(team: string): Promise<boolean>;
  /** Whether enough is left for one more request to be over before the lease is. */
  mayLeave(team: string): boolean;
  /** Since when (epoch ms, the movable clock) it is without a break; Infinity: it is not. */
  since(team: string): number;
  releaseAll(): Promise<void>;
};

type LeaseDeps = {
  store: Store;
  holder: string;
  now(): number;
  /** Monotonic, ms. */
  real(): number;
  /** Of a request to Slack, ms. */
  timeout: number;
};

/** A lease lasts six timeouts and is prolonged after half of that, so at least two are always left. */
export const createLeases = ({ store, holder, now, real, timeout }: LeaseDeps): Leases => {
  const until = new Map<string, number>();
  const begun = new Map<string, number>();
  const term = 6 * timeout;
  const left = (team: string) => (until.get(team) ?? Number.NEGATIVE_INFINITY) - real();
  const name = (team: string) => `dispatch:${team}`;
  return {
    keep: async (team) => {
      if (left(team) > term / 2) return true;
      const asked = real();
      if (left(team) <= 0) begun.delete(team);
      if (await acquireLease(store, name(team), holder, term)) {
        until.set(team, asked + term);
        begun.set(team, begun.get(team) ?? now());
      } else {
        until.delete(team);
        begun.delete(team);
      }
      return until.has(team);
    },
    mayLeave: (team) => left(team) > 1.5 * timeout,
    since: (team) => begun.get(team) ?? Number.POSITIVE_INFINITY,
    releaseAll: async () => {
      for (const team of until.keys()) await releaseLease(store, name(team), holder);
      until.clear();
      begun.clear();
    },
  };
};
