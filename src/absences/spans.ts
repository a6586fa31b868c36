/** Pure. Times of absence, as spans. Instants are epoch milliseconds. */
import { instantOf, localAt, timeOf } from '../calendar/zone.ts';
import { rules } from './constants.ts';

/** `until`: the first instant at which somebody is there again; null: not known yet. */
export type Span = { from: number; until: number | null };

const end = ({ until }: Span): number => until ?? Number.POSITIVE_INFINITY;

/** The same times, each once, the earliest first; what overlaps or follows at once is one. */
export const merged = (spans: readonly Span[]): Span[] => {
  const lasting = spans.filter((span) => span.from < end(span)).toSorted((a, b) => a.from - b.from);
  const all: Span[] = [];
  for (const { from, until } of lasting) {
    const last = all.at(-1);
    if (!last || end(last) < from) all.push({ from, until });
    else if (end({ from, until }) > end(last)) last.until = until;
  }
  return all;
};

/** The span that an instant lies in; null: in none. */
export const spanAt = (spans: readonly Span[], at: number): Span | null =>
  merged(spans).find((span) => span.from <= at && at < end(span)) ?? null;

/** When somebody in a zone may hear something on or after an instant: at once by day, else in the morning. */
export const hearableAt = (at: number, zone: string): number => {
  const time = timeOf(at, zone);
  if (rules.morning <= time && time < rules.evening) return at;
  const date = localAt(at, zone).toPlainDate();
  const next = time < rules.morning ? date : date.add({ days: 1 });
  return instantOf(next.toString(), rules.morning, zone);
};

export type Return = { ok: true; until: number } | { ok: false; problem: 'over' | 'too far' };

/** When somebody is back who chose a local date (`YYYY-MM-DD`): that morning, if it is to come and not too far. */
export const returnOn = (date: string, { timeZone, now }: { timeZone: string; now: number }): Return => {
  const until = instantOf(date, rules.morning, timeZone);
  if (until <= now) return { ok: false, problem: 'over' };
  const latest = localAt(now, timeZone).toPlainDate().add({ days: rules.longest }).toString();
  return date > latest ? { ok: false, problem: 'too far' } : { ok: true, until };
};
