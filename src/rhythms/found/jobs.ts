/** Each open community is looked at once a day, in its morning. */
import { instantOf, localAt } from '../../calendar/zone.ts';
import { eachInTurn } from '../../each.ts';
import type { Job } from '../../feature.ts';
import type { Wiring } from '../wiring.ts';
import { offers } from './constants.offers.ts';
import { openIn, openZones } from './store.ts';
import { suggestFor } from './suggest.ts';

export const suggestJob = (wiring: Wiring): Job => {
  const { store } = wiring;
  // A morning that passed while nothing ran is let go: the next one sees the same figures.
  let lookedUntil = wiring.now();
  return {
    name: 'rhythms.found.suggest',
    every: 'hour',
    run: async (now) => {
      const since = lookedUntil;
      lookedUntil = now;
      const zones = (await openZones(store)).filter((zone) => morningAfter(since, zone) <= now);
      const open = await Promise.all(zones.map((zone) => openIn(store, zone)));
      await eachInTurn(open.flat(), 'communities', (id) =>
        store.tx((scope) => suggestFor(scope, wiring, id, now)),
      );
    },
    nextDue: async () => {
      const mornings = (await openZones(store)).map((zone) => morningAfter(lookedUntil, zone));
      return mornings.length > 0 ? Math.min(...mornings) : null;
    },
  };
};

/** The first morning in a zone after an instant (epoch ms). */
const morningAfter = (at: number, zone: string): number => {
  const today = localAt(at, zone).toPlainDate();
  const morning = instantOf(today.toString(), offers.morning, zone);
  return morning > at ? morning : instantOf(today.add({ days: 1 }).toString(), offers.morning, zone);
};
