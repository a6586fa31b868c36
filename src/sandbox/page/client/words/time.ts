/** Pure. Instants in a person's zone. Milliseconds since the epoch everywhere, unless a name says otherwise. */

const locale = 'en-GB';

/** Making a format costs a hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (of: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = of + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(of, options);
  formats.set(key, format);
  return format;
};

/** Without the comma that some versions of the locale's data put behind the weekday. */
const say = (at: number, zone: string, options: Intl.DateTimeFormatOptions): string =>
  formatOf(locale, { timeZone: zone, ...options })
    .format(at)
    .replace(/^(\p{L}+),/u, '$1');

/** What clocks and calendars of a zone show, by the names of its parts. */
export const partsOf = (
  at: number,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> =>
  Object.fromEntries(
    formatOf(locale, { timeZone: zone, ...options })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** The instant of a message's timestamp. */
export const instantOf = (ts: string): number => Number(ts) * 1000;

/** `14:05`. */
export const clockTime = (at: number, zone: string): string =>
  say(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `Monday 2 March 2026 at 14:05`. */
export const fullTime = (at: number, zone: string): string =>
  `${say(at, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })} at ${clockTime(at, zone)}`;

/** `Mon 2 Mar, 14:05`. */
export const shortTime = (at: number, zone: string): string =>
  `${say(at, zone, { weekday: 'short', day: 'numeric', month: 'short' })}, ${clockTime(at, zone)}`;

/** `2026-03-02`: the day that an instant falls on. */
export const dayOf = (at: number, zone: string): string =>
  formatOf('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);

const day = 86_400_000;

const pretty = (at: number, zone: string, now: number): string | undefined => {
  const names = { today: now, yesterday: now - day, tomorrow: now + day };
  return Object.entries(names).find(([, instant]) => dayOf(instant, zone) === dayOf(at, zone))?.[0];
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `Today`, `Yesterday`, or `Monday 2 March`. */
export const dayName = (at: number, zone: string, now: number): string => {
  const near = pretty(at, zone, now);
  if (near) return capital(near);
  const sameYear = dayOf(at, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4);
  return say(at, zone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
};

const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const middle = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const short = { day: 'numeric', month: 'short', year: 'numeric' } as const;

const ago = (at: number, now: number): string => {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const minutes = Math.round((at - now) / 60_000);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  if (Math.abs(minutes) < 1440) return relative.format(Math.round(minutes / 60), 'hour');
  return relative.format(Math.round(minutes / 1440), 'day');
};

/** What `<!date^…>` shows, by the tokens of https://docs.slack.dev/messaging/formatting-message-text. */
export const slackDate = (format: string, at: number, zone: string, now: number): string => {
  const near = pretty(at, zone, now);
  const tokens: Record<string, () => string> = {
    date_num: () => dayOf(at, zone),
    date: () => say(at, zone, middle),
    date_short: () => say(at, zone, short),
    date_long: () => say(at, zone, long),
    date_pretty: () => near ?? say(at, zone, middle),
    date_short_pretty: () => near ?? say(at, zone, short),
    date_long_pretty: () => near ?? say(at, zone, long),
    time: () => clockTime(at, zone),
    time_secs: () => `${clockTime(at, zone)}:${say(at, zone, { second: '2-digit' }).padStart(2, '0')}`,
    ago: () => ago(at, now),
  };
  const shown = format.replaceAll(/\{(\w+)\}/g, (whole, token: string) => tokens[token]?.() ?? whole);
  return format.startsWith('{') ? capital(shown) : shown;
};

/** `2026-03-02T14:05`: what clocks on the wall show in a zone. */
export const wallTime = (at: number, zone: string): string => `${dayOf(at, zone)}T${clockTime(at, zone)}`;

/** The instant at which the clocks of a zone show this; inside a gap, that much after it began. */
export const instantAt = (wall: string, zone: string): number => {
  const asUtc = Date.parse(`${wall}:00Z`);
  const offset = (at: number) => Date.parse(`${wallTime(at, zone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
  const first = asUtc - offset(asUtc);
  const second = asUtc - offset(first);
  return wallTime(second, zone) === wall ? second : Math.max(first, second);
};
