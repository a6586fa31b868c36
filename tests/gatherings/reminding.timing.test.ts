import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localAt } from '../../src/calendar/zone.ts';
import { endOf, type ReminderName, reminderNames } from '../../src/gatherings/event.ts';
import { reminding } from '../../src/gatherings/reminding/constants.ts';
import {
  asleepAt,
  dayPostAt,
  dmReminder,
  dueSteps,
  isAwake,
  isReminded,
  nextStepAt,
  type Place,
  reminderDmAt,
  stepAfter,
  stepsOf,
  whenAwake,
} from '../../src/gatherings/reminding/timing.ts';
import type { Event } from '../../src/gatherings/tables.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const berlin = 'Europe/Berlin';

/** Thursday 19 March 2026, 15:00 in Berlin. */
const startsAt = Date.UTC(2026, 2, 19, 14);
const eventOf = (given: Partial<Event> = {}): Event =>
  ({
    id: 'talk',
    team: 'T1',
    state: 'planned',
    audience: 'community',
    startsAt,
    minutes: 60,
    timeZone: berlin,
    reminders: ['week', 'day', 'minutes'],
    announceAt: Date.UTC(2026, 2, 9, 9),
    changedAt: Date.UTC(2026, 2, 2, 9),
    dayFor: null,
    ts: null,
    nextAt: null,
    ...given,
  }) as Event;
const noQuiet = (timeZone = berlin): Place => ({ timeZone, quietUntil: () => null });

const zones = [
  berlin,
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/St_Johns',
  'UTC',
];
const zone = fc.constantFrom(...zones);
/** Any quarter of an hour of two years, the changes of clocks among them. */
const start = fc
  .integer({ min: 0, max: 2 * 365 * 96 })
  .map((quarters) => Date.UTC(2026, 0, 20) + quarters * 15 * minute);
const chosen = fc.subarray([...reminderNames]);
const timed = fc
  .record({
    startsAt: start,
    minutes: fc.integer({ min: 5, max: 600 }),
    timeZone: zone,
    reminders: chosen,
    audience: fc.constantFrom('community' as const, 'workspace' as const, 'invited' as const),
    lead: fc.integer({ min: 0, max: 12 * 24 * 4 }),
  })
  .map(({ lead, ...given }) =>
    eventOf({
      ...given,
      announceAt: given.audience === 'invited' ? null : given.startsAt - lead * 15 * minute,
      changedAt: given.startsAt - 20 * day,
    }),
  );
const shown = (at: number | null, timeZone = berlin) =>
  at === null ? null : localAt(at, timeZone).toString({ smallestUnit: 'minute' });

describe('The reminder of one person', () => {
  test('comes before the event, while they are awake, and not far from its hour', () => {
    fc.assert(
      fc.property(timed, zone, (event, theirs) => {
        const at = reminderDmAt(event, theirs);
        const name = dmReminder(event);
        expect(at === null).toBe(name === null);
        if (at === null) return;
        expect(at).toBeLessThan(event.startsAt);
        const early = event.startsAt - at;
        if (name === 'minutes') expect(early).toBe(10 * minute);
        else {
          expect(isAwake(at, theirs)).toBe(true);
          const days = name === 'week' ? 7 : 1;
          expect(Math.abs(early - days * day)).toBeLessThan(9 * hour);
        }
      }),
    );
  });

  test('is the last of those chosen, and at its hour where people are awake then', () => {
    expect(dmReminder({ reminders: ['day', 'week'] })).toBe('day');
    expect(dmReminder({ reminders: [] })).toBeNull();
    const event = eventOf({ reminders: ['week', 'day'] });
    expect(shown(reminderDmAt(event, berlin))).toBe('2026-03-18T15:00');
    expect(shown(reminderDmAt(event, 'Asia/Kolkata'), 'Asia/Kolkata')).toBe('2026-03-18T19:30');
    expect(shown(reminderDmAt(event, 'America/Los_Angeles'), 'America/Los_Angeles')).toBe('2026-03-18T08:00');
  });

  test('keeps the hour of the event where clocks change in between', () => {
    const sunday = eventOf({ startsAt: Date.UTC(2026, 2, 29, 13), reminders: ['day'] });
    expect(shown(reminderDmAt(sunday, berlin))).toBe('2026-03-28T15:00');
  });

  test('is looked for at the very instants at which somebody is due', () => {
    fc.assert(
      fc.property(timed, zone, (event, theirs) => {
        const at = reminderDmAt(event, theirs);
        if (at === null) return;
        const looked = stepsOf(event, noQuiet()).filter(({ step }) => step === 'dms');
        expect(looked.map((one) => one.at)).toContain(at);
        expect(looked.length).toBeLessThanOrEqual(16);
      }),
    );
  });

  test('is not for those without a seat, of other organisations, or who have just said yes', () => {
    const rsvp = { answer: 'yes', seated: true, external: false, at: 0 } as const;
    expect(isReminded(rsvp, 'day', 12 * hour)).toBe(true);
    expect(isReminded(rsvp, 'day', 12 * hour - 1)).toBe(false);
    expect(isReminded(rsvp, 'minutes', hour)).toBe(true);
    for (const other of [{ answer: 'maybe' as const }, { seated: false }, { external: true }])
      expect(isReminded({ ...rsvp, ...other }, 'day', 12 * hour)).toBe(false);
  });
});

