import { and, eq, lt, ne } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actsOf,
  beginning,
  type Call,
  nextCall,
  Page,
  progressAfter,
  shareRead,
} from '../../src/participation/backfill/reading.ts';
import { coordinate, day } from '../rhythms/cast.ts';
import { monday, openWorld, type World } from '../support/world.ts';

const channel = 'C1';
const until = monday;
const from = until - 90 * day;
const ts = (at: number) => (at / 1000).toFixed(6);

type Thread = { at: number; replies: number[]; reactions: number };

/** Slack's two methods over a channel of threads, `limit` messages a page, as its documentation has them. */
const slackOf = (threads: readonly Thread[], limit: number) => (call: Call) => {
  const { oldest = '0', latest = '9999999999' } = call.args as { oldest?: string; latest?: string };
  const root = ({ at, replies, reactions }: Thread) => ({
    type: 'message',
    user: 'UROOT',
    ts: ts(at),
    text: 'secret',
    ...(replies.length > 0 && { thread_ts: ts(at), reply_count: replies.length }),
    reactions: reactions > 0 ? [{ name: 'tada', users: [...Array(reactions)].map((_, n) => `U${n}`) }] : [],
  });
  if (call.method === 'conversations.history') {
    const found = threads
      .map(root)
      .filter((message) => Number(message.ts) > Number(oldest) && Number(message.ts) < Number(latest))
      .toSorted((a, b) => Number(b.ts) - Number(a.ts));
    return Page.parse({ messages: found.slice(0, limit), has_more: found.length > limit });
  }
  const thread = threads.find(({ at }) => ts(at) === call.args.ts);
  if (!thread) throw new Error('no such thread');
  const replies = thread.replies
    .map((at) => ({
      type: 'message',
      user: 'UREPLY',
      ts: ts(at),
      thread_ts: ts(thread.at),
      parent_user_id: 'UROOT',
    }))
    .filter((message) => Number(message.ts) > Number(oldest));
  return Page.parse({
    messages: [root(thread), ...replies.slice(0, limit)],
    has_more: replies.length > limit,
  });
};

const readAll = (threads: readonly Thread[], limit: number) => {
  const answer = slackOf(threads, limit);
  const acts = [];
  let progress = beginning;
  const shares = [0];
  for (let calls = 0; calls < 500; calls += 1) {
    const call = nextCall(channel, progress, { from, until });
    if (call === null) return { acts, shares };
    const page = answer(call);
    acts.push(...actsOf(channel, call, page, until));
    progress = progressAfter(progress, call, page);
    shares.push(shareRead(progress, { from, until }));
  }
  throw new Error('it never ends');
};

const someThreads = fc.uniqueArray(
  fc.record({
    at: fc.integer({ min: 1, max: 90 * 86_400 - 1 }).map((seconds) => from + seconds * 1000),
    replies: fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), { maxLength: 7 }),
    reactions: fc.integer({ min: 0, max: 3 }),
  }),
  { selector: ({ at }) => at, maxLength: 12 },
);

describe('what is read', () => {
  test('everything in its time is read once, in whatever pages Slack tells it', () => {
    fc.assert(
      fc.property(someThreads, fc.integer({ min: 1, max: 6 }), (drawn, limit) => {
        const threads = drawn.map((one) => ({
          ...one,
          replies: one.replies.toSorted((a, b) => a - b).map((seconds) => one.at + seconds * 1000),
        }));
        const { acts, shares } = readAll(threads, limit);
        const of = (kind: string) => acts.filter((act) => act.kind === kind).map((act) => act.source);
        const replies = threads.flatMap((one) => one.replies).filter((at) => at < until);
        expect(of('message').toSorted()).toEqual(threads.map(({ at }) => ts(at)).toSorted());
        expect(of('reply').toSorted()).toEqual(replies.map(ts).toSorted());
        expect(of('reaction')).toHaveLength(threads.reduce((sum, one) => sum + one.reactions, 0));
        expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
        expect(shares.at(-1)).toBe(1);
        expect(JSON.stringify(acts)).not.toContain('secret');
      }),
    );
  });

  test('bots and apps do not count, and a reply sent to the channel too counts with its thread', () => {
    const call = { method: 'conversations.history', args: { channel } } as const;
    const page = Page.parse({
      messages: [
        { type: 'message', ts: ts(from + 1000), user: 'UB', bot_id: 'B1', text: 'x' },
        { type: 'message', ts: ts(from + 2000), user: 'UA', subtype: 'channel_join', text: 'x' },
        {
          type: 'message',
          ts: ts(from + 3000),
          user: 'UA',
          thread_ts: ts(from),
          subtype: 'thread_broadcast',
        },
        { nonsense: true },
      ],
    });
    expect(actsOf(channel, call, page, until)).toEqual([]);
  });
});

const priya = 'U0PRIYA001';
const place = 'C0DATACRFT';

