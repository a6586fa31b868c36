/** Pure. When an event is and what is wrong with its day, in words. */
import { Temporal } from 'temporal-polyfill';
import { whenText } from '../../calendar/text.ts';
import { sayWhen, slackDateLong } from '../../calendar/when.ts';
import type { Person } from '../../slack/access.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Event } from '../tables.ts';
import type { DayProblem } from './days.ts';
import { text } from './text.ts';

type Reader = Pick<Person, 'locale' | 'timeZone'>;

/** Its start in the community's zone, and in the reader's where that differs. */
export const startTo = (
  { locale, timeZone }: Reader,
  { startsAt, timeZone: zone }: Pick<Event, 'startsAt' | 'timeZone'>,
): string => sayWhen(locale, startsAt, { zone, readerZone: timeZone });

/** An instant to come, with its weekday, in each reader's own time. */
export const shownAt = ({ locale }: Pick<Reader, 'locale'>, at: number, zone: string): string =>
  slackDateLong(locale, at, zone);

export const sayDayProblem = (problem: DayProblem, locale: Locale): string => {
  const say = text(locale).problems;
  if (problem.why === 'taken')
    return say.taken(whenText(locale).dateWithYear(Temporal.PlainDate.from(problem.free)));
  if (problem.why === 'unheard') return say.unheard(problem.from, problem.to);
  return say[problem.why];
};
