import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Announced, announcement } from '../../src/gatherings/answering/announcement.ts';
import { dayMessage } from '../../src/gatherings/answering/day.ts';
import { text } from '../../src/gatherings/answering/text.ts';
import { whoMessage } from '../../src/gatherings/answering/views.who.ts';
import type { Event, Rsvp } from '../../src/gatherings/tables.ts';
import { checkBlocks } from '../../src/sandbox/blocks.ts';
import { limits } from '../../src/slack/limits.ts';
import type { Message } from '../../src/slack/message.ts';
import { codePoints } from '../support/anything.ts';

const thursday = Date.UTC(2026, 2, 19, 14);
const day = 86_400_000;

const event = (given: Partial<Event> = {}): Event => ({
  id: 'talk',
  team: 'T1',
  community: 'guild',
  series: null,
  nominal: null,
  title: 'Estimating & more',
  about: 'How we guess.',
  template: 'expert talk',
  format: 'both',
  tone: 'working',
  audience: 'workspace',
  place: 'Room 4',
  speaker: 'Ada <L>',
  capacity: 20,
  state: 'planned',
  startsAt: thursday,
  minutes: 90,
  timeZone: 'Europe/Berlin',
  reminders: [],
  announceAt: null,
  createdBy: 'UANA',
  createdAt: 0,
  approvedBy: 'UANA',
  sequence: 0,
  changedAt: 0,
  movedFrom: null,
  cancelReason: null,
  channel: null,
  ts: null,
  dayTs: null,
  dayFor: null,
  recap: null,
  recapBy: null,
  nextAt: null,
  ...given,
});

const hosts: Announced['hosts'] = [
  { event: 'talk', user: 'UBEN', role: 'host', state: 'confirmed' },
  { event: 'talk', user: 'UCEM', role: 'host', state: 'declined' },
  { event: 'talk', user: 'UDORA', role: 'speaker', state: 'asked' },
];
const given = (of: Partial<Event> = {}, more: Partial<Announced> = {}): Announced => ({
  event: event(of),
  hosts,
  counts: { coming: 12, maybe: 3, waiting: 0 },
  ...more,
});
const labels = ({ blocks = [] }: Message): string[] =>
  blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((one) => (one.type === 'button' ? [one.text.text] : []))
      : [],
  );

