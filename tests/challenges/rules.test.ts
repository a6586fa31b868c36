import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { daysAfter, freeDayFrom } from '../../src/calendar/free.ts';
import { dateOf, localAt } from '../../src/calendar/zone.ts';
import { rules } from '../../src/challenges/constants.ts';
import { problemsOf, usualDays } from '../../src/challenges/days.ts';
import { challengeIdeas } from '../../src/challenges/ideas.ts';
import { readLink } from '../../src/challenges/link.ts';
import { nearestOther } from '../../src/challenges/quarter.ts';
import { type Shown, showcaseOf, shownOf } from '../../src/challenges/showcase.ts';
import type { Challenge } from '../../src/challenges/tables.ts';
import { dueStep, daysAfter as instantAfter, nextStepAt, stepsOf } from '../../src/challenges/timing.ts';
import { planForm } from '../../src/challenges/views.form.ts';
import type { Ground } from '../../src/rhythms/index.ts';
import { limits } from '../../src/slack/limits.ts';
import { messageUrl } from '../../src/slack/link.ts';
import { codePoints } from '../support/anything.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Cairo'];
const zone = fc.constantFrom(...zones);
const hour = 3_600_000;
const day = 24 * hour;
const start = fc.integer({ min: Date.UTC(2026, 0, 1) / hour, max: Date.UTC(2028, 0, 1) / hour });
const times = fc.record({
  zone,
  startsAt: start.map((hours) => hours * hour),
  days: fc.integer({ min: 1, max: rules.longestDays }),
});
const timed = times.map(({ zone, startsAt, days }) => ({
  zone,
  days,
  challenge: { startsAt, endsAt: instantAfter(startsAt, days, zone) },
}));

