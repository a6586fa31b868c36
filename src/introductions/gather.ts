/** Who takes part in a round, with all that is known of them. Asks Slack: not for use in a transaction. */
import type { Deps } from '../deps.ts';
import { guestsWanted, isNewcomer } from './ground.ts';
import type { Why } from './match/index.ts';
import { absentAmong } from './present.ts';
import { seedOf } from './questions.ts';
import type { Participant, Round } from './tables.ts';
import type { Taking } from './taking.ts';

/** Why somebody is left out. `away`: their status says so. `guest`: guests do not take part there any more. */
export type LeftOut = Why | 'away' | 'guest';

export type OneIn = {
  participant: Participant;
  /** IANA zone. */
  timeZone: string;
  newcomer: boolean;
  /** Whether they are there for a community that is not the round's. */
  visits: boolean;
};

/** Somebody who is left out. `knows`: it need not be said, nor again where no round could change why. */
export type Left = { user: string; why: LeftOut; knows: boolean };

export type Gathered = { people: OneIn[]; left: Left[] };

type Wired = Pick<Deps, 'store' | 'clients' | 'people' | 'log'>;

/** More of those from elsewhere are asked about than are wanted, since some may be away. */
const spare = 3;

export const gather = async (
  wired: Wired,
  { id, team }: Pick<Round, 'id' | 'team'>,
  { own, elsewhere, guests }: Taking,
  now: number,
): Promise<Gathered> => {
  const left: Left[] = [];
  const people: OneIn[] = [];
  for (const { participant, membership } of own) {
    const person = await wired.people.get(team, participant.user);
    if (person.deleted || person.bot || person.external) continue;
    if (person.guest && !guests) left.push({ user: participant.user, why: 'guest', knows: participant.owed });
    else
      people.push({
        // What else there is in a workspace its guests are not to learn.
        participant: { ...participant, across: participant.across && !person.guest },
        timeZone: person.timeZone,
        newcomer: isNewcomer(membership, now),
        visits: false,
      });
  }
  const absent = await absentAmong(
    wired,
    team,
    people.map(({ participant }) => participant.user),
    now,
  );
  const here = people.filter(({ participant: { user } }) => !absent.away.has(user) && !absent.gone.has(user));
  for (const { participant } of people.filter(({ participant: { user } }) => absent.away.has(user)))
    left.push({ user: participant.user, why: 'away', knows: true });
  return { people: [...here, ...(await visitors(wired, { id, team }, here, elsewhere, now))], left };
};

/** As many people of other communities as the round wants, by chance that is the same each time. */
const visitors = async (
  wired: Wired,
  { id, team }: Pick<Round, 'id' | 'team'>,
  here: readonly OneIn[],
  elsewhere: readonly Participant[],
  now: number,
): Promise<OneIn[]> => {
  const across = here.filter(({ participant }) => participant.across).length;
  const wantedOf = (there: number) => guestsWanted({ own: here.length, across, there });
  const most = wantedOf(elsewhere.length);
  if (most === 0) return [];
  const drawn = elsewhere.toSorted((a, b) => seedOf(`${id} ${a.user}`) - seedOf(`${id} ${b.user}`));
  const asked = drawn.slice(0, most + spare);
  const { away, gone } = await absentAmong(
    wired,
    team,
    asked.map(({ user }) => user),
    now,
  );
  const found: OneIn[] = [];
  for (const participant of asked.filter(({ user }) => !away.has(user) && !gone.has(user))) {
    const person = await wired.people.get(team, participant.user);
    if (person.deleted || person.bot || person.external || person.guest) continue;
    found.push({ participant, timeZone: person.timeZone, newcomer: false, visits: true });
  }
  return found.slice(0, wantedOf(found.length));
};
