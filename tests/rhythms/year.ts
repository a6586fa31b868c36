import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type HolidayDates, holidaysBetween } from '../../src/calendar/holidays.ts';
import { dateOf } from '../../src/calendar/zone.ts';
import { communityKinds } from '../../src/communities/community.ts';
import type { Cadence } from '../../src/rhythms/cadence/cadence.ts';
import { nextFrom } from '../../src/rhythms/coming.ts';
import { FreeTime, quietUntil } from '../../src/rhythms/free/free.ts';
import type { PastBeat } from '../../src/rhythms/kinds/kind.ts';
import { prompt } from '../../src/rhythms/kinds/prompt.ts';
import { isPosting, type KindName, kindOf } from '../../src/rhythms/kinds/registry.ts';
import { mix } from '../../src/rhythms/library/constants.ts';
import { allPromptKinds, flavourOf } from '../../src/rhythms/library/kinds.ts';
import { untouched } from '../../src/rhythms/library/shelf.ts';
import { type Coming, comingOf } from '../../src/rhythms/plan.ts';
import { mostIn28Days } from '../../src/rhythms/posts.ts';
import type { Rhythm } from '../../src/rhythms/tables.ts';
import { day, monday } from './cast.ts';

const weeks = 52;
const end = monday + weeks * 7 * day;
const zones = [
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
];
const countries = ['DE', 'CA', 'AU', 'IN', 'US'];
const holidays = new Map<string, HolidayDates>();

const loadHolidays = async () => {
  for (const country of countries)
    holidays.set(country, await holidaysBetween({ country, region: null }, '2026-03-01', '2027-04-30'));
};

const hours = fc.constantFrom('00:30', '02:30', '09:00', '10:00', '15:45', '21:00');
const days = fc.constantFrom([1], [2], [3], [4], [5], [2, 4], [6]);
const pattern = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      every: fc.constant('week' as const),
      interval: fc.integer({ min: 1, max: 3 }),
      weekdays: days,
    }),
  },
  fc.record({
    every: fc.constant('month' as const),
    interval: fc.integer({ min: 1, max: 2 }),
    nth: fc.constantFrom(1, 2, 'last' as const),
    weekday: fc.constantFrom(1, 3, 4),
  }),
);

const rhythm = fc.record({
  kind: fc.constantFrom<KindName>('prompt', 'prompt', 'event-reminder', 'introductions'),
  pattern,
  time: hours,
});

const community = fc.record({
  kind: fc.constantFrom(...communityKinds),
  timeZone: fc.constantFrom(...zones),
  rhythms: fc.array(rhythm, { minLength: 1, maxLength: 4 }),
  country: fc.option(fc.constantFrom(...countries)),
  onHoliday: fc.constantFrom('move' as const, 'skip' as const),
  breakIn: fc.option(fc.integer({ min: 0, max: 330 })),
  booked: fc.array(fc.integer({ min: 1, max: 360 }), { maxLength: 6 }),
  share: fc.constantFrom(0.15, 0.25, 0.33, 0.5),
});
type Drawn = typeof community extends fc.Arbitrary<infer Value> ? Value : never;

const utcDate = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A year of a community, as the preview would show it if it saw that far. */
const yearOf = (given: Drawn) => {
  const { timeZone, country, onHoliday, breakIn } = given;
  const from = monday + (breakIn ?? 0) * day;
  const free = FreeTime.parse({
    holidays: country && { country, region: null },
    onHoliday,
    breaks:
      breakIn === null ? [] : [{ from: utcDate(from), to: utcDate(from + 13 * day), name: 'A fortnight' }],
  });
  const rhythms = given.rhythms.map(({ kind, pattern, time }, i): Rhythm => {
    const cadence = { ...pattern, time, timeZone, startsOn: '2026-03-03' } as Cadence;
    return {
      id: `r${i}`,
      community: 'guild',
      number: i + 1,
      kind,
      config: kindOf(kind).defaults,
      cadence,
      state: 'active',
      pausedUntil: null,
      createdBy: 'UANA',
      createdAt: monday,
      activeSince: monday,
      ...nextFrom(cadence, monday),
    };
  });
  const booked = new Set(given.booked.map((days) => dateOf(monday + days * day, timeZone)));
  const known: HolidayDates = (country && holidays.get(country)) || new Map();
  const coming = comingOf({ state: 'open', timeZone }, rhythms, {
    now: monday,
    until: end,
    ground: { free, holidays: known, taken: booked },
  });
  return { rhythms, free, booked, holidays: known, coming };
};

/** What each beat that comes is, drawn one after the other. */
const drawnOf = ({ kind, share }: Drawn, coming: readonly Coming[]) => {
  const history: PastBeat[] = [];
  const empty: string[] = [];
  let state = 7;
  const random = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  for (const { at, out, rhythm } of coming) {
    if (out || rhythm.kind !== 'prompt') continue;
    const plan = prompt.plan({
      community: { kind, locale: 'en', members: 20 },
      history,
      config: prompt.defaults,
      material: { ...untouched, excitingShare: share },
      now: at,
      random,
    });
    if ('nothing' in plan) empty.push(plan.nothing);
    else history.push({ kind: 'prompt', at, ...plan });
  }
  return { history, empty };
};

