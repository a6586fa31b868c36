import { acquireLease, releaseLease } from '../store/lease.ts';
import type { Store } from '../store/store.ts';

/** Which workspaces' dispatcher this process is. */
export type Leases = {
  /** Takes or prolongs a workspace's lease when there is need; false: another process has it. */
  keep(team: string): Promise<boolean>;
  /** Whether enough is left for one more request to be over before the lease is. */
  mayLeave(team: string): boolean;
  releaseAll(): Promise<void>;
};

type LeaseDeps = {
  store: Store;
  holder: string;
  /** Monotonic, ms. */
  real(): number;
  /** Of a request to Slack, ms. */
  timeout: number;
};

/** A lease lasts six timeouts and is prolonged after half of that, so at least two are always left. */
export const createLeases = ({ store, holder, real, timeout }: LeaseDeps): Leases => {
  const until = new Map<string, number>();
  const term = 6 * timeout;
  const left = (team: string) => (until.get(team) ?? Number.NEGATIVE_INFINITY) - real();
  const name = (team: string) => `dispatch:${team}`;
  return {
    keep: async (team) => {
      if (left(team) > term / 2) return true;
      const asked = real();
      if (await acquireLease(store, name(team), holder, term)) until.set(team, asked + term);
      else until.delete(team);
      return until.has(team);
    },
    mayLeave: (team) => left(team) > 1.5 * timeout,
    releaseAll: async () => {
      for (const team of until.keys()) await releaseLease(store, name(team), holder);
      until.clear();
    },
  };
};
