/** What the messages about introductions show now. */
import { communityById } from '../communities/index.ts';
import type { Renderers } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import { localeOf } from '../slack/locale.ts';
import { greetingKey } from './greeting.ts';
import { outcomeOf } from './silence.ts';
import { introductionById, roundById } from './store.rounds.ts';
import { newlyInOf } from './told.ts';
import { introductionMessage } from './views.post.ts';

export const introductionRenderers = ({ store }: Pick<Deps, 'store'>): Renderers => ({
  introduction: async (_team, ref) => {
    const group = await introductionById(store, ref);
    const round = group && (await roundById(store, group.round));
    const community = round && (await communityById(store, round.community));
    if (!community || group.channel === null || group.ts === null) return null;
    const { id, channel, ts, question, people } = group;
    const users = people.map(({ user }) => user);
    const newcomer = users.find((user) => round.key === greetingKey(community.id, user)) ?? null;
    const newlyIn = await newlyInOf(store, community, round, users);
    const given = { id, users, place: community, question, visitors: [], clocks: null, newcomer, newlyIn };
    const message = introductionMessage(given, outcomeOf(people), localeOf(community.locale));
    return { show: 'message', channel, ts, message };
  },
});
