/** What to say where a channel has a community already. */
import type { Message } from '../slack/message.ts';
import type { Request } from '../slack/surface.ts';
import { draftOf } from './draft.ts';
import { restore } from './end.ts';
import { ids } from './ids.ts';
import { holds } from './standing.ts';
import { coordinatorsOf, rolesIn, rolesOf } from './store.roles.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { asking, plainly } from './views.ts';
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
  const isTheirs = holds(roles, 'coordinator');
  if (community.state === 'draft' && isTheirs) return showDraft(wiring, request, community);
  if (community.state === 'ended' && (isTheirs || request.person.steward)) {
    return restore(wiring, request, community);
  }
  const said = await sentence(wiring, community, coordinators, say);
  const buttons = answersTo(community, request, say);
  await request.answer(buttons.length > 0 ? asking(said, ...buttons) : plainly(said));
};

/** What can be done about a wish or a proposal that waits: who may decide decides, who made it takes it back. */
const answersTo = (
  { id, state, createdBy, channelCreator }: Community,
  { person }: Request,
  say: ReturnType<typeof text>,
) => {
  const value = { community: id };
  if (state !== 'requested' && state !== 'proposed') return [];
  if (createdBy === person.user) return [{ label: say.takeBack, id: ids.withdraw, value }];
  if (state === 'proposed' || !(person.steward || channelCreator === person.user)) return [];
  return [
    { label: say.approve, id: ids.approve, value, primary: true } as const,
    { label: say.decline, id: ids.decline, value },
  ];
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
export const showDraft = async (wiring: Wiring, request: Request, community: Community): Promise<void> =>
  request.answer(await draftNow(wiring, request, community));

/** The draft as it is now. */
export const draftNow = async (wiring: Wiring, request: Request, community: Community): Promise<Message> => {
  const bots = await otherBots(request.client, community.channel);
  const { now, locale } = request;
  return draftOf(wiring.store, wiring.companions, community, { otherBots: bots, now, locale });
};