const opened = async (engine: 'sqlite' | 'postgres', mode: 'socket' | 'http'): Promise<World> => {
  const world = await openWorld({ engine, mode });
  await world.as(priya).invite(place, world.sandbox.app.botUserId);
  const { db, t } = world.store;
  await db.insert(t.communities).values({
    ...{ id: 'data', team: 'T0FERNHILL', channel: place, name: 'Data craft', kind: 'guild', state: 'open' },
    ...{ isPrivate: false, timeZone: 'Europe/Berlin', locale: 'en', createdBy: priya },
    ...{ createdAt: monday, openedAt: monday, memberList: 'unlisted', syncAt: monday },
  });
  await coordinate(world.store, 'data', priya);
  await world.settle();
  return world;
};

describe.each([
  ['sqlite', 'socket'],
  ['postgres', 'http'],
] as const)('a look back on %s over %s', (engine, mode) => {
  test('is asked for, agreed to, announced, read without text, and can be stopped', async () => {
    const world = await opened(engine, mode);
    try {
      const { read } = world.sandbox;
      const form = (who: string) => read.views(who).at(-1);
      const look = async (who: string) => {
        await world.as(who).command(place, '/community settings');
        await world.settle(0);
        await world.as(who).clickView(form(who)?.id ?? '', 'participation.lookBack');
        await world.settle(0);
        return JSON.stringify(form(who)?.blocks);
      };
      const { db, t } = world.store;
      const past = () =>
        db
          .select()
          .from(t.engagements)
          .where(and(eq(t.engagements.community, 'data'), lt(t.engagements.occurredAt, monday)));

      expect(await look(priya)).toContain('Then the channel is told, and 7 days later I begin');
      await world.as(priya).clickView(form(priya)?.id ?? '', 'participation.lookBackAsk');
      await world.settle();
      const said = JSON.stringify(form(priya)?.blocks);
      expect(said).toContain('Asked: ');
      const admin = /Asked: <@(\w+)>/.exec(said)?.[1] ?? '';
      const asked = read.dms(admin).at(-1);
      const question = asked?.messages.at(-1);
      expect(question?.text).toContain('would like me to look back in Data craft');
      await world.as(admin).click(asked?.id ?? '', question?.ts ?? '', 'participation.lookBackAgree');
      await world.settle();

      await world.moveTo(monday + 3 * day);
      const notice = read
        .channel(place, priya)
        .messages.find(({ text }) => text.includes('the 90 days before'));
      expect(JSON.stringify(notice?.blocks)).toContain('Leave me out');
      expect(await past()).toEqual([]);
      expect(await look(priya)).toContain('The channel was told. I begin to read on');

      await world.moveTo(monday + 12 * day);
      expect(await look(priya)).toContain('I have looked back');
      const kept = await past();
      const written = read
        .messages(place)
        .filter(({ ts, bot_id, subtype }) => Number(ts) * 1000 < monday && !bot_id && !subtype);
      const recent = written.filter(({ ts }) => Number(ts) * 1000 > monday - 90 * day);
      expect(recent.length).toBeGreaterThan(3);
      expect(kept.filter(({ kind }) => kind !== 'reaction')).toHaveLength(recent.length);
      expect(JSON.stringify(kept)).not.toContain(recent[0]?.text);
      const [told] = read
        .dms(priya)
        .flatMap(({ messages }) => messages.filter(({ text }) => text.includes('I have looked back')));
      expect(told?.text).toContain(`${recent.length} messages in all`);
      expect(await db.select().from(t.bookings).where(ne(t.bookings.what, 'look back'))).toEqual([]);
    } finally {
      await world.close();
    }
  });
});

test('whoever is left out by then is not counted, and a stop forgets what was read', async () => {
  const world = await opened('sqlite', 'socket');
  try {
    const { read } = world.sandbox;
    const { db, t } = world.store;
    const author = read.messages(place).find(({ bot_id, subtype }) => !bot_id && !subtype)?.user ?? '';
    await db.insert(t.backfills).values({
      ...{ community: 'data', team: 'T0FERNHILL', state: 'announced', askedBy: priya, approvedBy: priya },
      ...{ at: monday, from: monday - 90 * day, until: monday, nextAt: monday + day },
    });
    await db.update(t.memberships).set({ leftOutAt: monday }).where(eq(t.memberships.user, author));
    await world.moveTo(monday + day + 1000);
    const [done] = await db.select().from(t.backfills);
    expect(done?.state).toBe('done');
    const acts = await db.select().from(t.engagements);
    expect(acts.length).toBeGreaterThan(0);
    expect(acts.filter(({ member, toward }) => member === author || toward === author)).toEqual([]);

    await db.update(t.backfills).set({ state: 'reading', nextAt: monday + 9 * day });
    await world.as(priya).command(place, '/community settings');
    await world.settle(0);
    const top = () => read.views(priya).at(-1)?.id ?? '';
    await world.as(priya).clickView(top(), 'participation.lookBack');
    await world.settle(0);
    await world.as(priya).clickView(top(), 'participation.lookBackStop');
    await world.settle(0);
    expect(JSON.stringify(read.views(priya).at(-1))).toContain('Nothing of it is kept');
    expect(await db.select().from(t.engagements).where(lt(t.engagements.occurredAt, monday))).toEqual([]);
    const [stopped] = await db.select().from(t.backfills);
    expect(stopped).toMatchObject({ state: 'cancelled', nextAt: null });
  } finally {
    await world.close();
  }
});
