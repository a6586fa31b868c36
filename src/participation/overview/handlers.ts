/** How a community is doing, told to its coordinators: by `health`, by a button, and on Home. */
import { z } from 'zod';
import {
  type Community,
  type Companions,
  communityById,
  communityOfChannel,
} from '../../communities/index.ts';
import type { CoordinatedSection } from '../../feature.ts';
import { Refusal } from '../../slack/refusal.ts';
import { allows } from '../../slack/roles.ts';
import { type Action, type CommunityRequest, communityAction, type Verb } from '../../slack/surface.ts';
import type { Store } from '../../store/store.ts';
import { overviewOf, signsIn } from './ground.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';
import { healthButton, homeSection, overviewForm, overviewMessage } from './views.ts';

const may = 'participation.see';

export const healthVerb = (store: Store): Verb => ({
  name: 'health',
  may,
  usage: '[#channel or name]',
  about: (locale) => text(locale).about,
  examples: ['health', 'health Data craft'],
  community: 'named',
  run: (request) => tell(store, request),
});

export const healthAction = (store: Store): Action =>
  communityAction({
    id: ids.health,
    may,
    value: z.object({ community: z.string() }),
    run: (request) => tell(store, request),
  });

const tell = async (store: Store, request: CommunityRequest): Promise<void> => {
  const { person, locale, command, now } = request;
  const community = await communityById(store, request.community.id);
  if (!community || community.openedAt === null) throw new Refusal(text(locale).notOpened);
  const overview = await store.tx((scope) => overviewOf(scope, community, { reader: person.user, now }));
  if (await isAmongItsOwn(store, request, community))
    return request.answer(overviewMessage(community.name, overview, locale));
  await request.open(overviewForm(community.name, overview, { locale, command }));
};

/**
 * Whether it is asked in the community's own channel, or to the bot alone, and nobody of another organisation reads
 * along: nothing of a community is named where they do (product.md, promise 3).
 */
const isAmongItsOwn = async (
  store: Store,
  { team, channel }: CommunityRequest,
  community: Community,
): Promise<boolean> => {
  if (channel === null) return false;
  if (channel.startsWith('D')) return true;
  const here = await communityOfChannel(store, team, channel);
  return here?.id === community.id && !here.isShared;
};

/** The signs of a community. */
export const overviewHome =
  (store: Store): CoordinatedSection =>
  async ({ locale, community, now }) =>
    community.openedAt === null
      ? []
      : [homeSection(community.id, await signsIn(store, community, now), locale)];

export const overviewButton: NonNullable<Companions['buttons']>[number] = ({
  community,
  person,
  standings,
}) =>
  allows(may, standings) && community.openedAt !== null ? [healthButton(community.id, person.locale)] : [];
