/** What is known of a community's beats: gathered from the store, once for all that is read from it. */
import { holidaysBetween } from '../../calendar/holidays.ts';
import { dateOf } from '../../calendar/zone.ts';
import { type Community, countedAs, workspaceOf } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import type { Settings } from '../settings/settings.ts';
import type { Rhythm } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { offers } from './constants.offers.ts';
import { faster } from './constants.ts';
import { type Answered, counted } from './count.ts';
import type { ZonedMember } from './hours.ts';
import { type Posted, peopleIn, postedOf } from './store.ts';
import type { Doing } from './week.ts';

const day = 86_400_000;
const quarterHour = 900_000;

export type Known = {
  /** Only totals are counted, so nobody knows how many could have answered. */
  totalsOnly: boolean;
  /** By rhythm, oldest first; only beats whose 72 hours are over. */
  beats: ReadonlyMap<string, readonly Answered[]>;
  /** Members who count and whose zone is known. */
  members: readonly ZonedMember[];
  /** What members did in the latest 90 days; asked for when it is needed, within the same transaction. */
  doings(): Promise<Doing[]>;
};

type Given = { settings: Settings; now: number };

/** What is known of these rhythms. */
export const knownOf = async (
  scope: Scope,
  { evidence }: Pick<Wiring, 'evidence'>,
  community: Community,
  rhythms: readonly Rhythm[],
  { settings, now }: Given,
): Promise<Known> => {
  const { id, timeZone } = community;
  const people = await peopleOf(scope, community);
  const isCounted = (user: string) => !people.uncounted.has(user);
  const posted = new Map<string, Posted[]>();
  for (const rhythm of rhythms) posted.set(rhythm.id, await postedOf(scope, rhythm, offers.beats));
  const all = [...posted.values()].flat();
  const from = Math.min(now, ...all.map(({ at }) => at));
  const openedAt = community.openedAt ?? from;
  const active = people.totalsOnly
    ? []
    : await evidence.spansOf(scope, id, {
        from: from - (offers.activeWithin + 1) * day,
        to: now,
        length: day,
      });
  const answers = await evidence.answersTo(
    scope,
    all.map((beat) => beat.id),
  );
  const lately = [...posted.values()].map((beats) => beats.at(-faster.latest - 1)?.at ?? beats[0]?.at ?? now);
  const begun = await evidence.conversationsOf(scope, id, { from: Math.min(now, ...lately), to: now });
  const { free } = settings;
  const onDate = (at: number) => dateOf(at, timeZone);
  const counting = {
    answers: answers.filter(({ who }) => isCounted(who)),
    activeDays: daysByPerson(active.filter(({ person }) => isCounted(person))),
    conversations: begun.filter(({ person }) => isCounted(person)).map(({ at }) => at),
    free,
    holidays: free.holidays
      ? await holidaysBetween(free.holidays, onDate(from), onDate(now))
      : new Map<string, string>(),
    timeZone,
    openedAt,
    now,
  };
  return {
    totalsOnly: people.totalsOnly,
    members: people.members,
    beats: new Map([...posted].map(([rhythm, beats]) => [rhythm, counted({ ...counting, posted: beats })])),
    doings: once(() => doingsOf(scope, evidence, id, { isCounted, now })),
  };
};

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask();
    return asked;
  };
};

const doingsOf = async (
  scope: Scope,
  { spansOf }: Wiring['evidence'],
  community: string,
  { isCounted, now }: { isCounted(user: string): boolean; now: number },
): Promise<Doing[]> => {
  const from = now - offers.activeWithin * day;
  const spans = await spansOf(scope, community, { from, to: now, length: quarterHour });
  return spans
    .filter(({ person }) => isCounted(person))
    .map(({ person, span }) => ({ person, at: span * quarterHour }));
};

/** Who of all that were ever in the channel is left out of every figure, and where the others are. */
const peopleOf = async (scope: Scope, community: Community) => {
  const { countMode } = await workspaceOf(scope, community.team);
  const rows = await peopleIn(scope, community);
  const isLeftOut = ({ membership, bot }: (typeof rows)[number]) =>
    bot === true || countedAs(membership, countMode) === 'nobody';
  const uncounted = new Set(rows.filter(isLeftOut).map(({ membership }) => membership.user));
  const members = rows.flatMap(({ membership, timeZone, deleted }) =>
    timeZone === null || deleted || membership.leftAt !== null || uncounted.has(membership.user)
      ? []
      : [{ timeZone }],
  );
  return { totalsOnly: countMode === 'totals', uncounted, members };
};

const daysByPerson = (active: readonly { person: string; span: number }[]): Map<string, number[]> => {
  const days = new Map<string, number[]>();
  for (const { person, span } of active) {
    const own = days.get(person);
    if (own) own.push(span);
    else days.set(person, [span]);
  }
  return days;
};
