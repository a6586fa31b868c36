import type { KnownBlock } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cast, places, type Received, type Recorder, type Reply, record, refusal } from './recorder.ts';

let app: Recorder;
beforeEach(async () => {
  app = await record();
  await app.client.conversations.join({ channel: places.frontend });
  app.received.length = 0;
});
afterEach(() => app.close());

const person = () => app.sandbox.as(cast.grace);
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = (value: string, action_id = 'press') => ({
  type: 'button' as const,
  action_id,
  text: plain('Press'),
  value,
});
const buttons: KnownBlock[] = [
  { type: 'actions', block_id: 'row', elements: [button('one'), button('two', 'other')] },
];
const last = () => app.received.at(-1)?.payload ?? {};
const respond = (body: object, url = last().response_url) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const modal = (callback_id: string, blocks: KnownBlock[] = [], rest: object = {}) => ({
  type: 'modal' as const,
  callback_id,
  title: plain('A form'),
  submit: plain('Send'),
  blocks,
  ...rest,
});
const name: KnownBlock = {
  type: 'input',
  block_id: 'name',
  label: plain('Name'),
  element: { type: 'plain_text_input', action_id: 'text', max_length: 10 },
};

const openForm = async (view = modal('first', [name])) => {
  await person().command(places.frontend, '/hello');
  const answer = await app.client.views.open({ trigger_id: last().trigger_id, view });
  return answer.view?.id ?? '';
};

const answerSubmissions = (reply: (received: Received) => Reply) => {
  app.reply.with = (received) => (received.payload.type === 'view_submission' ? reply(received) : {});
};

describe('commands', () => {
  it('carry who, where and what, with people and channels escaped', async () => {
    await person().command(places.frontend, '/hello @hana in #writing & #leads, not @nobody');
    expect(last()).toMatchObject({
      command: '/hello',
      text: '<@U0HANA0001|hana> in <#C0WRITING1|writing> &amp; <#C0LEADS001|>, not @nobody',
      user_id: cast.grace,
      user_name: 'grace',
      channel_id: places.frontend,
      channel_name: 'frontend',
      team_id: 'T0FERNHILL',
      api_app_id: app.sandbox.app.appId,
    });
  });

  it('that the app does not have are refused before it hears of them', async () => {
    expect(await person().command(places.frontend, '/nothing')).toEqual({
      ok: false,
      error: 'command_not_found',
    });
    expect(app.received).toEqual([]);
  });

  it('name private channels and DMs as Slack does', async () => {
    await app.sandbox.as(cast.annika).command(places.leads, '/hello');
    expect(last().channel_name).toBe('privategroup');
    const { channel } = await person().openDm();
    await person().command(channel, '/hello');
    expect(last().channel_name).toBe('directmessage');
  });
});

describe('response_url', () => {
  it('works five times, and for thirty minutes', async () => {
    await person().command(places.frontend, '/hello');
    for (let use = 0; use < 5; use += 1) expect((await respond({ text: `answer ${use}` })).status).toBe(200);
    expect((await respond({ text: 'six' })).status).toBe(404);
    await person().command(places.frontend, '/hello');
    app.sandbox.clock.advance(30 * 60_000 + 1);
    expect((await respond({ text: 'late' })).status).toBe(404);
    expect(app.sandbox.read.ephemerals(cast.grace, places.frontend)).toHaveLength(5);
  });

  it('replaces or deletes an ephemeral message that was clicked', async () => {
    await app.client.chat.postEphemeral({
      channel: places.frontend,
      user: cast.grace,
      text: 'choose',
      blocks: buttons,
    });
    const [shown] = app.sandbox.read.ephemerals(cast.grace, places.frontend);
    await person().click(places.frontend, shown?.ts ?? '', 'press');
    expect(last()).toMatchObject({
      container: { type: 'message', is_ephemeral: true, message_ts: shown?.ts },
      channel: { id: places.frontend },
    });
    expect(last()).not.toHaveProperty('message');
    await respond({ replace_original: true, text: 'chosen' });
    expect(app.sandbox.read.ephemerals(cast.grace).map((one) => [one.ts, one.text])).toEqual([
      [shown?.ts, 'chosen'],
    ]);
    await respond({ delete_original: true });
    expect(app.sandbox.read.ephemerals(cast.grace)).toEqual([]);
  });

  it('refuses an answer that says nothing or has wrong blocks', async () => {
    await person().command(places.frontend, '/hello');
    expect(await (await respond({})).json()).toMatchObject({ error: 'no_text' });
    expect(await (await respond({ text: 'x', blocks: [{ type: 'nonsense' }] })).json()).toMatchObject({
      error: 'invalid_blocks',
    });
  });
});