describe('The steps of an event', () => {
  test('are in order, before it begins but for its end, and reminders keep their distance', () => {
    fc.assert(
      fc.property(timed, zone, (event, theirs) => {
        const place = noQuiet(theirs);
        const steps = stepsOf(event, place);
        expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted((a, b) => a - b));
        const before = steps.filter(({ step }) => step !== 'over' && step !== 'closed');
        for (const { at } of before) expect(at).toBeLessThan(event.startsAt);
        expect(steps.at(-2)).toEqual({ at: endOf(event), step: 'over' });
        const dayAt = steps.find(({ step }) => step === 'day')?.at ?? null;
        for (const { at, step } of steps) {
          if (step !== 'reminder' && step !== 'day') continue;
          expect(at).toBeGreaterThan(event.announceAt ?? Number.POSITIVE_INFINITY);
          if (step === 'day') continue;
          expect(at - (event.announceAt ?? 0)).toBeGreaterThanOrEqual(12 * hour);
          if (dayAt !== null && at > dayAt) expect(at - dayAt).toBeGreaterThanOrEqual(hour);
        }
      }),
    );
  });

  test('are never lost or met twice, however time is cut', () => {
    fc.assert(
      fc.property(
        timed,
        fc.array(fc.integer({ min: 1, max: 5 * 24 * 60 }), { maxLength: 30 }),
        (event, gaps) => {
          const place = noQuiet(event.timeZone);
          let now = event.startsAt - 21 * day;
          let nextAt = nextStepAt(event, now, place);
          const met: unknown[] = [];
          for (const gap of [...gaps, 40 * 24 * 60]) {
            now += gap * minute;
            if (nextAt === null || nextAt > now) continue;
            met.push(...dueSteps(event, place, { from: nextAt, now }));
            nextAt = stepAfter(event, place, now);
          }
          expect(met).toEqual(stepsOf(event, place));
          expect(nextAt).toBeNull();
        },
      ),
    );
  });

  test('of one for the invited are none in its channel', () => {
    const steps = stepsOf(eventOf({ audience: 'invited', announceAt: null }), noQuiet());
    expect(new Set(steps.map(({ step }) => step))).toEqual(
      new Set(['host', 'hosts missing', 'dms', 'over', 'closed']),
    );
  });

  test('ask hosts three days before, or at once where it is planned at short notice', () => {
    const hostAt = (changedAt: number) =>
      stepsOf(eventOf({ changedAt }), noQuiet()).find(({ step }) => step === 'host')?.at ?? null;
    expect(shown(hostAt(startsAt - 20 * day))).toBe('2026-03-16T15:00');
    expect(hostAt(startsAt - 2 * day)).toBe(startsAt - 2 * day);
  });
});

describe('The post of its day', () => {
  const at = (given: Partial<Event>, place = noQuiet()) => shown(dayPostAt(eventOf(given), place));
  const local = (date: string, time: string) => Date.parse(`${date}T${time}:00+01:00`);

  test('comes at nine, or two hours before what begins earlier', () => {
    expect(at({})).toBe('2026-03-19T09:00');
    expect(at({ startsAt: local('2026-03-19', '10:00') })).toBe('2026-03-19T08:00');
  });

  test('waits for the end of quiet hours, and is not where it begins in them', () => {
    const quiet: Place = {
      timeZone: berlin,
      quietUntil: (instant) => (instant < local('2026-03-19', '07:00') ? local('2026-03-19', '07:00') : null),
    };
    expect(at({ startsAt: local('2026-03-19', '07:30') }, quiet)).toBe('2026-03-19T07:00');
    expect(at({ startsAt: local('2026-03-19', '06:30') }, quiet)).toBeNull();
  });

  test('is not where it is announced on that day, not at all, or where that day had one', () => {
    expect(at({ announceAt: local('2026-03-19', '08:00') })).toBeNull();
    expect(at({ announceAt: null })).toBeNull();
    expect(at({ audience: 'invited' })).toBeNull();
    expect(at({ dayFor: local('2026-03-19', '11:00') })).toBeNull();
    expect(at({ dayFor: local('2026-03-18', '11:00') })).toBe('2026-03-19T09:00');
  });
});

describe('When there is something to do next', () => {
  test('is at once where that is overdue, and never of drafts and what is cancelled', () => {
    const now = Date.UTC(2026, 2, 9, 9);
    expect(nextStepAt(eventOf(), now)).toBe(now);
    expect(nextStepAt(eventOf(), now + minute)).toBe(now + minute);
    expect(nextStepAt(eventOf({ nextAt: now - hour }), now)).toBe(now - hour);
    for (const state of ['draft', 'cancelled'] as const)
      expect(nextStepAt(eventOf({ state }), now)).toBeNull();
    expect(nextStepAt(eventOf({ state: 'over' }), startsAt + 3 * hour)).toBe(startsAt + hour + 3 * day);
  });
});

describe('Whether people are awake', () => {
  test('is found again within half a day, and ends by eight in the evening', () => {
    fc.assert(
      fc.property(start, zone, (at, theirs) => {
        const awake = whenAwake(at, theirs);
        expect(isAwake(awake, theirs)).toBe(true);
        expect(awake - at).toBeLessThanOrEqual(14 * hour);
        const asleep = asleepAt(awake, theirs);
        expect(isAwake(asleep, theirs)).toBe(false);
        expect(isAwake(asleep - hour, theirs) || asleep - awake <= hour).toBe(true);
      }),
    );
  });
});

test('Each reminder that may be chosen has its distance from a yes', () => {
  const names: ReminderName[] = [...reminderNames];
  expect(Object.keys(reminding.afterYes)).toEqual(names);
});
