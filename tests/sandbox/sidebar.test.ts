import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { cast, type Payload, places } from './recorder.ts';

let sandbox: Sandbox;
let url: string;
let close: () => Promise<void>;
beforeEach(async () => {
  sandbox = createSandbox();
  ({ url, close } = await sandbox.listen());
});
afterEach(() => close());

const get = async (path: string): Promise<Payload> =>
  (await fetch(`${url}/_control/${path}`)).json() as Promise<Payload>;
const names = (channels: Payload[]): string[] => channels.map((one) => one.name);
const random = 'C0RANDOM01';

describe('a person’s state', () => {
  it('has the conversations that they are in, without what could be joined', async () => {
    const { channels } = await get(`state?viewer=${cast.grace}`);
    expect(channels.every((one: Payload) => one.is_member)).toBe(true);
    expect(names(channels)).toContain('leads');
    expect(names(channels)).not.toContain('data-craft');
    await sandbox.as(cast.grace).leave(places.frontend);
    expect(names((await get(`state?viewer=${cast.grace}`)).channels)).not.toContain('frontend');
  });

  it('stays small with many channels, and has neither messages nor people', async () => {
    for (let at = 0; at < 200; at += 1) {
      const { channel } = await sandbox.as(cast.grace).createChannel({ name: `club-${at}` });
      await sandbox.as(cast.grace).post(channel, 'Some words that nobody needs to be sent');
    }
    const state = await get(`state?viewer=${cast.grace}`);
    expect(JSON.stringify(state)).not.toContain('Some words');
    expect(state.people).toBeUndefined();
    expect(JSON.stringify(state.channels).length / state.channels.length).toBeLessThan(120);
  });
});

describe('channels to join', () => {
  it('are public, open, and not joined yet; fifty at most', async () => {
    for (let at = 0; at < 60; at += 1) await sandbox.as(cast.hana).createChannel({ name: `club-${at}` });
    await sandbox.as(cast.hana).createChannel({ name: 'club-secret', private: true });
    const old = (await sandbox.as(cast.hana).createChannel({ name: 'club-old' })).channel;
    await sandbox.as(cast.hana).archive(old);
    const found = await get(`browse?viewer=${cast.grace}&text=club`);
    expect(found.channels).toHaveLength(50);
    expect(found.total).toBe(60);
    expect(names((await get(`browse?viewer=${cast.grace}&text=club-59`)).channels)).toEqual(['club-59']);
    expect(await get(`browse?viewer=${cast.hana}&text=club`)).toEqual({ channels: [], total: 0 });
  });

  it('are none for guests, and for nobody', async () => {
    expect((await get(`browse?viewer=${cast.grace}&text=`)).total).toBeGreaterThan(0);
    expect((await get(`browse?viewer=${cast.lucy}&text=`)).total).toBe(0);
    expect((await get('browse?viewer=U0NOBODY01&text=')).total).toBe(0);
  });
});

describe('channels that something names', () => {
  it('come with their names to who may see them, and to nobody else', async () => {
    const secret = (await sandbox.as(cast.grace).createChannel({ name: 'secret-plan', private: true }))
      .channel;
    await sandbox.as(cast.grace).post(random, `See <#${places.data}>, <#${secret}> and <#C0NOTTHERE>`);
    const mentioned = async (viewer: string) =>
      names((await get(`channel?viewer=${viewer}&id=${random}`)).mentioned);
    expect(await mentioned(cast.hana)).toEqual(['data-craft']);
    expect(await mentioned(cast.grace)).toEqual(['data-craft']);
    await sandbox.as(cast.hana).join(places.data);
    expect(await mentioned(cast.hana)).toEqual([]);
  });
});

describe('members and people', () => {
  it('are shown to who may see the channel', async () => {
    expect((await get(`members?viewer=${cast.grace}&id=${places.leads}`)).members).toContain(cast.grace);
    expect(await get(`members?viewer=${cast.hana}&id=${places.leads}`)).toEqual({
      ok: false,
      error: 'channel_not_found',
    });
  });

  it('have what is drawn of them, and no address', async () => {
    const { people } = await get('people');
    expect(people).toContainEqual(
      expect.objectContaining({
        id: cast.grace,
        name: 'grace',
        real_name: 'Grace Okafor',
        tz: 'Europe/London',
      }),
    );
    expect(JSON.stringify(people)).not.toContain('@');
    expect(people.map((one: Payload) => one.id)).not.toContain('USLACKBOT');
  });
});