describe('buttons and choices on messages', () => {
  it('carry the action, the message and the place', async () => {
    const { ts = '' } = await app.client.chat.postMessage({
      channel: places.frontend,
      text: 'choose',
      blocks: buttons,
    });
    await person().click(places.frontend, ts, 'press', { value: 'one' });
    expect(last()).toMatchObject({
      type: 'block_actions',
      user: { id: cast.grace, username: 'grace', team_id: 'T0FERNHILL' },
      team: { id: 'T0FERNHILL' },
      channel: { id: places.frontend, name: 'frontend' },
      message: { ts, text: 'choose' },
      actions: [{ type: 'button', action_id: 'press', block_id: 'row', value: 'one' }],
    });
    expect(await person().click(places.frontend, ts, 'absent')).toMatchObject({
      ok: false,
      error: 'action_not_found',
    });
  });

  it('work for people of another organisation, under their own team', async () => {
    await app.client.conversations.join({ channel: places.partner });
    const { ts = '' } = await app.client.chat.postMessage({
      channel: places.partner,
      text: 'choose',
      blocks: buttons,
    });
    await app.sandbox.as(cast.jonas).click(places.partner, ts, 'press');
    expect(last().user).toMatchObject({ id: cast.jonas, team_id: 'T0BOTANIC1' });
  });

  it('give the chosen option as the app offered it, and no other', async () => {
    const options = ['a', 'b'].map((value) => ({ text: plain(value.toUpperCase()), value }));
    const blocks: KnownBlock[] = [
      { type: 'actions', block_id: 'row', elements: [{ type: 'static_select', action_id: 'pick', options }] },
    ];
    const { ts = '' } = await app.client.chat.postMessage({ channel: places.frontend, text: 'pick', blocks });
    await person().click(places.frontend, ts, 'pick', { value: 'b' });
    expect(last().actions[0].selected_option).toMatchObject({ value: 'b', text: { text: 'B' } });
    expect(last().state.values.row.pick.selected_option.value).toBe('b');
    await expect(person().click(places.frontend, ts, 'pick', { value: 'c' })).rejects.toThrow(RangeError);
  });

  it('ask the app for options while a person types, and take one of them', async () => {
    const options = [{ text: plain('Moss'), value: 'moss' }];
    app.reply.with = ({ payload }) => (payload.type === 'block_suggestion' ? { body: { options } } : {});
    const blocks: KnownBlock[] = [
      { type: 'actions', elements: [{ type: 'external_select', action_id: 'plant', min_query_length: 1 }] },
    ];
    const { ts = '' } = await app.client.chat.postMessage({ channel: places.frontend, text: 'pick', blocks });
    expect(await person().suggestions({ channel: places.frontend, ts }, 'plant', 'mo')).toEqual({
      ok: true,
      options,
    });
    expect(last()).toMatchObject({ type: 'block_suggestion', action_id: 'plant', value: 'mo' });
    await person().click(places.frontend, ts, 'plant', { value: 'moss' });
    expect(last().actions[0].selected_option).toEqual(options[0]);
  });
});

