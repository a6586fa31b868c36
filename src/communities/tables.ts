import { sql } from 'drizzle-orm';
import type { Kit } from '../store/kit.ts';
import type {
  CareState,
  ChannelState,
  CommunityKind,
  CommunityState,
  MemberList,
  NoticeStyle,
  RoleName,
} from './community.ts';

export const communitiesTables = (kit: Kit) => {
  const communities = kit.table(
    'communities',
    {
      id: kit.id(),
      team: kit.text().notNull(),
      channel: kit.text().notNull(),
      name: kit.text().notNull(),
      purpose: kit.text().notNull().default(''),
      domain: kit.text().notNull().default(''),
      practice: kit.text().notNull().default(''),
      kind: kit.text().$type<CommunityKind>().notNull(),
      state: kit.text().$type<CommunityState>().notNull(),
      isPrivate: kit.bool().notNull(),
      /** Shared with another organisation. */
      isShared: kit.bool().notNull().default(false),
      channelState: kit.text().$type<ChannelState>().notNull().default('ok'),
      channelCreator: kit.text(),
      timeZone: kit.text().notNull(),
      locale: kit.text().notNull(),
      /** The bot's own posts in 28 days. */
      budget: kit.int().notNull().default(9),
      noticeStyle: kit.text().$type<NoticeStyle>().notNull().default('message'),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      /** Since when its channel knows, and people are counted. */
      openedAt: kit.instant(),
      restUntil: kit.instant(),
      hushedUntil: kit.instant(),
      endedAt: kit.instant(),
      /** Rhythms are numbered within their community; a number is never used again. */
      nextNumber: kit.int().notNull().default(1),
      care: kit.text().$type<CareState>().notNull().default('kept'),
      /** Since when nobody looks after it; null while somebody does. */
      careSince: kit.instant(),
      /** Since when the present question is open. */
      careAskedAt: kit.instant(),
      /** Who said "I will" and waits to be confirmed. */
      carer: kit.text(),
      /** Monday's notes in a row that nobody reacted to. */
      notesIgnored: kit.int().notNull().default(0),
      /** When a coordinator last did anything for it. */
      tendedAt: kit.instant(),
      memberList: kit.text().$type<MemberList>().notNull().default('unlisted'),
      /** When the channel and its members are to be looked at next. */
      syncAt: kit.instant(),
    },
    (t) => [
      kit.uniqueIndex().on(t.team, t.channel),
      kit.index('communities_wake').on(t.restUntil).where(sql`${t.restUntil} is not null`),
      kit.index('communities_sync').on(t.syncAt).where(sql`${t.syncAt} is not null`),
      kit.index('communities_care').on(t.care).where(sql`${t.care} <> 'kept'`),
    ],
  );

  const memberships = kit.table(
    'memberships',
    {
      community: kit
        .text()
        .notNull()
        .references(() => communities.id, { onDelete: 'cascade' }),
      user: kit.text().notNull(),
      joinedAt: kit.instant().notNull(),
      leftAt: kit.instant(),
      /** Was in the channel before the community: never a newcomer. */
      founding: kit.bool().notNull(),
      /** Asked to be left out; stays so through leaving and entering the channel. */
      leftOutAt: kit.instant(),
      /** Asked to be counted, where only who opts in is. */
      optedIn: kit.bool().notNull().default(false),
      /** Of another organisation: stays out of every figure. */
      external: kit.bool().notNull().default(false),
      /** Slack's instant of the latest joining or leaving known, in epoch microseconds. */
      eventAt: kit.instant().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.community, t.user] }), kit.index().on(t.user)],
  );

  const roles = kit.table(
    'roles',
    {
      community: kit
        .text()
        .notNull()
        .references(() => communities.id, { onDelete: 'cascade' }),
      user: kit.text().notNull(),
      role: kit.text().$type<RoleName>().notNull(),
      state: kit.text().$type<'offered' | 'accepted'>().notNull(),
      givenBy: kit.text().notNull(),
      at: kit.instant().notNull(),
      /** Who hands the role over, and gives it up once it is accepted; null: nobody. */
      takesOverFrom: kit.text(),
    },
    (t) => [kit.primaryKey({ columns: [t.community, t.user, t.role] }), kit.index().on(t.user)],
  );

  /** What an expert may be asked about. */
  const expertise = kit.table(
    'expertise',
    {
      community: kit
        .text()
        .notNull()
        .references(() => communities.id, { onDelete: 'cascade' }),
      user: kit.text().notNull(),
      /** As they wrote it. */
      topic: kit.text().notNull(),
      at: kit.instant().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.community, t.user, t.topic] })],
  );

  /** When each person was, or will be, told something that they did not ask for: at most once a week. */
  const unaskedDms = kit.table(
    'unasked_dms',
    { team: kit.text().notNull(), user: kit.text().notNull(), latestAt: kit.instant().notNull() },
    (t) => [kit.primaryKey({ columns: [t.team, t.user] })],
  );

  return { communities, memberships, roles, expertise, unaskedDms };
};

type CommunitiesTables = ReturnType<typeof communitiesTables>;

export type Community = CommunitiesTables['communities']['$inferSelect'];
export type Membership = CommunitiesTables['memberships']['$inferSelect'];
export type Role = CommunitiesTables['roles']['$inferSelect'];
