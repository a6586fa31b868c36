import { expect } from 'vitest';
import type { Seen } from '../../src/sandbox/index.ts';
import { menuAction } from '../../src/slack/blocks.ts';
import { coordinate } from '../rhythms/cast.ts';
import { monday, openWorld, type World } from '../support/world.ts';

/** She looks after #data-craft. In Kolkata. */
export const priya = 'U0PRIYA001';
/** A facilitator of it. In Lisbon. */
export const tomas = 'U0TOMAS001';
/** Members. In New York, New York and London. */
export const marcus = 'U0MARCUS01';
export const wei = 'U0WEI00001';
export const amara = 'U0AMARA001';
/** A colleague who is no member. In Berlin. */
export const hana = 'U0HANA0001';
/** A guest of the workspace, and somebody of another organisation; both in the channel where it is `shared`. */
export const lucy = 'U0LUCY0001';
export const jonas = 'U0JONAS001';
export const place = 'C0DATACRFT';
export const team = 'T0FERNHILL';
export const community = 'data';

type Element = { action_id?: string; value?: string; text?: { text: string } };
type Block = { elements?: Element[]; accessory?: Element };
type Given = NonNullable<Parameters<typeof openWorld>[0]> & {
  /** With another organisation: Jonas is in it then, and Lucy. */
  shared?: boolean;
};

/** The guild of #data-craft, open, in Berlin's time, on a Monday at ten there; and the hands to try events with. */
export const openGuild = async ({ shared = false, ...given }: Given = {}) => {
  const world = await openWorld(given);
  const { db, t } = world.store;
  await world.as(priya).invite(place, world.sandbox.app.botUserId);
  if (shared) {
    await world.as(priya).share(place, 'T0BOTANIC1');
    for (const user of [lucy, jonas]) await world.as(priya).invite(place, user);
  }
  await db.insert(t.communities).values({
    id: community,
    team,
    channel: place,
    name: 'Data craft',
    kind: 'guild',
    state: 'open',
    isPrivate: false,
    isShared: shared,
    timeZone: 'Europe/Berlin',
    locale: 'en',
    createdBy: priya,
    createdAt: monday,
    openedAt: monday,
  });
  await coordinate(world.store, community, priya);
  const known = { community, joinedAt: monday, founding: true, eventAt: monday * 1000 };
  const others = [tomas, marcus, wei, amara, ...(shared ? [lucy, jonas] : [])];
  await db.insert(t.memberships).values(others.map((user) => ({ ...known, user, external: user === jonas })));
  await db
    .insert(t.roles)
    .values({ community, user: tomas, role: 'facilitator', state: 'accepted', givenBy: priya, at: monday });
  await world.settle();
  return { world, ...handsOf(world) };
};

export type Guild = Awaited<ReturnType<typeof openGuild>>;

const handsOf = (world: World) => {
  const latest = (who = priya) => {
    const last = world.sandbox.read.ephemerals(who, place).at(-1);
    if (!last) throw new Error('nothing was said');
    return last;
  };
  const buttonsIn = (blocks: unknown) =>
    ((blocks ?? []) as Block[]).flatMap(({ elements = [], accessory }) =>
      [...elements, ...(accessory ? [accessory] : [])].filter(
        ({ action_id }) => action_id && action_id !== menuAction,
      ),
    );
  const labels = (who = priya, on: Pick<Seen, 'blocks'> = latest(who)) =>
    buttonsIn(on.blocks).map(({ text }) => text?.text);
  const say = async (line: string, who = priya, where = place) => {
    await world.as(who).command(where, `/community ${line}`);
    await world.settle(0);
    return where === place && world.sandbox.read.ephemerals(who, place).length > 0 ? latest(who).text : '';
  };
  /** Presses a button on what was last said to somebody, or on the message given; then see `latest` or `form`. */
  const press = async (
    label: string,
    who = priya,
    on: Pick<Seen, 'ts' | 'blocks'> = latest(who),
    where = place,
  ) => {
    const found = buttonsIn(on.blocks).find(({ text }) => text?.text === label);
    if (!found?.action_id) throw new Error(`no button ${label}, only ${labels(who, on).join(', ')}`);
    const given = found.value === undefined ? {} : { value: found.value };
    expect(await world.as(who).click(where, on.ts, found.action_id, given)).toMatchObject({ ok: true });
    await world.settle(0);
  };
  const form = (who = priya) => {
    const open = world.sandbox.read.views(who).at(-1);
    if (!open) throw new Error('no form is open');
    return open;
  };
  const shown = (who = priya) => JSON.stringify(form(who).blocks);
  const submit = async (entries: Parameters<ReturnType<World['as']>['submit']>[1] = {}, who = priya) => {
    const outcome = await world.as(who).submit(form(who).id, entries);
    await world.settle(0);
    return outcome;
  };
  const close = (who = priya) => world.as(who).close(form(who).id, true);
  /** What the bot posted in the channel, threads apart. */
  const posts = () =>
    world.sandbox.read
      .channel(place, priya)
      .messages.filter((one) => one.bot_id && !one.is_ephemeral && !isReply(one));
  const thread = (ts: string) =>
    world.sandbox.read.thread(place, ts, priya).filter((one) => one.ts !== ts && !one.is_ephemeral);
  const events = () => world.store.db.select().from(world.store.t.events);
  return { latest, labels, say, press, form, shown, submit, close, posts, thread, events };
};

const isReply = ({ thread_ts, ts }: { thread_ts?: string; ts: string }) =>
  thread_ts !== undefined && thread_ts !== ts;

type Entries = Parameters<Guild['submit']>[0];

/**
 * Plans an event as its form offers it, but for what is given: a talk on Thursday, 19 March 2026, 15:00 in Berlin, of
 * an hour, hosted by who plans it. The form stays open with what became of it.
 */
export const planned = async (
  { say, press, submit, events, close }: Guild,
  entries: Entries = {},
  who = priya,
) => {
  const before = new Set((await events()).map(({ id }) => id));
  await say('event', who);
  await press(who === priya || who === tomas ? 'Plan an event' : 'Propose an event', who);
  const outcome = await submit(
    {
      'title.own': 'Estimating without tears',
      'about.own': 'How we guess, and how we learn from it.',
      date: '2026-03-19',
      time: '15:00',
      ...entries,
    },
    who,
  );
  if (outcome.errors) throw new Error(JSON.stringify(outcome.errors));
  const added = (await events()).find(({ id }) => !before.has(id));
  if (!added) throw new Error('no event was planned');
  await close(who);
  return added;
};

/** The one that there is. */
export const only = <T>(all: readonly T[]): T => {
  expect(all).toHaveLength(1);
  return all[0] as T;
};
