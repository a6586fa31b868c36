/** A wish for a community, and the row that it becomes. */
import { randomUUID } from 'node:crypto';
import type { Request } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import type { ChannelFacts } from './channel.ts';
import type { CommunityKind, NoticeStyle } from './community.ts';
import { founder } from './offer.ts';
import { recordPresent } from './store.members.ts';
import { offerRole } from './store.roles.ts';
import { addCommunity } from './store.ts';
import type { Community } from './tables.ts';

export type Wish = {
  channel: string;
  name: string;
  purpose: string;
  kind: CommunityKind;
  noticeStyle: NoticeStyle;
  /** Who shall look after it, if not the asker. */
  coordinator: string | null;
  second: string | null;
};

/** Puts the community into its channel, with its asker as the one member known; null if one is there already. */
export const plant = async (
  scope: Scope,
  { team, person, now }: Request,
  wish: Wish,
  facts: ChannelFacts,
  state: 'draft' | 'requested' | 'proposed',
): Promise<Community | null> => {
  const community = await addCommunity(scope, {
    id: randomUUID(),
    team,
    channel: wish.channel,
    name: wish.name,
    purpose: wish.purpose,
    kind: wish.kind,
    state,
    isPrivate: facts.isPrivate,
    isShared: facts.isShared,
    channelCreator: facts.creator,
    timeZone: person.timeZone,
    locale: person.locale,
    noticeStyle: wish.noticeStyle,
    createdBy: person.user,
    createdAt: now,
  });
  if (!community) return null;
  const present = { community: community.id, user: person.user, at: now, eventAt: now * 1000 };
  await recordPresent(scope, { ...present, founding: true, external: false });
  if (wish.second && wish.second !== person.user) {
    const offer = { community: community.id, role: 'coordinator', by: person.user, at: now } as const;
    await offerRole(scope, { ...offer, user: wish.second });
    if (facts.isPrivate) await recordPresent(scope, founder(community.id, wish.second, now));
  }
  return community;
};
