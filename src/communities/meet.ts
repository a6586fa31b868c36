/** Somebody acts in the channel who is not known as a member yet. */
import type { Deps } from '../deps.ts';
import { recordPresent } from './store.members.ts';
import type { Community } from './tables.ts';

/**
 * Makes somebody who acts in a community's channel known as a member: `counting` calls them a stranger, and
 * counts nobody whom it does not know. Asks Slack about the person: not for use in a transaction.
 */
export const meet = async (
  { store, people }: Pick<Deps, 'store' | 'people'>,
  community: Pick<Community, 'id' | 'team' | 'memberList' | 'openedAt'>,
  user: string,
  now: number,
): Promise<void> => {
  const { bot, external, forgotten } = await people.get(community.team, user);
  if (bot || forgotten) return;
  const founding = community.memberList !== 'listed';
  // Where nobody could tell who was there, whoever acts was: what was posted meanwhile was posted for them too.
  const at = founding ? (community.openedAt ?? now) : now;
  const seen = { community: community.id, user, at, eventAt: now * 1000 };
  await store.tx((scope) => recordPresent(scope, { ...seen, founding, external }));
};
