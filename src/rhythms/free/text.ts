/** Pure. Every sentence about free days and quiet hours, by locale. */
import type { Locale } from '../../slack/locale.ts';
import type { BreakProblem, LineProblem } from './breaks.ts';
import { freeDays } from './constants.ts';
import type { Break, Quiet } from './free.ts';
import type { SpanProblem } from './span.ts';

/** The breaks, one a line. `parseBreaks` reads them back to the same. */
export const sayBreaks = (locale: Locale, breaks: readonly Break[]): string =>
  breaks.map((one) => texts[locale].break(one)).join('\n');

/** Why a line is no break and what to write instead. Quotes the person's own words: escape for mrkdwn. */
export const sayBreakProblem = (locale: Locale, { line, problem }: LineProblem): string =>
  texts[locale].breakProblem(line, texts[locale].breakProblems[problem.kind](problem.fragment));

/** The same for a single line. */
export const sayWhyNoBreak = (locale: Locale, { kind, fragment }: BreakProblem): string =>
  texts[locale].breakProblems[kind](fragment);

/** The quiet hours. `parseSpan` reads them back to the same. */
export const saySpan = (locale: Locale, quiet: Quiet | null): string =>
  quiet && quiet.from !== quiet.to ? texts[locale].span(quiet) : texts[locale].noSpan;

/** Why a text is no span of hours and what to write instead. Quotes the person's own words: escape for mrkdwn. */
export const saySpanProblem = (locale: Locale, problem: SpanProblem): string =>
  texts[locale].spanProblems[problem.kind](problem.fragment);

/** That a rhythm's hours (`quietTimes`, at least one) lie in the quiet hours, and what comes of it. */
export const sayQuietTimes = (locale: Locale, times: readonly string[], quiet: Quiet): string =>
  texts[locale].quietTimes(times, quiet);

/** Times that are named; of more, only how many. */
const mostNamed = 3;

const listed = (times: readonly string[]): string => {
  const more = times.length - mostNamed;
  const named = more > 0 ? [...times.slice(0, mostNamed), `${more} more`] : times;
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
};

type Texts = {
  break(one: Break): string;
  breakProblem(line: number, why: string): string;
  breakProblems: Record<BreakProblem['kind'], (fragment: string) => string>;
  span(quiet: Quiet): string;
  noSpan: string;
  spanProblems: Record<SpanProblem['kind'], (fragment: string) => string>;
  quietTimes(times: readonly string[], quiet: Quiet): string;
};

const en: Texts = {
  break: ({ from, to, name }) =>
    `${from === to ? from : `${from} to ${to}`}${name === undefined ? '' : `: ${name}`}`,
  breakProblem: (line, why) => `Line ${line}: ${why}`,
  breakProblems: {
    'not-understood': (fragment) =>
      `I did not understand “${fragment}”. Write for example “2026-12-21 to 2027-01-03: Winter break” or “24 December”.`,
    ambiguous: (fragment) =>
      `“${fragment}” is one day in some countries and another in others. Write the month as a word, like “3 April”.`,
    'no-such-day': (fragment) =>
      `there is no “${fragment}” in the calendar. Check the days and write them again.`,
    backwards: (fragment) => `“${fragment}” ends before it begins. Check the days and their years.`,
    'which-year': (fragment) =>
      `“${fragment}” would be more than half a year. If that is meant, write the years of both days.`,
    'too-long': (fragment) =>
      `“${fragment}” is longer than a year. For so long, let the community rest instead.`,
    'long-name': (fragment) =>
      `the name “${fragment}” is too long. ${freeDays.longestName} letters is the most.`,
    'too-many': (fragment) =>
      `“${fragment}” is one too many: ${freeDays.mostBreaks} breaks is the most. Take out some that are over.`,
  },
  span: ({ from, to }) => `${from} to ${to}`,
  noSpan: 'none',
  spanProblems: {
    empty: () => 'Which hours shall be quiet? Write for example “20:00 to 7:00”, or “none”.',
    'not-understood': (fragment) =>
      `I did not understand “${fragment}” as hours. Write for example “20:00 to 7:00”, or “none”.`,
    'no-such-time': (fragment) =>
      `I could not read a time of day in “${fragment}”. Write it like 20:00 or 8pm.`,
    'which-half': (fragment) =>
      `In “${fragment}” one time could be in the morning or in the evening. Write am or pm with both.`,
  },
  quietTimes: (times, quiet) =>
    `It is quiet here from ${quiet.from} to ${quiet.to}, so what is planned for ${listed(times)} would wait until ` +
    `${quiet.to}. Choose another hour, or change the quiet hours under “rhythm settings”.`,
};

const texts: Record<Locale, Texts> = { en };
