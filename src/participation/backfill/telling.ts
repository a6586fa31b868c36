/** What is said of a look back: to its channel before, to people after. Within a transaction. */
import { daysAfter, freeDayFrom } from '../../calendar/free.ts';
import { dateOf, instantOf } from '../../calendar/zone.ts';
import { alert, type Community, communityById, noticeButtons, workspaceOf } from '../../communities/index.ts';
import type { Outcomes } from '../../delivery/post.ts';
import { book, groundOf, unbook, usualTime } from '../../rhythms/index.ts';
import { section } from '../../slack/blocks.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import type { Backfill } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { backfill } from './constants.ts';
import { moveBackfill } from './store.ts';
import { text } from './text.ts';
import { plainly } from './views.ts';

const day = 86_400_000;
/** As far as a free day is looked for. */
const reach = 60 * day;

/** Its delivery's key; another try has another. */
export const noticeKey = (community: string, at: number): string => `look-back:${community}:${at}`;

/** Tells the channel, on its next day without other posts of the bot. */
export const announce = async (
  scope: Scope,
  { outbox }: Pick<Wiring, 'outbox'>,
  community: Community,
  asked: Pick<Backfill, 'at'>,
  now: number,
): Promise<void> => {
  const { id, team, channel, timeZone } = community;
  const locale = localeOf(community.locale);
  const ground = await groundOf(scope, community, now, now + reach);
  const date = freeDayFrom(daysAfter(dateOf(now, timeZone), 1), ground);
  const due = instantOf(date, await usualTime(scope, community, ground, now), timeZone);
  const key = noticeKey(id, asked.at);
  const said = text(locale).notice(community.name, due + backfill.notice, timeZone);
  const { countMode } = await workspaceOf(scope, team);
  await book(scope, { key, community: id, at: due, what: 'look back' });
  await outbox.post(scope, {
    key,
    team,
    to: { channel },
    message: { text: said, blocks: [section(said), noticeButtons(id, countMode, locale)] },
    kind: 'look-back',
    community: id,
    due,
    expires: due + backfill.grace,
  });
};

/** Once the channel knows, its seven days begin; where it cannot be told, nothing is read. */
export const noticeOutcomes = ({ outbox }: Pick<Wiring, 'outbox'>): Outcomes => ({
  'look-back': async (scope, { key, community: id, due }, { how }, now) => {
    if (id === null) return;
    if (how === 'sent') {
      await moveBackfill(scope, id, ['announced'], { nextAt: Math.max(now, due) + backfill.notice });
      return;
    }
    await unbook(scope, key);
    const community = await communityById(scope, id);
    const ended = await moveBackfill(scope, id, ['announced'], { state: 'cancelled', nextAt: null });
    // What a person stopped meanwhile they know of.
    if (!ended || !community || how === 'dropped') return;
    const said = text(localeOf(community.locale)).noticeFailed(community.name);
    await alert(scope, outbox, community, key, plainly(said), now);
  },
});

export const tellDone = (
  scope: Scope,
  { outbox }: Pick<Wiring, 'outbox'>,
  community: Community,
  done: Backfill,
  now: number,
): Promise<void> =>
  alert(
    scope,
    outbox,
    community,
    `${noticeKey(community.id, done.at)}:done`,
    plainly(text(localeOf(community.locale)).finished(community.name, done)),
    now,
  );

export const tellFailed = (
  scope: Scope,
  { outbox }: Pick<Wiring, 'outbox'>,
  community: Community,
  error: string,
  now: number,
): Promise<void> =>
  alert(
    scope,
    outbox,
    community,
    `look-back:${community.id}:failed:${now}`,
    plainly(text(localeOf(community.locale)).failed(community.name, error)),
    now,
  );
