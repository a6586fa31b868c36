/** Who could take part in a round, as the store knows it: the same until somebody changes something. */
import { absentAmong, isAbsent } from '../absences/index.ts';
import { type Community, membership as membershipOf, membersOf } from '../communities/index.ts';
import type { Membership } from '../communities/tables.ts';
import type { Scope } from '../store/store.ts';
import { mayTakePart, wants } from './ground.ts';
import { meetingsOf } from './store.rounds.ts';
import { acrossFrom, choicesOf, notWithAmong, participantsOf } from './store.ts';
import type { Participant } from './tables.ts';

export type Taking = {
  /** Of the community itself, with their place in it. */
  own: { participant: Participant; membership: Membership }[];
  /** Of other communities, who would also meet people of this one; each once. */
  elsewhere: Participant[];
  notWith: [string, string][];
  /** Whether the workspace's guests may take part. */
  guests: boolean;
};

/** `across`: whether the round may take in people of other communities. `now`: epoch milliseconds. */
export const takingPart = async (
  scope: Scope,
  community: Community,
  { across, now }: { across: boolean; now: number },
): Promise<Taking> => {
  const members = new Map((await membersOf(scope, community.id)).map((one) => [one.user, one]));
  const all = await participantsOf(scope, community.id);
  const away = await absentAmong(
    scope,
    community.team,
    community.id,
    all.map(({ user }) => user),
    now,
  );
  const own = all.flatMap((participant) => {
    const membership = members.get(participant.user) ?? null;
    const isThere = wants(participant, now) && !away.has(participant.user);
    const isIn = isThere && mayTakePart(membership, participant);
    return isIn && membership ? [{ participant, membership }] : [];
  });
  const elsewhere = across ? await fromElsewhere(scope, community, members, now) : [];
  const users = [...own.map(({ participant }) => participant.user), ...elsewhere.map(({ user }) => user)];
  const { guests } = await choicesOf(scope, community.id);
  return { own, elsewhere, notWith: await notWithAmong(scope, community.team, users), guests };
};

/** A private community is named to nobody outside it; and nobody is in two introductions at a time for its sake. */
const fromElsewhere = async (
  scope: Scope,
  { id, team, isPrivate }: Community,
  members: ReadonlyMap<string, unknown>,
  now: number,
): Promise<Participant[]> => {
  if (isPrivate) return [];
  const outside = (await acrossFrom(scope, team, id)).filter(
    (one) => wants(one, now) && !members.has(one.user),
  );
  const found = new Map<string, Participant>();
  for (const one of outside) {
    const theirs = await membershipOf(scope, one.community, one.user);
    if (!mayTakePart(theirs, one) || found.has(one.user)) continue;
    if (!(await isAbsent(scope, one, now))) found.set(one.user, one);
  }
  const busy = new Set(
    (await meetingsOf(scope, team, [...found.keys()]))
      .filter(({ state }) => state === 'open')
      .map(({ user }) => user),
  );
  return [...found.values()].filter(({ user }) => !busy.has(user));
};

/** What would have to be drawn anew if it changed meanwhile. */
export const markOf = ({ own, elsewhere, notWith, guests }: Taking): string => {
  const marked = ({ user, site, group, across, owed }: Participant) => [user, site, group, across, owed];
  return JSON.stringify([
    own.map(({ participant }) => marked(participant)),
    elsewhere.map(marked),
    notWith,
    guests,
  ]);
};
