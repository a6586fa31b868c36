/** Welcoming somebody: what there is to say, and saying it once. Instants are epoch milliseconds. */
import { hearableAt } from '../../absences/index.ts';
import {
  type Community,
  communityById,
  coordinatorsOf,
  membership,
  tellUnasked,
  workspaceOf,
} from '../../communities/index.ts';
import { heldBack } from '../../rhythms/index.ts';
import type { Person } from '../../slack/access.ts';
import { messageUrl } from '../../slack/link.ts';
import type { Scope } from '../../store/store.ts';
import type { Newcomer } from '../tables.ts';
import type { GreeterOffer, OfferGreeter, Wiring } from '../wiring.ts';
import { rules, week } from './constants.ts';
import { doors } from './doors.ts';
import { lookBackAt, stageOf, welcomeBefore } from './stages.ts';
import { changeNewcomer, latestPrompt, unaskedAt, unwelcomedOf } from './store.ts';
import { type Welcoming, welcomeMessage } from './views.welcome.ts';

/** What Slack had to be asked before: who they are, where the workspace stands, and who would greet them where. */
export type Known = {
  person: Person;
  site: string | null;
  greeters: ReadonlyMap<string, Awaited<ReturnType<OfferGreeter>>>;
};

/**
 * Whether somebody may be told of a community now: it is awake, and they are a member who hears of it. Null: not, else
 * the community.
 */
export const hearable = async (
  scope: Scope,
  { community: id, user }: Pick<Newcomer, 'community' | 'user'>,
  person: Person,
  now: number,
): Promise<Community | null> => {
  if (person.bot || person.deleted || person.external) return null;
  const community = await communityById(scope, id);
  if (!community) return null;
  const { hushedUntil } = await workspaceOf(scope, community.team);
  if (heldBack(community, hushedUntil, now) !== null) return null;
  const seat = await membership(scope, id, user);
  return seat?.leftAt === null && !seat.external && seat.leftOutAt === null ? community : null;
};

/** When somebody's week has room again for what they did not ask for. */
export const roomAt = async (scope: Scope, row: Newcomer, now: number): Promise<number> => {
  const latest = await unaskedAt(scope, row);
  return latest === null ? now : Math.max(now, latest + week);
};

/** Welcomes somebody to all that they came to meanwhile, in one message; or waits until their week has room. */
export const welcome = async (
  scope: Scope,
  wiring: Pick<Wiring, 'outbox' | 'next' | 'comingEvents'>,
  row: Newcomer,
  known: Known,
  now: number,
): Promise<void> => {
  const { team, user } = row;
  const room = await roomAt(scope, row, now);
  if (room > now) {
    // Who has just come is there; whoever waited is not woken.
    const nextAt = hearableAt(room, known.person.timeZone);
    return changeNewcomer(scope, row, { nextAt: nextAt < welcomeBefore(row) ? nextAt : lookBackAt(row) });
  }
  const places: { row: Newcomer; told: Welcoming; offer: GreeterOffer | null }[] = [];
  for (const each of await unwelcomedOf(scope, row, now + rules.settleFor)) {
    if (places.length === rules.mostAtOnce) break;
    const seat = await membership(scope, each.community, user);
    if (stageOf(each, seat, now) !== 'welcome') continue;
    const community = await hearable(scope, each, known.person, now);
    if (community === null) await changeNewcomer(scope, each, { nextAt: lookBackAt(each) });
    else {
      const offer = (await known.greeters.get(each.community)?.(scope)) ?? null;
      const told = await welcomingOf(scope, wiring, community, { known, offer, now });
      places.push({ row: each, told, offer });
    }
  }
  const [first] = places;
  if (!first) return;
  const { community, joinedAt } = first.row;
  const due = await tellUnasked(
    scope,
    wiring.outbox,
    {
      ...{ team, user, kind: 'welcome', before: welcomeBefore(first.row) },
      // Who comes back after a long time is welcomed anew.
      key: `welcome:${community}:${joinedAt}:${user}`,
    },
    welcomeMessage(
      places.map(({ told }) => told),
      doors,
      known.person.locale,
    ),
    now,
  );
  for (const { row: each, offer } of places) {
    if (due !== null) await offer?.put(due);
    await changeNewcomer(scope, each, { welcomedAt: due, nextAt: lookBackAt(each) });
  }
};

const welcomingOf = async (
  scope: Scope,
  wiring: Pick<Wiring, 'next' | 'comingEvents'>,
  community: Community,
  { known, offer, now }: { known: Known; offer: GreeterOffer | null; now: number },
): Promise<Welcoming> => {
  const coordinators = (await coordinatorsOf(scope, community.id)).filter(
    (user) => user !== known.person.user,
  );
  return {
    community,
    coordinators: coordinators.slice(0, rules.coordinatorsNamed),
    next: await nextIn(scope, wiring, community, now),
    prompt: await promptIn(scope, community, known.site, now),
    greeter: offer && { line: offer.line, buttons: offer.buttons },
  };
};

/** What comes first of what all its people may hear of. */
const nextIn = async (
  scope: Scope,
  { next, comingEvents }: Pick<Wiring, 'next' | 'comingEvents'>,
  community: Community,
  now: number,
): Promise<Welcoming['next']> => {
  const within = { from: now, to: now + rules.newcomerFor };
  const events = await comingEvents(scope, community, within);
  const all = [
    ...(await next(scope, community, 1, now)),
    ...events.map(({ title, startsAt }) => ({ at: startsAt, what: title })),
  ];
  return all.toSorted((a, b) => a.at - b.at)[0] ?? null;
};

const promptIn = async (
  scope: Scope,
  { id }: Community,
  site: string | null,
  now: number,
): Promise<Welcoming['prompt']> => {
  const found = await latestPrompt(scope, id, now - rules.promptOpenFor);
  if (!found?.content) return null;
  const { id: beat, content, channel, ts } = found;
  const { title, text, choices = [] } = content;
  const url = site && channel && ts ? messageUrl(site, channel, ts) : null;
  return { beat, title, text, choices, url };
};