/** What holds for a year of any community, tried with so many. */
export const describeYears = (communities: number) =>
  describe(`A year of any of ${communities} communities`, () => {
    beforeAll(loadHolidays);

    test('keeps every beat or says why not, one a day, none on a free day or in quiet hours, within what was agreed', () => {
      fc.assert(
        fc.property(community, (given) => {
          const { rhythms, free, booked, holidays, coming } = yearOf(given);
          const { timeZone } = given;
          const come = coming.filter(({ out, rhythm }) => out === null && isPosting(rhythm));
          const dates = come.map(({ at }) => dateOf(at, timeZone));
          expect(new Set(dates).size).toBe(dates.length);
          for (const { at, wait, from, out, nominal, rhythm } of coming) {
            const date = dateOf(at, timeZone);
            if (out === null) {
              expect((isPosting(rhythm) && booked.has(date)) || holidays.has(date)).toBe(false);
              expect(free.breaks.some((one) => one.from <= date && date <= one.to)).toBe(false);
              expect(quietUntil(at, free.quiet, timeZone)).toBeNull();
            }
            expect(wait === null).toBe(from === null);
            if (wait === null && out === null) expect(dateOf(at, timeZone)).toBe(nominal.slice(0, 10));
          }
          for (const { id, cadence } of rhythms) {
            const own = coming.filter(({ rhythm }) => rhythm.id === id);
            const named = own.map(({ nominal }) => nominal);
            expect(named).toEqual([...new Set(named)].toSorted());
            const expected = comingOf(
              { state: 'open', timeZone },
              rhythms.filter((one) => one.id === id),
              {
                now: monday,
                until: end - 30 * day,
                ground: { free: FreeTime.parse({ quiet: null }), holidays: new Map(), taken: new Set() },
              },
            ).map(({ nominal }) => nominal);
            expect(named.slice(0, expected.length)).toEqual(expected);
            expect(cadence.timeZone).toBe(timeZone);
          }
          const agreed = mostIn28Days(rhythms, monday);
          const asPlanned = come
            .map(({ nominal }) => Date.parse(`${nominal.slice(0, 10)}T00:00Z`) / day)
            .toSorted((a, b) => a - b);
          for (const [i, first] of asPlanned.entries())
            expect(asPlanned.slice(i).filter((each) => each < first + 28).length).toBeLessThanOrEqual(agreed);
        }),
        { numRuns: communities },
      );
    });

    test('opens its rounds of introductions at their hours, whatever is posted on that day', () => {
      fc.assert(
        fc.property(community, (given) => {
          const { rhythms, free, holidays, coming } = yearOf(given);
          for (const rhythm of rhythms.filter((one) => !isPosting(one))) {
            const ground = { free, holidays, taken: new Set<string>() };
            const place = { state: 'open', timeZone: given.timeZone };
            expect(coming.filter((one) => one.rhythm === rhythm)).toEqual(
              comingOf(place, [rhythm], { now: monday, until: end, ground }),
            );
          }
          const posts = coming.filter(({ rhythm }) => isPosting(rhythm));
          const alone = yearOf({ ...given, rhythms: given.rhythms.filter(isPosting) }).coming;
          expect(posts.map(({ at, out }) => ({ at, out }))).toEqual(
            alone.map(({ at, out }) => ({ at, out })),
          );
        }),
        { numRuns: communities },
      );
    });

    test('repeats no prompt inside its distance, never excites twice in a row, and stays within the mix that is wanted', () => {
      fc.assert(
        fc.property(community, (given) => {
          const { history, empty } = drawnOf(given, yearOf(given).coming);
          for (const [i, { subject, at }] of history.entries()) {
            const again = history.slice(i + 1).findIndex((later) => later.subject === subject);
            if (again < 0) continue;
            expect(again + 1).toBeGreaterThanOrEqual(mix.distance.beats);
            expect((history[i + 1 + again]?.at ?? 0) - at).toBeGreaterThanOrEqual(mix.distance.days * day);
          }
          const flavours = history.map(({ flavour }) => flavour);
          expect(flavours.some((one, i) => one === 'exciting' && flavours[i - 1] === 'exciting')).toBe(false);
          // Once the library runs out, what is left decides.
          if (empty.length === 0 && history.length >= 12 && history.length <= 40) {
            const exciting = flavours.filter((one) => one === 'exciting').length;
            expect(Math.abs(exciting / history.length - given.share)).toBeLessThanOrEqual(1 / 12);
          }
        }),
        { numRuns: communities },
      );
    });

    test('uses all kinds that are on, in turn', () => {
      const kindsUsed = (kindsOff: typeof allPromptKinds) => {
        const history: PastBeat[] = [];
        for (let i = 0; i < 16; i += 1) {
          const at = monday + i * 7 * day;
          const plan = prompt.plan({
            community: { kind: 'guild', locale: 'en', members: 20 },
            history,
            config: prompt.defaults,
            material: { ...untouched, kindsOff },
            now: at,
            random: () => 0.3,
          });
          if ('subject' in plan) history.push({ kind: 'prompt', at, ...plan });
        }
        return new Set(
          history.map(({ subject }) => untouched.prompts.find(({ id }) => id === subject)?.kind ?? ''),
        );
      };
      expect(kindsUsed([])).toEqual(new Set(allPromptKinds));
      const off = allPromptKinds.filter((kind) => flavourOf(kind) === 'exciting');
      expect(kindsUsed(off)).toEqual(new Set(allPromptKinds.filter((kind) => !off.includes(kind))));
    });
  });
