/** The monthly note: the bot's own extras, told together, where a channel has room for it. */
import { isDayOff } from '../calendar/free.ts';
import { dateOf, instantOf, localAt } from '../calendar/zone.ts';
import {
  changeExtras,
  type Extra,
  extrasBefore,
  extrasToldAt,
  isHushed,
  waitingExtras,
  workspaceOf,
} from '../communities/index.ts';
import type { Community } from '../communities/tables.ts';
import type { Outcomes } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import { eachInTurn } from '../each.ts';
import type { Job } from '../feature.ts';
import { book, type Foresee, groundOf, isPosting, quietUntil, unbook } from '../rhythms/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { monthly } from './constants.ts';
import { monthAfter, morningsFrom, morningWithRoom } from './month.ts';
import { monthlyMessage } from './views.monthly.ts';

const day = 86_400_000;

type Seeing = { foresee: Foresee };

/** When a community's extras are next looked at: since the first of them was put down, a month has begun. */
const lookAt = ({ community, since }: { community: Community; since: number }): number =>
  monthAfter(since, community.timeZone);

export const monthlyJob = ({ store, outbox, foresee }: Deps & Seeing): Job => ({
  name: 'notes.monthly',
  every: 'minute',
  run: async (now) => {
    const due = (await waitingExtras(store)).filter((each) => lookAt(each) <= now);
    await eachInTurn(due, 'monthly notes', ({ community: { id } }) =>
      store.tx(async (scope) => {
        // What another process has done meanwhile waits no more.
        const still = (await waitingExtras(scope)).find(({ community }) => community.id === id);
        if (still && lookAt(still) <= now) await tellMonth({ outbox, foresee }, scope, still.community, now);
      }),
    );
  },
  nextDue: async () => {
    const looks = (await waitingExtras(store)).map(lookAt);
    return looks.length > 0 ? Math.min(...looks) : null;
  },
});

/** Plans the note of the month that has begun; what finds no room waits for the next. */
const tellMonth = async (
  { outbox, foresee }: Pick<Deps, 'outbox'> & Seeing,
  scope: Scope,
  community: Community,
  now: number,
): Promise<void> => {
  const { id, team, channel, timeZone } = community;
  const extras = await extrasBefore(scope, id, now);
  const at = await roomFor(scope, { foresee }, community, extras, now);
  if (at === null) return changeExtras(scope, extras, { at: now });
  const key = noteKey(id, at, timeZone);
  await book(scope, { key, community: id, at, what: 'note' });
  await outbox.post(scope, {
    key,
    team,
    to: { channel },
    message: monthlyMessage(
      community,
      extras.map(({ words }) => words),
      localeOf(community.locale),
    ),
    kind: 'note',
    community: id,
    due: at,
    expires: eveningOf(at, timeZone),
  });
  await changeExtras(scope, extras, { toldAt: at });
};

const eveningOf = (at: number, timeZone: string): number =>
  instantOf(dateOf(at, timeZone), monthly.evening, timeZone);

const noteKey = (community: string, at: number, timeZone: string): string =>
  `note:${community}:${localAt(at, timeZone).toPlainDate().toPlainYearMonth()}`;

/** The first morning of this month's week on which the note may come; null: none. */
const roomFor = async (
  scope: Scope,
  { foresee }: Seeing,
  community: Community,
  [oldest]: readonly Extra[],
  now: number,
): Promise<number | null> => {
  if (oldest === undefined) return null;
  const { id, team, timeZone, budget, channelState } = community;
  if (channelState !== 'ok') return null;
  const { hushedUntil } = await workspaceOf(scope, team);
  const isQuiet = (at: number) => isHushed(hushedUntil, at) || isHushed(community.hushedUntil, at);
  const first = monthAfter(now - monthly.days * day, timeZone);
  // What was not looked at in its week, for want of a running Trellis, waits for the next month too.
  if (first > now) return null;
  const mornings = morningsFrom(first, timeZone).filter(
    (at) => now < eveningOf(at, timeZone) && !isQuiet(at),
  );
  const ground = await groundOf(
    scope,
    { id, timeZone },
    now - monthly.span * day,
    now + 2 * monthly.span * day,
  );
  const coming = (await foresee(scope, community, now)).filter(
    ({ what, rhythm }) => 'content' in what && isPosting(rhythm),
  );
  return morningWithRoom(mornings, {
    timeZone,
    budget,
    posts: new Set([...ground.taken, ...coming.map(({ at }) => dateOf(at, timeZone))]),
    isFree: (date, at) => !isDayOff(date, ground) && quietUntil(at, ground.free.quiet, timeZone) === null,
  });
};

/** What the channel did not get to read waits for the next month, and its day is free again. */
export const monthlyOutcomes: Outcomes = {
  note: async (scope, { key, community, due }, { how }, now) => {
    if (how === 'sent' || community === null) return;
    await unbook(scope, key);
    await changeExtras(scope, await extrasToldAt(scope, community, due), { toldAt: null, at: now });
  },
};
