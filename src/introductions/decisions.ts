/** What coordinators may decide about introductions that hardly anybody takes part in. */
import type { Decisions } from '../feature.ts';
import { rhythmIds, rhythmsOf } from '../rhythms/index.ts';
import { button } from '../slack/blocks.ts';
import { rules } from './constants.ts';
import { latestRounds } from './store.rounds.ts';
import { text } from './text.ts';

/** After what concerns the community as a whole, and what somebody waits for. */
const rank = 40;

export const introductionDecisions: Decisions = async (scope, community, { locale }) => {
  const rounds = await latestRounds(scope, community.id, rules.fewRounds);
  const [latest] = rounds;
  const isFew = rounds.every(({ people, leftOut }) => people + leftOut < rules.fewPeople);
  if (latest === undefined || rounds.length < rules.fewRounds || !isFew) return [];
  const rhythm = (await rhythmsOf(scope, community.id)).find(({ id }) => id === latest.rhythm);
  if (rhythm?.state !== 'active') return [];
  const say = text(locale);
  const value = { community: community.id, number: rhythm.number };
  return [
    {
      key: `introductions-few:${rhythm.id}:${latest.id}`,
      rank,
      text: say.decisions.few(rules.fewRounds),
      buttons: [button(say.buttons.pause, rhythmIds.pause, value)],
    },
  ];
};
