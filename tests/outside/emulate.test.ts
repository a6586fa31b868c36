import { afterEach, describe, expect, test } from 'vitest';
import { type Emulated, neededScopes, openEmulated, optionalScopes, type Refusals } from './emulated.ts';
import { buttonIn, type Said } from './slack.ts';

const day = 86_400_000;
/** Whatever day it is, the first beat has come by then. */
const firstBeat = 8 * day;

let slack: Emulated;
afterEach(() => slack.close());

type Post = { ts: string; text: string; blocks?: unknown; metadata?: unknown };

/** What the bot posted in a channel itself, oldest first. */
const posts = async (channel: string): Promise<Post[]> => {
  const { messages = [] } = await slack.people.ana.conversations.history({ channel, limit: 200 });
  return (messages as (Post & { user: string; subtype?: string })[])
    .filter(({ user, subtype }) => user === 'U0TRELLIS1' && !subtype)
    .toReversed();
};

const last = (said: Said[]): Said => {
  const [one] = said.slice(-1);
  if (!one) throw new Error('nothing was answered');
  return one;
};

/** Presses a button of an answer that only this person sees. */
const press = async (user: 'ana' | 'ben' | 'cleo', channel: string, said: Said, label: string) =>
  slack.presses(user, channel, buttonIn(said.blocks, label), { ts: '1700000000.000001', ephemeral: true });

/** From the first command to the prompt; what the flow says on its way. */
const openCommunity = async (channel: string): Promise<Said[]> => {
  const draft = last(await slack.says('ana', channel, 'create Data craft - better with data together'));
  expect(draft.text).toContain('Data craft');
  return press('ana', channel, draft, 'Open it');
};

const faults = () => slack.logged.filter(({ level }) => level === 'error' || level === 'fatal');
const refusals = () => slack.called.filter(({ error }) => error !== null);

describe.each([
  { name: 'with all scopes of the manifest', scopes: [...neededScopes, ...optionalScopes], optional: true },
  { name: 'without the optional ones', scopes: neededScopes, optional: false },
])('the main flow in another implementation of Slack, $name', ({ scopes, optional }) => {
  test('a channel becomes a community, and its prompts are answered', async () => {
    slack = await openEmulated({ scopes });
    const { ana, ben, cleo } = slack.people;
    const channel = slack.channel('data-craft');
    await ben.conversations.leave({ channel });

    const opened = await openCommunity(channel);
    expect(last(opened).text).toContain('is open');
    await slack.moveTo(slack.now() + 2_000);
    const [notice] = await posts(channel);
    expect(notice?.text).toContain(`<@${slack.user('ana')}> asked me`);
    expect(notice?.metadata).toMatchObject({ event_type: 'trellis_post' });

    const joining = last(await slack.says('ben', channel, 'join Data craft'));
    const { members } = await ana.conversations.members({ channel });
    expect(members?.includes(slack.user('ben'))).toBe(optional);
    if (!optional) expect(joining.text).toContain('*Join Channel*');
    await ben.conversations.join({ channel });

    const planned = last(await slack.says('ana', channel, 'rhythm add prompt every Thursday at 9:00'));
    expect(planned.text).toContain('every Thursday at 09:00');
    const before = (await posts(channel)).length;
    await slack.moveTo(slack.now() + firstBeat);
    const prompt = (await posts(channel)).at(-1);
    if (!prompt) throw new Error('no prompt was posted');
    expect((await posts(channel)).length).toBeGreaterThan(before);
    expect(prompt.blocks).toBeDefined();

    await ben.chat.postMessage({ channel, thread_ts: prompt.ts, text: 'an answer' });
    await cleo.chat.postMessage({ channel, thread_ts: prompt.ts, text: 'another' });
    await cleo.reactions.add({ channel, timestamp: prompt.ts, name: 'tada' });
    await slack.moveTo(slack.now() + 61_000);
    const edited = (await posts(channel)).find(({ ts }) => ts === prompt.ts);
    expect(edited?.text).toContain('2 people have answered');

    expect(last(await slack.says('ben', channel, 'me')).text).toContain('you answered 1 of');
    expect(last(await slack.says('cleo', channel, 'me')).text).toContain('reacted');
    expect(faults()).toEqual([]);
    expect(refusals().map(({ method, error }) => `${method} ${error}`)).toEqual(
      optional ? [] : ['conversations.invite missing_scope'],
    );
  });
});

