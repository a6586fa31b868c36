import type { WebClient } from '@slack/web-api';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PostFile } from '../../src/delivery/post.ts';
import type { CallFault } from '../../src/sandbox/index.ts';
import { describeEachEngine, engines } from '../support/store.ts';
import { hour, minute, openWorkspace, start } from './workspace.ts';

const file: PostFile = {
  name: 'event.ics',
  title: 'Pruning in März',
  content: 'BEGIN:VCALENDAR\r\nMärz\r\n',
};
const share = 'files.completeUploadExternal';
const ask = 'files.getUploadURLExternal';

const open = async () => {
  const store = await engines[0].open();
  onTestFinished(store.close);
  return store;
};

type Shared = { id: string; name: string; title: string; size: number };

const openFiles = async (store: Parameters<typeof openWorkspace>[0]) => {
  const workspace = await openWorkspace(store);
  const { slack, frontend, post } = workspace;
  return {
    ...workspace,
    postFile: (key: string, changes: Parameters<typeof post>[1] = {}) => post(key, { file, ...changes }),
    /** What stands in a channel: the words, and how many files with them. */
    standing: (where = frontend) =>
      slack.read
        .messages(where)
        .filter((one) => one.bot_id && !one.subtype)
        .map(({ text, files = [] }) => [text, (files as Shared[]).length]),
    row: async (key: string) =>
      (await store.db.select().from(store.t.deliveries).where(eq(store.t.deliveries.key, key)))[0],
  };
};

describe('A message with a file', () => {
  test('is one message, found by its file, and nothing of it is kept', async () => {
    const { delivery, postFile, settle, slack, frontend, outcomeOf, row } = await openFiles(await open());
    await postFile('seat');
    await delivery.run();
    expect(outcomeOf('seat'), 'Slack does not say where it stands').toBeUndefined();
    expect(await delivery.nextDue()).toBe(start + 2000);
    await settle();
    const message = slack.read.messages(frontend).at(-1);
    expect(message).toMatchObject({
      text: 'This is seat',
      files: [{ name: file.name, title: file.title, size: Buffer.byteLength(file.content) }],
    });
    expect(outcomeOf('seat')).toEqual({ how: 'sent', channel: frontend, ts: message?.ts });
    expect(await row('seat')).toMatchObject({ message: null, file: null, nextAt: null });
  });

  test('goes into a thread, and to a person', async () => {
    const { delivery, store, post, postFile, settle, slack, frontend, person, outcomeOf } = await openFiles(
      await open(),
    );
    await post('parent');
    await postFile('reply', { thread: { after: 'parent' } });
    await postFile('direct', { to: { user: person } });
    await settle();
    const parent = await delivery.outbox.where(store, 'parent');
    const reply = slack.read.messages(frontend).find(({ text }) => text === 'This is reply');
    expect(reply).toMatchObject({ thread_ts: parent?.ts, files: [{ name: file.name }] });
    expect(outcomeOf('reply')).toMatchObject({ ts: reply?.ts });
    expect(slack.read.dms(person)[0]?.messages).toMatchObject([
      { text: 'This is direct', files: [{ name: file.name }] },
    ]);
    expect(outcomeOf('direct')).toMatchObject({ how: 'sent' });
  });

  test('of the same words as another is not taken for it', async () => {
    const { postFile, settle, standing, slack, outcomeOf, person } = await openFiles(await open());
    const same = { to: { user: person }, message: { text: 'You are in' } };
    slack.faults.call(share, { kind: 'error' }, { times: 1 });
    await postFile('one', same);
    await postFile('two', { ...same, due: start + 29_000 });
    await settle();
    const [dm] = slack.read.dms(person);
    expect(standing(dm?.id)).toEqual([
      ['You are in', 1],
      ['You are in', 1],
    ]);
    expect(outcomeOf('one')).not.toEqual(outcomeOf('two'));
  });

  test.each<[string, string, CallFault]>([
    ['the scope is missing', ask, { kind: 'refused', error: 'missing_scope' }],
    ['the token may not', ask, { kind: 'refused', error: 'not_allowed_token_type' }],
    ['files are switched off', ask, { kind: 'refused', error: 'file_uploads_disabled' }],
    ['the storage is full', ask, { kind: 'refused', error: 'storage_limit_reached' }],
    ['the address fails for long', 'upload', { kind: 'error' }],
    ['sharing is refused', share, { kind: 'refused', error: 'file_update_failed' }],
    ['sharing fails for long', share, { kind: 'error' }],
    ['Slack wants it slower for long', share, { kind: 'rateLimited', retryAfter: 600 }],
  ])('goes alone where %s', async (_why, method, fault) => {
    const { postFile, settle, standing, slack, outcomeOf, row } = await openFiles(await open());
    slack.faults.call(method, fault);
    const blocks = [{ type: 'divider' as const }];
    await postFile('seat', { message: { text: 'This is seat', blocks } });
    await settle();
    expect(standing()).toEqual([['This is seat', 0]]);
    expect(outcomeOf('seat')).toMatchObject({ how: 'sent' });
    expect(slack.clock.now()).toBeLessThan(start + 4 * minute);
    expect(await row('seat')).toMatchObject({ message: null, file: null });
  });

  test('goes alone at once rather than be missed', async () => {
    const { postFile, settle, standing, slack } = await openFiles(await open());
    slack.faults.rateLimit(ask, { retryAfter: 60 });
    await postFile('seat', { expires: start + 30_000 });
    await settle();
    expect(standing()).toEqual([['This is seat', 0]]);
    expect(slack.clock.now()).toBeLessThan(start + 30_000);
  });

  test('that waits holds up no other conversation', async () => {
    const { delivery, postFile, post, said, backend, slack } = await openFiles(await open());
    slack.faults.call('upload', { kind: 'error' });
    await postFile('seat');
    await post('other', { to: { channel: backend } });
    await delivery.run();
    expect(said(backend)).toEqual(['This is other']);
  });

  test('to a channel that is not there is as hopeless as any', async () => {
    const { postFile, settle, outcomeOf } = await openFiles(await open());
    await postFile('seat', { to: { channel: 'C0NOWHERE' } });
    await settle();
    expect(outcomeOf('seat')).toEqual({ how: 'hopeless', error: 'channel_not_found' });
  });

  test.each([ask, 'upload', share])('taken back after %s failed is not sent', async (method) => {
    const { delivery, store, postFile, settle, standing, slack, outcomeOf } = await openFiles(await open());
    slack.faults.call(method, { kind: 'error' }, { times: 1 });
    await postFile('seat');
    await delivery.run();
    await store.tx((scope) => delivery.outbox.drop(scope, 'seat', 'cancelled'));
    await settle();
    expect(standing()).toEqual([]);
    expect(outcomeOf('seat')).toEqual({ how: 'dropped', reason: 'cancelled' });
  });
});

