import { expect, test } from 'vitest';
import { describeEachEngine } from '../support/store.ts';
import { hour, minute, openWorkspace, start, team } from './workspace.ts';

describeEachEngine('A post', (open) => {
  test('reaches its channel when it is due, not before', async () => {
    const { delivery, post, said, frontend, slack } = await openWorkspace(await open());
    await post('beat', { due: start + hour, expires: start + 2 * hour });
    await delivery.run();
    expect(said(frontend)).toEqual([]);
    expect(await delivery.nextDue()).toBe(start + hour);
    slack.clock.set(start + hour);
    await delivery.run();
    expect(said(frontend)).toEqual(['This is beat']);
    expect(await delivery.nextDue()).toBeNull();
  });

  test('is one message however often its key is posted', async () => {
    const { post, settle, said, frontend } = await openWorkspace(await open());
    expect(await post('beat')).toBe(true);
    expect(await post('beat')).toBe(false);
    await settle();
    expect(await post('beat')).toBe(false);
    await settle();
    expect(said(frontend)).toEqual(['This is beat']);
  });

  test('is found again by its key and by its place, and its feature is told once', async () => {
    const { delivery, post, settle, store, frontend, told } = await openWorkspace(await open());
    await post('beat');
    expect(await delivery.outbox.where(store, 'beat')).toBeNull();
    await settle();
    const place = await delivery.outbox.where(store, 'beat');
    expect(place).toEqual({ channel: frontend, ts: expect.any(String) });
    expect(told).toEqual([{ key: 'beat', outcome: { how: 'sent', ...place } }]);
    expect(await delivery.outbox.which(store, team, frontend, place?.ts ?? '')).toEqual({
      key: 'beat',
      team,
      kind: 'beat',
      community: 'c1',
      due: start,
    });
    expect(await delivery.outbox.which(store, 'T0OTHER', frontend, place?.ts ?? '')).toBeNull();
  });

  test('carries an opaque id and unfurls nothing', async () => {
    const { post, settle, calls } = await openWorkspace(await open());
    await post('beat:rhythm-7:2026-03-02');
    await settle();
    const request = calls('chat.postMessage')[0]?.request as Record<string, string>;
    expect(request.metadata).not.toContain('rhythm-7');
    expect(request).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  test('taken back before it left is not sent', async () => {
    const { delivery, post, settle, store, said, frontend, outcomeOf } = await openWorkspace(await open());
    await post('beat');
    expect(await store.tx((scope) => delivery.outbox.drop(scope, 'beat', 'skipped'))).toBe(true);
    await settle();
    expect(said(frontend)).toEqual([]);
    expect(outcomeOf('beat')).toEqual({ how: 'dropped', reason: 'skipped' });
    expect(await store.tx((scope) => delivery.outbox.drop(scope, 'beat', 'skipped'))).toBe(false);
  });

  test('keeps the order of its channel, and a second between two of them', async () => {
    const { delivery, post, settle, said, frontend, backend, slack } = await openWorkspace(await open());
    slack.faults.limits(true);
    for (const number of [1, 2, 3]) await post(`front ${number}`);
    await post('back 1', { to: { channel: backend } });
    await delivery.run();
    expect(said(frontend)).toEqual(['This is front 1']);
    expect(said(backend)).toEqual(['This is back 1']);
    expect(await delivery.nextDue()).toBe(start + 1000);
    await settle();
    expect(said(frontend)).toEqual(['This is front 1', 'This is front 2', 'This is front 3']);
    expect(slack.clock.now()).toBe(start + 2000);
  });

  test('that replies waits for its parent and stands in its thread', async () => {
    const { post, settle, slack, frontend, delivery, store } = await openWorkspace(await open());
    await post('reply', { thread: { after: 'parent' }, due: start });
    await post('parent', { due: start + minute });
    await settle();
    const parent = await delivery.outbox.where(store, 'parent');
    const reply = slack.read.messages(frontend).find(({ text }) => text === 'This is reply');
    expect(reply?.thread_ts).toBe(parent?.ts);
  });

  test('that replies to what was never sent is not sent either', async () => {
    const { post, settle, said, frontend, outcomeOf } = await openWorkspace(await open());
    await post('parent', { to: { channel: 'C0NOWHERE' } });
    await post('reply', { thread: { after: 'parent' } });
    await settle();
    expect(said(frontend)).toEqual([]);
    expect(outcomeOf('reply')).toEqual({ how: 'dropped', reason: 'no_parent' });
  });

  test('to people opens their DM, once', async () => {
    const { post, settle, slack, person, calls } = await openWorkspace(await open());
    await post('one', { to: { user: person } });
    await post('two', { to: { user: person } });
    await settle();
    expect(slack.read.dms(person)[0]?.messages.map(({ text }) => text)).toEqual([
      'This is one',
      'This is two',
    ]);
    expect(calls('conversations.open')).toHaveLength(1);
  });

  test('to nobody is hopeless', async () => {
    const { post, settle, outcomeOf, delivery, store } = await openWorkspace(await open());
    await post('beat', { to: { user: 'U0NOBODY' } });
    await settle();
    expect(outcomeOf('beat')).toEqual({ how: 'hopeless', error: 'user_not_found' });
    expect(await delivery.unreported(store, team)).toMatchObject([{ key: 'beat', how: 'hopeless' }]);
    await delivery.markReported(store, team, ['beat']);
    expect(await delivery.unreported(store, team)).toEqual([]);
  });

  test('waits as long as Slack says, and keeps its place', async () => {
    const { delivery, post, settle, said, frontend, slack } = await openWorkspace(await open());
    slack.faults.rateLimit('chat.postMessage', { retryAfter: 30, times: 1 });
    await post('one');
    await post('two');
    await delivery.run();
    expect(await delivery.nextDue()).toBe(start + 30_000);
    await settle();
    expect(said(frontend)).toEqual(['This is one', 'This is two']);
  });

  test('beyond its grace is missed and said, not sent; within it, it is late', async () => {
    const { post, settle, said, frontend, slack, delivery, store } = await openWorkspace(await open());
    await post('gone', { expires: start + hour });
    await post('late', { expires: start + 4 * hour });
    slack.clock.set(start + 2 * hour);
    await settle();
    expect(said(frontend)).toEqual(['This is late']);
    expect(await delivery.unreported(store, team)).toMatchObject([{ key: 'gone', how: 'missed' }]);
  });

  test('of a hushed community is dropped, unless it is urgent', async () => {
    const { dispatcher, post, settle, said, frontend, outcomeOf } = await openWorkspace(await open());
    const hushed = dispatcher('first', { gate: async () => 'hushed' });
    await post('beat');
    await post('cancellation', { urgent: true });
    await settle(hushed);
    expect(said(frontend)).toEqual(['This is cancellation']);
    expect(outcomeOf('beat')).toEqual({ how: 'dropped', reason: 'hushed' });
  });

  test.each(['not_in_channel', 'is_archived', 'channel_not_found', 'account_inactive', 'msg_too_long'])(
    'that Slack answers with %s is given up at once',
    async (error) => {
      const { delivery, post, slack, outcomeOf } = await openWorkspace(await open());
      slack.faults.call('chat.postMessage', { kind: 'refused', error });
      await post('beat');
      await delivery.run();
      expect(outcomeOf('beat')).toEqual({ how: 'hopeless', error });
      expect(await delivery.nextDue()).toBeNull();
    },
  );

  test('goes without metadata where that is refused, and in words alone where its blocks are', async () => {
    const { post, settle, slack, frontend } = await openWorkspace(await open());
    slack.faults.call(
      'chat.postMessage',
      { kind: 'refused', error: 'invalid_metadata_format' },
      { when: ({ metadata }) => metadata !== undefined },
    );
    const blocks = [{ type: 'divider' }, { type: 'bogus' }] as never;
    await post('beat', { message: { text: 'In words', blocks } });
    await settle();
    const [message] = slack.read.messages(frontend).filter(({ bot_id, subtype }) => bot_id && !subtype);
    expect(message).toMatchObject({ text: 'In words' });
    expect(message?.blocks).toBeUndefined();
    expect(message?.metadata).toBeUndefined();
  });

  test('is tried again when Slack cannot be reached', async () => {
    const { dispatcher, client, post, settle, said, frontend } = await openWorkspace(await open());
    let down = 3;
    const flaky = dispatcher('first', {
      clientOf: async () => {
        if (down-- > 0) throw new Error('no installation yet');
        return client;
      },
    });
    await post('beat');
    await settle(flaky);
    expect(said(frontend)).toEqual(['This is beat']);
  });

  test('that a feature fails to take note of does not hold up the others', async () => {
    const { dispatcher, post, said, frontend, backend } = await openWorkspace(await open());
    const failing = dispatcher('first', {
      outcomes: {
        beat: async () => {
          throw new Error('a fault of ours');
        },
      },
    });
    await post('one');
    await post('two', { to: { channel: backend }, kind: 'notice' });
    await failing.run();
    expect([said(frontend), said(backend)]).toEqual([['This is one'], ['This is two']]);
  });
});

describeEachEngine('After a downtime', (open) => {
  test('what is within its grace goes out in order, paced, and never in a burst', async () => {
    const { post, settle, said, frontend, slack, calls } = await openWorkspace(await open());
    slack.faults.limits(true);
    for (let number = 0; number < 5; number++) await post(`beat ${number}`, { due: start + number });
    slack.clock.set(start + hour);
    await settle();
    expect(said(frontend)).toEqual([0, 1, 2, 3, 4].map((number) => `This is beat ${number}`));
    const times = calls('chat.postMessage').map(({ at }) => at);
    expect(times.every((at, index) => index === 0 || at - (times[index - 1] ?? 0) >= 1000)).toBe(true);
  });

  test('a store that has forgotten what it sent finds it in Slack', async () => {
    const { store, post, settle, said, frontend, slack, delivery, dispatcher } = await openWorkspace(
      await open(),
    );
    await post('beat');
    await settle();
    await delivery.stop(0);
    await store.db.delete(store.t.deliveries);
    await post('beat');
    slack.clock.set(start + hour);
    await settle(dispatcher('second'));
    expect(said(frontend)).toEqual(['This is beat']);
  });

  test('what only waited for its turn, however long, is not looked for', async () => {
    const { post, settle, said, frontend, delivery, slack, calls } = await openWorkspace(await open());
    await post('zero');
    await delivery.run();
    for (let number = 1; number < 100; number++) await post(`beat ${number}`, { due: start + number });
    await settle();
    expect(said(frontend)).toHaveLength(100);
    expect(slack.clock.now()).toBeGreaterThan(start + 90_000);
    expect(calls('conversations.history')).toHaveLength(0);
  });
});
