/** Pure. Instants as people read them: in the community's zone, and in the reader's. */
import type { Locale } from '../slack/locale.ts';
import { whenText } from './text.ts';
import { localAt } from './zone.ts';

/**
 * An instant (epoch milliseconds) in words: `Tue 1 Dec 2026, 10:00 (Europe/Berlin) · 09:00 for you`. The reader's
 * part is there only where their clock differs, and names the date only where that differs too.
 */
export const sayWhen = (
  locale: Locale,
  instant: number,
  { zone, readerZone = zone }: { zone: string; readerZone?: string },
): string => {
  const words = whenText(locale);
  const there = localAt(instant, zone);
  const said = `${words.dateWithYear(there.toPlainDate())}, ${timeOf(there)} (${zone})`;
  const here = localAt(instant, readerZone);
  if (here.equals(there)) return said;
  const sameDate = here.toPlainDate().equals(there.toPlainDate());
  const hereSaid = sameDate ? timeOf(here) : `${words.date(here.toPlainDate())}, ${timeOf(here)}`;
  return `${said} · ${words.forReader(hereSaid)}`;
};

/**
 * The same for where the zone and the year are known: `Tue 1 Dec, 10:00 (09:00 for you)`.
 */
export const sayShortly = (
  locale: Locale,
  instant: number,
  { zone, readerZone = zone }: { zone: string; readerZone?: string },
): string => {
  const words = whenText(locale);
  const [there, here] = [localAt(instant, zone), localAt(instant, readerZone)];
  const [said, hereSaid] = [there, here].map(
    (local) => `${words.date(local.toPlainDate())}, ${timeOf(local)}`,
  );
  if (here.equals(there)) return said ?? '';
  const sameDate = here.toPlainDate().equals(there.toPlainDate());
  return `${said} (${words.forReader(sameDate ? timeOf(here) : (hereSaid ?? ''))})`;
};

/** Slack begins what it shows with a capital letter, unless it begins with this: “until tomorrow at 10:00”. */
const inASentence = '\u200b';

const markup = (format: string, locale: Locale, instant: number, zone: string): string =>
  `<!date^${Math.floor(instant / 1000)}^${format}|${sayWhen(locale, instant, { zone })}>`;

/**
 * Slack's date markup within a sentence, which each reader sees in their own zone; `zone` is for where markup is not
 * rendered.
 */
export const slackDate = (locale: Locale, instant: number, zone = 'UTC'): string =>
  markup(`${inASentence}${whenText(locale).slackFormat}`, locale, instant, zone);

/** The same for what stands for weeks: with its weekday, and never as “tomorrow”, which it is for a day only. */
export const slackDateLong = (locale: Locale, instant: number, zone = 'UTC'): string =>
  markup(whenText(locale).slackLongFormat, locale, instant, zone);

/** The same where a line begins with it. */
export const slackDateFirst = (locale: Locale, instant: number, zone = 'UTC'): string =>
  markup(whenText(locale).slackFormat, locale, instant, zone);

const timeOf = (local: ReturnType<typeof localAt>): string =>
  local.toString({ smallestUnit: 'minute' }).slice(11);
