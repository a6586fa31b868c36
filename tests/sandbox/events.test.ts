import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cast, places, type Recorder, record } from './recorder.ts';

let app: Recorder;
beforeEach(async () => {
  app = await record();
});
afterEach(() => app.close());

const enter = (channel = places.frontend, as = cast.grace) =>
  app.sandbox.as(as).invite(channel, app.sandbox.app.botUserId);
const messages = (subtype?: string) => app.events('message').filter((one) => one.subtype === subtype);

describe('what the app hears', () => {
  it('hears nothing of channels that it is not in', async () => {
    await app.sandbox.as(cast.grace).post(places.frontend, 'among us');
    await app.sandbox.as(cast.priya).join(places.frontend);
    expect(app.received).toEqual([]);
  });

  it('hears of its own entering, and of people after that', async () => {
    await enter();
    await app.sandbox.as(cast.priya).join(places.frontend);
    await app.sandbox.as(cast.priya).leave(places.frontend);
    expect(app.events('member_joined_channel')).toMatchObject([
      { user: app.sandbox.app.botUserId, inviter: cast.grace, channel: places.frontend, channel_type: 'C' },
      { user: cast.priya, channel: places.frontend, team: 'T0FERNHILL' },
    ]);
    expect(app.events('member_left_channel')).toMatchObject([{ user: cast.priya, channel: places.frontend }]);
    expect(messages('channel_join').map((one) => one.text)).toContain(
      `<@${cast.priya}> has joined the channel`,
    );
  });

  it('hears no more once it was removed', async () => {
    await enter();
    await app.sandbox.as(cast.grace).kick(places.frontend, app.sandbox.app.botUserId);
    const before = app.received.length;
    await app.sandbox.as(cast.grace).post(places.frontend, 'now we are alone');
    expect(app.received).toHaveLength(before);
    expect(app.events('member_left_channel')).toEqual([]);
  });

  it('hears only of what it subscribed to, with the scope for it', async () => {
    await enter();
    const { ts } = await app.sandbox.as(cast.grace).post(places.frontend, 'x');
    await app.sandbox.as(cast.grace).pin(places.frontend, ts);
    expect(app.events('pin_added')).toEqual([]);
    app.sandbox.faults.scope('reactions:read', false);
    await app.sandbox.as(cast.grace).react(places.frontend, ts, 'wave');
    expect(app.events('reaction_added')).toEqual([]);
  });

  it('hears in private channels by the name of groups', async () => {
    await enter(places.leads, cast.annika);
    await app.sandbox.as(cast.annika).post(places.leads, 'quietly');
    expect(messages()).toMatchObject([{ channel_type: 'group', text: 'quietly' }]);
    expect(app.events('member_joined_channel')).toMatchObject([{ channel_type: 'G' }]);
  });

  it('hears what is written to it alone, and by several together', async () => {
    const alone = await app.sandbox.as(cast.hana).openDm();
    const group = await app.sandbox.as(cast.hana).openDm([cast.rafael, app.sandbox.app.botUserId]);
    await app.sandbox.as(cast.hana).post(alone.channel, 'just you');
    await app.sandbox.as(cast.hana).post(group.channel, 'the three of us');
    expect(messages()).toMatchObject([{ channel: alone.channel, channel_type: 'im', text: 'just you' }]);
  });

  it('hears that a person opened its Home tab, with the DM that belongs to it', async () => {
    await app.sandbox.as(cast.hana).openHome();
    const [event] = app.events('app_home_opened');
    expect(event).toMatchObject({ user: cast.hana, tab: 'home' });
    expect(event?.channel).toMatch(/^D/);
  });

  it('hears of people who come, change and are deactivated', async () => {
    app.sandbox.addUser({ id: 'U0NEWCOMER', name: 'noa', real_name: 'Noa Peretz', tz: 'Asia/Jerusalem' });
    await app.sandbox.as(cast.hana).change({ tz: 'Asia/Tokyo' });
    await app.sandbox.as(cast.rafael).change({ deleted: true });
    await app.sandbox.idle();
    expect(app.events('team_join')[0]?.user).toMatchObject({ id: 'U0NEWCOMER', tz: 'Asia/Jerusalem' });
    expect(
      app.events('user_change').map((one) => [one.user.id, one.user.tz_offset, one.user.deleted]),
    ).toEqual([
      [cast.hana, 32_400, false],
      [cast.rafael, -10_800, true],
    ]);
  });

  it('hears of both kinds of goodbye, in either order', async () => {
    await app.sandbox.uninstall('uninstalled_first');
    expect(new Set(app.received.map((one) => one.payload.event.type))).toEqual(
      new Set(['app_uninstalled', 'tokens_revoked']),
    );
    await expect(app.client.auth.test()).rejects.toThrow('account_inactive');
    expect(await app.sandbox.as(cast.grace).command(places.frontend, '/hello')).toMatchObject({ ok: false });
  });
});

it('tells an app that subscribes to it what becomes of public channels, and of none that is private', async () => {
  const all = await record({});
  const owner = all.sandbox.as(cast.annika);
  const { channel } = await owner.createChannel({ name: 'garden' });
  const secret = await owner.createChannel({ name: 'cellar', private: true });
  await owner.rename(channel, 'gardens');
  await owner.share(channel, 'T0BOTANIC1');
  await owner.share(channel, 'T0BOTANIC1', false);
  await owner.archive(channel);
  await owner.unarchive(channel);
  await owner.deleteChannel(channel);
  await owner.archive(secret.channel);
  const types = all.received.map((one) => one.payload.event.type);
  expect(types).toEqual([
    'channel_created',
    'channel_rename',
    'channel_shared',
    'channel_unshared',
    'channel_archive',
    'channel_unarchive',
    'channel_deleted',
  ]);
  expect(all.events('channel_rename')[0]?.channel).toMatchObject({ id: channel, name: 'gardens' });
  await all.close();
});

