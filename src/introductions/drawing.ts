/** What a round is matched from. Instants are epoch milliseconds. */
import type { Community } from '../communities/index.ts';
import { levelsIn } from '../participation/index.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import type { Gathered } from './gather.ts';
import { apartFrom, metOf, personOf, tiesOf } from './ground.ts';
import type { Drawing } from './match/index.ts';
import { seedOf } from './questions.ts';
import { meetingsOf, roundTimes } from './store.rounds.ts';
import { exchangesAmong } from './store.ties.ts';
import type { Round } from './tables.ts';

export const drawingOf = async (
  scope: Scope,
  community: Pick<Community, 'id' | 'team'>,
  round: Pick<Round, 'id'>,
  given: { people: Gathered['people']; notWith: Drawing['notWith']; inPerson: boolean; now: number },
): Promise<Drawing> => {
  const { people, notWith, inPerson, now } = given;
  const users = people.map(({ participant }) => participant.user);
  const meetings = await meetingsOf(scope, community.team, users);
  const exchanges = await exchangesAmong(scope, community.id, users, now - rules.tieWindow);
  const visiting = people.filter(({ visits }) => visits).map(({ participant }) => participant.user);
  const levels = await levelsIn(scope, community);
  const own = people.filter(({ visits }) => !visits).map(({ participant }) => participant);
  return {
    people: people.map(({ participant, timeZone, newcomer }) => {
      const known = levels.get(participant.user);
      const level = known?.level ?? null;
      return personOf(participant, { timeZone, newcomer: known?.newcomer ?? newcomer, level });
    }),
    met: metOf(meetings, await roundTimes(scope, community.id)),
    ties: tiesOf(exchanges),
    notWith: [...notWith, ...apartFrom(visiting, own)],
    at: now,
    inPerson,
    seed: seedOf(round.id),
  };
};
