/** The heartbeat of series: the next occurrences are made some weeks before they come. */
import { eachInTurn } from '../../each.ts';
import type { Job } from '../../feature.ts';
import type { Wiring } from '../wiring.ts';
import { makeDue } from './making.ts';
import { dueSeries, firstSeriesDue } from './store.ts';

export const seriesJob = ({ store }: Pick<Wiring, 'store'>): Job => ({
  name: 'gatherings.series',
  every: 'minute',
  run: async (now) =>
    eachInTurn(await dueSeries(store, now), 'series', (id) => store.tx((scope) => makeDue(scope, id, now))),
  nextDue: () => firstSeriesDue(store),
});
