/** Pure. The English words that cadences and dates are written in, and the parts that both share. */
import { closest, distance } from 'fastest-levenshtein';
import { findZone } from './zone.ts';

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const numberNames = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** ISO number of a weekday's name, plural or abbreviation (`Mondays`, `tues`); undefined if it is none. */
export const weekdayOf = (word: string): number | undefined =>
  placeIn(weekdayNames, word.replace(/'?s$/, ''));

/** Number of a month's name or abbreviation; undefined if it is none. */
export const monthOf = (word: string): number | undefined => placeIn(monthNames, word);

// Three letters tell all weekdays and all months apart, and every usual abbreviation is a beginning.
const placeIn = (names: string[], word: string): number | undefined => {
  const at = word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));
  return at < 0 ? undefined : at + 1;
};

/** `3` or `three`; undefined if it is neither. */
export const numberOf = (word: string): number | undefined => {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return numberNames.includes(word) ? numberNames.indexOf(word) + 1 : undefined;
};

/** Lower case, plain quotes and dashes, single spaces, no wrapping quotes and no closing punctuation. */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/^[\s"']+|[\s"'.,;!?-]+$/g, '');

/** One part of a text: what it said (null: nothing) or the words that are wrong; and the text without it. */
export type Taken = { found: string | null; rest: string } | { wrong: string; rest: string };

// A number is a time of day only with a colon, a point, `h`, `am`, `pm`, `o'clock`, or `at` before it.
const timeOfDay =
  /(?<at>\bat |@ ?)?(?:\b(?<word>noon|midday|midnight)\b|(?<![\d:./-])(?<hour>\d{1,2})(?:(?:[:.]|h)(?<minute>\d{2})(?![\d./-])|(?<h> ?h\b))?(?: ?(?<half>[ap])\.?m\b\.?)?(?<clock> ?o'clock)?)/g;
const namedHours: Record<string, string> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/** The time of day in a text, as `HH:MM`. Wrong: no such time, `at` with no time behind it, or two times. */
export const takeTime = (said: string): Taken => {
  const times = [...said.matchAll(timeOfDay)].filter(({ groups: g }) =>
    Boolean(g && (g.at || g.word || g.minute || g.h || g.half || g.clock)),
  );
  const [first, second] = times;
  if (!first?.groups) {
    const dangling = /(?:\bat\b|@).*$/.exec(said);
    return dangling
      ? { wrong: dangling[0], rest: tidy(said.slice(0, dangling.index)) }
      : { found: null, rest: said };
  }
  const end = (second ?? first).index + (second ?? first)[0].length;
  const rest = tidy(`${said.slice(0, first.index)} ${said.slice(end)}`);
  const found = second ? null : readTime(first.groups);
  return found ? { found, rest } : { wrong: said.slice(first.index, end).trim(), rest };
};

const readTime = (groups: Record<string, string | undefined>): string | null => {
  if (groups.word) return namedHours[groups.word] ?? null;
  const said = Number(groups.hour);
  const minute = Number(groups.minute ?? 0);
  if (groups.half && (said < 1 || said > 12)) return null;
  const hour = groups.half ? (said % 12) + (groups.half === 'p' ? 12 : 0) : said;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** The time zone at the end of a text: `(Europe/Berlin)`, `Berlin time`, `in New York`, `UTC`. Wrong: none known. */
export const takeZone = (said: string): Taken => {
  const bracketed = said.match(/^(.*)\(([^()]*)\)$/);
  if (bracketed) {
    const [, before = '', inside = ''] = bracketed;
    const found = placeZone(inside.trim());
    return found ? { found, rest: tidy(before) } : { wrong: inside, rest: tidy(before) };
  }
  const words = said.split(' ');
  for (let count = Math.min(5, words.length); count > 0; count -= 1) {
    const phrase = words.slice(-count).join(' ');
    const found = placeZone(phrase);
    if (found) return { found, rest: tidy(words.slice(0, -count).join(' ')) };
  }
  const unknown = /(?:^| )(\S+) time$/.exec(said) ?? /(?:^| )([a-z_]+\/[\w/+-]+)$/.exec(said);
  if (!unknown?.[1]) return { found: null, rest: said };
  return { wrong: unknown[1], rest: tidy(said.slice(0, unknown.index)) };
};

const placeZone = (phrase: string): string | null =>
  findZone(phrase.replace(/^in /, '').replace(/ time$/, ''));

const spelling = [
  ...weekdayNames,
  ...'every other week month day weekdays first second third fourth last'.split(' '),
];

/** The word of a cadence that a misspelt one most looks like, if any does. */
export const nearestWord = (word: string): string | null => {
  const near = closest(word, spelling);
  return distance(word, near) <= (word.length > 5 ? 2 : 1) ? near : null;
};
