/** Pure. Breaks as people write them: one a line, two dates or one, and a name where they like. */
import { Temporal } from 'temporal-polyfill';
import { readDay } from '../../calendar/day.ts';
import { freeDays } from './constants.ts';
import type { Break } from './free.ts';

/** Why a line is no break, and the words at fault (at most 60 characters). */
export type BreakProblem = {
  kind:
    | 'not-understood'
    | 'ambiguous'
    | 'no-such-day'
    | 'backwards'
    | 'which-year'
    | 'too-long'
    | 'long-name'
    | 'too-many';
  fragment: string;
};
/** `line` counts from 1, blank ones too. */
export type LineProblem = { line: number; problem: BreakProblem };
export type ParsedBreaks = { ok: true; breaks: Break[] } | { ok: false; problems: LineProblem[] };

/**
 * Reads lines such as `2026-12-21 to 2027-01-03 Winter break` and `21-24 December`, in the order of their dates; no
 * line is no break. A day without a year is the one that ends next, so that a break may have begun. With a year it
 * may be over: a list that is saved again stays as it was.
 */
export const parseBreaks = (text: string, { today }: { today: string }): ParsedBreaks => {
  const read = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((said, i) => ({ line: i + 1, said: said.replace(/\s+/g, ' ').trim() }))
    .filter(({ said }) => said)
    .map(({ line, said }, i) => ({
      line,
      read: i < freeDays.mostBreaks ? readLine(said, today) : tooMany(said),
    }));
  const problems = read.flatMap(({ line, read }) => ('from' in read ? [] : [{ line, problem: read }]));
  if (problems.length > 0) return { ok: false, problems };
  const breaks = read.flatMap(({ read }) => ('from' in read ? [read] : []));
  return { ok: true, breaks: breaks.sort((a, b) => dates(a).localeCompare(dates(b))) };
};

const dates = ({ from, to }: Break): string => `${from} ${to}`;

const month = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?';
const nth = '(?:st|nd|rd|th)?';
const year = String.raw`(?:,? \d{4}(?!\d))?`;
const date = [
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)`,
  String.raw`\d{1,2}\. ?\d{1,2}\.(?: ?\d{4}(?!\d))?`,
  String.raw`\d{1,2}/\d{1,2}(?:/\d{4})?(?!\d)`,
  String.raw`${weekday}\d{1,2}(?:${nth}|\.) (?:of )?${month}${year}`,
  String.raw`${weekday}${month} \d{1,2}${nth}(?!\d)${year}`,
].join('|');
const dash = '[-\u2010-\u2015\u2212]';
const until = `(?: ?${dash} ?| (?:to|until|till|through) )`;

/** `21-24 December` and `December 21-24`: the month is said once for both days. */
const dayFirst = new RegExp(
  `^(\\d{1,2})(?:${nth}|\\.)${until}(\\d{1,2}(?:${nth}|\\.) (?:of )?(${month}${year}))`,
  'i',
);
const monthFirst = new RegExp(
  `^(${month}) (\\d{1,2})${nth}${until}(\\d{1,2})${nth}(?![\\d./-]| ${month})(${year})`,
  'i',
);
const shape = new RegExp(`^(?<from>${date})(?:${until}(?<to>${date}))?(?<rest>.*)$`, 'i');
const startsWithDate = new RegExp(`^(?:${date})`, 'i');

const longestLine = 200;

const readLine = (line: string, today: string): Break | BreakProblem => {
  if (line.length > longestLine) return problem('not-understood', line);
  const said = line
    .replace(/^[-*•] /, '')
    .replace(dayFirst, '$1 $3 to $2')
    .replace(monthFirst, '$1 $2$4 to $1 $3$4');
  const { from, to, rest = '' } = shape.exec(said)?.groups ?? {};
  if (from === undefined) return problem('not-understood', line);
  const name = readName(rest, to === undefined);
  if (name === null) return problem('not-understood', line);
  if (name.length > freeDays.longestName) return problem('long-name', name);
  const days = readDays(from, to ?? from, Temporal.PlainDate.from(today));
  return 'kind' in days ? days : { ...days, ...(name && { name }) };
};

/** What follows the dates: '' for nothing, null where it reads like a date that was not understood. */
const readName = (rest: string, isOneDay: boolean): string | null => {
  const [, mark, words = ''] = /^ ?([:;,]|[-\u2010-\u2015\u2212])? ?(.*)$/.exec(rest) ?? [];
  if (mark === ':') return words;
  if (!mark && words && !rest.startsWith(' ')) return null;
  if (/^(?:to|until|till|through|and|or|&|\+)(?: |$)/i.test(words) || startsWithDate.test(words)) return null;
  return isOneDay && mark && /\d/.test(words) ? null : words;
};

// Longer than this it is likelier that two days were said the wrong way round.
const longestWithoutYears = 183;

const readDays = (from: string, to: string, today: Temporal.PlainDate): Break | BreakProblem => {
  const [hasFirstYear, hasLastYear] = [from, to].map((said) => /\d{4}/.test(said));
  const first = hasFirstYear ? readDate(from, today) : null;
  if (first && 'kind' in first) return first;
  const last = readDate(to, hasLastYear || !first ? today : first);
  if ('kind' in last) return last;
  // The last such day that is not after the end.
  const begun = first ?? readDate(from, last.subtract({ years: 1 }).add({ days: 1 }));
  if ('kind' in begun) return begun;
  const length = begun.until(last).days + 1;
  const said = from === to ? from : `${from} to ${to}`;
  if (length < 1) return problem(hasFirstYear ? 'backwards' : 'no-such-day', said);
  if (length > longestWithoutYears && !(hasFirstYear && hasLastYear)) return problem('which-year', said);
  if (length > freeDays.longestBreak) return problem('too-long', said);
  return { from: begun.toString(), to: last.toString() };
};

/** The day, or the next such day from `earliest` on where it has no year. */
const readDate = (said: string, earliest: Temporal.PlainDate): Temporal.PlainDate | BreakProblem => {
  const read = readDay(said.toLowerCase(), earliest);
  if (!read) return problem('not-understood', said);
  return 'problem' in read ? problem(read.problem, said) : read.date;
};

const tooMany = (said: string): BreakProblem => problem('too-many', said);

const problem = (kind: BreakProblem['kind'], fragment: string): BreakProblem => ({
  kind,
  fragment: fragment.length > 60 ? `${fragment.slice(0, 59)}…` : fragment,
});
