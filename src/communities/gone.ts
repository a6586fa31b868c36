/** A channel that goes, and comes back. */
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { alert } from './alert.ts';
import type { ChannelState } from './community.ts';
import { lookAgain } from './store.due.ts';
import { communityById, moveChannel } from './store.ts';
import { text } from './text.ts';
import { plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

/** Notes that a community's channel is gone; its coordinators are told once. */
export const channelGone = async (
  scope: Scope,
  { outbox, companions }: Wiring,
  id: string,
  state: Exclude<ChannelState, 'ok'>,
  now: number,
): Promise<void> => {
  const community = await moveChannel(scope, id, state);
  if (!community || (community.state !== 'open' && community.state !== 'resting')) return;
  await companions.changed(scope, community, 'channel gone', now);
  const message = plainly(text(localeOf(community.locale)).channelGone(community, state));
  await alert(scope, outbox, community, `channel:${now}`, message, now);
};

/** Notes that the channel is there again. Who is in it is looked at soon: much may have been missed. */
export const channelBack = async (
  scope: Scope,
  { companions }: Wiring,
  id: string,
  now: number,
): Promise<void> => {
  const community = await moveChannel(scope, id, 'ok');
  if (!community) return;
  await companions.changed(scope, community, 'channel back', now);
};

/** The same from an event, after which members are looked at too. */
export const channelReturned = async (
  scope: Scope,
  wiring: Wiring,
  id: string,
  now: number,
): Promise<void> => {
  await channelBack(scope, wiring, id, now);
  if (await communityById(scope, id)) await lookAgain(scope, id, now);
};
