/** The heartbeat of series: the next occurrences are made some weeks before they come. */
import type { Job } from '../../feature.ts';
import type { Wiring } from '../wiring.ts';
import { makeDue } from './making.ts';
import { dueSeries, firstSeriesDue } from './store.ts';

export const seriesJob = ({ store }: Pick<Wiring, 'store'>): Job => ({
  name: 'gatherings.series',
  every: 'minute',
  run: async (now) => {
    const failures: unknown[] = [];
    for (const id of await dueSeries(store, now)) {
      await store.tx((scope) => makeDue(scope, id, now)).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} series failed`);
  },
  nextDue: () => firstSeriesDue(store),
});
