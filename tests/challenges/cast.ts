import { expect } from 'vitest';
import type { Seen } from '../../src/sandbox/index.ts';
import { coordinate } from '../rhythms/cast.ts';
import { monday, openWorld, type World } from '../support/world.ts';

export const priya = 'U0PRIYA001';
export const marcus = 'U0MARCUS01';
export const place = 'C0DATACRFT';
const team = 'T0FERNHILL';

type Element = { action_id?: string; value?: string; text?: { text: string } };
type Block = { elements?: Element[]; accessory?: Element };

/** The guild of #data-craft, open and looked after by Priya, and the hands to try challenges with. */
export const openGuild = async (given: Parameters<typeof openWorld>[0] = {}) => {
  const world = await openWorld(given);
  await world.as(priya).invite(place, world.sandbox.app.botUserId);
  const { db, t } = world.store;
  await db.insert(t.communities).values({
    id: 'data',
    team,
    channel: place,
    name: 'Data craft',
    kind: 'guild',
    state: 'open',
    isPrivate: false,
    timeZone: 'Europe/Berlin',
    locale: 'en',
    createdBy: priya,
    createdAt: monday,
    openedAt: monday,
  });
  await coordinate(world.store, 'data', priya);
  await db
    .insert(t.memberships)
    .values({ community: 'data', user: marcus, joinedAt: monday, founding: true, eventAt: monday * 1000 });
  await world.settle();
  return { world, ...handsOf(world) };
};

const handsOf = (world: World) => {
  const latest = (who = priya) => {
    const last = world.sandbox.read.ephemerals(who, place).at(-1);
    if (!last) throw new Error('nothing was said');
    return last;
  };
  const buttonsIn = (blocks: unknown) =>
    ((blocks ?? []) as Block[]).flatMap(({ elements = [], accessory }) =>
      [...elements, ...(accessory ? [accessory] : [])].filter(({ action_id }) => action_id),
    );
  const labels = (who = priya) => buttonsIn(latest(who).blocks).map(({ text }) => text?.text);
  const say = async (line: string, who = priya) => {
    await world.as(who).command(place, `/community ${line}`);
    await world.settle(0);
    return latest(who).text;
  };
  /** Presses a button on what was last said to somebody, or on the message given; then see `latest` or `form`. */
  const press = async (label: string, who = priya, on: Pick<Seen, 'ts' | 'blocks'> = latest(who)) => {
    const found = buttonsIn(on.blocks).find(({ text }) => text?.text === label);
    if (!found?.action_id) throw new Error(`no button ${label}`);
    expect(await world.as(who).click(place, on.ts, found.action_id)).toMatchObject({ ok: true });
    await world.settle(0);
  };
  const form = (who = priya) => {
    const open = world.sandbox.read.views(who).at(-1);
    if (!open) throw new Error('no form is open');
    return open;
  };
  const shown = (who = priya) => JSON.stringify(form(who).blocks);
  const submit = async (entries: Record<string, string> = {}, who = priya) => {
    const outcome = await world.as(who).submit(form(who).id, entries);
    await world.settle(0);
    return outcome;
  };
  /** What the bot posted in the channel, threads apart. */
  const posts = () =>
    world.sandbox.read
      .channel(place, priya)
      .messages.filter((one) => one.bot_id && !one.is_ephemeral && !isReply(one));
  const thread = (ts: string) =>
    world.sandbox.read.thread(place, ts, priya).filter((one) => one.ts !== ts && !one.is_ephemeral);
  return { latest, labels, say, press, form, shown, submit, posts, thread };
};

const isReply = ({ thread_ts, ts }: { thread_ts?: string; ts: string }) =>
  thread_ts !== undefined && thread_ts !== ts;

/** Plans a challenge as the form offers it, but for what is given. */
export const plan = async (
  { say, press, submit }: Pick<Awaited<ReturnType<typeof openGuild>>, 'say' | 'press' | 'submit'>,
  fields: Record<string, string> = {},
) => {
  await say('challenge');
  await press('New challenge');
  return submit({ 'title.own': 'One page', 'task.own': 'Repair one page.', ...fields });
};

/** The one that there is. */
export const only = <T>(all: readonly T[]): T => {
  expect(all).toHaveLength(1);
  return all[0] as T;
};
