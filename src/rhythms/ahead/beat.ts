/** Finding a beat to come, and what lies around it. */
import { dateOf } from '../../calendar/zone.ts';
import type { Community } from '../../communities/index.ts';
import { lastChange } from '../../corrections/index.ts';
import type { CommunityRef, Person } from '../../slack/access.ts';
import { escapeMrkdwn, person as mention } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import type { Scope } from '../../store/store.ts';
import { comingBeats, undecided } from '../coming.ts';
import { planBeat } from '../draw.ts';
import { decisionsOf, groundOf } from '../ground.ts';
import { isPosting } from '../kinds/registry.ts';
import { placeOf } from '../place.ts';
import { type Coming, comingOf } from '../plan.ts';
import { type Foreseen, foresee, shownAhead } from '../preview.ts';
import type { Ground, Out } from '../settle.ts';
import { beatByKey, beatKey, postedBetween } from '../store.beats.ts';
import { bookingsBetween } from '../store.bookings.ts';
import { rhythmsOf } from '../store.ts';
import type { Beat } from '../tables.ts';
import { nameOf } from '../views.ts';
import type { Seeing } from '../wiring.ts';
import type { Between, Taken } from './move.ts';
import type { Which } from './showing.ts';
import { text } from './text.ts';

/** A beat that is still to come, with all the others of its community. */
export type Ahead = {
  community: Community;
  beat: Foreseen;
  foreseen: readonly Foreseen[];
  /** What is stored of it; null: nothing yet. */
  row: Beat | null;
  /** Why it would not come by itself, though a person can bring it back; null: it comes. */
  out: Out | null;
};

type Asker = Pick<Person, 'locale'>;

/** The beat that a button or form is about. Within a transaction. @throws Refusal where it does not come any more */
export const beatAhead = async (
  scope: Scope,
  seeing: Seeing,
  ref: CommunityRef,
  { number, nominal }: Pick<Which, 'number' | 'nominal'>,
  { person, now }: { person: Asker; now: number },
): Promise<Ahead> => {
  const community = await placeOf(scope, ref);
  const foreseen = await foresee(scope, seeing, community, now);
  const beat = foreseen.find((one) => one.nominal === nominal && one.rhythm.number === number);
  if (community.state === 'open' && beat) {
    const row = await beatByKey(scope, beatKey(beat.rhythm.id, nominal));
    return {
      community,
      beat: await asIfItCame(scope, seeing, community, beat),
      foreseen,
      row,
      out: beat.out,
    };
  }
  const say = text(person.locale).gone;
  const rhythm = (await rhythmsOf(scope, community.id)).find((one) => one.number === number);
  const row = rhythm && (await beatByKey(scope, beatKey(rhythm.id, nominal)));
  if (row && (row.state === 'posted' || row.state === 'leaving')) throw new Refusal(say.posted);
  if (row?.state === 'held') throw new Refusal(say.held);
  if (row?.state !== 'skipped') throw new Refusal(say.elsewhere);
  const last = await lastChange(scope, community.team, row.key);
  throw new Refusal(last?.what === 'dropped' ? say.droppedBy(mention(last.user)) : say.dropped);
};

/** One that falls out, with what it would be about. */
const asIfItCame = async (
  scope: Scope,
  seeing: Seeing,
  community: Community,
  beat: Foreseen,
): Promise<Foreseen> => {
  if (beat.out === null) return beat;
  const { at, nominal, rhythm } = beat;
  const drawn = await planBeat(scope, seeing, community, rhythm, { at, nominal });
  return { ...beat, what: 'nothing' in drawn ? drawn : { ...drawn, sure: false } };
};

const day = 86_400_000;

/** What the beat can be moved between, and the ground for days up to `to`. */
export const aroundBeat = async (
  scope: Scope,
  { community, beat }: { community: Community; beat: Pick<Foreseen, 'rhythm' | 'nominal'> },
  to: number,
  now: number,
): Promise<{ between: Between; ground: Ground }> => {
  const { id, timeZone } = community;
  const until = Math.max(now + shownAhead, to) + 2 * day;
  const rhythms = await rhythmsOf(scope, id);
  const decisions = await decisionsOf(scope, rhythms);
  const ground = await groundOf(scope, community, now, until);
  const coming = comingOf(community, rhythms, { now, until, ground, decisions });
  const others = coming.filter((other) => other.out === null && !isSame(other, beat));
  // What posts nothing has a day of its own wherever it comes.
  const taken = isPosting(beat.rhythm) ? await takenAround(scope, community, others, to) : new Map();
  const own = coming.filter(({ rhythm }) => rhythm.id === beat.rhythm.id);
  const around = neighbours(beat, decisions.get(beat.rhythm.id));
  const before = own.filter(({ nominal, out }) => out === null && nominal === around.before?.nominal);
  return {
    between: {
      now,
      before: before[0]?.at ?? around.before?.at ?? null,
      after: around.after?.at ?? null,
      taken,
      timeZone,
    },
    ground: { ...ground, timeZone },
  };
};

const takenAround = async (
  scope: Scope,
  { id, timeZone }: Community,
  coming: readonly Coming[],
  to: number,
): Promise<Map<string, Taken>> => {
  const dayOf = (at: number) => dateOf(at, timeZone);
  const taken = new Map<string, Taken>();
  for (const { at } of await bookingsBetween(scope, id, to - 2 * day, to + 2 * day))
    taken.set(dayOf(at), 'booked');
  for (const { at } of await postedBetween(scope, id, to - 2 * day, to + 2 * day))
    taken.set(dayOf(at), 'posted');
  for (const { at, rhythm } of coming) {
    if (isPosting(rhythm)) taken.set(dayOf(at), { number: rhythm.number });
  }
  return taken;
};

const isSame = (one: Coming, other: Pick<Coming, 'rhythm' | 'nominal'>): boolean =>
  one.nominal === other.nominal && one.rhythm.id === other.rhythm.id;

type Neighbour = { at: number; nominal: string } | null;

const neighbours = (
  { rhythm, nominal }: Pick<Foreseen, 'rhythm' | 'nominal'>,
  decided: Parameters<typeof comingBeats>[1] = undecided,
): { before: Neighbour; after: Neighbour } => {
  let before: Neighbour = null;
  let isPast = false;
  for (const beat of comingBeats(rhythm, decided)) {
    if (isPast) return { before, after: beat };
    if (beat.nominal === nominal) isPast = true;
    else before = beat;
  }
  return { before, after: null };
};

/** The name of a rhythm by its number, escaped. */
export const nameOfNumber = async (
  scope: Scope,
  community: Pick<Community, 'id'>,
  number: number,
  { locale }: Asker,
): Promise<string> => {
  const rhythm = (await rhythmsOf(scope, community.id)).find((one) => one.number === number);
  return rhythm ? escapeMrkdwn(nameOf(rhythm, locale)) : String(number);
};

/** Who changed a beat last, in mrkdwn, and when; null: nobody knows. */
export const changedLastBy = async (
  scope: Scope,
  { team }: Pick<Community, 'team'>,
  { rhythm, nominal }: Pick<Foreseen, 'rhythm' | 'nominal'>,
): Promise<{ who: string; at: number } | null> => {
  const last = await lastChange(scope, team, beatKey(rhythm.id, nominal));
  return last && { who: mention(last.user), at: last.at };
};
