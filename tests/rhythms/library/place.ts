import { expect } from 'vitest';
import { monday, openWorld, type World } from '../../support/world.ts';
import { coordinate } from '../cast.ts';

export const priya = 'U0PRIYA001';
export const tomas = 'U0TOMAS001';
export const marcus = 'U0MARCUS01';
export const channel = 'C0DATACRFT';

type Element = { action_id?: string; value?: string; text?: { text: string } };
type Block = { elements?: Element[]; accessory?: Element; type: string };

const pressable = (blocks: unknown): Element[] =>
  ((blocks ?? []) as Block[]).flatMap(({ elements = [], accessory }) =>
    [...elements, ...(accessory ? [accessory] : [])].filter(({ action_id }) => action_id),
  );

/** The whole bot, in an open community of #data-craft that Priya and Tomás coordinate; Marcus is a member. */
export const openPlace = async (given: Parameters<typeof openWorld>[0] = {}) => {
  const world: World = await openWorld(given);
  await world.as(priya).invite(channel, world.sandbox.app.botUserId);
  const { db, t } = world.store;
  await db.insert(t.communities).values({
    id: 'data',
    team: 'T0FERNHILL',
    channel,
    name: 'Data craft',
    kind: 'guild',
    state: 'open',
    isPrivate: false,
    timeZone: 'UTC',
    locale: 'en',
    createdBy: priya,
    createdAt: monday,
    openedAt: monday,
    memberList: 'listed',
  });
  await coordinate(world.store, 'data', priya);
  await coordinate(world.store, 'data', tomas);
  await db
    .insert(t.memberships)
    .values({ community: 'data', user: marcus, joinedAt: monday, founding: true, eventAt: 0 });
  await world.settle();

  const latest = (who: string) => {
    const last = world.sandbox.read.ephemerals(who, channel).at(-1);
    if (!last) throw new Error('nothing was said');
    return last;
  };
  const form = (who: string) => {
    const open = world.sandbox.read.views(who).at(-1);
    if (!open) throw new Error('no form is open');
    return open;
  };
  const click = async (who: string, label: string, at = 0): Promise<void> => {
    const found = pressable(latest(who).blocks).filter(({ text }) => text?.text === label)[at];
    if (!found?.action_id) throw new Error(`no button ${label}`);
    const { action_id, value } = found;
    const done = await world.as(who).click(channel, latest(who).ts, action_id, { value });
    expect(done).toMatchObject({ ok: true });
  };
  return {
    world,
    click,
    latest,
    form,
    /** Types a command, and gives what is answered. */
    say: async (who: string, line: string): Promise<string> => {
      await world.as(who).command(channel, `/community ${line}`);
      await world.settle(0);
      return world.sandbox.read.ephemerals(who, channel).at(-1)?.text ?? '';
    },
    /** Presses a button of the latest answer; `at`: which of those with this label. */
    press: async (who: string, label: string, at = 0): Promise<string> => {
      await click(who, label, at);
      await world.settle(0);
      return latest(who).text ?? '';
    },
    /** The labels of what can be pressed in the latest answer. */
    labels: (who: string) => pressable(latest(who).blocks).map(({ text }) => text?.text),
    /** Sends the form that is open, and gives what it shows then. */
    submit: async (who: string, fields: Record<string, unknown>): Promise<string> => {
      const outcome = await world.as(who).submit(form(who).id, fields as never);
      await world.settle(0);
      return JSON.stringify([outcome, world.sandbox.read.views(who).at(-1) ?? null]);
    },
    dms: (who: string) => world.sandbox.read.dms(who).flatMap(({ messages }) => messages),
    prompts: () => db.select().from(t.prompts),
  };
};
export type Place = Awaited<ReturnType<typeof openPlace>>;
