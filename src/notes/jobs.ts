/** Monday's note: planned for each coordinator's own Monday morning, written when it is due. */
import { isAbsent } from '../absences/index.ts';
import { communityById, isHushed, isUnheard, workspaceOf } from '../communities/index.ts';
import type { Community } from '../communities/tables.ts';
import type { Outcomes } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import { eachInTurn } from '../each.ts';
import type { Decisions, Job } from '../feature.ts';
import { type Foresee, rhythmIds } from '../rhythms/index.ts';
import type { Person } from '../slack/access.ts';
import type { Scope } from '../store/store.ts';
import { judgeLast } from './judge.ts';
import { mondayAfter, type Week, weekNow } from './monday.ts';
import {
  changeMonday,
  coordinatedBy,
  dueMondays,
  firstMonday,
  forgetMonday,
  mondayOf,
  planMonday,
  unplanned,
} from './store.ts';
import { mondayMessage } from './views.ts';
import { noteOn } from './week.ts';

type Wiring = Deps & { decisions: readonly Decisions[]; foresee: Foresee };

export const mondayJob = (wiring: Wiring): Job => ({
  name: 'notes.monday',
  every: 'minute',
  run: async (now) => {
    await planNew(wiring, now);
    await eachInTurn(await dueMondays(wiring.store, now), 'Monday notes', async (due) => {
      const person = await wiring.people.get(due.team, due.user);
      await wiring.store.tx((scope) => claimMonday(wiring, scope, person, now));
    });
  },
  nextDue: async () =>
    (await unplanned(wiring.store)).length > 0 ? wiring.now() : firstMonday(wiring.store),
});

/** Whoever became a coordinator gets a note from the next Monday on. */
const planNew = async ({ store, people }: Wiring, now: number): Promise<void> => {
  for (const { team, user } of await unplanned(store)) {
    const { timeZone } = await people.get(team, user);
    await planMonday(store, { team, user, nextAt: mondayAfter(now, timeZone) });
  }
};

/**
 * Writes somebody's note, if their Monday has come where they are now. The note, what the last one was good for and
 * the next Monday change together or not at all; where another process was faster, nothing is left to do.
 */
const claimMonday = async (wiring: Wiring, scope: Scope, person: Person, now: number): Promise<void> => {
  const { team, user, timeZone } = person;
  const monday = await mondayOf(scope, team, user);
  if (monday === null || monday.nextAt > now) return;
  const communities = await coordinatedBy(scope, team, user);
  if (communities.length === 0) return forgetMonday(scope, monday);
  const nextAt = mondayAfter(now, timeZone);
  const week = weekNow(now, timeZone, monday.lastAt);
  if (week === null) return changeMonday(scope, monday, { nextAt });
  const { hushedUntil } = await workspaceOf(scope, team);
  const isThere = !person.bot && !person.external && !person.deleted;
  // Who snoozes is told nothing, and has ignored nothing.
  const isAway = await isAbsent(scope, { team, user, community: null }, now);
  const mayTell = isThere && !isAway && !isHushed(hushedUntil, now);
  if (!mayTell) return changeMonday(scope, monday, { nextAt, communities: [] });
  await judgeLast(scope, wiring.outbox, monday, now);
  const told = await write(wiring, scope, { person, communities, week, now, nextAt });
  await changeMonday(scope, monday, { nextAt, ...(told.length > 0 && { lastAt: now }), communities: told });
};

type Writing = {
  person: Person;
  communities: readonly Community[];
  week: Week;
  now: number;
  nextAt: number;
};

/** Sends the note; gives the communities that it is about, none where there is nothing to say. */
const write = async (
  { outbox, decisions, foresee }: Wiring,
  scope: Scope,
  { person, communities, week, now, nextAt }: Writing,
): Promise<string[]> => {
  const { team, user, locale } = person;
  const awake = communities.filter(({ state, channelState }) => state === 'open' && channelState === 'ok');
  const note = await noteOn(scope, awake, { decisions, foresee, locale, now, until: nextAt });
  if (note === null) return [];
  const about = await Promise.all(note.weeks.map(({ community }) => communityById(scope, community.id)));
  const unheard = about.filter((one) => one !== null).filter(isUnheard);
  await outbox.post(scope, {
    key: `monday:${team}:${user}:${week.date}`,
    team,
    to: { user },
    message: mondayMessage(note, { reader: person, now, unheard, preview: rhythmIds.preview }),
    kind: 'monday',
    community: null,
    due: now,
    expires: week.expires,
  });
  return note.weeks.map(({ community }) => community.id);
};

/** A note that did not arrive was not ignored. */
export const mondayOutcomes: Outcomes = {
  monday: async (scope, { key, team }, { how }) => {
    const [, , user = ''] = key.split(':');
    if (how !== 'sent') await changeMonday(scope, { team, user }, { communities: [] });
  },
};
