import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cast, places, type Recorder, record, refusal } from './recorder.ts';

let app: Recorder;
beforeEach(async () => {
  app = await record();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await app.close();
});

const enterFrontend = () => app.client.conversations.join({ channel: places.frontend });

describe('who may call', () => {
  it('refuses no token, a wrong one, a revoked one, and methods that do not exist', async () => {
    const stranger = new WebClient('xoxb-nobody', {
      slackApiUrl: `${app.url}/api/`,
      retryConfig: { retries: 0 },
    });
    const nobody = new WebClient(undefined, { slackApiUrl: `${app.url}/api/`, retryConfig: { retries: 0 } });
    expect((await refusal(stranger.auth.test())).error).toBe('invalid_auth');
    expect((await refusal(nobody.auth.test())).error).toBe('not_authed');
    expect((await refusal(app.client.apiCall('no.such'))).error).toBe('unknown_method');
    app.sandbox.faults.revokeToken();
    expect((await refusal(app.client.auth.test())).error).toBe('token_revoked');
  });

  it('names the missing scope and those that the token has', async () => {
    const answer = await refusal(app.client.team.info());
    expect(answer).toMatchObject({ error: 'missing_scope', needed: 'team:read' });
    expect(answer.provided.split(',')).toContain('chat:write');
    app.sandbox.faults.scope('users:read', false);
    expect((await refusal(app.client.users.info({ user: cast.annika }))).needed).toBe('users:read');
  });

  it('asks for the scope of the kind of channel', async () => {
    await app.sandbox.as(cast.annika).invite(places.leads, app.sandbox.app.botUserId);
    app.sandbox.faults.scope('groups:history', false);
    expect((await refusal(app.client.conversations.history({ channel: places.leads }))).needed).toBe(
      'groups:history',
    );
  });

  it('reads forms, JSON bodies and tokens in bodies alike', async () => {
    const json = await fetch(`${app.url}/api/conversations.info`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${app.sandbox.app.botToken}` },
      body: JSON.stringify({ channel: places.general }),
    });
    expect(await json.json()).toMatchObject({ ok: true, channel: { name: 'general', is_general: true } });
    const form = new URLSearchParams({ token: app.sandbox.app.botToken, channel: places.general });
    const posted = await fetch(`${app.url}/api/conversations.info`, { method: 'POST', body: form });
    expect(await posted.json()).toMatchObject({ ok: true });
  });
});

describe('messages', () => {
  it('refuses channels that the bot cannot see, is not in, or that are archived', async () => {
    const post = (channel: string) => app.client.chat.postMessage({ channel, text: 'x' });
    expect((await refusal(post('C0NOWHERE1'))).error).toBe('channel_not_found');
    expect((await refusal(post(places.leads))).error).toBe('channel_not_found');
    expect((await refusal(post(places.frontend))).error).toBe('not_in_channel');
    await enterFrontend();
    await app.sandbox.as(cast.grace).archive(places.frontend);
    expect((await refusal(post(places.frontend))).error).toBe('is_archived');
  });

  it('refuses nothing, too much, and blocks that are wrong, saying where', async () => {
    await enterFrontend();
    const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
    const post = (rest: object) =>
      app.client.chat.postMessage({ channel: places.frontend, text: '', ...rest });
    expect((await refusal(post({}))).error).toBe('no_text');
    expect((await refusal(post({ text: 'x'.repeat(40_001) }))).error).toBe('msg_too_long');
    const long = await refusal(post({ blocks: [section('x'.repeat(3001))] }));
    expect(long.error).toBe('invalid_blocks');
    expect(long.response_metadata.messages).toEqual([
      '[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ]);
    const heavy = Array.from({ length: 5 }, () => section('x'.repeat(2700)));
    expect((await refusal(post({ blocks: heavy }))).error).toBe('msg_blocks_too_long');
  });

  it('shows metadata only to who asks for it, and takes none that is malformed', async () => {
    await enterFrontend();
    const metadata = { event_type: 'trellis_delivery', event_payload: { id: 'abc' } };
    await app.client.chat.postMessage({ channel: places.frontend, text: 'marked', metadata });
    const plain = await app.client.conversations.history({ channel: places.frontend, limit: 1 });
    expect(plain.messages?.[0]).not.toHaveProperty('metadata');
    const whole = await app.client.conversations.history({
      channel: places.frontend,
      limit: 1,
      include_all_metadata: true,
    });
    expect(whole.messages?.[0]?.metadata).toEqual(metadata);
    const wrong = app.client.apiCall('chat.postMessage', {
      channel: places.frontend,
      text: 'x',
      metadata: { event_type: 'a b' },
    });
    expect((await refusal(wrong)).error).toBe('invalid_metadata_schema');
  });

  it('lets the bot change only what is its own', async () => {
    await enterFrontend();
    const [first] = app.sandbox.read.messages(places.frontend);
    const update = (ts: string) => app.client.chat.update({ channel: places.frontend, ts, text: 'changed' });
    expect((await refusal(update(first?.ts ?? ''))).error).toBe('cant_update_message');
    expect((await refusal(update('1.000001'))).error).toBe('message_not_found');
    const { ts = '' } = await app.client.chat.postMessage({ channel: places.frontend, text: 'mine' });
    await update(ts);
    expect(app.sandbox.read.message(places.frontend, ts)).toMatchObject({
      text: 'changed',
      edited: { user: app.sandbox.app.botUserId },
    });
    await app.client.chat.delete({ channel: places.frontend, ts });
    expect(app.sandbox.read.message(places.frontend, ts)).toBeUndefined();
  });

  it('keeps threads: counts, broadcasts, and pages of replies', async () => {
    await enterFrontend();
    const { ts = '' } = await app.client.chat.postMessage({ channel: places.frontend, text: 'parent' });
    for (const n of [1, 2, 3]) {
      await app.client.chat.postMessage({ channel: places.frontend, text: `reply ${n}`, thread_ts: ts });
    }
    await app.sandbox.as(cast.grace).post(places.frontend, 'seen by all', { thread: ts, broadcast: true });
    expect(app.sandbox.read.message(places.frontend, ts)).toMatchObject({
      reply_count: 4,
      reply_users: [app.sandbox.app.botUserId, cast.grace],
    });
    const texts: (string | undefined)[] = [];
    for await (const page of app.client.paginate('conversations.replies', {
      channel: places.frontend,
      ts,
      limit: 2,
    })) {
      texts.push(...((page as { messages?: { text?: string }[] }).messages ?? []).map((one) => one.text));
    }
    expect(texts).toEqual(['parent', 'reply 1', 'reply 2', 'reply 3', 'seen by all']);
    const top = await app.client.conversations.history({ channel: places.frontend, limit: 2 });
    expect(top.messages?.map((one) => [one.subtype, one.text])).toEqual([
      ['thread_broadcast', 'seen by all'],
      [undefined, 'parent'],
    ]);
    expect(
      (
        await refusal(
          app.client.chat.postMessage({ channel: places.frontend, text: 'x', thread_ts: '1.000001' }),
        )
      ).error,
    ).toBe('thread_not_found');
  });

  it('shows ephemeral messages to one member only', async () => {
    await enterFrontend();
    await app.client.chat.postEphemeral({ channel: places.frontend, user: cast.grace, text: 'psst' });
    expect(app.sandbox.read.channel(places.frontend, cast.grace).messages.at(-1)).toMatchObject({
      text: 'psst',
      is_ephemeral: true,
    });
    expect(app.sandbox.read.channel(places.frontend, cast.rafael).messages.at(-1)?.text).not.toBe('psst');
    const outside = app.client.chat.postEphemeral({
      channel: places.frontend,
      user: cast.lucy,
      text: 'psst',
    });
    expect((await refusal(outside)).error).toBe('user_not_in_channel');
  });
});

describe('reactions, pins, bookmarks, files', () => {
  it('refuses a reaction twice and one that is not there', async () => {
    await enterFrontend();
    const { ts = '' } = await app.client.chat.postMessage({ channel: places.frontend, text: 'x' });
    const reaction = { channel: places.frontend, timestamp: ts, name: 'seedling' };
    await app.client.reactions.add(reaction);
    expect((await refusal(app.client.reactions.add(reaction))).error).toBe('already_reacted');
    await app.client.reactions.remove(reaction);
    expect((await refusal(app.client.reactions.remove(reaction))).error).toBe('no_reaction');
  });

  it('pins a message and bookmarks a link', async () => {
    await enterFrontend();
    const { ts = '' } = await app.client.chat.postMessage({ channel: places.frontend, text: 'keep' });
    await app.client.pins.add({ channel: places.frontend, timestamp: ts });
    expect((await refusal(app.client.pins.add({ channel: places.frontend, timestamp: ts }))).error).toBe(
      'already_pinned',
    );
    expect((await app.client.pins.list({ channel: places.frontend })).items).toHaveLength(1);
    const link = {
      channel_id: places.frontend,
      title: 'Charter',
      type: 'link' as const,
      link: 'https://example.com/a',
    };
    const { bookmark } = await app.client.bookmarks.add(link);
    await app.client.bookmarks.edit({
      channel_id: places.frontend,
      bookmark_id: bookmark?.id ?? '',
      title: 'The charter',
    });
    expect((await app.client.bookmarks.list({ channel_id: places.frontend })).bookmarks?.[0]?.title).toBe(
      'The charter',
    );
    await app.client.bookmarks.remove({
      channel_id: places.frontend,
      bookmark_id: bookmark?.id ?? '',
    });
    expect((await app.client.bookmarks.list({ channel_id: places.frontend })).bookmarks).toEqual([]);
  });

  it('takes a file in three steps and shows it in the channel', async () => {
    await enterFrontend();
    await app.client.files.uploadV2({
      channel_id: places.frontend,
      filename: 'a.csv',
      content: 'one,two',
      initial_comment: 'Here',
    });
    const shared = app.sandbox.read.messages(places.frontend).at(-1) as {
      text: string;
      files?: { url_private: string }[];
    };
    expect(shared.text).toBe('Here');
    expect(await (await fetch(`${shared.files?.[0]?.url_private}?viewer=${cast.grace}`)).text()).toContain(
      'one,two',
    );
  });
});

describe('people and channels', () => {
  it('tells zones, rights and strangers apart', async () => {
    const info = async (user: string) => (await app.client.users.info({ user })).user;
    expect(await info(cast.priya)).toMatchObject({ tz: 'Asia/Kolkata', tz_offset: 19_800, is_admin: false });
    expect(await info(cast.annika)).toMatchObject({ is_admin: true, is_owner: true });
    expect(await info(cast.lucy)).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
    expect(await info(cast.jonas)).toMatchObject({ team_id: 'T0BOTANIC1', is_stranger: true });
    await app.client.conversations.join({ channel: places.partner });
    expect(await info(cast.jonas)).toMatchObject({ is_stranger: false });
    expect((await app.client.conversations.info({ channel: places.partner })).channel).toMatchObject({
      is_ext_shared: true,
    });
    expect((await refusal(app.client.users.info({ user: 'U0NOBODY01' }))).error).toBe('user_not_found');
  });

  it('lists in pages, and private channels only to their members', async () => {
    const names: (string | undefined)[] = [];
    let pages = 0;
    for await (const page of app.client.paginate('conversations.list', {
      limit: 2,
      types: 'public_channel,private_channel',
    })) {
      pages += 1;
      names.push(...((page as { channels?: { name?: string }[] }).channels ?? []).map((one) => one.name));
    }
    expect(pages).toBe(3);
    expect(names).toEqual(['general', 'random', 'data-craft', 'writing', 'frontend', 'with-botanic-trust']);
    const members: string[] = [];
    for await (const page of app.client.paginate('conversations.members', {
      channel: places.data,
      limit: 4,
    })) {
      members.push(...((page as { members?: string[] }).members ?? []));
    }
    expect(new Set(members).size).toBe(6);
    expect((await refusal(app.client.conversations.list({ cursor: 'bm9uc2Vuc2U=' }))).error).toBe(
      'invalid_cursor',
    );
  });

  it('reads history between two instants and across pages while it grows', async () => {
    await enterFrontend();
    const post = async (text: string) =>
      (await app.client.chat.postMessage({ channel: places.frontend, text })).ts ?? '';
    const [first = '', , third = ''] = [await post('1'), await post('2'), await post('3')];
    const between = await app.client.conversations.history({
      channel: places.frontend,
      oldest: first,
      latest: third,
    });
    expect(between.messages?.map((one) => one.text)).toEqual(['2']);
    const page = await app.client.conversations.history({ channel: places.frontend, limit: 2 });
    await post('4');
    await app.client.chat.delete({ channel: places.frontend, ts: page.messages?.[1]?.ts ?? '' });
    const next = await app.client.conversations.history({
      channel: places.frontend,
      limit: 1,
      cursor: page.response_metadata?.next_cursor,
    });
    expect(next.messages?.map((one) => one.text)).toEqual(['1']);
  });

  it('invites, with every refusal on the way', async () => {
    await enterFrontend();
    const invite = (users: string) => app.client.conversations.invite({ channel: places.frontend, users });
    expect((await refusal(invite(app.sandbox.app.botUserId))).error).toBe('cant_invite_self');
    expect((await refusal(invite(cast.grace))).error).toBe('already_in_channel');
    expect((await refusal(invite('U0NOBODY01'))).error).toBe('user_not_found');
    await invite(cast.priya);
    expect(app.sandbox.read.channel(places.frontend, cast.priya).members).toContain(cast.priya);
    expect((await refusal(app.client.conversations.create({ name: 'frontend' }))).error).toBe('name_taken');
  });

  it('opens the same DM and the same group DM twice', async () => {
    const open = async (users: string) => (await app.client.conversations.open({ users })).channel?.id;
    expect(await open(cast.grace)).toBe(await open(cast.grace));
    const group = await open(`${cast.grace},${cast.hana}`);
    expect(group).toBe(await open(`${cast.hana},${cast.grace}`));
    await app.client.chat.postMessage({ channel: group ?? '', text: 'the two of you' });
    expect(app.sandbox.read.dms(cast.hana).map((dm) => dm.messages[0]?.text)).toContain('the two of you');
  });
});

describe('views', () => {
  const modal = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'T' }, blocks: [] };

  it('accepts a trigger once and within three seconds', async () => {
    await app.sandbox.as(cast.grace).command(places.frontend, '/hello');
    const first = app.received.at(-1)?.payload.trigger_id;
    await app.client.views.open({ trigger_id: first, view: modal });
    expect((await refusal(app.client.views.open({ trigger_id: first, view: modal }))).error).toBe(
      'exchanged_trigger_id',
    );
    await app.sandbox.as(cast.grace).command(places.frontend, '/hello');
    const late = app.received.at(-1)?.payload.trigger_id;
    const began = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(began + 3500);
    expect((await refusal(app.client.views.open({ trigger_id: late, view: modal }))).error).toBe(
      'expired_trigger_id',
    );
  });

  it('refuses an outdated hash and a view that is wrong', async () => {
    const home = { type: 'home' as const, blocks: [] };
    const first = await app.client.views.publish({ user_id: cast.grace, view: home });
    await app.client.views.publish({ user_id: cast.grace, view: home, hash: first.view?.hash });
    expect(
      (await refusal(app.client.views.publish({ user_id: cast.grace, view: home, hash: first.view?.hash })))
        .error,
    ).toBe('hash_conflict');
    const wrong = {
      type: 'home' as const,
      blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
    };
    const answer = await refusal(app.client.views.publish({ user_id: cast.grace, view: wrong as never }));
    expect(answer.error).toBe('invalid_arguments');
    expect(answer.response_metadata.messages[0]).toContain('/view/blocks/0/text/type');
  });
});

describe('installing', () => {
  it('exchanges a code once, for the right secret', async () => {
    const { clientId, clientSecret, botToken } = app.sandbox.app;
    const ask = new URLSearchParams({
      client_id: clientId,
      redirect_uri: 'http://localhost:1/back',
      state: 's',
    });
    const redirect = await fetch(`${app.url}/oauth/v2/authorize?${ask}`, { redirect: 'manual' });
    const back = new URL(redirect.headers.get('location') ?? '');
    expect(back.searchParams.get('state')).toBe('s');
    const code = back.searchParams.get('code') ?? '';
    const access = (client_secret: string) =>
      app.client.oauth.v2.access({ client_id: clientId, client_secret, code });
    expect((await refusal(access('wrong'))).error).toBe('bad_client_secret');
    expect((await access(clientSecret)).access_token).toBe(botToken);
    expect((await refusal(access(clientSecret))).error).toBe('invalid_code');
  });
});
