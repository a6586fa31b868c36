/** What comes in the communities that somebody coordinates, on their Home. */
import type { KnownBlock } from '@slack/types';
import { sayShortly } from '../../calendar/when.ts';
import { type Community, communitiesOf, rolesOf } from '../../communities/index.ts';
import type { HomeSection } from '../../feature.ts';
import type { Person } from '../../slack/access.ts';
import { button, context, header, section } from '../../slack/blocks.ts';
import { channel } from '../../slack/mrkdwn.ts';
import type { Store } from '../../store/store.ts';
import { type Foreseen, foresee, isWorthTelling } from '../preview.ts';
import { brieflyWhat } from '../views.preview.ts';
import type { Wiring } from '../wiring.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

/** Communities, and beats of each: half a screen on a phone, far from what Slack takes. */
const shown = { communities: 6, beats: 8 };

export const aheadHome =
  (wiring: Pick<Wiring, 'store' | 'comingEvents'>): HomeSection =>
  async ({ team, person, locale, now }) => {
    const coordinated = await coordinatedBy(wiring.store, team, person.user);
    const say = text(locale).home;
    const blocks: KnownBlock[] = [];
    for (const community of coordinated.slice(0, shown.communities)) {
      const beats = await wiring.store.tx((scope) => foresee(scope, wiring, community, now));
      const foreseen = beats.filter(isWorthTelling);
      if (foreseen.length > 0) blocks.push(comingIn(community, foreseen, person));
    }
    const others = coordinated.length - shown.communities;
    if (blocks.length === 0) return [];
    return [header(say.title), ...blocks, ...(others > 0 ? [context(say.others(others))] : [])];
  };

const coordinatedBy = async (store: Store, team: string, user: string): Promise<Community[]> => {
  const open = (await communitiesOf(store, team, user)).filter(({ state }) => state === 'open');
  const found: Community[] = [];
  for (const community of open) {
    const roles = await rolesOf(store, community.id, user);
    if (roles.some(({ role, state }) => role === 'coordinator' && state === 'accepted'))
      found.push(community);
  }
  return found;
};

const comingIn = (community: Community, foreseen: readonly Foreseen[], person: Person): KnownBlock => {
  const say = text(person.locale).home;
  const lines = foreseen
    .slice(0, shown.beats)
    .map((beat) =>
      say.line(sayShortly(person.locale, beat.at, { zone: person.timeZone }), brieflyWhat(beat, person)),
    );
  const more = foreseen.length - lines.length;
  const said = [`*${channel(community.channel)}*`, ...lines, ...(more > 0 ? [say.more(more)] : [])];
  return section(said.join('\n'), button(say.look, ids.look, { community: community.id }));
};
