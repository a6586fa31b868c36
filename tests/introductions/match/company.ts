/** People for rounds, by chance that is the same each time. */
import type { Drawing, Person } from '../../../src/introductions/match/index.ts';

type Chance = () => number;

export const at = Date.UTC(2026, 10, 23, 9);

export const person = (user: string, given: Partial<Person> = {}): Person => ({
  user,
  timeZone: 'Europe/Berlin',
  group: null,
  site: null,
  level: null,
  newcomer: false,
  owed: false,
  ...given,
});

export const drawing = (people: readonly Person[], given: Partial<Drawing> = {}): Drawing => ({
  people,
  met: [],
  ties: [],
  notWith: [],
  at,
  inPerson: false,
  seed: 1,
  ...given,
});

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
];

export const users = (count: number): string[] => Array.from({ length: count }, (_, i) => `U${i}`);

/** People of several teams, sites, levels and, if `far`, zones. */
export const varied = (count: number, chance: Chance, { far = false, owed = false } = {}): Person[] => {
  const oneOf = <Thing>(things: readonly Thing[]): Thing | null =>
    things[Math.floor(chance() * things.length)] ?? null;
  return users(count).map((user) =>
    person(user, {
      timeZone: (far ? oneOf(zones) : null) ?? 'Europe/Berlin',
      group: oneOf(['data', 'web', 'sales', null]),
      site: oneOf(['Berlin', 'Lisbon', null]),
      level: oneOf(['core', 'active', 'active', 'peripheral', null]),
      newcomer: chance() < 0.2,
      owed: owed && chance() < 0.3,
    }),
  );
};

export const pairsOf = (people: readonly string[]): [string, string][] =>
  people.flatMap((one, place) => people.slice(place + 1).map((other): [string, string] => [one, other]));
