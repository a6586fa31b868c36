import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { daysAfter } from '../../src/calendar/free.ts';
import { dateOf, instantOf } from '../../src/calendar/zone.ts';
import { limits, rules } from '../../src/gatherings/constants.ts';
import { templateNames } from '../../src/gatherings/event.ts';
import { announceAtFor, type Days, dayProblem, postDays } from '../../src/gatherings/planning/days.ts';
import { templates } from '../../src/gatherings/planning/templates.ts';
import { fitted, splitWords } from '../../src/gatherings/planning/words.ts';
import { isQuietTime, quietUntil } from '../../src/rhythms/index.ts';
import { codePoints } from '../support/anything.ts';

const day = 86_400_000;
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Cairo'];
const monday = '2026-03-02';
const dates = Array.from({ length: 40 }, (_, days) => daysAfter(monday, days));
const quiets = [null, { from: '20:00', to: '07:00' }, { from: '12:00', to: '13:30' }];

const someGround = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    quiet: fc.constantFrom(...quiets),
    taken: fc.subarray(dates),
    holidays: fc.subarray(dates, { maxLength: 4 }),
    rest: fc.option(fc.constantFrom(...dates)),
  })
  .map(
    ({ timeZone, quiet, taken, holidays, rest }): Days => ({
      quietUntil: (at) => quietUntil(at, quiet, timeZone),
      timeZone,
      taken: new Set(taken),
      holidays: new Map(holidays.map((date) => [date, 'A holiday'])),
      free: {
        holidays: null,
        onHoliday: 'move',
        quiet,
        breaks: rest === null ? [] : [{ from: rest, to: daysAfter(rest, 3) }],
      },
    }),
  );

const minuteOfDay = fc.integer({ min: 0, max: 1439 });
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const asked = fc
  .record({
    ground: someGround,
    today: fc.constantFrom(...dates.slice(0, 5)),
    nowTime: minuteOfDay,
    on: fc.constantFrom(...dates),
    startTime: minuteOfDay,
    time: fc.constantFrom('10:00', '09:30', '16:45'),
  })
  .map(({ ground, today, nowTime, on, startTime, time }) => ({
    ground,
    time,
    now: instantOf(today, clock(nowTime), ground.timeZone),
    startsAt: instantOf(on, clock(startTime), ground.timeZone),
  }))
  .filter(({ now, startsAt }) => startsAt > now);

const isFree = (date: string, { taken, holidays, free }: Days) =>
  Temporal.PlainDate.from(date).dayOfWeek <= 5 &&
  !taken.has(date) &&
  !holidays.has(date) &&
  !free.breaks.some(({ from, to }) => from <= date && date <= to);

describe('the day of an announcement', () => {
  test('is free or its own, still ahead, before it begins, and never in quiet hours', () => {
    fc.assert(
      fc.property(asked, ({ ground, time, now, startsAt }) => {
        const at = announceAtFor(startsAt, ground, { time, now });
        if (at === null) return;
        const date = dateOf(at, ground.timeZone);
        expect(at).toBeGreaterThanOrEqual(now);
        expect(at).toBeLessThan(startsAt);
        expect(isFree(date, ground) || date === dateOf(startsAt, ground.timeZone)).toBe(true);
        if (!isQuietTime(time, ground.free.quiet))
          expect(quietUntil(at, ground.free.quiet, ground.timeZone)).toBeNull();
      }),
    );
  });

  test('is the best one where that is free, else no free day lies nearer before it', () => {
    fc.assert(
      fc.property(asked, ({ ground, time, now, startsAt }) => {
        const at = announceAtFor(startsAt, ground, { time, now });
        const best = daysAfter(dateOf(startsAt, ground.timeZone), -rules.announceDays);
        const isAhead = (date: string) => instantOf(date, time, ground.timeZone) > now;
        if (at === null || !isAhead(best)) return;
        const date = dateOf(at, ground.timeZone);
        if (isFree(best, ground)) expect(date).toBe(best);
        const between = Array.from({ length: 7 }, (_, days) => daysAfter(best, -days)).filter(
          (one) => one > date && isAhead(one),
        );
        if (date <= best) expect(between.filter((one) => isFree(one, ground))).toEqual([]);
      }),
    );
  });

  test('comes as soon as can be where the event is near', () => {
    const quiet = { from: '20:00', to: '07:00' };
    const ground: Days = {
      quietUntil: (at) => quietUntil(at, quiet, 'Europe/Berlin'),
      timeZone: 'Europe/Berlin',
      taken: new Set(['2026-03-04']),
      holidays: new Map(),
      free: { holidays: null, onHoliday: 'move', quiet, breaks: [] },
    };
    const at = (date: string, time: string) => instantOf(date, time, 'Europe/Berlin');
    const said = (now: number, startsAt: number) => announceAtFor(startsAt, ground, { time: '10:00', now });
    // In the morning at the usual hour, in the afternoon at once.
    expect(said(at('2026-03-03', '08:00'), at('2026-03-06', '15:00'))).toBe(at('2026-03-03', '10:00'));
    expect(said(at('2026-03-03', '14:12'), at('2026-03-06', '15:00'))).toBe(at('2026-03-03', '14:12'));
    // The night is quiet and Wednesday taken.
    expect(said(at('2026-03-03', '21:00'), at('2026-03-06', '15:00'))).toBe(at('2026-03-05', '10:00'));
    // No other day is left: its own, before the usual hour if it must be.
    expect(said(at('2026-03-03', '21:00'), at('2026-03-05', '15:00'))).toBe(at('2026-03-05', '10:00'));
    expect(said(at('2026-03-03', '21:00'), at('2026-03-05', '09:00'))).toBe(at('2026-03-05', '07:00'));
    expect(said(at('2026-03-04', '21:00'), at('2026-03-04', '22:00'))).toBeNull();
  });
});

