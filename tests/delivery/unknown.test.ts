import { expect, test } from 'vitest';
import type { CallFault } from '../../src/sandbox/index.ts';
import { describeEachEngine } from '../support/store.ts';
import { hour, openWorkspace, start } from './workspace.ts';

describeEachEngine('When nobody knows whether a post arrived', (open) => {
  test.each<[string, CallFault]>([
    ['was cut off after it was accepted', { kind: 'acceptedThenCutOff' }],
    ['met an error of Slack’s', { kind: 'error', status: 500 }],
    ['met a doubtful answer', { kind: 'refused', error: 'fatal_error' }],
  ])('one that %s is there once', async (_what, fault) => {
    const { slack, delivery, post, settle, said, frontend, outcomeOf } = await openWorkspace(await open());
    slack.faults.call('chat.postMessage', fault, { times: 1 });
    await post('beat');
    await delivery.run();
    expect(await delivery.nextDue(), 'looking before that could miss it').toBe(start + 30_000);
    await settle();
    expect(said(frontend)).toEqual(['This is beat']);
    expect(outcomeOf('beat')).toMatchObject({ how: 'sent' });
  });

  test('one accepted after it was sent again stands once: the later goes, and its place is corrected', async () => {
    const { slack, delivery, post, settle, said, frontend, store, told, calls } = await openWorkspace(
      await open(),
    );
    slack.faults.call('chat.postMessage', { kind: 'acceptedLate' }, { times: 1 });
    await post('beat');
    await delivery.run();
    slack.clock.advance(30_000);
    await delivery.run();
    expect(said(frontend), 'sent again').toEqual(['This is beat']);
    await slack.faults.arriveLate();
    expect(said(frontend)).toHaveLength(2);
    await settle();
    expect(said(frontend)).toEqual(['This is beat']);
    expect(calls('chat.delete')).toHaveLength(1);
    const place = await delivery.outbox.where(store, 'beat');
    expect(slack.read.message(frontend, place?.ts ?? '')).toBeDefined();
    expect(told.at(-1)?.outcome).toMatchObject(place ?? {});
  });

  test('a reply waits until it is certain which message its parent is', async () => {
    const { slack, delivery, post, settle, said, frontend } = await openWorkspace(await open());
    slack.faults.call('chat.postMessage', { kind: 'error' }, { times: 1 });
    await post('parent');
    await post('reply', { thread: { after: 'parent' } });
    await delivery.run();
    slack.clock.advance(30_000);
    await delivery.run();
    await delivery.run();
    expect(said(frontend)).toEqual(['This is parent']);
    await settle();
    expect(said(frontend)).toEqual(['This is parent', 'This is reply']);
  });

  test('one in a thread is looked for there', async () => {
    const { slack, post, settle, said, frontend, calls } = await openWorkspace(await open());
    await post('parent');
    await settle();
    slack.faults.call('chat.postMessage', { kind: 'acceptedThenCutOff' }, { times: 1 });
    await post('reply', { thread: { after: 'parent' } });
    await settle();
    expect(said(frontend)).toEqual(['This is parent', 'This is reply']);
    expect(calls('conversations.replies').length).toBeGreaterThan(0);
  });

  test('one in a busy channel is found on a later page', async () => {
    const { slack, delivery, post, settle, said, frontend, person, calls } = await openWorkspace(
      await open(),
    );
    await slack.as(person).join(frontend);
    slack.faults.call('chat.postMessage', { kind: 'acceptedThenCutOff' }, { times: 1 });
    await post('beat');
    await delivery.run();
    for (let number = 0; number < 250; number++) await slack.as(person).post(frontend, `chatter ${number}`);
    await settle();
    expect(said(frontend)).toEqual(['This is beat']);
    expect(calls('conversations.history')).toHaveLength(2);
  });

  test('the same words of the bot count where Slack gives no metadata back, those of others do not', async () => {
    const { slack, client, dispatcher, post, settle, said, frontend, person } = await openWorkspace(
      await open(),
    );
    const bare = dispatcher('first', {
      clientOf: async () =>
        ({
          apiCall: (method: string, args: Record<string, unknown>) =>
            client.apiCall(method, { ...args, include_all_metadata: false }),
        }) as unknown as typeof client,
    });
    await slack.as(person).join(frontend);
    await slack.as(person).post(frontend, 'This is one');
    slack.faults.call('chat.postMessage', { kind: 'acceptedThenCutOff' }, { times: 1 });
    await post('one');
    slack.faults.call(
      'chat.postMessage',
      { kind: 'error' },
      { times: 1, when: ({ text }) => text === 'This is two' },
    );
    await post('two');
    await slack.as(person).post(frontend, 'This is two');
    await settle(bare);
    expect(said(frontend)).toEqual(['This is one', 'This is two']);
  });

  test.each(['missing_scope', 'unknown_method', 'not_in_channel'])(
    'and looking is impossible (%s), it is never sent again, and said when its grace ends',
    async (error) => {
      const { slack, post, settle, said, frontend, outcomeOf, delivery, calls, store } = await openWorkspace(
        await open(),
      );
      slack.faults.call('conversations.history', { kind: 'refused', error });
      slack.faults.call('chat.postMessage', { kind: 'error' }, { times: 1 });
      await post('beat');
      await settle();
      expect(calls('chat.postMessage')).toHaveLength(1);
      expect(said(frontend)).toEqual([]);
      expect(outcomeOf('beat')).toEqual({ how: 'unknown' });
      expect(await delivery.unreported(store, 'T0FERNHILL')).toMatchObject([{ key: 'beat', how: 'unknown' }]);
      expect(slack.clock.now()).toBe(start + 4 * hour + 1);
    },
  );

  test('looking goes on while Slack is down, and the post is not sent beyond its grace', async () => {
    const { slack, post, settle, said, frontend, outcomeOf } = await openWorkspace(await open());
    slack.faults.call('chat.postMessage', { kind: 'error' }, { times: 1 });
    slack.faults.call('conversations.history', { kind: 'error' }, { times: 10 });
    await post('beat', { expires: start + 60_000 });
    await settle();
    expect(said(frontend)).toEqual([]);
    expect(outcomeOf('beat')).toEqual({ how: 'missed' });
  });

  test('one taken back meanwhile is not sent again', async () => {
    const { slack, delivery, store, post, settle, said, frontend, outcomeOf } = await openWorkspace(
      await open(),
    );
    slack.faults.call('chat.postMessage', { kind: 'error' }, { times: 1 });
    await post('beat');
    await delivery.run();
    expect(await store.tx((scope) => delivery.outbox.drop(scope, 'beat', 'skipped'))).toBe(false);
    await settle();
    expect(said(frontend)).toEqual([]);
    expect(outcomeOf('beat')).toEqual({ how: 'dropped', reason: 'skipped' });
  });
});