describe('how Slack shapes it', () => {
  it('wraps an event with its team, its id and who is authorised', async () => {
    await enter();
    await app.sandbox.as(cast.grace).post(places.frontend, 'hello');
    const { payload } = app.received.at(-1) ?? {};
    expect(payload).toMatchObject({
      type: 'event_callback',
      team_id: 'T0FERNHILL',
      context_team_id: 'T0FERNHILL',
      api_app_id: app.sandbox.app.appId,
      authorizations: [{ team_id: 'T0FERNHILL', user_id: app.sandbox.app.botUserId, is_bot: true }],
      is_ext_shared_channel: false,
    });
    expect(payload?.event_id).toMatch(/^Ev/);
    expect(payload?.event).toMatchObject({
      type: 'message',
      user: cast.grace,
      channel_type: 'channel',
      text: 'hello',
    });
    expect(payload?.event.event_ts).toBe(payload?.event.ts);
  });

  it('marks what people of another organisation do with their own team', async () => {
    await enter(places.partner, cast.marcus);
    await app.sandbox.as(cast.jonas).post(places.partner, 'from outside');
    const { payload } = app.received.at(-1) ?? {};
    expect(payload).toMatchObject({
      team_id: 'T0BOTANIC1',
      context_team_id: 'T0FERNHILL',
      is_ext_shared_channel: true,
    });
    expect(payload?.event).toMatchObject({
      user: cast.jonas,
      user_team: 'T0BOTANIC1',
      source_team: 'T0BOTANIC1',
    });
  });

  it('shows an edit as what was and what is', async () => {
    await enter();
    const person = app.sandbox.as(cast.grace);
    const { ts } = await person.post(places.frontend, 'teh');
    await person.edit(places.frontend, ts, 'the');
    expect(messages('message_changed')).toMatchObject([
      {
        hidden: true,
        message: { ts, text: 'the', edited: { user: cast.grace } },
        previous_message: { ts, text: 'teh' },
      },
    ]);
  });

  it('shows a deletion, and leaves a tombstone where there are replies', async () => {
    await enter();
    const person = app.sandbox.as(cast.grace);
    const lone = await person.post(places.frontend, 'lone');
    await person.delete(places.frontend, lone.ts);
    expect(messages('message_deleted')).toMatchObject([
      { deleted_ts: lone.ts, previous_message: { user: cast.grace, text: 'lone' } },
    ]);
    const parent = await person.post(places.frontend, 'parent');
    const reply = await person.post(places.frontend, 'reply', { thread: parent.ts });
    await person.delete(places.frontend, parent.ts);
    expect(messages('message_changed')).toMatchObject([
      { message: { subtype: 'tombstone', ts: parent.ts, reply_count: 1 } },
    ]);
    await person.delete(places.frontend, reply.ts);
    expect(app.sandbox.read.thread(places.frontend, parent.ts, cast.grace)).toHaveLength(1);
  });

  it('shows a reply with its thread, and a broadcast with its root', async () => {
    await enter();
    const person = app.sandbox.as(cast.grace);
    const { ts } = await person.post(places.frontend, 'parent');
    await person.post(places.frontend, 'reply', { thread: ts });
    await person.post(places.frontend, 'to all', { thread: ts, broadcast: true });
    expect(messages().at(-1)).toMatchObject({ text: 'reply', thread_ts: ts, parent_user_id: cast.grace });
    expect(messages('thread_broadcast')).toMatchObject([
      { text: 'to all', thread_ts: ts, root: { ts, text: 'parent' } },
    ]);
  });

  it('shows reactions given and taken back, and whose message it was', async () => {
    await enter();
    const { ts } = await app.sandbox.as(cast.grace).post(places.frontend, 'x');
    await app.sandbox.as(cast.hana).react(places.frontend, ts, ':seedling:');
    await app.sandbox.as(cast.hana).unreact(places.frontend, ts, 'seedling');
    const item = { type: 'message', channel: places.frontend, ts };
    expect(app.events('reaction_added')).toMatchObject([
      { user: cast.hana, reaction: 'seedling', item, item_user: cast.grace },
    ]);
    expect(app.events('reaction_removed')).toMatchObject([{ user: cast.hana, reaction: 'seedling', item }]);
  });

  it('never gives the same timestamp twice, though the clock stands still', async () => {
    const person = app.sandbox.as(cast.grace);
    const posts = await Promise.all(
      Array.from({ length: 50 }, (_, n) => person.post(places.frontend, String(n))),
    );
    expect(new Set(posts.map((one) => one.ts)).size).toBe(50);
  });
});

describe('what people may do', () => {
  it('keeps guests and outsiders where they are', async () => {
    expect(await app.sandbox.as(cast.lucy).join(places.frontend)).toMatchObject({
      ok: false,
      error: 'user_is_restricted',
    });
    expect(app.sandbox.read.channels(cast.lucy).map((one) => one.name)).toEqual(['writing']);
    expect(app.sandbox.read.channels(cast.jonas).map((one) => one.name)).toEqual(['with-botanic-trust']);
    expect(await app.sandbox.as(cast.jonas).command(places.partner, '/hello')).toMatchObject({
      ok: false,
      error: 'command_not_found',
    });
  });

  it('hides private channels from everybody else', async () => {
    expect(await app.sandbox.as(cast.hana).post(places.leads, 'x')).toMatchObject({
      ok: false,
      error: 'channel_not_found',
    });
    expect(() => app.sandbox.read.channel(places.leads, cast.hana)).toThrow('channel_not_found');
  });
});
