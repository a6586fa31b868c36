/** Pure. The repeating part of a cadence in plain words: "every other Tuesday", "last Friday of the month". */
import { nearestWord, numberOf, weekdayOf } from '../../calendar/words.ts';
import { longestInterval, Nth, Weekday } from './cadence.ts';
import type { Pattern } from './calendar.ts';

/** Why a pattern was not understood, the words at fault, and a pattern close to them. */
export type PatternProblem = {
  kind: 'not-understood' | 'unclear' | 'which-day' | 'day-of-month' | 'too-often' | 'too-rare';
  fragment: string;
  suggestion: Pattern;
};
export type ReadPattern = { pattern: Pattern } | { problem: PatternProblem };

const tuesdays = (interval: number): Pattern => ({ every: 'week', interval, weekdays: [2] });
const nthThursday = (nth: Nth, interval = 1): Pattern => ({ every: 'month', interval, nth, weekday: 4 });

/** Reads tidied text without time, zone and beginning. */
export const readPattern = (said: string): ReadPattern => {
  const unclear = findUnclear(said);
  if (unclear) return { problem: { ...unclear, fragment: said } };
  const words = plainWords(said);
  const unknown = words.findIndex((word) => tokenOf(word) === null);
  if (unknown >= 0) return { problem: misspelt(words, unknown) };
  return readSentence(words.map(tokenOf).join(' '), said) ?? { problem: notUnderstood(said) };
};

const notUnderstood = (fragment: string): PatternProblem => ({
  kind: 'not-understood',
  fragment,
  suggestion: tuesdays(2),
});

/** The problem with an unknown word; the suggestion is the text with the word put right, or else left out. */
const misspelt = (words: string[], unknown: number): PatternProblem => {
  const fragment = words[unknown] ?? '';
  const word = nearestWord(fragment);
  const near = word === fragment ? null : word;
  const corrected = readPattern(words.toSpliced(unknown, 1, ...(near ? [near] : [])).join(' '));
  const suggestion = 'pattern' in corrected ? corrected.pattern : corrected.problem.suggestion;
  return { kind: 'not-understood', fragment, suggestion };
};

/** What people say that means two things, or nothing that a rhythm can keep. */
const findUnclear = (said: string): Omit<PatternProblem, 'fragment'> | null => {
  if (/\b(?:hour|minute|second)s\b|\bhour(?:ly)?\b|\bevery minute\b/.test(said)) {
    return { kind: 'too-often', suggestion: { every: 'day', interval: 1 } };
  }
  if (/\byears\b/.test(said)) return { kind: 'too-rare', suggestion: nthThursday(1, 12) };
  const times =
    /\b(?:twice|(?:\w+) times)\b.*\b(week|month)\b/.exec(said)?.[1] ?? /\bbi-?(month)ly\b/.exec(said)?.[1];
  if (times === 'month') return { kind: 'unclear', suggestion: tuesdays(2) };
  if (times === 'week')
    return { kind: 'unclear', suggestion: { every: 'week', interval: 1, weekdays: [1, 4] } };
  return null;
};

/** Phrases that stand for others. What is left is said with few words: every, a number, a unit, a day. */
const phrases: [RegExp, string][] = [
  [/\beach\b/g, 'every'],
  [/\b(?:fortnightly|bi-?weekly|every fortnight)\b/g, 'every 2 weeks'],
  [/\b(?:quarterly|every quarter)\b/g, 'every 3 months'],
  [/\bdaily\b/g, 'every day'],
  [/\b(week|month)ly\b/g, 'every $1'],
  [/\bonce (?:a|an|per|every) /g, 'every '],
  [/\b(?:yearly|annually|every year)\b/g, 'every 12 months'],
  [/\b(?:every other|alternate)\b/g, 'every 2'],
  [/\bevery (?:second|2nd) (?=days?\b|weeks?\b|months?\b)/g, 'every 2 '],
  [/\bevery (?:third|3rd) (?=days?\b|weeks?\b|months?\b)/g, 'every 3 '],
  [/\bevery (?:fourth|4th) (?=days?\b|weeks?\b|months?\b)/g, 'every 4 '],
  [/\bevery (?:second|2nd)\b(?!.*\bmonth)/g, 'every 2'],
  [/\b(?:week|work|business |working )days?\b/g, 'mon to fri'],
  [/\bweekends?\b/g, 'sat sun'],
  [/ ?- ?/g, ' to '],
];

const fillers = new Set('the on of and a an in per , & +'.split(' '));
const units: Record<string, string> = { day: 'day', week: 'week', month: 'month' };
const ordinals: Record<string, string> = {
  first: '#1',
  second: '#2',
  third: '#3',
  fourth: '#4',
  fifth: '#5',
  last: '#last',
};

const plainWords = (said: string): string[] =>
  phrases
    .reduce((text, [phrase, plain]) => text.replace(phrase, plain), said)
    .split(/\s+|(?=[,&+])|(?<=[,&+])/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word && !fillers.has(word));

