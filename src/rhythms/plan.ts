/** Pure. What comes in a community, all rhythms together. Instants are epoch milliseconds. */

import type { Occurrence } from './cadence/next.ts';
import { asNext, comingBeats, dayLater, localDate, nextFrom, openingBeat } from './coming.ts';
import type { Rhythm } from './tables.ts';

/** One beat to come. `from`: when it would have come, had another not taken that day. */
export type Coming = Occurrence & { rhythm: Rhythm; from: number | null };

type Place = { state: string; timeZone: string };

/** A rhythm's beats from `now` on; of one in a community that is not open yet, as if it opened now. */
const beatsOf = (place: Place, rhythm: Rhythm, now: number): Generator<Occurrence, void> => {
  const { state, pausedUntil, cadence, number } = rhythm;
  const waits = place.state !== 'open' && rhythm.nextAt === null;
  if (!waits) return comingBeats(rhythm);
  if (state !== 'active' && pausedUntil === null) return comingBeats({ cadence, ...asNext(null) });
  const first =
    number === 1 ? openingBeat(cadence, now) : nextFrom(cadence, Math.max(now, pausedUntil ?? now));
  return comingBeats({ cadence, ...first });
};

/**
 * The beats of a community's rhythms up to `until`, at most `count`, in order. Of two on one local day the later
 * waits a day, as often as it must; where its rhythm's next would come by then, it falls out.
 */
export const comingOf = (
  place: Place,
  rhythms: readonly Rhythm[],
  now: number,
  until: number,
  count = Number.POSITIVE_INFINITY,
  taken: ReadonlySet<string> = new Set(),
): Coming[] => {
  const days = new Set(taken);
  const found: Coming[] = [];
  const lanes = rhythms.flatMap((rhythm) => laneOf(rhythm, beatsOf(place, rhythm, now)));
  while (found.length < count) {
    const lane = lanes.reduce<Lane | null>((first, each) => (earlier(each, first) ? each : first), null);
    if (lane?.head == null || lane.head.at > until) break;
    const { head } = lane;
    const day = localDate(head.at, place.timeZone);
    const later = dayLater(head.at, place.timeZone);
    if (!days.has(day)) {
      days.add(day);
      found.push({ ...head, rhythm: lane.rhythm });
    } else if (lane.after === null || later < lane.after.at) {
      lane.head = { ...head, at: later, from: head.from ?? head.at };
      continue;
    }
    lane.head = lane.after && { ...lane.after, from: null };
    lane.after = lane.rest.next().value ?? null;
  }
  return found;
};

type Lane = {
  rhythm: Rhythm;
  head: (Occurrence & { from: number | null }) | null;
  after: Occurrence | null;
  rest: Generator<Occurrence, void>;
};

const laneOf = (rhythm: Rhythm, rest: Generator<Occurrence, void>): Lane[] => {
  const first = rest.next().value;
  if (!first) return [];
  return [{ rhythm, head: { ...first, from: null }, after: rest.next().value ?? null, rest }];
};

const earlier = ({ head, rhythm }: Lane, other: Lane | null): boolean => {
  if (head === null) return false;
  if (other?.head == null) return true;
  return head.at < other.head.at || (head.at === other.head.at && rhythm.number < other.rhythm.number);
};
