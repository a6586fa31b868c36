/** Pure. What comes in a community, all rhythms together. Instants are epoch milliseconds. */
import { dateOf } from '../calendar/zone.ts';
import type { Occurrence } from './cadence/next.ts';
import { type Ahead, asNext, comingBeats, nextFrom, type ToCome, undecided } from './coming.ts';
import { isPosting } from './kinds/registry.ts';
import { openingBeat } from './opening.ts';
import { type Ground, groundFor, type Out, settle, type Wait } from './settle.ts';
import type { Rhythm } from './tables.ts';

/**
 * One beat to come, or one that will not. `from`: when it would have come, where it waits; `wait`: for what.
 * `out`: why it falls out.
 */
export type Coming = Occurrence & {
  rhythm: Rhythm;
  from: number | null;
  wait: Wait | null;
  out: Out | null;
};

type Place = { state: string; timeZone: string };

/** By rhythm, what people decided about its beats. */
export type Decisions = ReadonlyMap<string, Ahead>;

export type Outlook = {
  now: number;
  until: number;
  /** At most so many that do come. */
  count?: number;
  ground: Omit<Ground, 'timeZone'>;
  decisions?: Decisions;
  /** Whether a beat that comes at `at` has nothing to post, as far as is known: then it takes no day. */
  isEmpty?(rhythm: Rhythm, at: number): boolean;
};

/** A rhythm's beats from `now` on; of one in a community that is not open yet, as if it opened now. */
const beatsOf = (
  place: Place,
  rhythm: Rhythm,
  now: number,
  { ahead, ground }: { ahead: Ahead; ground: Ground },
): Generator<ToCome, void> => {
  const { state, pausedUntil, cadence, number } = rhythm;
  const waits = place.state !== 'open' && rhythm.nextAt === null;
  if (!waits) return comingBeats(rhythm, ahead);
  if (state !== 'active' && pausedUntil === null) return comingBeats({ cadence, ...asNext(null) });
  const first =
    number === 1 ? openingBeat(cadence, now, ground) : nextFrom(cadence, Math.max(now, pausedUntil ?? now));
  return comingBeats({ cadence, ...first }, ahead);
};

/**
 * The beats of a community's rhythms up to `until`, in order. Of two posts on one local day the later waits a day, as
 * often as it must; where its rhythm's next would come by then, it falls out.
 */
export const comingOf = (place: Place, rhythms: readonly Rhythm[], outlook: Outlook): Coming[] => {
  const { now, until, count = Number.POSITIVE_INFINITY, decisions, isEmpty } = outlook;
  const days = new Set(outlook.ground.taken);
  const ground: Ground = { ...outlook.ground, timeZone: place.timeZone, taken: days };
  const found: Coming[] = [];
  let come = 0;
  const lanes = rhythms.flatMap((rhythm) =>
    laneOf(rhythm, beatsOf(place, rhythm, now, { ahead: decisions?.get(rhythm.id) ?? undecided, ground })),
  );
  while (come < count) {
    const lane = lanes.reduce<Lane | null>((first, each) => (earlier(each, first) ? each : first), null);
    if (lane?.head == null || lane.head.at > until) break;
    const { head, rhythm } = lane;
    const settled = settle(head, lane.after, groundFor(rhythm, ground));
    if (settled !== 'post' && 'at' in settled) {
      lane.head = { ...head, ...settled, from: head.from ?? head.at };
      continue;
    }
    const { chosen: _, ...beat } = head;
    if (settled === 'post') {
      const isPost = isPosting(rhythm) && !isEmpty?.(rhythm, head.at);
      if (isPost) days.add(dateOf(head.at, place.timeZone));
      come += 1;
      found.push({ ...beat, rhythm, out: null });
    } else found.push({ ...beat, rhythm, out: settled.out });
    lane.head = lane.after && { ...lane.after, from: null, wait: null };
    lane.after = lane.rest.next().value ?? null;
  }
  return found;
};

type Lane = {
  rhythm: Rhythm;
  head: (ToCome & { from: number | null; wait: Wait | null }) | null;
  after: ToCome | null;
  rest: Generator<ToCome, void>;
};

const laneOf = (rhythm: Rhythm, rest: Generator<ToCome, void>): Lane[] => {
  const first = rest.next().value;
  if (!first) return [];
  return [{ rhythm, head: { ...first, from: null, wait: null }, after: rest.next().value ?? null, rest }];
};

const earlier = ({ head, rhythm }: Lane, other: Lane | null): boolean => {
  if (head === null) return false;
  if (other?.head == null) return true;
  return head.at < other.head.at || (head.at === other.head.at && rhythm.number < other.rhythm.number);
};
