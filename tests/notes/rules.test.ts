import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localAt } from '../../src/calendar/zone.ts';
import type { Community } from '../../src/communities/tables.ts';
import { mondays } from '../../src/notes/constants.ts';
import { mondayAfter, weekNow } from '../../src/notes/monday.ts';
import { mondayMessage } from '../../src/notes/views.ts';
import type { Entry, Note, PlacedDecision } from '../../src/notes/week.ts';
import { button } from '../../src/slack/blocks.ts';
import { limits } from '../../src/slack/limits.ts';
import { asPart, partOf, withPart } from '../../src/slack/part.ts';
import { community } from '../communities/cast.ts';

const hour = 3_600_000;
const day = 24 * hour;
const zones = fc.constantFrom(
  'UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns', 'Africa/Casablanca',
); // biome-ignore format: a list
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 11, 31) });

describe('A Monday', () => {
  test('is the next at nine where somebody is, through every change of the clock', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const next = mondayAfter(at, zone);
        expect(next).toBeGreaterThan(at);
        expect(next - at).toBeLessThanOrEqual(7 * day + hour);
        expect(localAt(next, zone).dayOfWeek).toBe(1);
        expect(localAt(next, zone).toString().slice(11, 16)).toBe('09:00');
        expect(weekNow(next, zone, null)?.date).toBe(localAt(next, zone).toPlainDate().toString());
      }),
    );
  });

  test('is over in the evening, and is had once however one travels', () => {
    fc.assert(
      fc.property(
        instants,
        zones,
        fc.integer({ min: 0, max: 7 * day - 2 * hour }),
        zones,
        (at, zone, later, then) => {
          const monday = mondayAfter(at, zone);
          const isDay = later < 11 * hour;
          expect(weekNow(monday + later, zone, null) !== null).toBe(isDay);
          if (later < mondays.holds) expect(weekNow(monday + later, then, monday)).toBeNull();
        },
      ),
    );
  });
});

const reader = { locale: 'en', timeZone: 'Europe/Berlin' } as const;
const now = Date.UTC(2026, 2, 2, 8);
const place = (id: string): Community => ({ hushedUntil: null, ...community(id) }) as Community;
const entry = (at: number, title: string, more: object = {}): Entry =>
  ({ at, kind: 'prompt', beat: { wait: null, what: { content: { title } }, ...more } }) as Entry;
const decision = (at: Community, nth: number, length = 10): PlacedDecision => ({
  community: at,
  key: `${nth}`,
  rank: nth,
  text: 'x'.repeat(length),
  buttons: [button('Yes', 'notes.yes', { community: at.id })],
});
const given = { reader, now, unheard: [], preview: 'rhythms.preview' };
const lengthOf = (blocks: unknown): number => JSON.stringify(blocks).length;

describe('Monday’s note, as it is seen', () => {
  test('is taken by Slack and readable, however many communities somebody has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 12 }),
        (communities, entries) => {
          const weeks = Array.from({ length: communities }, (_, at) => ({
            community: place(`c${at}`),
            entries: Array.from({ length: entries }, (_one, nth) => entry(now + nth * hour, 'T'.repeat(60))),
          }));
          const decisions = [0, 1, 2].map((nth) => decision(place('c0'), nth, 3000));
          const note: Note = { weeks, decisions, waiting: 4 };
          const { blocks = [], text } = mondayMessage(note, given);
          expect(blocks.length).toBeLessThanOrEqual(limits.messageBlocks);
          const words = blocks.flatMap((block) =>
            block.type === 'section' && block.text ? [block.text.text] : [],
          );
          expect(words.join('').length).toBeLessThan(limits.messageAllBlocks);
          expect(text.split('\n').filter((line) => line.startsWith('• ')).length).toBeLessThanOrEqual(
            mondays.lines + 15,
          );
          expect(text.includes('more communit')).toBe(communities > mondays.communities);
          expect(lengthOf(blocks)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('says each date in words, and why something does not come or comes later', () => {
    const data = place('data');
    const easter = { what: { out: { because: 'holiday', name: 'Easter & more' } } };
    const weeks = [
      {
        community: data,
        entries: [
          entry(now + hour, 'A <clear> no', { wait: { because: 'holiday', name: 'Easter' } }),
          entry(now + day, '', easter),
          entry(now + 2 * day, '', { what: { nothing: 'used up' } }),
          { at: now + 3 * day, booked: 'showcase' },
        ],
      },
    ];
    const { text, blocks } = mondayMessage({ weeks, decisions: [], waiting: 0 }, given);
    expect(text).toBe(
      [
        'Your week in Craft data',
        '• Mon 2 Mar 2026, 10:00 (Europe/Berlin): prompt, “A &lt;clear&gt; no” (moved, since its day is a holiday (Easter))',
        '• Tue 3 Mar 2026, 09:00 (Europe/Berlin): no prompt, it is a holiday (Easter &amp; more)',
        '• Wed 4 Mar 2026, 09:00 (Europe/Berlin): no prompt, every prompt was used within the last half year',
        '• Thu 5 Mar 2026, 09:00 (Europe/Berlin): the challenge ends with a showcase',
        'Nothing of this needs you: what is planned comes by itself.',
      ].join('\n'),
    );
    expect(JSON.stringify(blocks)).toContain('Tue 3 Mar, 09:00: no prompt');
  });

  test('names the community of a decision only where there are several', () => {
    const [data, words] = [place('data'), place('words')];
    const weeks = [{ community: data, entries: [] }];
    const decisions = [decision(data, 1)];
    const one = mondayMessage({ weeks, decisions, waiting: 0 }, given);
    expect(one.text).toContain('One thing that you can decide\nxxxxxxxxxx');
    const both = [...weeks, { community: words, entries: [] }];
    const two = mondayMessage({ weeks: both, decisions, waiting: 2 }, given);
    expect(two.text).toContain('In Craft data: xxxxxxxxxx\n2 more things can be decided');
  });
});

test('A part of a message is replaced without touching the others', () => {
  const said = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;
  const blocks = [said('before'), ...asPart('one', [said('a'), said('b')]), ...asPart('two', [said('c')])];
  const replaced = withPart(blocks, 'one', [said('done')]);
  expect(replaced.map((block) => (block.type === 'section' ? block.text?.text : ''))).toEqual([
    'before',
    'done',
    'c',
  ]);
  expect(replaced.map(({ block_id }) => partOf(block_id))).toEqual([null, 'one', 'two']);
  expect(withPart(blocks, 'three', [said('x')])).toEqual(blocks);
});
