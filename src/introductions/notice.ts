/** A channel is declared for introductions. Within a transaction. Instants are epoch milliseconds. */
import { Temporal } from 'temporal-polyfill';
import { dateOf, instantOf } from '../calendar/zone.ts';
import type { Community } from '../communities/index.ts';
import type { Outbox } from '../delivery/post.ts';
import {
  book,
  bookingsBetween,
  groundOf,
  isQuietTime,
  mostIn28Days,
  nextOccurrence,
  raiseBudget,
  rhythmsOf,
  unbook,
} from '../rhythms/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import { changeChoices, choicesOf } from './store.ts';
import { isWorkingDay } from './timing.ts';
import { noticeMessage } from './views.post.ts';

const day = 86_400_000;
/** As far as a free day is looked for, and bookings weighed, ms. */
const reach = 90 * day;

const prefix = (community: string): string => `introductions-notice:${community}:`;

/** The community that a notice is for. */
export const communityOfNotice = (key: string): string => key.split(':')[1] ?? '';

/** The notice that is on its way, and when it is posted; null: none is. Booked under its own key. */
export const noticeComing = async (
  scope: Scope,
  community: string,
  now: number,
): Promise<{ key: string; at: number } | null> => {
  const { openedAt } = await choicesOf(scope, community);
  if (openedAt !== null) return null;
  const booked = await bookingsBetween(scope, community, now - rules.grace, now + 2 * reach);
  return booked.find(({ key }) => key.startsWith(prefix(community))) ?? null;
};

export type Declared =
  | { at: number }
  | { known: true }
  /** More than was agreed, in 28 days. */
  | { budget: { posts: number; agreed: number } };

/** Puts the notice on its way, on the next free day. `agreed`: posts in 28 days that a coordinator agreed to. */
export const declare = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  { agreed, now }: { agreed: number | null; now: number },
): Promise<Declared> => {
  const { openedAt } = await choicesOf(scope, community.id);
  if (openedAt !== null || (await noticeComing(scope, community.id, now)) !== null) return { known: true };
  const at = await freeInstant(scope, community, now);
  const budget = await weigh(scope, community, at, { agreed, now });
  if (budget) return { budget };
  if (agreed !== null && agreed > community.budget) await raiseBudget(scope, community.id, agreed);
  // Taken back and declared anew, it is another notice.
  const key = `${prefix(community.id)}${now}`;
  await book(scope, { key, community: community.id, at, what: 'notice' });
  await outbox.post(scope, {
    key,
    team: community.team,
    to: { channel: community.channel },
    message: noticeMessage(community, localeOf(community.locale)),
    kind: 'introductions-notice',
    community: community.id,
    due: at,
    expires: at + rules.grace,
  });
  return { at };
};

/** Takes it back: whoever joins from now on says for themselves whether they take part. */
export const undeclare = async (
  scope: Scope,
  outbox: Outbox,
  community: Pick<Community, 'id'>,
  now: number,
): Promise<void> => {
  const coming = await noticeComing(scope, community.id, now);
  if (coming !== null) {
    await outbox.drop(scope, coming.key, 'withdrawn');
    await unbook(scope, coming.key);
  }
  await changeChoices(scope, community.id, { openedAt: null });
};

/** The usual hour of the next working day on which nothing else is posted, from tomorrow on. */
const freeInstant = async (scope: Scope, { id, timeZone }: Community, now: number): Promise<number> => {
  const ground = await groundOf(scope, { id, timeZone }, now, now + reach);
  const rhythms = await rhythmsOf(scope, id);
  const beats = new Set<string>();
  for (const { nextAt, cadence } of rhythms) {
    for (let at = nextAt; at !== null && at < now + reach / 3; at = nextOccurrence(cadence, at)?.at ?? null)
      beats.add(dateOf(at, timeZone));
  }
  const { quiet } = ground.free;
  const time = isQuietTime(rules.usualTime, quiet) ? (quiet?.to ?? rules.usualTime) : rules.usualTime;
  const first = Temporal.PlainDate.from(dateOf(now, timeZone)).add({ days: 1 });
  const days = Array.from({ length: reach / day }, (_, n) => first.add({ days: n }));
  const free = days.filter((date) => isWorkingDay(date, ground) && !ground.taken.has(date.toString()));
  const date = free.find((one) => !beats.has(one.toString())) ?? free[0] ?? first;
  return instantOf(date.toString(), time, timeZone);
};

const weigh = async (
  scope: Scope,
  community: Community,
  at: number,
  { agreed, now }: { agreed: number | null; now: number },
): Promise<{ posts: number; agreed: number } | null> => {
  const rhythms = await rhythmsOf(scope, community.id);
  const booked = (await bookingsBetween(scope, community.id, now - reach, now + reach)).map((one) => one.at);
  const before = mostIn28Days(rhythms, now, booked);
  const posts = mostIn28Days(rhythms, now, [...booked, at]);
  const isTooMany = posts > Math.max(community.budget, agreed ?? 0) && posts > before;
  return isTooMany ? { posts, agreed: community.budget } : null;
};