describe('the steps of a challenge', () => {
  test('come in order, within it, and end with its end', () => {
    fc.assert(
      fc.property(timed, ({ zone, days, challenge }) => {
        const steps = stepsOf(challenge, zone);
        const ats = steps.map(({ at }) => at);
        expect(ats).toEqual(ats.toSorted((a, b) => a - b));
        expect(new Set(ats).size).toBe(ats.length);
        expect(Math.min(...ats)).toBeGreaterThan(challenge.startsAt);
        expect(steps.at(-1)).toEqual({ at: challenge.endsAt, step: 'end' });
        const hasHalf = steps.some(({ step }) => step === 'half');
        if (days < rules.halfTimeFrom) expect(hasHalf).toBe(false);
        if (days > 7) expect(hasHalf).toBe(true);
        const nudges = steps.filter(({ step }) => step !== 'end');
        expect(nudges.filter(({ at }) => localAt(at, zone).dayOfWeek > 5)).toEqual([]);
      }),
    );
  });

  test('are each due once, however often one looks', () => {
    fc.assert(
      fc.property(timed, fc.integer({ min: 1, max: 40 }), ({ zone, challenge }, everyHours) => {
        const seen: string[] = [];
        let nextAt = nextStepAt(challenge, zone, challenge.startsAt);
        for (let now = challenge.startsAt; now < challenge.endsAt + 48 * hour; now += everyHours * hour) {
          if (now < nextAt) continue;
          const due = dueStep(challenge, zone, now);
          if (due) seen.push(due.step);
          if (due?.step === 'end') break;
          nextAt = nextStepAt(challenge, zone, now);
        }
        expect(seen.at(-1)).toBe('end');
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });
});

const iso = start.map((hours) => new Date(hours * hour).toISOString().slice(0, 10));
const ground: fc.Arbitrary<Ground> = fc.record({
  timeZone: zone,
  free: fc.record({ from: iso, length: fc.integer({ min: 0, max: 40 }) }).map(({ from, length }) => ({
    holidays: null,
    onHoliday: 'move' as const,
    breaks: [{ from, to: daysAfter(from, length) }],
    quiet: null,
  })),
  holidays: fc.array(iso).map((dates) => new Map(dates.map((date) => [date, 'A holiday']))),
  taken: fc.array(iso).map((dates) => new Set(dates)),
});

describe('the days of a challenge', () => {
  test('as offered are working days on which nothing else is, and are accepted', () => {
    fc.assert(
      fc.property(iso, ground, fc.integer({ min: 1, max: 30 }), (today, given, days) => {
        const { first, last } = usualDays(today, days, given);
        for (const date of [first, last]) {
          expect(Temporal.PlainDate.from(date).dayOfWeek).toBeLessThan(6);
          expect(given.holidays.has(date) || given.taken.has(date)).toBe(false);
          expect(given.free.breaks.some(({ from, to }) => from <= date && date <= to)).toBe(false);
        }
        const now = Date.parse(`${today}T00:00Z`) - 14 * hour;
        const wish = { title: 'A', task: 'B', first, last, time: '10:00' };
        expect(problemsOf(wish, given, { now, quiet: null })).toEqual({});
      }),
    );
  });

  test('that are taken are refused, with the next that is free', () => {
    const given: Ground = {
      timeZone: 'Europe/Berlin',
      free: { holidays: null, onHoliday: 'move', breaks: [], quiet: null },
      holidays: new Map([['2026-03-04', 'A holiday']]),
      taken: new Set(['2026-03-03', '2026-03-17']),
    };
    const wish = { title: 'A', task: 'B', first: '2026-03-03', last: '2026-03-17', time: '10:00' };
    const now = Date.UTC(2026, 2, 2, 9);
    expect(problemsOf(wish, given, { now, quiet: null })).toEqual({
      first: { why: 'taken', free: '2026-03-05' },
      last: { why: 'taken', free: '2026-03-18' },
    });
    const chosen = { ...wish, first: '2026-03-04', last: '2026-03-08' };
    expect(problemsOf(chosen, given, { now, quiet: null })).toEqual({});
    const wrong = { ...wish, title: ' ', first: '2026-03-02', last: '2026-03-02', time: '09:00' };
    expect(problemsOf(wrong, given, { now, quiet: { from: '20:00', to: '10:00' } })).toEqual({
      title: { why: 'empty' },
      time: { why: 'quiet', from: '20:00', to: '10:00' },
      first: { why: 'over' },
      last: { why: 'too short' },
    });
    expect(problemsOf({ ...wish, last: '2026-07-01' }, given, { now, quiet: null }).last).toEqual({
      why: 'too long',
    });
  });

  test('are found though every day has its beat', () => {
    const free = { holidays: null, onHoliday: 'move' as const, breaks: [], quiet: null };
    const plain: Ground = { timeZone: 'UTC', free, holidays: new Map(), taken: new Set(['2026-03-03']) };
    const all = Array.from({ length: 400 }, (_, i) => daysAfter('2026-03-01', i));
    const preferred = { ...plain, taken: new Set(all) };
    expect(usualDays('2026-03-02', 14, plain, preferred)).toEqual({
      first: '2026-03-04',
      last: '2026-03-18',
    });
    expect(freeDayFrom('2026-03-07', plain)).toBe('2026-03-09');
  });

  test('are counted on the local calendar', () => {
    fc.assert(
      fc.property(zone, start, fc.integer({ min: 1, max: 60 }), (zone, hours, days) => {
        const at = hours * hour;
        const later = instantAfter(at, days, zone);
        expect(dateOf(later, zone)).toBe(daysAfter(dateOf(at, zone), days));
      }),
    );
  });
});

const challenge = (given: Partial<Challenge>): Challenge => ({
  id: 'one',
  team: 'T1',
  community: 'guild',
  title: 'One page',
  task: 'Repair it.',
  state: 'ended',
  startsAt: 0,
  endsAt: 14 * day,
  createdBy: 'UANA',
  createdAt: 0,
  channel: 'C1',
  ts: '1.000100',
  showcaseTs: null,
  nextAt: null,
  ...given,
});

test('another within a quarter is named, the nearest first; a cancelled one is none', () => {
  const wanted = { id: 'new', startsAt: 100 * day, endsAt: 114 * day };
  const near = challenge({ id: 'near', startsAt: 30 * day, endsAt: 40 * day });
  const nearer = challenge({ id: 'nearer', startsAt: 120 * day, endsAt: 130 * day });
  expect(nearestOther(wanted, [near, nearer])?.id).toBe('nearer');
  expect(nearestOther(wanted, [near, { ...nearer, state: 'cancelled' }])?.id).toBe('near');
  expect(nearestOther(wanted, [challenge({ endsAt: 9 * day })])).toBeNull();
  expect(nearestOther(wanted, [challenge({ ...wanted })])).toBeNull();
});

const nasty = codePoints({ maxLength: 1000 });
const shown: fc.Arbitrary<Shown> = fc.record({
  user: fc.option(fc.constantFrom('UANA', 'UBEN', 'UCLEO')),
  at: fc.nat(),
  ts: fc.option(fc.constant('2.000200')),
  words: fc.option(fc.oneof(nasty, fc.constant('<&>'.repeat(333)))),
  link: fc.option(fc.constant(`https://wiki.example.com/${'a'.repeat(470)}`)),
});
const site = 'https://fernhill.slack.com/';

describe('a showcase', () => {
  test('holds every entry once, in messages that Slack takes', () => {
    fc.assert(
      fc.property(fc.array(shown, { minLength: 1, maxLength: 90 }), (all) => {
        const messages = showcaseOf({ challenge: challenge({}), shown: all, site }, 'en');
        const lines = messages.map(({ text }) => text.split('\n').filter((line) => line.startsWith('• ')));
        expect(lines.flat()).toHaveLength(all.length);
        for (const [i, { text, blocks = [] }] of messages.entries()) {
          expect(lines[i]?.length).toBeLessThanOrEqual(rules.shownAtOnce);
          expect(blocks.length).toBeLessThanOrEqual(limits.messageBlocks);
          expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(limits.messageAllBlocks);
          expect(text.length).toBeLessThanOrEqual(limits.messageText);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('names whoever handed in or answered, each once, by when they came', () => {
    const entries = [
      { id: 'e1', user: 'UANA', at: 5, ts: '9.1', words: 'One', link: null },
      { id: 'e2', user: 'UBEN', at: 1, ts: null, words: 'Two', link: 'https://a.example' },
    ];
    const tookPart = [
      { user: 'UANA', ts: '3.3', entry: 'e1', at: 3 },
      { user: 'UCLEO', ts: '4.4', entry: null, at: 4 },
      { user: null, ts: '6.6', entry: null, at: 6 },
      { user: null, ts: '7.7', entry: 'e2', at: 7 },
      { user: 'UDAN', ts: null, entry: 'gone', at: 8 },
    ];
    const all = shownOf(entries, tookPart);
    expect(all.map(({ user, at }) => [user, at])).toEqual([
      ['UBEN', 1],
      ['UCLEO', 4],
      ['UANA', 5],
      [null, 6],
    ]);
    const [{ text }] = showcaseOf({ challenge: challenge({}), shown: all, site }, 'en');
    expect(text.split('\n')).toEqual([
      'What came of “One page”',
      'In the order in which they came:',
      '• <@UBEN>: Two · <https://a.example|the link>',
      '• <@UCLEO> · <https://fernhill.slack.com/archives/C1/p44?thread_ts=1.000100&amp;cid=C1|in the thread>',
      '• <@UANA>: One · <https://fernhill.slack.com/archives/C1/p91?thread_ts=1.000100&amp;cid=C1|in the thread>',
      '• Somebody · <https://fernhill.slack.com/archives/C1/p66?thread_ts=1.000100&amp;cid=C1|in the thread>',
      'Thank you to all who took part.',
    ]);
    const [unlinked] = showcaseOf({ challenge: challenge({}), shown: all, site: null }, 'en');
    expect(unlinked.text).toContain('• <@UCLEO> · in the thread');
  });

  test('thanks a few by name, and all where there are many', () => {
    const by = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ user: `U${i}`, at: i, ts: null, words: 'One', link: null }));
    const textOf = (count: number) =>
      showcaseOf({ challenge: challenge({}), shown: by(count), site: null }, 'en')[0].text.split('\n');
    expect(textOf(1)).toEqual(['What came of “One page”', '• <@U0>: One', 'Thank you <@U0>.']);
    expect(textOf(rules.thankedByName).at(-1)).toContain('<@U4>.');
    expect(textOf(rules.thankedByName + 1).at(-1)).toBe('Thank you to all who took part.');
  });
});

test('a link is https and in one piece, or none', () => {
  expect(readLink(' https://wiki.example.com/a?b=c#d ')).toBe('https://wiki.example.com/a?b=c#d');
  for (const wrong of [
    'http://wiki.example.com',
    'https://',
    'https://localhost/x',
    'javascript:alert(1)',
    'https://a.example/x y',
    'https://a.example|https://b.example',
    'https://me:secret@a.example',
    'wiki.example.com',
  ])
    expect(readLink(wrong), wrong).toBeNull();
  fc.assert(
    fc.property(fc.string(), (said) => {
      const link = readLink(said);
      if (link !== null) expect(link).toMatch(/^https:\/\/[^\s<>|]+$/i);
    }),
  );
  expect(messageUrl('https://x.slack.com/', 'C1', '1.2')).toBe('https://x.slack.com/archives/C1/p12');
});

test('every idea can be chosen in the form of any community', () => {
  const metadata = {
    community: crypto.randomUUID(),
    challenge: crypto.randomUUID(),
    idea: '',
    agreed: { budget: null, soon: false },
  };
  const wish = { title: '', task: '', first: '2026-03-03', last: '2026-03-17', time: '10:00' };
  const form = planForm(
    { metadata, wish, zone: 'UTC', ideas: challengeIdeas, isDated: true, asks: null },
    'en',
  );
  const [choice] = form.blocks as { element?: { options?: unknown[] } }[];
  expect(choice?.element?.options).toHaveLength(challengeIdeas.length + 1);
});
