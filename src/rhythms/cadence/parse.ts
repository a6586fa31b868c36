/** Pure. Cadences in plain words: from what a person typed to data, or to what was not understood. */
import { parseDate } from '../../calendar/dates.ts';
import { takeZone, tidy } from '../../calendar/words.ts';
import { instantOf, nearestZone } from '../../calendar/zone.ts';
import type { Cadence } from './cadence.ts';
import type { Pattern } from './calendar.ts';
import { isCron } from './cron.ts';
import { takeHours } from './hours.ts';
import { nextOccurrence } from './next.ts';
import { type PatternProblem, readPattern } from './pattern.ts';
import { starting } from './starting.ts';

/**
 * What a text is read against: the community's zone and today's local date there. `defaultTime` (`HH:MM`)
 * holds where no time is said. With `now` (epoch ms), counting starts at the first time that is still ahead.
 */
export type CadenceGiven = { timeZone: string; today: string; defaultTime?: string; now?: number };

/** Why a text is no cadence: the kind, the words at fault (at most 60 characters), and a cadence to offer instead. */
export type CadenceProblem = {
  kind: PatternProblem['kind'] | 'empty' | 'no-such-time' | 'unknown-zone' | 'bad-cron' | 'never';
  fragment: string;
  suggestion: Cadence;
};
export type ParsedCadence = { ok: true; cadence: Cadence } | { ok: false; problem: CadenceProblem };

const usualTime = '10:00';
const longestText = 200;
const fortnightly: Pattern = { every: 'week', interval: 2, weekdays: [2] };

/** Reads `every other Tuesday at 10:00 (Europe/Berlin)`, `cron 0 9 * * 1`, and what people write for these. */
export const parseCadence = (text: string, given: CadenceGiven): ParsedCadence => {
  const context = { time: usualTime, ...given, ...(given.defaultTime && { time: given.defaultTime }) };
  if (text.length > longestText) return refuse('not-understood', text, starting(fortnightly, context));
  const said = tidy(text);
  if (!said) return refuse('empty', '', starting(fortnightly, context));
  const cron = /^cron\b:? ?(.*)$/.exec(said)?.[1];
  return cron === undefined ? parseCalendar(said, context) : parseCron(cron, context);
};

type Context = CadenceGiven & { time: string; alternate?: string };

const parseCron = (said: string, context: Context): ParsedCadence => {
  const fields = said.split(' ');
  const cron = fields.slice(0, 5).join(' ').toUpperCase();
  const placed = takeZone(fields.slice(5).join(' '));
  const suggestion = { cron: '0 9 * * 1', timeZone: context.timeZone };
  if ('wrong' in placed) return refuse('unknown-zone', placed.wrong, withZone(suggestion, placed.wrong));
  if (!isCron(cron) || placed.rest) return refuse('bad-cron', said, suggestion);
  const cadence = { cron, timeZone: placed.found ?? context.timeZone };
  // Any instant tells whether it ever comes: what a cron expression names comes back within a few decades.
  const comes = nextOccurrence(cadence, instantOf(context.today, '00:00', cadence.timeZone));
  return comes ? { ok: true, cadence } : refuse('never', cron, suggestion);
};

const parseCalendar = (said: string, context: Context): ParsedCadence => {
  const placed = takeZone(said);
  if ('wrong' in placed) {
    return refuse('unknown-zone', placed.wrong, withZone(without(placed, context), placed.wrong));
  }
  const there = { ...context, timeZone: placed.found ?? context.timeZone };
  const begun = takeBeginning(placed.rest, there);
  const timed = takeHours(begun.rest);
  if ('wrong' in timed) return refuse('no-such-time', timed.wrong, without(timed, there));
  const then = { ...there, ...begun.found, ...timed.found };
  const read = readPattern(timed.rest);
  if ('problem' in read) {
    const { kind, fragment, suggestion } = read.problem;
    return refuse(kind, fragment, starting(suggestion, then));
  }
  return { ok: true, cadence: starting(read.pattern, then) };
};

/** What to offer when a part of a text was wrong: the rest of it. */
const without = ({ rest }: { rest: string }, context: Context): Cadence => {
  const parsed = parseCalendar(rest, context);
  return parsed.ok ? parsed.cadence : parsed.problem.suggestion;
};

/** `starting 1 December`: the date to count from. Where no date follows, the words are left to the pattern. */
const takeBeginning = (said: string, { today, timeZone }: Context) => {
  const clause = / (?:starting|beginning|from)(?: on| from)? (.+?)(?= at | alternat|$)/.exec(said);
  const parsed = clause?.[1] ? parseDate(clause[1], { today, timeZone }) : null;
  if (!clause || !parsed?.ok) return { found: null, rest: said };
  return { found: { today: parsed.date }, rest: said.replace(clause[0], '') };
};

const withZone = <T extends Cadence>(cadence: T, said: string): T => ({
  ...cadence,
  timeZone: nearestZone(said) ?? cadence.timeZone,
});

const refuse = (kind: CadenceProblem['kind'], fragment: string, suggestion: Cadence): ParsedCadence => ({
  ok: false,
  problem: { kind, fragment: fragment.length > 60 ? `${fragment.slice(0, 59)}…` : fragment, suggestion },
});
