/** Reading the dates that people write after a verb. */
import { parseDate, parseDateTime } from '../calendar/dates.ts';
import { sayDateProblem } from '../calendar/text.ts';
import { dateOf, instantOf } from '../calendar/zone.ts';
import type { Locale } from '../slack/locale.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';

type Given = { timeZone: string; now: number; locale: Locale };

/** `until 28 December` → the beginning of that day, epoch milliseconds. @throws Refusal */
export const readUntil = (words: string, { timeZone, now, locale }: Given): number => {
  const parsed = parseDate(words, { timeZone, today: dateOf(now, timeZone), now });
  if (!parsed.ok) throw new Refusal(escapeMrkdwn(sayDateProblem(locale, parsed.problem)));
  return instantOf(parsed.date, '00:00', timeZone);
};

/** `to tomorrow at 15:00` → that instant. Without a time it is `usualTime`. @throws Refusal */
export const readMoment = (words: string, { timeZone, now, locale }: Given, usualTime: string): number => {
  const said = words.replace(/^to\b/i, '');
  const given = { timeZone, today: dateOf(now, timeZone), now, defaultTime: usualTime };
  const parsed = parseDateTime(said, given);
  if (!parsed.ok) throw new Refusal(escapeMrkdwn(sayDateProblem(locale, parsed.problem)));
  return instantOf(parsed.date, parsed.time, timeZone);
};
