/** Pure. What a round is drawn from, out of what is known of people. Instants are epoch milliseconds. */
import type { Membership } from '../communities/tables.ts';
import { rules } from './constants.ts';
import type { Drawing, Met, Person, Tie } from './match/index.ts';
import type { Meeting } from './store.rounds.ts';
import type { Participant } from './tables.ts';

type Taking = Pick<Participant, 'leftAt' | 'restingSince' | 'snoozedUntil' | 'joinedAt'>;

/** Whether somebody wants to be introduced at `now`, as far as they themselves said. */
export const wants = ({ leftAt, restingSince, snoozedUntil }: Taking, now: number): boolean =>
  leftAt === null && restingSince === null && (snoozedUntil ?? 0) <= now;

/**
 * Whether somebody's place in the community lets them take part: in the channel, of this organisation, and not left
 * out of everything since they said that they would.
 */
export const mayTakePart = (
  membership: Pick<Membership, 'leftAt' | 'external' | 'leftOutAt'> | null,
  { joinedAt }: Pick<Participant, 'joinedAt'>,
): boolean => {
  if (membership === null || membership.leftAt !== null || membership.external) return false;
  return membership.leftOutAt === null || membership.leftOutAt <= joinedAt;
};

/** Whether somebody came so lately that they are new; who was there before the community never is. */
export const isNewcomer = (
  { founding, joinedAt }: Pick<Membership, 'founding' | 'joinedAt'>,
  now: number,
): boolean => !founding && now - joinedAt < rules.newcomerFor;

/** A word as it is compared: people write the same place in many ways. */
const plain = (said: string | null): string | null =>
  said?.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ') || null;

/** Somebody as the matching sees them. `level`: how much they take part, where that is known; it is told nobody. */
export const personOf = (
  { user, site, group, owed }: Pick<Participant, 'user' | 'site' | 'group' | 'owed'>,
  { timeZone, newcomer, level }: Pick<Person, 'timeZone' | 'newcomer' | 'level'>,
): Person => ({ user, timeZone, group: plain(group), site: plain(site), level, newcomer, owed });

/** The users of each meeting, which is one row a person. */
const groupsIn = (meetings: readonly Meeting[]): Meeting[][] => [
  ...Map.groupBy(meetings, ({ introduction }) => introduction).values(),
];

/** Each pair of users once, in their order. */
export const pairsOf = (users: readonly string[]): [string, string][] =>
  users.flatMap((one, at) => users.slice(at + 1).map((other): [string, string] => [one, other]));

/** How many rounds ago each pair met. `rounds`: when the community's were; what came after the last of them is 1 ago. */
export const metOf = (meetings: readonly Meeting[], rounds: readonly number[]): Met[] =>
  groupsIn(meetings).flatMap((group) => {
    const at = group[0]?.at ?? 0;
    const ago = 1 + rounds.filter((round) => round > at).length;
    return pairsOf(group.map(({ user }) => user)).map(([one, other]): Met => [one, other, ago]);
  });

/** The questions that at least two of these people had together. */
export const askedOf = (meetings: readonly Meeting[], users: readonly string[]): Set<string> =>
  new Set(
    groupsIn(meetings)
      .filter((group) => group.filter(({ user }) => users.includes(user)).length > 1)
      .flatMap((group) => group.slice(0, 1).map(({ question }) => question)),
  );

/** How much each pair has to do with each other: the share of a full tie that they have exchanged, both ways. */
export const tiesOf = (exchanges: readonly { from: string; to: string; times: number }[]): Tie[] => {
  const times = new Map<string, number>();
  for (const { from, to, times: more } of exchanges) {
    const pair = [from, to].toSorted().join(' ');
    times.set(pair, (times.get(pair) ?? 0) + more);
  }
  return [...times].map(([pair, count]): Tie => {
    const [one = '', other = ''] = pair.split(' ');
    return [one, other, Math.min(1, count / rules.fullTie)];
  });
};

/**
 * How many people of other communities a round takes in: whom it takes to make its number even, and of those who
 * would meet others one in so many. `across`: of its own people, those who would.
 */
export const guestsWanted = ({ own, across, there }: Record<'own' | 'across' | 'there', number>): number => {
  const odd = own % 2;
  const most = Math.min(Math.max(odd, Math.floor(across / rules.elsewhereOneIn)), across, there);
  return Math.max(0, most % 2 === odd ? most : most - 1);
};

/**
 * Who is not introduced besides those who would rather not: people of other communities to one another, and to
 * those who did not say that they would meet some.
 */
export const apartFrom = (
  guests: readonly string[],
  own: readonly Pick<Participant, 'user' | 'across'>[],
): Drawing['notWith'] => [
  ...pairsOf(guests),
  ...own.filter(({ across }) => !across).flatMap(({ user }) => guests.map((guest) => [user, guest] as const)),
];
