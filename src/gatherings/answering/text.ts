/** Pure. Every sentence about who comes, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../../slack/locale.ts';
import type { Format, TemplateName } from '../event.ts';
import type { Counts } from './rsvp.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const people = (count: number): string => several(count, 'person', 'people');
const listed = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const endings: Record<Intl.LDMLPluralRule, string> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
};
const rule = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (place: number): string => ordinals[place - 1] ?? `${place}${endings[rule.select(place)]}`;

const taken = (coming: number, capacity: number): string => {
  if (coming >= capacity) return capacity === 1 ? 'The one seat is taken' : `All ${capacity} seats are taken`;
  if (coming === 0) return `${several(capacity, 'seat', 'seats')}, all free`;
  return `${coming} of ${capacity} seats ${coming === 1 ? 'is' : 'are'} taken`;
};

const waits = (waiting: number): string =>
  `${people(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for a seat`;

const en = {
  kinds: {
    'expert talk': 'Expert talk',
    'show and tell': 'Show and tell',
    'round table': 'Round table',
    lunch: 'Lunch',
    'working session': 'Working session',
    welcome: 'Welcome',
  } satisfies Record<TemplateName, string>,
  event: 'Event',
  social: 'Get-together',

  buttons: {
    yes: 'I come',
    wait: 'Wait for a seat',
    maybe: 'Perhaps',
    no: 'I cannot',
    who: 'Who comes',
    look: 'Have I a seat yet?',
    stillYes: 'I can come',
    notAnyMore: 'Not any more',
  },

  formats: { online: 'online', 'on site': 'on site', both: 'on site and online' } satisfies Record<
    Format,
    string
  >,
  length: (minutes: number): string => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [
      ...(hours > 0 ? [several(hours, 'hour', 'hours')] : []),
      ...(rest > 0 ? [several(rest, 'minute', 'minutes')] : []),
    ].join(' ');
  },
  labels: { when: 'When', where: 'Where', host: 'Host', hosts: 'Hosts', with: 'With', for: 'For' },
  when: (at: string, length: string) => `${at} · ${length}`,
  /** Where each reader sees their own time: what it is where it was planned. */
  planned: (time: string, city: string) => `${time} in ${city}`,
  plannedUtc: (time: string) => `${time} UTC`,
  where: (place: string, format: string) => `${place} (${format})`,
  names: (names: readonly string[]) => listed.format(names),
  audience: { workspace: 'everybody in the workspace', invited: 'those who are invited' },

  announced: {
    moved: (from: string) => `Moved: it was planned for ${from}.`,
    cancelled: 'Cancelled',
    cancelledLine: (at: string) => `It was planned for ${at}, and does not take place.`,
    reason: (reason: string) => `The reason: ${reason}`,
    over: (at: string) => `It was on ${at}.`,
    recap: 'What came of it:',
    more: 'The whole recap is in the thread.',
  },
  day: {
    today: (title: string) => `Today: ${title}`,
    moved: (title: string) => `Not today: ${title}`,
    movedDay: 'It was moved to another day.',
    movedHour: 'It was moved to another hour.',
    cancelled: (title: string) => `Cancelled: ${title}`,
    cancelledLine: 'It does not take place today.',
    over: (title: string) => `This was today: ${title}`,
    announcement: 'All about it',
  },

  /** Of an event with so many seats, or with as many as like. */
  counts: (capacity: number | null, { coming, maybe, waiting }: Counts): string => {
    const perhaps = maybe > 0 ? [`${maybe} perhaps`] : [];
    if (capacity !== null)
      return `${[taken(coming, capacity), ...(waiting > 0 ? [waits(waiting)] : []), ...perhaps].join(' · ')}.`;
    if (coming + maybe === 0) return 'Nobody has answered yet.';
    return `${[people(coming) + (coming === 1 ? ' comes' : ' come'), ...perhaps].join(' · ')}.`;
  },

  answered: {
    seat: 'You have a seat.',
    come: 'You come.',
    sameSeat: 'You have a seat; nothing has changed.',
    sameCome: 'You come; nothing has changed.',
    place: (place: number) => `You are ${ordinal(place)} in the queue.`,
    hear: 'You hear from me as soon as a seat is free.',
    hearExternal:
      'I send no messages to people of other organisations, so come back here to see whether a seat is free.',
    maybe: 'Noted: perhaps you come.',
    maybeSeats: 'Noted: perhaps you come. That holds no seat yet.',
    no: 'Noted: you cannot come.',
    freed: 'Your seat is free for somebody else.',
    passed: 'Your seat goes to whoever waited longest.',
    left: 'You wait for no seat any more.',
    file: 'A message with a calendar entry is on its way to you.',
    external: 'I send no reminders to people of other organisations, so note the time.',
  },

  yes: {
    comes: (title: string) => `You come to “${title}”.`,
    change: (where: string) => `Should your plans change, press “I cannot” in ${where}.`,
    changeAtHome: 'Should your plans change, open it on my Home tab and press “I cannot”.',
  },
  seat: {
    yours: (title: string) => `A seat is free, and it is yours: “${title}”.`,
    change: (where: string) =>
      `If you cannot come any more, press “I cannot” in ${where}, and it goes to whoever is next.`,
    changeAtHome:
      'If you cannot come any more, open it on my Home tab and press “I cannot”, and it goes to whoever is next.',
  },

  who: {
    title: (title: string) => `Who comes to “${title}”`,
    groups: {
      coming: (count: number) => (count === 1 ? '1 comes' : `${count} come`),
      maybe: (count: number) => `${count} perhaps`,
      waiting: (count: number) => (count === 1 ? '1 waits, in turn' : `${count} wait, in this order`),
      no: (count: number) => (count === 1 ? '1 cannot' : `${count} cannot`),
    },
    waits: (waiting: number) => `${waits(waiting)}.`,
    more: (count: number) => `and ${count} more`,
    none: 'Nobody has answered yet.',
    onlyYou: 'Only you see this list.',
    onlyHosts: 'Who waits and who cannot come is shown to hosts and coordinators only.',
  },

  closed: {
    draft: (title: string) => `“${title}” is only an idea so far. It can be answered once it is planned.`,
    cancelled: (title: string) => `“${title}” is cancelled, so there is nothing to answer.`,
    over: (title: string) => `“${title}” is over, so answers change nothing any more.`,
  },
  gone: 'That event is not here any more.',
};

const texts: Record<Locale, typeof en> = { en };
