/** Bringing what is known of a channel and its members up to what Slack says. */
import { errorOf } from '../slack/errors.ts';
import { localeOf } from '../slack/locale.ts';
import { alert } from './alert.ts';
import { reviewCare } from './care.ts';
import { memberPages, readChannel, refusals } from './channel.ts';
import { channelBack, channelGone } from './gone.ts';
import { claimSynchronisation } from './store.due.ts';
import { absentees, membersOf, recordAbsent, recordPresent } from './store.members.ts';
import { changeCommunity } from './store.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { tellNoMore } from './unasked.ts';
import { plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

const hour = 3_600_000;

/**
 * Looks at a community's channel and members once; nothing happens if another process is at it. If it fails it is
 * tried again in an hour, else it is due in a day.
 */
export const synchronise = async (wiring: Wiring, community: Community, now: number): Promise<void> => {
  if (!(await claimSynchronisation(wiring.store, community.id, now, now + hour))) return;
  if (await isReachable(wiring, community, now)) await synchroniseMembers(wiring, community, now);
  await changeCommunity(wiring.store, community.id, { syncAt: now + 24 * hour });
};

const isReachable = async (wiring: Wiring, community: Community, now: number): Promise<boolean> => {
  const facts = await readChannel(await wiring.clients.of(community.team), community.channel);
  if (facts === 'unreadable') return true;
  const known = facts === 'absent' ? null : facts;
  const state = known?.isArchived ? 'archived' : known?.isMember ? 'ok' : 'unreachable';
  await wiring.store.tx(async (scope) => {
    if (state === 'ok') await channelBack(scope, wiring, community.id, now);
    else await channelGone(scope, wiring, community.id, state, now);
    if (!known) return;
    await changeCommunity(scope, community.id, { isPrivate: known.isPrivate, isShared: known.isShared });
  });
  return state === 'ok';
};

const synchroniseMembers = async (wiring: Wiring, community: Community, now: number): Promise<void> => {
  const client = await wiring.clients.of(community.team);
  const listed = new Set<string>();
  try {
    for await (const page of memberPages(client, community.channel)) {
      await recordPage(wiring, community, page, now);
      for (const user of page) listed.add(user);
    }
  } catch (error) {
    if (!refusals.has(errorOf(error) ?? '')) throw error;
    return membersUnreadable(wiring, community, now);
  }
  await wiring.store.tx(async (scope) => {
    const eventAt = now * 1000;
    for (const user of await absentees(scope, community.id, listed, eventAt)) {
      await recordAbsent(scope, { community: community.id, user, at: now, eventAt, external: false });
      if (community.isPrivate) await tellNoMore(scope, wiring.outbox, community, { user });
    }
    await changeCommunity(scope, community.id, { memberList: 'listed' });
    await reviewCare(scope, wiring, community.id, now);
  });
};

/** Whoever is found at the first listing was there before the community. */
const recordPage = async (
  wiring: Wiring,
  community: Community,
  page: string[],
  now: number,
): Promise<void> => {
  const present = new Set((await membersOf(wiring.store, community.id)).map(({ user }) => user));
  const unknown: { user: string; external: boolean }[] = [];
  for (const user of page.filter((user) => !present.has(user))) {
    const { bot, external, forgotten } = await wiring.people.get(community.team, user);
    if (!bot && !forgotten) unknown.push({ user, external });
  }
  const founding = community.memberList !== 'listed';
  await wiring.store.tx(async (scope) => {
    for (const { user, external } of unknown) {
      const seen = { community: community.id, user, at: now, eventAt: now * 1000 };
      await recordPresent(scope, { ...seen, founding, external });
    }
  });
};

const membersUnreadable = (wiring: Wiring, community: Community, now: number): Promise<void> =>
  wiring.store.tx(async (scope) => {
    await changeCommunity(scope, community.id, { memberList: 'unreadable' });
    const message = plainly(text(localeOf(community.locale)).membersUnreadable(community));
    await alert(scope, wiring.outbox, community, 'members', message, now);
  });
