/** Pure. Every sentence about cadences, by locale. */
import { whenText } from '../../calendar/text.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Cadence, CalendarCadence, Nth } from './cadence.ts';
import type { CadenceProblem } from './parse.ts';

/** The cadence in plain words, zone included. `parseCadence` reads it back to the same cadence. */
export const sayCadence = (locale: Locale, cadence: Cadence): string => texts[locale].cadence(cadence);

/** What was not understood and what to write instead. Quotes the person's own words: escape for mrkdwn. */
export const sayCadenceProblem = (locale: Locale, problem: CadenceProblem): string =>
  texts[locale].cadenceProblems[problem.kind](problem.fragment, saySuggestion(locale, problem));

// The zone that is understood anyway would only make the suggestion long.
const saySuggestion = (locale: Locale, { kind, suggestion }: CadenceProblem): string =>
  kind === 'unknown-zone'
    ? texts[locale].cadence(suggestion)
    : texts[locale].cadence(suggestion).replace(` (${suggestion.timeZone})`, '');

const ordinals: Record<Nth, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' };

const weekdayName = whenText('en').weekday;

const listed = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const everyOther = (interval: number, unit: string): string => {
  if (interval === 1) return `every ${unit}`;
  return interval === 2 ? `every other ${unit}` : `every ${interval} ${unit}s`;
};

const sayDays = (cadence: CalendarCadence): string => {
  if (cadence.every === 'day') return everyOther(cadence.interval, 'day');
  if (cadence.every === 'month') {
    const nthWeekday = `${ordinals[cadence.nth]} ${weekdayName(cadence.weekday)}`;
    if (cadence.interval === 1) return `${nthWeekday} of the month`;
    return `every ${cadence.interval} months on the ${nthWeekday}`;
  }
  const { interval, weekdays } = cadence;
  if (interval === 1 && weekdays.join('') === '12345') return 'weekdays';
  const days = listed(weekdays.map(weekdayName));
  if (interval === 1 || (interval === 2 && weekdays.length === 1)) return everyOther(interval, days);
  return `${everyOther(interval, 'week')} on ${days}`;
};

const sayHours = ({ time, alternate }: CalendarCadence): string =>
  alternate === undefined ? time : `${time} and ${alternate} in turn`;

type Texts = {
  cadence(cadence: Cadence): string;
  cadenceProblems: Record<CadenceProblem['kind'], (fragment: string, suggestion: string) => string>;
};

const en: Texts = {
  cadence: (cadence) =>
    'cron' in cadence
      ? `cron ${cadence.cron} (${cadence.timeZone})`
      : `${sayDays(cadence)} at ${sayHours(cadence)} (${cadence.timeZone})`,
  cadenceProblems: {
    empty: (_, suggestion) =>
      `How often should it come? Write it in plain words, for example “${suggestion}”.`,
    'not-understood': (fragment, suggestion) =>
      `I did not understand “${fragment}”. Try for example “${suggestion}”.`,
    unclear: (fragment, suggestion) =>
      `“${fragment}” can mean different days, and I would rather not guess. Name them, for example “${suggestion}”.`,
    'which-day': (fragment, suggestion) =>
      `“${fragment}” leaves the day open. Name a weekday, for example “${suggestion}”.`,
    'day-of-month': (fragment, suggestion) =>
      `“${fragment}” would fall on a weekend now and then, so months go by weekday here: try “${suggestion}”. ` +
      'For a fixed date there is cron: “cron 0 10 15 * *” is the 15th at 10:00.',
    'too-often': (fragment, suggestion) =>
      `“${fragment}” is more than a channel can bear. Once a day is the most: try “${suggestion}”.`,
    'too-rare': (fragment, suggestion) =>
      `“${fragment}” is too rare for a rhythm, which comes at least once a year. Try for example “${suggestion}”.`,
    'no-such-time': (fragment, suggestion) =>
      `I could not read one time of day in “${fragment}”. Write it like 9:00, 9am or 14:30: “${suggestion}”. ` +
      'Two hours can take turns: “at 9:00 and 17:00 in turn”.',
    'unknown-zone': (fragment, suggestion) =>
      `I do not know the time zone “${fragment}”. Write a city or a zone name at the end: “${suggestion}”.`,
    'bad-cron': (fragment, suggestion) =>
      `“${fragment}” is not a cron expression of five fields (minute, hour, day, month, weekday). ` +
      `“${suggestion}” is every Monday at 9:00.`,
    never: (fragment, suggestion) =>
      `“${fragment}” names a day that never comes. Try for example “${suggestion}”.`,
  },
};

const texts: Record<Locale, Texts> = { en };