describe('forms', () => {
  it('are checked by Slack before the app hears of them', async () => {
    const id = await openForm();
    const heard = app.received.length;
    expect(await person().submit(id, { name: '' })).toMatchObject({
      errors: { name: 'Please complete this required field.' },
    });
    expect(await person().submit(id, { name: 'far too long a name' })).toMatchObject({
      errors: { name: 'Must be at most 10 characters.' },
    });
    expect(app.received).toHaveLength(heard);
    expect(await person().submit(id, { name: { text: 'Alma' } })).toEqual({ ok: true });
    expect(last()).toMatchObject({
      type: 'view_submission',
      view: {
        id,
        callback_id: 'first',
        state: { values: { name: { text: { type: 'plain_text_input', value: 'Alma' } } } },
      },
    });
    expect(app.sandbox.read.views(cast.grace)).toEqual([]);
  });

  it('show the errors of the app, and stay', async () => {
    const id = await openForm();
    answerSubmissions(() => ({ body: { response_action: 'errors', errors: { name: 'Taken' } } }));
    expect(await person().submit(id, { name: 'Alma' })).toEqual({
      ok: false,
      error: 'invalid_input',
      errors: { name: 'Taken' },
    });
    answerSubmissions(() => ({ body: { response_action: 'errors', errors: { nowhere: 'x' } } }));
    expect(await person().submit(id, { name: 'Alma' })).toEqual({ ok: false, error: 'invalid_response' });
    expect(app.sandbox.read.views(cast.grace).map((view) => view.id)).toEqual([id]);
  });

  it('can be replaced, stacked three deep, and cleared', async () => {
    const id = await openForm();
    answerSubmissions(() => ({ body: { response_action: 'update', view: modal('second', [name]) } }));
    await person().submit(id, { name: 'Alma' });
    expect(app.sandbox.read.views(cast.grace)).toMatchObject([
      { id, callback_id: 'second', state: { values: { name: { text: { value: 'Alma' } } } } },
    ]);
    answerSubmissions(() => ({ body: { response_action: 'push', view: modal('third') } }));
    await person().submit(id);
    const third = app.sandbox.read.views(cast.grace).at(-1);
    expect(third).toMatchObject({ callback_id: 'third', root_view_id: id, previous_view_id: id });
    await person().submit(third?.id ?? '');
    const top = app.sandbox.read.views(cast.grace).at(-1);
    expect(await person().submit(top?.id ?? '')).toMatchObject({ ok: false, error: 'push_limit_reached' });
    answerSubmissions(() => ({ body: { response_action: 'clear' } }));
    await person().submit(top?.id ?? '');
    expect(app.sandbox.read.views(cast.grace)).toEqual([]);
  });

  it('keep what was entered when the app updates them', async () => {
    const dispatching = { ...name, dispatch_action: true } as KnownBlock;
    const id = await openForm(modal('first', [dispatching]));
    await person().clickView(id, 'text', { value: 'Alma' });
    expect(last()).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: id },
      actions: [{ action_id: 'text', value: 'Alma' }],
    });
    const hash = last().view.hash;
    await app.client.views.update({
      view_id: id,
      hash,
      view: modal('first', [{ type: 'divider' }, dispatching]),
    });
    expect(app.sandbox.read.views(cast.grace)[0]?.state.values.name?.text?.value).toBe('Alma');
    expect((await refusal(app.client.views.update({ view_id: id, hash, view: modal('first') }))).error).toBe(
      'hash_conflict',
    );
  });

  it('say that they were closed where the app wants to know', async () => {
    const id = await openForm(modal('first', [], { notify_on_close: true, private_metadata: 'kept' }));
    expect(await person().close(id)).toEqual({ ok: true });
    expect(last()).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { id, private_metadata: 'kept' },
    });
    expect(app.sandbox.read.views(cast.grace)).toEqual([]);
  });

  it('that belong to somebody else cannot be sent', async () => {
    const id = await openForm();
    expect(await app.sandbox.as(cast.hana).submit(id, { name: 'x' })).toMatchObject({
      ok: false,
      error: 'view_not_found',
    });
  });
});

it('carries message shortcuts with the message they stand on', async () => {
  const { ts } = await person().post(places.frontend, 'a good answer');
  expect(await person().shortcut('keep', { channel: places.frontend, ts })).toEqual({ ok: true });
  expect(last()).toMatchObject({
    type: 'message_action',
    callback_id: 'keep',
    message_ts: ts,
    message: { text: 'a good answer' },
    channel: { id: places.frontend },
  });
  expect(await person().shortcut('keep')).toEqual({ ok: false, error: 'shortcut_not_found' });
});