describe('When nobody knows whether a file was shared', () => {
  test.each<[string, string, CallFault]>([
    ['an address was given but not heard of', ask, { kind: 'acceptedThenCutOff' }],
    ['it was brought but not heard of', 'upload', { kind: 'acceptedThenCutOff' }],
    ['bringing it met an error', 'upload', { kind: 'error' }],
    ['it was shared but not heard of', share, { kind: 'acceptedThenCutOff' }],
    ['sharing it met an error', share, { kind: 'error' }],
    ['sharing it met a doubtful answer', share, { kind: 'refused', error: 'fatal_error' }],
    ['it had to wait', share, { kind: 'rateLimited', retryAfter: 20 }],
  ])('it is there once: %s', async (_what, method, fault) => {
    const { postFile, settle, standing, slack, outcomeOf } = await openFiles(await open());
    slack.faults.call(method, fault, { times: 1 });
    await postFile('seat');
    await settle();
    expect(standing()).toEqual([['This is seat', 1]]);
    expect(outcomeOf('seat')).toMatchObject({ how: 'sent' });
  });

  test('Slack says yes and shares it later: it is waited for', async () => {
    const { delivery, postFile, settle, standing, slack, calls } = await openFiles(await open());
    slack.faults.call(share, { kind: 'answeredEarly' }, { times: 1 });
    await postFile('seat');
    await delivery.run();
    slack.clock.advance(2000);
    await delivery.run();
    expect(await delivery.nextDue()).toBe(start + 30_000);
    await slack.faults.arriveLate();
    await settle();
    expect(standing()).toEqual([['This is seat', 1]]);
    expect(calls(share)).toHaveLength(1);
  });

  test('Slack says yes and never shares it: it is shared again', async () => {
    const { postFile, settle, standing, slack, calls } = await openFiles(await open());
    slack.faults.call(share, { kind: 'answeredEarly' }, { times: 1 });
    await postFile('seat');
    await settle();
    expect(standing()).toEqual([['This is seat', 1]]);
    const ids = calls(share).map(({ request }) => (request as { files: string }).files);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size, 'the same file').toBe(1);
  });

  test('Slack will not share it again, since it has: it is looked for once more, and found', async () => {
    const { delivery, postFile, settle, standing, slack, calls } = await openFiles(await open());
    slack.faults.call(share, { kind: 'acceptedLate' }, { times: 1 });
    slack.faults.call(share, { kind: 'refused', error: 'file_already_shared' }, { times: 1 });
    await postFile('seat');
    await delivery.run();
    slack.clock.advance(30_000);
    await delivery.run();
    await slack.faults.arriveLate();
    await settle();
    expect(standing()).toEqual([['This is seat', 1]]);
    expect(calls('chat.postMessage')).toEqual([]);
  });

  test('it comes after its message went alone: the later goes', async () => {
    const { delivery, store, postFile, settle, standing, slack, frontend } = await openFiles(await open());
    slack.faults.call(share, { kind: 'acceptedLate' }, { times: 1 });
    slack.faults.call(share, { kind: 'refused', error: 'file_not_found' }, { times: 1 });
    await postFile('seat');
    for (const after of [0, 30_000, 30_000]) {
      slack.clock.advance(after);
      await delivery.run();
      await delivery.run();
    }
    expect(standing()).toEqual([['This is seat', 0]]);
    await slack.faults.arriveLate();
    expect(standing()).toHaveLength(2);
    await settle();
    expect(standing()).toEqual([['This is seat', 0]]);
    const place = await delivery.outbox.where(store, 'seat');
    expect(slack.read.message(frontend, place?.ts ?? '')).toBeDefined();
  });

  test.each(['missing_scope', 'not_in_channel'])(
    'and looking is impossible (%s), it is said when its grace ends',
    async (error) => {
      const { postFile, settle, standing, slack, outcomeOf, row } = await openFiles(await open());
      slack.faults.call('conversations.history', { kind: 'refused', error });
      await postFile('seat', { expires: start + hour });
      await settle();
      expect(standing()).toEqual([['This is seat', 1]]);
      expect(outcomeOf('seat')).toEqual({ how: 'unknown' });
      expect(await row('seat')).toMatchObject({ message: null, file: null });
    },
  );

  test('a store that has forgotten what it sent finds it in Slack', async () => {
    const { store, postFile, settle, standing, slack, delivery, dispatcher } = await openFiles(await open());
    await postFile('seat');
    await settle();
    await delivery.stop(0);
    await store.db.delete(store.t.deliveries);
    await postFile('seat');
    slack.clock.set(start + hour);
    await settle(dispatcher('second'));
    expect(standing()).toEqual([['This is seat', 1]]);
  });
});