/** A word as token: `every`, `to`, a number, a unit, a weekday (`d2`), an ordinal (`#1`); null if unknown. */
const tokenOf = (word: string): string | null => {
  if (word === 'every' || word === 'to') return word;
  const weekday = weekdayOf(word);
  if (weekday) return `d${weekday}`;
  const number = numberOf(word);
  if (number !== undefined) return String(number);
  const counted = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1];
  return units[word.replace(/s$/, '')] ?? ordinals[word] ?? (counted ? `#${counted}` : null);
};

/** A sentence of tokens and what it means. The first that fits counts. */
const sentences: [RegExp, (parts: Record<string, string | undefined>, said: string) => ReadPattern][] = [
  [/^every (?:(?<n>\d+) )?day$/, ({ n }) => within({ every: 'day', interval: Number(n ?? 1) })],
  [
    /^(?:every )?(?:(?<n>\d+) )?(?:week )?(?<days>d\d(?: (?:to )?d\d)*)$/,
    ({ n, days }) => within({ every: 'week', interval: Number(n ?? 1), weekdays: weekdaysIn(days) }),
  ],
  [
    /^(?<days>d\d(?: (?:to )?d\d)*) every (?:(?<n>\d+) )?week$/,
    ({ n, days }) => within({ every: 'week', interval: Number(n ?? 1), weekdays: weekdaysIn(days) }),
  ],
  [/^every #(?<nth>[34]) d(?<day>\d)$/, ({ nth, day }, said) => trouble('unclear', said, monthly(nth, day))],
  [/^(?:every )?#(?<nth>[1-4]|last) d(?<day>\d)$/, ({ nth, day }) => within(monthly(nth, day))],
  [
    /^(?:every )?#(?<nth>[1-4]|last) d(?<day>\d) (?:every )?(?:(?<n>\d+) )?month$/,
    ({ nth, day, n }) => within(monthly(nth, day, n)),
  ],
  [
    /^(?:every )?(?:(?<n>\d+) )?month #(?<nth>[1-4]|last) d(?<day>\d)$/,
    ({ nth, day, n }) => within(monthly(nth, day, n)),
  ],
  [/^.*#5 d(?<day>\d).*$/, ({ day }, said) => trouble('unclear', said, monthly('last', day))],
  [/^.*#\d+ #?.*d(?<day>\d).*month$/, ({ day }, said) => trouble('unclear', said, fortnightly(day))],
  [/^every (?:(?<n>\d+) )?week$/, ({ n }, said) => trouble('which-day', said, tuesdays(usual(n, 'week')))],
  [
    /^every (?:(?<n>\d+) )?month$/,
    ({ n }, said) => trouble('which-day', said, nthThursday(1, usual(n, 'month'))),
  ],
  [/^.*#(?<date>\d+).*$/, ({ date }, said) => trouble('day-of-month', said, nthThursday(weekOfMonth(date)))],
];

const readSentence = (sentence: string, said: string): ReadPattern | null => {
  for (const [shape, read] of sentences) {
    const match = shape.exec(sentence);
    if (match) return read(match.groups ?? {}, said);
  }
  return null;
};

const trouble = (kind: PatternProblem['kind'], fragment: string, suggestion: Pattern): ReadPattern => ({
  problem: { kind, fragment, suggestion },
});

/** The pattern, if its interval is one that a rhythm can have. */
const within = (pattern: Pattern): ReadPattern => {
  const { every, interval } = pattern;
  if (interval > longestInterval[every]) {
    return trouble('too-rare', `${interval} ${every}s`, { ...pattern, interval: longestInterval[every] });
  }
  if (interval < 1) return trouble('not-understood', `${interval} ${every}s`, { ...pattern, interval: 1 });
  return { pattern };
};

const usual = (n: string | undefined, unit: 'week' | 'month'): number =>
  Math.min(Math.max(Number(n ?? 1), 1), longestInterval[unit]);

const monthly = (nth: string | undefined, day: string | undefined, n?: string): Pattern => ({
  every: 'month',
  interval: Number(n ?? 1),
  nth: Nth.parse(nth === 'last' ? nth : Number(nth)),
  weekday: Weekday.parse(Number(day)),
});

const fortnightly = (day: string | undefined): Pattern => ({
  every: 'week',
  interval: 2,
  weekdays: [Weekday.parse(Number(day))],
});

const weekOfMonth = (date: string | undefined): Nth =>
  Nth.parse(Number(date) > 28 ? 'last' : Math.max(1, Math.ceil(Number(date) / 7)));

/** The weekdays of `d1 to d5 d7`, in order, each once. A span may run over the weekend. */
const weekdaysIn = (days = ''): Weekday[] => {
  const found = new Set<number>();
  for (const span of days.matchAll(/d(\d)(?: to d(\d))?/g)) {
    const first = Number(span[1]);
    const length = (Number(span[2] ?? first) - first + 7) % 7;
    for (let n = 0; n <= length; n += 1) found.add(((first - 1 + n) % 7) + 1);
  }
  return Weekday.array().parse([...found].sort());
};