test('a form that the command opens is filled in, and makes the community', async () => {
  slack = await openEmulated({ scopes: [...neededScopes, ...optionalScopes] });
  const channel = slack.channel('data-craft');
  await slack.says('ana', channel, 'create');
  const view = slack.formOf('ana');
  expect(view?.callback_id).toBe('communities.create');
  const answer = await slack.submits('ana', view ?? {}, {
    name: { value: { type: 'plain_text_input', value: 'Data craft' } },
    kind: { value: { type: 'static_select', selected_option: { value: 'guild' } } },
    notice: { value: { type: 'static_select', selected_option: { value: 'message' } } },
  });
  expect(answer).toEqual({});
  expect(last(await slack.says('ana', channel, 'info')).text).toContain('Data craft');
  expect(faults()).toEqual([]);
});

test('a private channel without its optional scopes: one is told what to do', async () => {
  slack = await openEmulated({ scopes: neededScopes });
  const channel = slack.channel('quiet');
  const said = last(await slack.says('ana', channel, 'create Quiet ones'));
  expect(said.text).toContain('/invite @Trellis');
  expect(faults()).toEqual([]);
});

test('a form that cannot be opened: one is told that the workspace does not let it', async () => {
  slack = await openEmulated({ scopes: neededScopes, refused: { 'views.open': 'unknown_method' } });
  const said = last(await slack.says('ana', slack.channel('data-craft'), 'create'));
  expect(said.text).toContain('unknown_method');
  expect(faults()).toEqual([]);
});

test.each([
  { part: 'metadata', error: 'unknown_arguments' },
  { part: 'metadata', error: 'invalid_metadata_format' },
  { part: 'blocks', error: 'invalid_blocks' },
])('where messages may have no $part ($error), they are posted without', async ({ part, error }) => {
  const refuse = (body: string) => (new URLSearchParams(body).has(part) ? error : null);
  slack = await openEmulated({ scopes: neededScopes, refused: { 'chat.postMessage': refuse } });
  const channel = slack.channel('data-craft');
  await openCommunity(channel);
  await slack.moveTo(slack.now() + firstBeat);
  const [notice, prompt] = await posts(channel);
  expect(notice?.text).toContain('asked me');
  expect(prompt?.text).toMatch(/answer in the thread/i);
  expect([notice, prompt].map((post) => part in (post ?? {}))).toEqual([false, false]);
  expect(faults()).toEqual([]);
});

/** What is called on the way, each refused in all the ways in which Slack and others say no for good. */
const parts: { method: string; says?: RegExp; errors?: string[] }[] = [
  { method: 'chat.update' },
  { method: 'conversations.open' },
  { method: 'conversations.history' },
  { method: 'conversations.info', says: /\/invite @Trellis/ },
  { method: 'conversations.join', says: /\/invite @Trellis/ },
  { method: 'conversations.members' },
  { method: 'users.info' },
  { method: 'users.list', errors: ['http_404'] },
  { method: 'views.publish' },
];

describe.each(parts)(
  'where $method is refused',
  ({ method, says, errors = ['unknown_method', 'missing_scope'] }) => {
    test.each(errors)('with %s, the flow goes on by hand', async (error) => {
      const refused: Refusals = { [method]: error };
      slack = await openEmulated({ scopes: [...neededScopes, ...optionalScopes], refused });
      const channel = slack.channel('data-craft');
      const told: Said[] = [];
      const draft = last(await slack.says('ana', channel, 'create Data craft - better together'));
      told.push(draft);
      if (draft.blocks) told.push(...(await press('ana', channel, draft, 'Open it')));
      await slack.moveTo(slack.now() + firstBeat);
      expect(faults()).toEqual([]);
      if (says) {
        expect(told.at(-1)?.text).toMatch(says);
        return;
      }
      const prompt = (await posts(channel)).at(-1);
      if (!prompt) throw new Error('no prompt was posted');
      await slack.people.ben.chat.postMessage({ channel, thread_ts: prompt.ts, text: 'an answer' });
      await slack.moveTo(slack.now() + 61_000);
      expect(last(await slack.says('ben', channel, 'me')).text).toContain('you answered 1 of');
      expect(faults()).toEqual([]);
    });
  },
);
