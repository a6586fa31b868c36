/** Pure. When a rhythm beats next, and which of its beats are due. Instants are epoch milliseconds. */
import { instantOf, localAt } from '../calendar/zone.ts';
import type { Cadence } from './cadence/cadence.ts';
import { nextOccurrence, type Occurrence, occurrencesAfter } from './cadence/next.ts';

/** What of a rhythm tells its next beat; it may have been moved from its nominal date-time. */
export type Next = { nextAt: number | null; nextNominal: string | null };
export type Timed = Next & { cadence: Cadence };

/** What a person decided about a beat that is to come. `movedTo`: epoch milliseconds. */
export type Decided = { movedTo: number | null; dropped: boolean };
/** By nominal date-time. */
export type Ahead = ReadonlyMap<string, Decided>;
export const undecided: Ahead = new Map();

/** A beat to come. `chosen`: a person said that it comes then. */
export type ToCome = Occurrence & { chosen?: true };

/** The instant that a nominal local date-time (`YYYY-MM-DDTHH:MM`) stands for. */
export const instantOfNominal = (nominal: string, zone: string): number =>
  instantOf(nominal.slice(0, 10), nominal.slice(11), zone);

/**
 * The rhythm's beats from its next on, in order, each nominal once, as people decided about them. Endless, or as long
 * as its cadence.
 */
export function* comingBeats(
  { cadence, nextAt, nextNominal }: Timed,
  ahead: Ahead = undecided,
): Generator<ToCome, void> {
  if (nextAt === null || nextNominal === null) return;
  const next = ahead.get(nextNominal);
  if (!next?.dropped) yield toCome({ at: nextAt, nominal: nextNominal }, next?.movedTo === nextAt);
  let last = nextAt;
  // Counted from what it was, not from where it was moved to: that changes the one beat and no other.
  for (const beat of occurrencesAfter(cadence, instantOfNominal(nextNominal, cadence.timeZone))) {
    const decided = ahead.get(beat.nominal);
    const movedTo = decided?.movedTo ?? null;
    const at = movedTo ?? beat.at;
    if (decided?.dropped || at <= last) continue;
    last = at;
    yield toCome({ ...beat, at }, movedTo !== null);
  }
}

const toCome = (beat: Occurrence, chosen: boolean): ToCome => (chosen ? { ...beat, chosen } : beat);

/** The beat after the rhythm's next; null if there is none. */
export const following = (rhythm: Timed, ahead: Ahead = undecided): ToCome | null => {
  for (const beat of comingBeats(rhythm, ahead)) if (beat.nominal !== rhythm.nextNominal) return beat;
  return null;
};

/** What a rhythm stores of its next beat. */
export const asNext = (beat: Occurrence | null): Next => ({
  nextAt: beat?.at ?? null,
  nextNominal: beat?.nominal ?? null,
});

/** The next beat of a rhythm that starts, or starts again, at `from`: what was before is not caught up. */
export const nextFrom = (cadence: Cadence, from: number): Next => asNext(nextOccurrence(cadence, from - 1));

/**
 * What is to be done with the beats due at `now`: the latest is posted, if it is within `grace` (ms); all others
 * are missed. So a rhythm catches up on one beat at most.
 */
export const dueBeats = (
  rhythm: Timed,
  grace: number,
  now: number,
  ahead: Ahead = undecided,
): { missed: ToCome[]; post: ToCome | null; next: ToCome | null } => {
  const due: ToCome[] = [];
  for (const beat of comingBeats(rhythm, ahead)) {
    if (beat.at > now) return { ...late(due, grace, now), next: beat };
    due.push(beat);
  }
  return { ...late(due, grace, now), next: null };
};

const late = (due: ToCome[], grace: number, now: number) => {
  const latest = due.at(-1);
  if (!latest || now - latest.at > grace) return { missed: due, post: null };
  return { missed: due.slice(0, -1), post: latest };
};

/** The same local time a day later, where the day of a beat is taken. */
export const dayLater = (at: number, zone: string): number =>
  localAt(at, zone).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;

/** The last millisecond of an instant's local day. */
export const endOfDay = (at: number, zone: string): number =>
  localAt(at, zone).toPlainDate().add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1;
