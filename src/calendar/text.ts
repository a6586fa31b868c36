/** Pure. Every sentence about dates and times, by locale. */
import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../slack/locale.ts';
import type { DateProblem } from './dates.ts';

/** Why a date was not taken and what to write instead. Quotes the person's own words: escape for mrkdwn. */
export const sayDateProblem = (locale: Locale, problem: DateProblem): string =>
  texts[locale].dateProblems[problem.kind](problem.fragment);

/** The words that instants are said with. */
export const whenText = (locale: Locale) => texts[locale].when;

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const weekdayName = (weekday: number): string => weekdayNames[weekday - 1] ?? '';

const sayDate = (date: Temporal.PlainDate): string =>
  `${weekdayName(date.dayOfWeek).slice(0, 3)} ${date.day} ${monthNames[date.month - 1]}`;

type Texts = {
  dateProblems: Record<DateProblem['kind'], (fragment: string) => string>;
  when: {
    /** By its ISO number: 1 is Monday. */
    weekday(weekday: number): string;
    date(date: Temporal.PlainDate): string;
    dateWithYear(date: Temporal.PlainDate): string;
    forReader(when: string): string;
    slackFormat: string;
    slackLongFormat: string;
  };
};

const en: Texts = {
  dateProblems: {
    empty: () => 'Which day? Write for example “28 December”, “next Monday” or “in two weeks”.',
    'not-understood': (fragment) =>
      `I did not understand “${fragment}” as a day. Write for example “28 December”, “next Monday” or “in two weeks”.`,
    ambiguous: (fragment) =>
      `“${fragment}” is one day in some countries and another in others. Write the month as a word, like “3 April”.`,
    'no-such-day': (fragment) =>
      `There is no “${fragment}” in the calendar. Check the day and write it again.`,
    'no-such-time': (fragment) =>
      `I could not read one time of day in “${fragment}”. Write it like 9:00, 9am or 14:30.`,
    'no-time': (fragment) => `At what time? Write it after the day: “${fragment} 10:00”.`,
    past: (fragment) => `${fragment} is over. Choose a time that is still ahead, for example “tomorrow”.`,
  },
  when: {
    weekday: weekdayName,
    date: sayDate,
    dateWithYear: (date) => `${sayDate(date)} ${date.year}`,
    forReader: (when) => `${when} for you`,
    slackFormat: '{date_short_pretty} at {time}',
    slackLongFormat: '{date_long} at {time}',
  },
};

const texts: Record<Locale, Texts> = { en };