const never = () => new Promise<never>(() => {});

type Point = [when: 'before' | 'after', step: string];

describeEachEngine('A process that dies', (open) => {
  test.each<Point>([
    ['before', ask],
    ['after', ask],
    ['before', 'upload'],
    ['after', 'upload'],
    ['before', share],
    ['after', share],
  ])('%s %s leaves a file that another process shares, or finds shared', async (when, step) => {
    const { dispatcher, client, postFile, settle, standing, lapse, outcomeOf, row } = await openFiles(
      await open(),
    );
    const death = Promise.withResolvers<void>();
    const dieAt = async <T>(name: string, go: () => Promise<T>): Promise<T> => {
      if (name !== step) return go();
      if (when === 'after') await go();
      death.resolve();
      return never();
    };
    const dying = dispatcher('first', {
      clientOf: async () =>
        ({
          apiCall: (method: string, args: Record<string, unknown>) =>
            dieAt(method, () => client.apiCall(method, args)),
        }) as unknown as WebClient,
      fetch: (url, init) => dieAt('upload', () => fetch(url, init)),
    });
    await postFile('seat');
    void dying.run();
    await death.promise;
    const known = (await row('seat'))?.fileId;
    expect(known !== null, 'it is recorded before anybody can see it').toBe(step === share);
    await lapse();
    await settle(dispatcher('second'));
    expect(standing()).toEqual([['This is seat', 1]]);
    expect(outcomeOf('seat')).toMatchObject({ how: 'sent' });
    if (known) expect((await row('seat'))?.fileId).toBe(known);
  });

  test('between the answer and its record leaves a file that another process finds', async () => {
    const { dispatcher, store, postFile, settle, standing, lapse, slack, calls } = await openFiles(
      await open(),
    );
    const death = Promise.withResolvers<void>();
    const dying = dispatcher('first', {
      store: {
        ...store,
        tx: () => {
          death.resolve();
          return never();
        },
      },
    });
    await postFile('seat');
    await dying.run();
    slack.clock.advance(2000);
    void dying.run();
    await death.promise;
    await lapse();
    await settle(dispatcher('second'));
    expect(standing()).toEqual([['This is seat', 1]]);
    expect(calls(share)).toHaveLength(1);
  });

  test('or stalls while it shares comes too late, and one message stands', async () => {
    const { dispatcher, client, postFile, settle, standing, lapse } = await openFiles(await open());
    const stalled = Promise.withResolvers<void>();
    const awake = Promise.withResolvers<void>();
    const stalling = dispatcher('first', {
      clientOf: async () =>
        ({
          apiCall: async (method: string, args: Record<string, unknown>) => {
            if (method === share) {
              stalled.resolve();
              await awake.promise;
            }
            return client.apiCall(method, args);
          },
        }) as unknown as WebClient,
    });
    await postFile('seat');
    const waking = stalling.run();
    await stalled.promise;
    await lapse();
    const second = dispatcher('second');
    await settle(second);
    awake.resolve();
    await waking;
    await settle(second);
    expect(standing()).toEqual([['This is seat', 1]]);
  });
});

