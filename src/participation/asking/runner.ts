/** The heartbeat: people are asked in their own mornings, and what nobody answered is over after a while. */
import { giveBack } from '../../communities/index.ts';
import type { Outcomes } from '../../delivery/post.ts';
import { eachInTurn } from '../../each.ts';
import type { Job } from '../../feature.ts';
import { createSites } from '../../slack/site.ts';
import type { AskSource, Wiring } from '../wiring.ts';
import { isHour, nextHour } from './hours.ts';
import { askIn } from './round.ts';
import { dueAsks, endAsk, firstDue, openCommunities, removeAsk, zones } from './store.ts';

export const askingJobs = (wiring: Wiring, sources: readonly AskSource[]): Job[] => {
  const { store, random } = wiring;
  const siteIn = createSites(wiring);
  let lastHour = 0;
  return [
    {
      name: 'participation.asking',
      every: 'hour',
      run: async (now) => {
        lastHour = Math.floor(now / hour);
        if (!(await zones(store)).some((zone) => isHour(now, zone))) return;
        await eachInTurn(await openCommunities(store), 'rounds of asking', async (community) => {
          const site = await siteIn(community.team);
          await store.tx((scope) => askIn(scope, wiring, community, { sources, site, now, random }));
        });
      },
      nextDue: async () => {
        // Once an hour: what was done in this one is not due in it again.
        const from = (lastHour + 1) * hour;
        const next = (await zones(store)).map((zone) => nextHour(from, zone));
        return next.length > 0 ? Math.min(...next) : null;
      },
    },
    {
      name: 'participation.asked',
      every: 'hour',
      run: async (now) =>
        eachInTurn(await dueAsks(store, now), 'asks', ({ id, what, ref, community, user }) =>
          store.tx(async (scope) => {
            const source = sources.find((one) => one.what === what);
            const isDone = (await source?.isDone(scope, community, { ref, user })) ?? false;
            await endAsk(scope, id, isDone ? 'answered' : 'ignored');
          }),
        ),
      nextDue: () => firstDue(store),
    },
  ];
};

const hour = 3_600_000;

/** What they did not get they were not asked. */
export const askOutcomes: Outcomes = {
  ask: async (scope, delivered, { how }) => {
    if (how === 'sent' || how === 'unknown') return;
    await giveBack(scope, delivered);
    const ask = delivered.key.split(':')[2];
    if (ask) await removeAsk(scope, ask);
  },
};
