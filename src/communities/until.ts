/** Until when something lasts, as people say it. */
import { Temporal } from 'temporal-polyfill';
import { parseDate } from '../calendar/dates.ts';
import { sayDateProblem } from '../calendar/text.ts';
import { localAt } from '../calendar/zone.ts';
import type { Locale } from '../slack/locale.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import { text } from './text.ts';

type Given = { timeZone: string; now: number; locale: Locale };

/** The first instant (epoch ms) of the date in the words. Throws a Refusal if there is none, or it is over. */
export const readUntil = (words: string, given: Given): number => {
  const { timeZone, now, locale } = given;
  const read = parseDate(words, { timeZone, today: localAt(now, timeZone).toPlainDate().toString() });
  if (!read.ok) throw new Refusal(escapeMrkdwn(sayDateProblem(locale, read.problem)));
  return morningOf(read.date, given);
};

/** The first instant (epoch ms) of a local date (`YYYY-MM-DD`). Throws a Refusal if that is over. */
export const morningOf = (date: string, { timeZone, now, locale }: Given): number => {
  const at = Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
  if (at <= now) throw new Refusal(text(locale).chooseOtherDay);
  return at;
};

/** Tomorrow's local date, `YYYY-MM-DD`. */
export const tomorrow = (now: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days: 1 })
    .toString();
