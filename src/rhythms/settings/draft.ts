/** Pure. Days and hours without posts, in the one line that a draft has for them. */
import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { FreeTime } from '../free/free.ts';
import { saySpan } from '../free/text.ts';
import { text } from './text.ts';

/** `place`: whose public holidays hold, in words; null: nobody's. */
export const sayFree = (locale: Locale, { onHoliday, quiet }: FreeTime, place: string | null): string => {
  const say = text(locale).draft;
  const holidays = place === null ? say.noHolidays : say[onHoliday](escapeMrkdwn(place));
  return quiet === null ? say.noQuiet(holidays) : say.quiet(holidays, saySpan(locale, quiet));
};