describe('An announcement', () => {
  test('says all of it in words, for those who hear it read', () => {
    const { text: said } = announcement(given(), 'en');
    expect(said.split('\n')).toEqual([
      'Expert talk: Estimating &amp; more',
      'How we guess.',
      'When: Thu 19 Mar 2026, 15:00 (Europe/Berlin) · 1 hour 30 minutes',
      'Where: Room 4 (on site and online)',
      'Host: <@UBEN>',
      'With: <@UDORA> and Ada &lt;L&gt;',
      'For: everybody in the workspace',
      '12 of 20 seats are taken · 3 perhaps.',
    ]);
  });

  test('offers a place in the queue once it is full', () => {
    const full = announcement(given({}, { counts: { coming: 20, maybe: 0, waiting: 1 } }), 'en');
    expect(labels(full)).toEqual(['Wait for a seat', 'Perhaps', 'I cannot', 'Who comes']);
    expect(full.text).toContain('All 20 seats are taken · 1 person waits for a seat.');
  });

  test('says from when it was moved', () => {
    const moved = announcement(given({}, { movedFrom: thursday - day }), 'en');
    expect(moved.text).toContain('Moved: it was planned for Wed 18 Mar 2026, 15:00 (Europe/Berlin).');
    expect(labels(moved)).toHaveLength(4);
  });

  test('of a cancelled event says why, and asks nothing', () => {
    const cancelled = announcement(given({ state: 'cancelled', cancelReason: 'The host <is> ill.' }), 'en');
    expect(cancelled.text).toContain('Cancelled: Estimating &amp; more');
    expect(cancelled.text).toContain('The reason: The host &lt;is&gt; ill.');
    expect(labels(cancelled)).toEqual([]);
  });

  test('of an event that is over asks nothing, and begins its recap', () => {
    const recap = { learned: 'One.\n\nTwo.', decisions: 'Three.', next: 'Four.', links: '' };
    const over = announcement(given({ state: 'over', recap, recapBy: 'UBEN' }), 'en');
    expect(labels(over)).toEqual([]);
    expect(over.text).toContain('> One.\n> Two.\n> Three.\nThe whole recap is in the thread.');
    expect(over.text).not.toContain('Four.');
    expect(over.text).not.toContain('seats');
  });

  test('is one that Slack takes, whatever people wrote', () => {
    const words = (most: number) => codePoints({ maxLength: most });
    const anyEvent = fc.record({
      title: words(120),
      about: words(2000),
      place: words(300),
      speaker: fc.option(words(120)),
      cancelReason: fc.option(words(300)),
      state: fc.constantFrom('planned', 'cancelled', 'over'),
      recap: fc.option(
        fc.record({ learned: words(2500), links: words(300), decisions: words(300), next: words(300) }),
      ),
      capacity: fc.option(fc.integer({ min: 1, max: 1000 })),
    }) satisfies fc.Arbitrary<Partial<Event>>;
    fc.assert(
      fc.property(anyEvent, (of) => {
        const url = 'https://example.slack.com/archives/C1/p1';
        for (const message of [
          announcement(given(of), 'en'),
          dayMessage(given(of), { url, day: thursday }, 'en'),
        ]) {
          expect(checkBlocks(message.blocks, 'message')).toEqual([]);
          expect(message.text.trim()).not.toBe('');
          expect(message.text.length).toBeLessThan(limits.messageText);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('The post of its day', () => {
  const said = (of: Partial<Event>, on = thursday) =>
    dayMessage(given(of), { url: null, day: on }, 'en').text.split('\n').slice(0, 2);

  test('says whether it is today', () => {
    expect(said({})[0]).toBe('Today: Estimating &amp; more');
    expect(said({}, thursday - 3_600_000)).toEqual([
      'Today: Estimating &amp; more',
      'It was moved to another hour.',
    ]);
    expect(said({}, thursday - day)).toEqual([
      'Not today: Estimating &amp; more',
      'It was moved to another day.',
    ]);
    expect(said({ state: 'cancelled' })[0]).toBe('Cancelled: Estimating &amp; more');
    expect(said({ state: 'over' })[0]).toBe('This was today: Estimating &amp; more');
  });
});

describe('In words', () => {
  const say = text('en');

  test('places in the queue are counted as people count', () => {
    const places = [1, 3, 10, 11, 21, 22, 33, 112].map(say.answered.place).join(' ');
    expect(places.match(/first|third|tenth|\d+\w+/g)).toEqual([
      'first',
      'third',
      'tenth',
      '11th',
      '21st',
      '22nd',
      '33rd',
      '112th',
    ]);
  });

  test('lengths and seats are told as they are', () => {
    expect([30, 60, 61, 150].map(say.length)).toEqual([
      '30 minutes',
      '1 hour',
      '1 hour 1 minute',
      '2 hours 30 minutes',
    ]);
    expect(say.counts(1, { coming: 1, maybe: 0, waiting: 0 })).toBe('The one seat is taken.');
    expect(say.counts(20, { coming: 0, maybe: 0, waiting: 0 })).toBe('20 seats, all free.');
    expect(say.counts(null, { coming: 1, maybe: 2, waiting: 0 })).toBe('1 person comes · 2 perhaps.');
    expect(say.counts(null, { coming: 0, maybe: 0, waiting: 0 })).toBe('Nobody has answered yet.');
  });

  test('a crowd is named as far as anybody reads', () => {
    const rsvps = Array.from(
      { length: 1000 },
      (_, n): Rsvp => ({
        event: 'talk',
        user: `U${String(n).padStart(10, '0')}`,
        answer: 'yes',
        seated: n < 400,
        turn: n + 1,
        external: false,
        at: 0,
      }),
    );
    const shown = whoMessage({ event: event(), rsvps, seesAll: true, isOpen: true, has: 'yes' }, 'en');
    expect(shown.text).toContain('400 come: <@U0000000000>, ');
    expect(shown.text).toContain('<@U0000000099>, and 300 more');
    expect(shown.text).toContain('600 wait, in this order: <@U0000000400>');
    expect(checkBlocks(shown.blocks, 'message')).toEqual([]);
  });
});
