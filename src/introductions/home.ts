/** Home: whom somebody is introduced to now. */
import { communityById, membership } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { HomeSection } from '../feature.ts';
import { actions, header, section } from '../slack/blocks.ts';
import { channel, escapeMrkdwn, person as mention } from '../slack/mrkdwn.ts';
import { outcomeOf } from './silence.ts';
import { currentOf } from './store.rounds.ts';
import { text } from './text.ts';
import { answerButtons } from './views.post.ts';

/** More would push everything else off the screen. */
const mostShown = 3;

export const introductionsHome =
  ({ store }: Pick<Deps, 'store'>): HomeSection =>
  async ({ team, person, locale }) => {
    const say = text(locale).home;
    const blocks = [];
    for (const { group, round } of (await currentOf(store, team, person.user)).slice(0, mostShown)) {
      const outcome = outcomeOf(group.people);
      const own = group.people.find(({ user }) => user === person.user)?.answer ?? null;
      if (outcome === 'met' || own === 'not this time') continue;
      const place = await communityById(store, round.community);
      if (!place) continue;
      const seat = await membership(store, place.id, person.user);
      if (place.isPrivate && (seat === null || seat.leftAt !== null)) continue;
      const others = group.people.map(({ user }) => user).filter((user) => user !== person.user);
      const where =
        place.isPrivate || seat?.leftAt === null ? channel(place.channel) : escapeMrkdwn(place.name);
      const line = say.current(text(locale).listed(others.map(mention)), where);
      blocks.push(
        section(outcome === 'planned' ? `${line} ${say.planned}` : line),
        actions(...answerButtons(group.id, locale)),
      );
    }
    return blocks.length > 0 ? [header(say.title), ...blocks] : [];
  };