const faults = fc.constantFrom<CallFault>(
  { kind: 'error' },
  { kind: 'rateLimited', retryAfter: 20 },
  { kind: 'refused', error: 'file_update_failed' },
  { kind: 'refused', error: 'internal_error' },
  { kind: 'acceptedThenCutOff' },
  { kind: 'acceptedLate' },
);
const trouble = fc.record({
  method: fc.constantFrom(ask, 'upload', share, share, 'chat.postMessage', 'conversations.history'),
  fault: faults,
  times: fc.integer({ min: 1, max: 3 }),
});
/** A refusal of what carries no file is an end, and no trouble. */
const isPassing = ({ method, fault }: { method: string; fault: CallFault }) =>
  method.startsWith('files.') ||
  method === 'upload' ||
  fault.kind !== 'refused' ||
  fault.error === 'internal_error';

describe('Whatever befalls it', () => {
  test('a message with a file stands once, and its place is known', async () => {
    const { delivery, postFile, slack, store, outcomeOf, frontend } = await openFiles(await open());
    let serial = 0;
    const run = async (troubles: { method: string; fault: CallFault; times: number }[], soon: boolean) => {
      const key = `seat ${serial++}`;
      const now = slack.clock.now();
      for (const { method, fault, times } of troubles) slack.faults.call(method, fault, { times });
      await postFile(key, { due: now, expires: now + 4 * hour });
      for (let round = 0; round < 200; round++) {
        if (soon) await slack.faults.arriveLate();
        await delivery.run();
        await slack.faults.arriveLate();
        const next = await delivery.nextDue();
        if (next === null) break;
        slack.clock.set(Math.max(next, slack.clock.now()));
      }
      slack.faults.clear();
      const there = slack.read.messages(frontend).filter(({ text }) => text === `This is ${key}`);
      expect(there).toHaveLength(1);
      expect(outcomeOf(key)).toEqual({ how: 'sent', channel: frontend, ts: there[0]?.ts });
      expect(await delivery.outbox.where(store, key)).toMatchObject({ ts: there[0]?.ts });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(trouble.filter(isPassing), { maxLength: 4 }), fc.boolean(), run),
      { numRuns: 25 },
    );
  });
});
