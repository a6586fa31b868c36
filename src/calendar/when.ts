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

/** Slack's date markup, which each reader sees in their own zone; `zone` is for where markup is not rendered. */
export const slackDate = (locale: Locale, instant: number, zone = 'UTC'): string =>
  `<!date^${Math.floor(instant / 1000)}^${whenText(locale).slackFormat}|${sayWhen(locale, instant, { zone })}>`;

const timeOf = (local: ReturnType<typeof localAt>): string =>
  local.toString({ smallestUnit: 'minute' }).slice(11);
