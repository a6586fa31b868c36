/** Home: whom somebody is introduced to now. What they have not answered waits for them; what is planned is on. */
import type { KnownBlock } from '@slack/types';
import { communityById, membership } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { HomeRequest, HomeSection } from '../feature.ts';
import { oncePer } from '../once.ts';
import type { Part } from '../part.ts';
import { actions, section } from '../slack/blocks.ts';
import { channel, escapeMrkdwn, person as mention } from '../slack/mrkdwn.ts';
import { outcomeOf } from './silence.ts';
import { currentOf } from './store.rounds.ts';
import { text } from './text.ts';
import { answerButtons } from './views.post.ts';

type Wired = Pick<Deps, 'store'>;

/** More would push everything else off the screen. */
const mostShown = 3;

export const introductionsHome = (wired: Wired): NonNullable<Part['home']> => {
  // Both zones of one Home are drawn from the same introductions.
  const current = oncePer(({ team, person }: HomeRequest) => currentOf(wired.store, team, person.user));
  return { awaits: introducedTo(wired, current, null), coming: introducedTo(wired, current, 'planned') };
};

const introducedTo =
  (
    wired: Wired,
    current: (request: HomeRequest) => ReturnType<typeof currentOf>,
    wanted: 'planned' | null,
  ): HomeSection =>
  async (request) => {
    const blocks: KnownBlock[] = [];
    for (const { group, round } of (await current(request)).slice(0, mostShown)) {
      const outcome = outcomeOf(group.people);
      const own = group.people.find(({ user }) => user === request.person.user)?.answer ?? null;
      if (outcome !== wanted || own === 'not this time') continue;
      blocks.push(
        ...(await introduction(wired, request, { group, round, isPlanned: outcome === 'planned' })),
      );
    }
    return blocks;
  };

type Current = Awaited<ReturnType<typeof currentOf>>[number] & { isPlanned: boolean };

const introduction = async (
  { store }: Wired,
  { person, locale }: HomeRequest,
  { group, round, isPlanned }: Current,
): Promise<KnownBlock[]> => {
  const say = text(locale).home;
  const place = await communityById(store, round.community);
  if (!place) return [];
  const seat = await membership(store, place.id, person.user);
  if (place.isPrivate && (seat === null || seat.leftAt !== null)) return [];
  const others = group.people.map(({ user }) => user).filter((user) => user !== person.user);
  const where = place.isPrivate || seat?.leftAt === null ? channel(place.channel) : escapeMrkdwn(place.name);
  const line = say.current(text(locale).listed(others.map(mention)), where);
  return [section(isPlanned ? `${line} ${say.planned}` : line), actions(...answerButtons(group.id, locale))];
};
