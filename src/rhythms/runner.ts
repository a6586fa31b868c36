/** The heartbeat: what is due is claimed, what was not posted is told. */
import type { Job } from '../feature.ts';
import { claimRhythm } from './claim.ts';
import { dueRhythms, firstDue } from './store.ts';
import { tellingDue, tellUnposted } from './telling.ts';
import type { Wiring } from './wiring.ts';

/** As many at once as share one commit well, and do not exhaust a connection pool. */
const atOnce = 8;

/** Claims all that is due at `now`. One rhythm that fails keeps no other from its beat. @throws AggregateError */
export const runDue = async (wiring: Wiring, now: number): Promise<void> => {
  const { store } = wiring;
  const failures = new Map<string, unknown>();
  while (true) {
    const due = await dueRhythms(store, now, failures.size + atOnce);
    const next = due.filter((id) => !failures.has(id)).slice(0, atOnce);
    if (next.length === 0) break;
    const claim = (id: string) => store.tx((scope) => claimRhythm(wiring, scope, id, now));
    await Promise.all(next.map((id) => claim(id).catch((error: unknown) => failures.set(id, error))));
  }
  if (failures.size > 0) throw new AggregateError(failures.values(), `${failures.size} rhythms failed`);
};

export const beatJob = (wiring: Wiring): Job => ({
  name: 'rhythms.beat',
  every: 'minute',
  run: (now) => runDue(wiring, now),
  nextDue: () => firstDue(wiring.store),
});

export const tellJob = (wiring: Wiring): Job => ({
  name: 'rhythms.tell',
  every: 'minute',
  run: async (now) => {
    const due = await tellingDue(wiring.store);
    if (due === null || due > now) return;
    await wiring.store.tx((scope) => tellUnposted(scope, wiring.outbox, now));
  },
  nextDue: () => tellingDue(wiring.store),
});