describe('the day of an event', () => {
  test('is refused when it is past, too far, taken or could not be told of', () => {
    fc.assert(
      fc.property(asked, ({ ground, time, now, startsAt }) => {
        const problem = dayProblem(startsAt, ground, { announced: 'will be', time, now });
        const date = dateOf(startsAt, ground.timeZone);
        if (ground.taken.has(date)) expect(problem?.why).toBe('taken');
        else if (announceAtFor(startsAt, ground, { time, now }) === null)
          expect(problem?.why).toBe('unheard');
        else expect(problem).toBeNull();
        if (problem?.why === 'taken') expect(isFree(problem.free, ground)).toBe(true);
        expect(dayProblem(startsAt, ground, { announced: 'never', time, now })).toBeNull();
        expect(dayProblem(now, ground, { announced: 'never', time, now })).toEqual({ why: 'over' });
        const far = now + 400 * day;
        expect(dayProblem(far, ground, { announced: 'never', time, now })).toEqual({ why: 'too far' });
      }),
    );
  });

  test('and that of its announcement are two posts, or one where they are the same', () => {
    fc.assert(
      fc.property(asked, ({ ground, time, now, startsAt }) => {
        const announceAt = announceAtFor(startsAt, ground, { time, now });
        const days = postDays({ announceAt, startsAt }, ground.timeZone);
        const distinct = new Set(days.map((at) => dateOf(at, ground.timeZone)));
        expect(distinct.size).toBe(days.length);
        if (announceAt !== null) expect(distinct.has(dateOf(startsAt, ground.timeZone))).toBe(true);
      }),
    );
  });
});

const given = { timeZone: 'Europe/Berlin', today: monday };
const split = (typed: string) => splitWords(typed, given);

describe('the words after “event”', () => {
  test.each([
    ['Ana on estimation next Tuesday 15:00', 'Ana on estimation', '2026-03-10', '15:00'],
    ['Ana on estimation, on 17 March at 3pm', 'Ana on estimation', '2026-03-17', '15:00'],
    ['in two weeks', '', '2026-03-16', null],
    ['Lunch – Friday', 'Lunch', '2026-03-06', null],
    ['new Show and tell tomorrow at 9', 'Show and tell', '2026-03-03', '09:00'],
    ['Working session 2026-04-01 10:00', 'Working session', '2026-04-01', '10:00'],
    ['Data under the sun', 'Data under the sun', null, null],
    ['Where the time went in March', 'Where the time went in March', null, null],
    ['Lunch 3/4', 'Lunch 3/4', null, null],
    ['Lunch yesterday', 'Lunch yesterday', null, null],
    ['Lunch on 30 February', 'Lunch on 30 February', null, null],
    ['Lunch on Friday at 25:00', 'Lunch on Friday at 25:00', null, null],
  ])('%s', (typed, title, date, time) => {
    expect(split(typed)).toEqual({ title, date, time });
  });

  test('are all in the title, but for the day at their end', () => {
    const word = fc.stringMatching(/^[\p{L}\d:.,“”’–-]{1,12}$/u);
    const when = fc.constantFrom('next Tuesday 15:00', 'in two weeks', 'on 17 March at 3pm', 'tomorrow', '');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), when, (words, end) => {
        const typed = [...words, ...(end ? [end] : [])]
          .join(' ')
          .replace(/^(?:new|add|plan|propose)\b/i, 'x');
        const { title, date } = split(typed);
        expect(typed.trim().startsWith(title)).toBe(true);
        if (date === null) expect(title).toBe(typed.trim());
        if (end) expect(date).not.toBeNull();
      }),
    );
  });

  test('never break, whatever they are', () => {
    fc.assert(
      fc.property(codePoints({ maxLength: 300 }), (typed) => {
        const { title, about } = fitted(split(typed).title);
        expect(title.length).toBeLessThanOrEqual(limits.title);
        expect(about.length).toBeLessThanOrEqual(limits.about);
        expect(title.isWellFormed() || !typed.isWellFormed()).toBe(true);
      }),
    );
  });
});

test('every template has its words, in limits, and says nothing that it does not hold', () => {
  expect(templates.map(({ name }) => name)).toEqual([...templateNames]);
  for (const { title, about, minutes } of templates) {
    expect(title.length).toBeLessThanOrEqual(60);
    expect(about.length).toBeLessThanOrEqual(280);
    expect(`${title}${about}`).not.toMatch(/[!'"]|\p{Extended_Pictographic}/u);
    expect(minutes).toBeLessThanOrEqual(120);
  }
});
