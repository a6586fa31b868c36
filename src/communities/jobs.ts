import type { Job } from '../feature.ts';
import { reviewCare } from './care.ts';
import { patience } from './caring.ts';
import { missedJob } from './missed.ts';
import { restJobs } from './rest.ts';
import { inCare, nextSynchronisation, toSynchronise } from './store.due.ts';
import { synchronise } from './synchronise.ts';
import type { Community } from './tables.ts';
import type { Wiring } from './wiring.ts';

/** How many communities are read at a time: after a restart all of them are to be looked at. */
const atOnce = 50;

/** Waking what rests, looking at channels and members, and following up who looks after a place. */
export const communityJobs = (wiring: Wiring): Job[] => [
  ...restJobs(wiring),
  missedJob(wiring),
  {
    name: 'communities synchronise',
    every: 'minute',
    run: async (now) => {
      while (true) {
        const due = await toSynchronise(wiring.store, now, atOnce);
        if (due.length === 0) return;
        for (const community of due) await synchronise(wiring, community, now);
      }
    },
    nextDue: () => nextSynchronisation(wiring.store),
  },
  {
    name: 'communities care',
    every: 'hour',
    run: async (now) => {
      const waiting = await awaitingCare(wiring);
      for (const { id } of waiting.filter((community) => askedAgainAt(community) <= now)) {
        await wiring.store.tx((scope) => reviewCare(scope, wiring, id, now));
      }
    },
    nextDue: async () => {
      const dues = (await awaitingCare(wiring)).map(askedAgainAt);
      return dues.length > 0 ? Math.min(...dues) : null;
    },
  },
];

const awaitingCare = ({ store }: Wiring): Promise<Community[]> =>
  inCare(store, ['asking facilitators', 'to confirm']);

const askedAgainAt = ({ careAskedAt }: Community): number => (careAskedAt ?? 0) + patience;
