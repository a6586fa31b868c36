import type { FaultState } from './faults.ts';
import type { SocketMode } from './socket.ts';
import { until } from './until.ts';
import type { Change } from './world.ts';

/** An app that waits longer and longer between its attempts may take half a minute after a long outage (real ms). */
const patienceMs = 40_000;

type Parts = {
  socketMode: SocketMode;
  faults: FaultState;
  subscribe(listener: (change: Change) => void): () => void;
};

/**
 * Resolves when the sockets that were cut off have come back, after forty real seconds without them, or when `over`
 * says so. Coming back takes real time, however fast the other clock is moved: events would be given up meanwhile.
 */
export const createReconnection =
  ({ socketMode, faults, subscribe }: Parts) =>
  async (over: () => boolean = () => false): Promise<void> => {
    const done = () => faults.outage || socketMode.owed() === 0 || over();
    if (!done()) await until(subscribe, done, patienceMs).catch(socketMode.forgive);
  };
