import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFeed, entryFor } from '../../src/gatherings/calendar/feed.ts';
import { calendarFile, type Method } from '../../src/gatherings/calendar/file.ts';
import { endOf } from '../../src/gatherings/event.ts';
import type { Event } from '../../src/gatherings/tables.ts';
import { beginnings, events, kept, keptInOneLine, talk, words } from './calendar.cast.ts';
import { type Read, readers, unfolded } from './calendar.readers.ts';

const url = 'https://fernhill.slack.com/archives/C0DATACRFT/p1773046800000100';
const fileOf = (event: Event, method: Method = 'publish') =>
  calendarFile(event, { community: 'Data craft', method, url });
const methods = fc.constantFrom<Method>('publish', 'cancel');

/** What is wrong with a file, whatever it is about (RFC 5545, 3.1). */
const faultsOf = (content: string): string[] => {
  const lines = content.split('\r\n');
  const last = lines.pop();
  return [
    ...(last === '' ? [] : ['it does not end with a line end']),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `too long: ${line}`),
    ...lines.filter((line) => line === '' || !line.isWellFormed()).map((line) => `not a line: ${line}`),
    ...unfolded(content)
      .split('\r\n')
      .slice(0, -1)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what there must not be
      .filter((line) => !/^[A-Z-]+(?:;[A-Z-]+=[^";:,]+)*:[^\u0000-\u0008\u000a-\u001f\u007f]*$/.test(line))
      .map((line) => `not of a name and a value: ${line}`),
  ];
};

const parts = (...given: (string | null)[]) =>
  given.filter((part): part is string => part !== null && part.trim() !== '').join('\n\n');

const expected = (event: Event, method: Method): Omit<Read, 'transparency'> => {
  const cancelled = method === 'cancel';
  const { about, speaker, cancelReason } = event;
  const said = parts(
    cancelled && cancelReason ? `Cancelled: ${cancelReason}` : null,
    about,
    speaker ? `With ${speaker}` : null,
    `Data craft in Slack: ${url}`,
  );
  return {
    uid: `${event.id}@trellis`,
    sequence: event.sequence,
    stamp: event.changedAt,
    changed: event.changedAt,
    start: event.startsAt,
    end: endOf(event),
    summary: (cancelled ? 'Cancelled: ' : '') + keptInOneLine(event.title),
    description: kept(said),
    location: keptInOneLine(event.place),
    url,
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    cancels: cancelled,
  };
};

describe.each(readers)('as $name reads it', ({ read, words: readAs }) => {
  const asRead = (all: Omit<Read, 'transparency'>) => ({
    ...all,
    summary: readAs(all.summary),
    description: readAs(all.description),
    location: readAs(all.location),
  });

  test('a file says exactly what the event is, whatever its words and wherever it is', () => {
    fc.assert(
      fc.property(events, methods, (event, method) => {
        const { content } = fileOf(event, method);
        expect(faultsOf(content)).toEqual([]);
        expect(read(content)).toEqual([
          {
            ...asRead(expected(event, method)),
            transparency: method === 'cancel' ? 'TRANSPARENT' : 'OPAQUE',
          },
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test('words that people write come through as they are', () => {
    const title = 'Show & tell: “half-baked”, half price; 10% off \\o/';
    const [shown] = read(fileOf({ ...talk, title, about: 'One line,\nand another; the end.' }).content);
    expect(shown).toMatchObject({ summary: title, location: talk.place });
    expect(shown?.description).toBe(`One line,\nand another; the end.\n\nData craft in Slack: ${url}`);
  });

  test('a feed holds each event once, in their order', () => {
    const several = fc.uniqueArray(events, { selector: ({ id }) => id, maxLength: 8 });
    fc.assert(
      fc.property(several, words(40), fc.boolean(), (all, name, seated) => {
        const entries = all.map((event) =>
          entryFor(event, { isHost: false, seated }, { community: 'Data craft', url }),
        );
        const content = calendarFeed(entries, { name, locale: 'en' });
        expect(faultsOf(content)).toEqual([]);
        const inOrder = all.toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
        expect(read(content)).toEqual(
          inOrder.map((event) => ({
            ...asRead(expected(event, 'publish')),
            transparency: seated ? 'OPAQUE' : 'TRANSPARENT',
          })),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('an update, a move and a cancellation are taken for such, in whatever order their files come', () => {
    const change = fc.oneof(
      fc.record({ title: words(120) }),
      fc.record({ place: words(300) }),
      beginnings,
      fc.constant({ state: 'cancelled' as const, cancelReason: 'The speaker is ill.' }),
    );
    const history = fc.array(change, { maxLength: 5 }).map((changes) => {
      const all: Event[] = [talk];
      for (const one of changes) {
        const before = all.at(-1) ?? talk;
        const changedAt = before.changedAt + 60_000;
        all.push({ ...before, ...one, sequence: before.sequence + 1, changedAt });
      }
      return all;
    });
    const asSent = (event: Event) =>
      fileOf(event, event.state === 'cancelled' ? 'cancel' : 'publish').content;
    const arriving = history.chain((all) =>
      // Each at least once, some again, in any order.
      fc
        .tuple(
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.array(fc.constantFrom(...all), { maxLength: 3 }),
        )
        .map(([once, again]) => ({ all, files: [...once, ...again].map(asSent) })),
    );
    fc.assert(
      fc.property(arriving, ({ all, files }) => {
        const calendar = files.flatMap(read).reduce(taken, new Map<string, Read>());
        expect([...calendar.values()]).toEqual(read(asSent(all.at(-1) as Event)));
      }),
      { numRuns: 100 },
    );
  });

  test('what was moved is at its new time, what was cancelled is gone', () => {
    const moved = { ...talk, startsAt: talk.startsAt + 86_400_000, sequence: 1 };
    const cancelled = { ...moved, sequence: 2, cancelReason: 'The speaker is ill.' };
    const calendar = [fileOf(talk), fileOf(moved)]
      .flatMap(({ content }) => read(content))
      .reduce(taken, new Map<string, Read>());
    expect([...calendar.values()]).toMatchObject([{ start: moved.startsAt, end: endOf(moved), sequence: 1 }]);
    read(fileOf(cancelled, 'cancel').content).reduce(taken, calendar);
    expect([...calendar.values()]).toMatchObject([
      { status: 'CANCELLED', cancels: true, summary: 'Cancelled: Estimating without tears' },
    ]);
  });
});

/** What a calendar does: of one event it keeps the highest sequence, and of that the latest stamp (RFC 5546, 2.1.5). */
const taken = (calendar: Map<string, Read>, read: Read): Map<string, Read> => {
  const had = calendar.get(read.uid);
  const isNewer =
    !had || read.sequence > had.sequence || (read.sequence === had.sequence && read.stamp >= had.stamp);
  return isNewer ? calendar.set(read.uid, read) : calendar;
};

describe('a file', () => {
  test('is the same of the same event', () => {
    fc.assert(
      fc.property(events, methods, (event, method) => {
        expect(fileOf(event, method)).toEqual(fileOf({ ...event }, method));
      }),
      { numRuns: 50 },
    );
  });

  test('has a name that every file system takes', () => {
    fc.assert(
      fc.property(words(120), (title) => {
        expect(fileOf({ ...talk, title }).name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?\.ics$/);
      }),
    );
    expect(fileOf({ ...talk, title: 'Überraschung: “Schätzen” / 2' }).name).toBe(
      'uberraschung-schatzen-2.ics',
    );
    expect(fileOf({ ...talk, title: '会議' }).name).toBe('event.ics');
  });

  test('says where it was announced only where that is known', () => {
    const { content } = calendarFile(talk, { community: 'Data craft', method: 'publish', url: null });
    expect(content).not.toContain('URL');
    expect(unfolded(content)).toContain('An event of Data craft');
  });

  test('takes no address that is none', () => {
    for (const wrong of ['javascript:alert(1)', 'not an address', 'https://'])
      expect(
        calendarFile(talk, { community: 'Data craft', method: 'publish', url: wrong }).content,
      ).not.toMatch(/^URL/m);
  });

  test('keeps an address with commas and semicolons one that can be followed', () => {
    const odd = 'https://example.com/a;b,c\\d';
    for (const { read } of readers) {
      const { content } = calendarFile(talk, { community: 'Data craft', method: 'publish', url: odd });
      expect(read(content)[0]?.url).toBe('https://example.com/a%3Bb%2Cc%5Cd');
    }
  });
});

test('a feed has its name in both properties that calendars look at, and says how often to look', () => {
  const content = calendarFeed([], { name: 'Data, craft; \\ and\nmore', locale: 'en' });
  expect(content.split('\r\n')).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'NAME:Data\\, craft\\; \\\\ and more',
      'X-WR-CALNAME:Data\\, craft\\; \\\\ and more',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ]),
  );
});
