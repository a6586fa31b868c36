/** The heartbeat: newcomers are welcomed, asked how it was, and forgotten once they are long gone. */
import { communityById, giveBack, membership } from '../../communities/index.ts';
import type { Delivered, Outcomes } from '../../delivery/post.ts';
import { eachInTurn } from '../../each.ts';
import type { Job } from '../../feature.ts';
import { createSites } from '../../slack/site.ts';
import type { Scope } from '../../store/store.ts';
import type { Newcomer } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { rules } from './constants.ts';
import { lookBack } from './look-back.ts';
import { stageOf } from './stages.ts';
import {
  changeNewcomer,
  dueNewcomers,
  firstDue,
  forgetNewcomer,
  newcomerIn,
  unwelcome,
  unwelcomedOf,
} from './store.ts';
import { type Known, welcome } from './welcome.ts';

/** Read at once; what fails waits for the next minute, and keeps no other from its turn. */
const atOnce = 50;

/** Does all that is due at `now` (epoch ms). @throws AggregateError */
export const runDue = async (wiring: Wiring, now: number): Promise<void> => {
  const { store } = wiring;
  const siteIn = createSites(wiring);
  await eachInTurn(await dueNewcomers(store, now, atOnce), 'newcomers', async (row) => {
    // Slack is asked before the transaction, which must do nothing but query.
    const known = await knownOf(wiring, siteIn, row, now);
    await store.tx((scope) => stepNewcomer(scope, wiring, row, known, now));
  });
};

const knownOf = async (
  wiring: Wiring,
  siteIn: ReturnType<typeof createSites>,
  row: Newcomer,
  now: number,
): Promise<Known> => {
  const { store, people, offerGreeter } = wiring;
  const { team, user } = row;
  const person = await people.get(team, user);
  const seat = await membership(store, row.community, user);
  if (stageOf(row, seat, now) !== 'welcome') return { person, site: null, greeters: new Map() };
  const greeters = new Map<string, Awaited<ReturnType<Wiring['offerGreeter']>>>();
  const { locale, guest } = person;
  for (const { community: id, joinedAt } of await unwelcomedOf(store, row, now + rules.settleFor)) {
    const community = await communityById(store, id);
    if (community)
      greeters.set(id, await offerGreeter(community, { newcomer: user, guest, joinedAt, locale, now }));
  }
  return { person, site: await siteIn(team), greeters };
};

/** Where another process was faster, nothing is left to do. Within a transaction. */
const stepNewcomer = async (
  scope: Scope,
  wiring: Wiring,
  { community, user }: Newcomer,
  known: Known,
  now: number,
): Promise<void> => {
  const row = await newcomerIn(scope, { community, user });
  if (row === null || row.nextAt === null || row.nextAt > now) return;
  const stage = stageOf(row, await membership(scope, community, user), now);
  if (stage === 'forget') return forgetNewcomer(scope, row);
  if (stage === 'welcome') return welcome(scope, wiring, row, known, now);
  if (stage === 'look back') return lookBack(scope, wiring, row, known.person, now);
  await changeNewcomer(scope, row, { nextAt: stage.waits });
};

export const newcomersJob = (wiring: Wiring): Job => ({
  name: 'participation.newcomers',
  every: 'minute',
  run: (now) => runDue(wiring, now),
  nextDue: () => firstDue(wiring.store),
});

/** What did not leave was not heard, and is not said later. */
export const newcomerOutcomes: Outcomes = {
  welcome: async (scope, delivered, { how }) => {
    if (how === 'sent' || how === 'unknown') return;
    await giveBack(scope, delivered);
    await unwelcome(scope, { ...whoOf(delivered), due: delivered.due });
  },
  'look-back': async (scope, delivered, { how }) => {
    if (how === 'sent' || how === 'unknown') return;
    await giveBack(scope, delivered);
  },
};

const whoOf = ({ key, team }: Delivered) => ({ team, user: key.split(':').at(-1) ?? '' });
