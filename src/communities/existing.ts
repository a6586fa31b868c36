/** What to say where a channel has a community already. */
import type { Request } from '../slack/surface.ts';
import { draftOf } from './draft.ts';
import { restore } from './end.ts';
import { coordinatorsOf, rolesIn, rolesOf } from './store.roles.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { plainly } from './views.ts';
import type { Wiring } from './wiring.ts';
import { otherBots } from './workspace.ts';

/** The asker is in the channel, so they may know what is there. One that ended is brought back by who may. */
export const explainExisting = async (
  wiring: Wiring,
  request: Request,
  community: Community,
): Promise<void> => {
  const say = text(request.locale);
  const coordinators = await coordinatorsOf(wiring.store, community.id);
  const roles = await rolesOf(wiring.store, community.id, request.person.user);
  const isTheirs = roles.some(({ role, state }) => role === 'coordinator' && state === 'accepted');
  if (community.state === 'draft' && isTheirs) return showDraft(wiring, request, community);
  if (community.state === 'ended' && (isTheirs || request.person.steward)) {
    return restore(wiring, request, community);
  }
  await request.answer(plainly(await sentence(wiring, community, coordinators, say)));
};

const sentence = async (
  { store }: Wiring,
  community: Community,
  coordinators: readonly string[],
  say: ReturnType<typeof text>,
): Promise<string> => {
  switch (community.state) {
    case 'requested':
      return say.isRequested(community.createdBy);
    case 'proposed': {
      const offered = (await rolesIn(store, community.id)).find(({ role }) => role === 'coordinator');
      return say.isProposed(offered?.user ?? community.createdBy);
    }
    case 'draft':
      return say.isDraftOf(coordinators[0] ?? community.createdBy);
    case 'ended':
      return say.isEnded(community, coordinators);
    default:
      return say.isOpen(community);
  }
};

/** Shows the draft (again) to its coordinator. */
export const showDraft = async (wiring: Wiring, request: Request, community: Community): Promise<void> => {
  const bots = await otherBots(request.client, community.channel);
  const { now, locale } = request;
  await request.answer(
    await draftOf(wiring.store, wiring.companions, community, { otherBots: bots, now, locale }),
  );
};
