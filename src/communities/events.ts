/** What Slack tells of channels and of who enters and leaves them. Every handler may get the same event again. */
import { z } from 'zod';
import type { Happening } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { reviewCare, withoutCarer } from './care.ts';
import type { ChannelState } from './community.ts';
import { channelGone, channelReturned } from './gone.ts';
import { membership, recordAbsent, recordPresent } from './store.members.ts';
import { takeAllRoles } from './store.roles.ts';
import { changeCommunity, communityOfChannel } from './store.ts';
import { botUserOf } from './store.workspace.ts';
import type { Community } from './tables.ts';
import { tellNoMore } from './unasked.ts';
import type { Wiring } from './wiring.ts';

/** Slack's `1700000000.000100`, in epoch microseconds. */
const eventTime = (ts: string): number => Math.round(Number(ts) * 1_000_000);

const Seat = z.object({
  user: z.string(),
  channel: z.string(),
  team: z.string().optional(),
  event_ts: z
    .string()
    .regex(/^\d{1,12}\.\d{1,6}$/)
    .optional(),
});

/** Some events name the channel, others bring it. */
const Place = z.object({
  channel: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]),
});

const Account = z.object({ user: z.object({ id: z.string(), deleted: z.boolean().optional() }) });

type Handle = (scope: Scope, community: Community, happening: Happening) => Promise<void>;

export const channelEvents = (wiring: Wiring) => {
  /** Handles an event about a community's channel, within a transaction. */
  const about =
    (handle: Handle) =>
    async (happening: Happening): Promise<void> => {
      const place = Place.safeParse(happening.event).data;
      if (!place) return;
      await wiring.store.tx(async (scope) => {
        const community = await communityOfChannel(scope, happening.team, place.channel);
        if (community) await handle(scope, community, happening);
      });
    };

  const gone = (state: Exclude<ChannelState, 'ok'>) =>
    about((scope, { id }, { now }) => channelGone(scope, wiring, id, state, now));
  const back = about((scope, { id }, { now }) => channelReturned(scope, wiring, id, now));
  const shared = (isShared: boolean) =>
    about(async (scope, { id }) => {
      await changeCommunity(scope, id, { isShared });
    });

  return {
    member_joined_channel: (happening: Happening) => seatChanged(wiring, happening, true),
    member_left_channel: (happening: Happening) => seatChanged(wiring, happening, false),
    channel_left: gone('unreachable'),
    group_left: gone('unreachable'),
    channel_archive: gone('archived'),
    group_archive: gone('archived'),
    channel_unarchive: back,
    group_unarchive: back,
    channel_deleted: gone('deleted'),
    group_deleted: gone('deleted'),
    channel_shared: shared(true),
    channel_unshared: shared(false),
    user_change: (happening: Happening) => accountChanged(wiring, happening),
  };
};

const seatChanged = async (wiring: Wiring, { event, team, now }: Happening, isIn: boolean): Promise<void> => {
  const seat = Seat.safeParse(event).data;
  if (!seat) return;
  const community = await communityOfChannel(wiring.store, team, seat.channel);
  if (!community) return;
  if (seat.user === (await botUserOf(wiring.store, team))) {
    return wiring.store.tx((scope) =>
      isIn
        ? channelReturned(scope, wiring, community.id, now)
        : channelGone(scope, wiring, community.id, 'unreachable', now),
    );
  }
  // Before it opens only those who prepare it are known: the first look at the channel finds who else is there.
  const isKnown = (await membership(wiring.store, community.id, seat.user)) !== null;
  if (community.openedAt === null && !isKnown) return;
  const person = await wiring.people.get(team, seat.user);
  if (person.bot || person.forgotten) return;
  const eventAt = seat.event_ts ? eventTime(seat.event_ts) : now * 1000;
  const seen = { community: community.id, user: seat.user, at: Math.floor(eventAt / 1000), eventAt };
  await wiring.store.tx(async (scope) => {
    if (isIn) await recordPresent(scope, { ...seen, founding: false, external: person.external });
    else {
      await recordAbsent(scope, { ...seen, external: person.external });
      // Of a private place nobody outside is to hear, whoever asked them meanwhile.
      if (community.isPrivate) await tellNoMore(scope, wiring.outbox, community, { user: seat.user });
    }
    await reviewCare(scope, wiring, community.id, now);
    await wiring.outbox.dirty(scope, team, 'home', seat.user);
  });
};

const accountChanged = async (wiring: Wiring, { event, team, now }: Happening): Promise<void> => {
  const user = Account.safeParse(event).data?.user;
  if (!user?.deleted) return;
  await wiring.store.tx((scope) => resignFromAll(scope, wiring, { team, user: user.id }, now));
};

/** Somebody is gone for good: what they looked after is looked after by others, or by nobody yet. */
export const resignFromAll = async (
  scope: Scope,
  wiring: Wiring,
  { team, user }: { team: string; user: string },
  now: number,
): Promise<void> => {
  for (const community of await takeAllRoles(scope, team, user))
    await reviewCare(scope, wiring, community, now);
  await withoutCarer(scope, wiring, { team, user }, now);
};
