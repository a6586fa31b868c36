import fc from 'fast-check';
import { instantOf } from '../../src/calendar/zone.ts';
import type { Event } from '../../src/gatherings/tables.ts';
import { codePoints } from '../support/anything.ts';

const minute = 60_000;

/** A talk on 19 March 2026, 15:00 in Berlin, of an hour, in the community of #data-craft. */
export const talk: Event = {
  id: '6f1d0f2c-3c0a-4a55-9d9e-2a7c6f3b9e01',
  team: 'T0FERNHILL',
  community: 'data',
  series: null,
  nominal: null,
  title: 'Estimating without tears',
  about: 'How we guess, and how we learn from it.',
  template: null,
  format: 'online',
  tone: 'working',
  audience: 'community',
  place: 'https://meet.example.com/data-craft',
  speaker: null,
  capacity: null,
  state: 'planned',
  startsAt: Date.UTC(2026, 2, 19, 14),
  minutes: 60,
  timeZone: 'Europe/Berlin',
  reminders: ['day'],
  announceAt: Date.UTC(2026, 2, 9, 9),
  createdBy: 'U0PRIYA001',
  createdAt: Date.UTC(2026, 2, 2, 9),
  approvedBy: 'U0PRIYA001',
  sequence: 0,
  changedAt: Date.UTC(2026, 2, 2, 9),
  movedFrom: null,
  cancelReason: null,
  channel: 'C0DATACRFT',
  ts: '1773046800.000100',
  dayTs: null,
  dayFor: null,
  recap: null,
  recapBy: null,
  nextAt: null,
};

/** Words as people write them, and as they never would. */
export const words = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      codePoints({ maxLength }),
      fc.string({ unit: 'grapheme', maxLength }),
      fc.constantFrom(
        'BEGIN:VEVENT',
        'A title\r\nSUMMARY:another\r\nEND:VEVENT',
        'commas, semicolons; colons: and \\ backslashes\\',
        'C:\\new\\Notes \\, \\; \\\\n',
        '"All of it in quotes"',
        'ein sehr langes Wort: Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen für Anfängerinnen',
        '会議室で三時に集まって一緒に考えましょう。質問は何でも歓迎します。飲み物も用意しています。',
        'emoji 👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀 and more',
        ' spaces  at  both  ends ',
        'bell\u0007, delete\u007f, next line\u0085, line\u2028 and paragraph\u2029 separators, a tab\tor two\t\t',
        'half a pair \ud83d here, and there \ude00',
        'שלום, مرحبا',
        'TRUE',
        '123',
      ),
    )
    .map((text) => text.slice(0, maxLength));

/** What remains of words in a calendar: no control characters, nor halves of characters; one sort of line's end. */
export const kept = (text: string): string =>
  [...text.toWellFormed().replaceAll('\r\n', '\n')]
    .map((one) => ('\r\u0085\u2028\u2029'.includes(one) ? '\n' : one))
    .filter((one) => one === '\n' || one === '\t' || (one >= ' ' && !(one >= '\u007f' && one <= '\u009f')))
    .join('');

export const keptInOneLine = (text: string): string => kept(text).replaceAll(/[\n\t]+/g, ' ');

/** Zones with odd rules and days on which they change, and the last day of the year. */
const days = [
  ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04', '2026-12-31']],
  ['Asia/Kathmandu', ['2026-01-01', '2026-12-31']],
  ['Africa/Casablanca', ['2026-02-15', '2026-03-22', '2026-12-31']],
  ['Pacific/Chatham', ['2026-04-05', '2026-09-27', '2026-12-31']],
  ['Europe/Berlin', ['2026-03-29', '2026-10-25', '2028-02-29']],
  ['America/St_Johns', ['2026-03-08', '2026-11-01']],
  ['Pacific/Kiritimati', ['2026-12-31', '2027-01-01']],
  ['Europe/Dublin', ['2026-03-29', '2026-10-25']],
] as const;

export const beginnings: fc.Arbitrary<Pick<Event, 'startsAt' | 'timeZone'>> = fc
  .constantFrom(...days.flatMap(([zone, dates]) => dates.map((date) => ({ zone, date }))))
  .chain(({ zone, date }) =>
    fc
      .constantFrom('00:00', '00:30', '01:15', '01:59', '02:00', '02:15', '02:45', '03:00', '15:00', '23:59')
      .map((time) => ({ startsAt: instantOf(date, time, zone), timeZone: zone })),
  );

export const events: fc.Arbitrary<Event> = fc
  .record({
    id: fc.uuid(),
    title: words(120),
    about: words(2000),
    place: words(300),
    speaker: fc.option(words(120)),
    cancelReason: fc.option(words(300)),
    minutes: fc.integer({ min: 1, max: 24 * 60 }),
    sequence: fc.nat(50),
    changedAt: fc.integer({ min: 0, max: 20_000_000 }).map((minutes) => Date.UTC(2026, 0) + minutes * minute),
    begins: beginnings,
  })
  .map(({ begins, ...given }) => ({ ...talk, ...begins, ...given }));
