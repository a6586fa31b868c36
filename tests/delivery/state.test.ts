import { expect, test } from 'vitest';
import type { Delivery } from '../../src/delivery/index.ts';
import type { Rendered } from '../../src/delivery/post.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';
import { minute, openWorkspace, start, team } from './workspace.ts';

/** A message of which the store knows how many have answered. */
const openCounter = async (store: Store) => {
  const workspace = await openWorkspace(store);
  const { ts = '' } = await workspace.client.chat.postMessage({
    channel: workspace.frontend,
    text: '0 answers',
  });
  const counter = { answers: 0, rendered: 0 };
  const render = async (): Promise<Rendered> => {
    counter.rendered += 1;
    return {
      show: 'message',
      channel: workspace.frontend,
      ts,
      message: { text: `${counter.answers} answers` },
    };
  };
  const answer = (delivery: Delivery) => {
    counter.answers += 1;
    return store.tx((scope) => delivery.outbox.dirty(scope, team, 'counter', 'one'));
  };
  return {
    ...workspace,
    counter,
    render,
    answer,
    shown: () => workspace.slack.read.message(workspace.frontend, ts)?.text,
  };
};

describeEachEngine('State', (open) => {
  test('is shown as it is when it is sent, newest only', async () => {
    const { dispatcher, render, answer, shown, calls } = await openCounter(await open());
    const delivery = dispatcher('first', { renderers: { counter: render } });
    for (let number = 0; number < 5; number++) await answer(delivery);
    await delivery.run();
    expect(shown()).toBe('5 answers');
    expect(calls('chat.update')).toHaveLength(1);
  });

  test('of a message changes at most once a minute, and the last change is not lost', async () => {
    const { dispatcher, render, answer, shown, slack, settle } = await openCounter(await open());
    const delivery = dispatcher('first', { renderers: { counter: render } });
    await answer(delivery);
    await delivery.run();
    await answer(delivery);
    await delivery.run();
    expect(shown()).toBe('1 answers');
    expect(await delivery.nextDue()).toBe(start + minute);
    await settle(delivery);
    expect(shown()).toBe('2 answers');
    expect(slack.clock.now()).toBe(start + minute);
  });

  test('that changes while it is being shown is shown again', async () => {
    const { dispatcher, render, answer, shown, settle } = await openCounter(await open());
    let late = true;
    const delivery = dispatcher('first', {
      renderers: {
        counter: async () => {
          const rendered = await render();
          if (late) await answer(delivery);
          late = false;
          return rendered;
        },
      },
    });
    await answer(delivery);
    await delivery.run();
    expect(shown()).toBe('1 answers');
    await settle(delivery);
    expect(shown()).toBe('2 answers');
  });

  test('leaves no trace once it was shown and its minute is over', async () => {
    const { dispatcher, render, answer, store, slack } = await openCounter(await open());
    const delivery = dispatcher('first', { renderers: { counter: render } });
    await answer(delivery);
    await delivery.run();
    expect(await delivery.nextDue()).toBeNull();
    slack.clock.advance(minute);
    await delivery.run();
    expect(await store.db.select().from(store.t.dirty)).toEqual([]);
  });

  test('of a message that is gone is forgotten', async () => {
    const { dispatcher, render, answer, slack, counter, settle } = await openCounter(await open());
    const delivery = dispatcher('first', { renderers: { counter: render } });
    slack.faults.call('chat.update', { kind: 'refused', error: 'message_not_found' });
    await answer(delivery);
    await settle(delivery);
    expect(counter.rendered).toBe(1);
  });

  test('is shown again after Slack failed or asked for patience', async () => {
    const { dispatcher, render, answer, slack, shown, settle } = await openCounter(await open());
    const delivery = dispatcher('first', { renderers: { counter: render } });
    slack.faults.call('chat.update', { kind: 'error' }, { times: 2 });
    slack.faults.rateLimit('chat.update', { retryAfter: 20, times: 1 });
    await answer(delivery);
    await settle(delivery);
    expect(shown()).toBe('1 answers');
    expect(slack.clock.now()).toBeGreaterThanOrEqual(start + 20_000);
  });

  test('that Slack shows already is a success', async () => {
    const { dispatcher, store, settle, calls, slack, frontend } = await openWorkspace(await open());
    const delivery = dispatcher('first', {
      renderers: {
        pin: async () => ({
          show: 'call',
          method: 'pins.add',
          args: { channel: frontend },
          done: ['already_pinned'],
        }),
      },
    });
    slack.faults.call('pins.add', { kind: 'refused', error: 'already_pinned' });
    await store.tx((scope) => delivery.outbox.dirty(scope, team, 'pin', 'one'));
    await settle(delivery);
    expect(calls('pins.add')).toHaveLength(1);
    expect(await store.db.select().from(store.t.dirty)).toEqual([]);
  });

  test('of a Home tab may change again at once', async () => {
    const { dispatcher, store, person, slack, settle } = await openWorkspace(await open());
    let title = 'before';
    const delivery = dispatcher('first', {
      renderers: {
        home: async (_team, user) => ({
          show: 'home',
          user,
          view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: title } }] },
        }),
      },
    });
    for (title of ['before', 'after']) {
      await store.tx((scope) => delivery.outbox.dirty(scope, team, 'home', person));
      await settle(delivery);
    }
    expect(JSON.stringify(slack.read.home(person)?.blocks)).toContain('after');
    expect(slack.clock.now()).toBe(start);
  });

  test('that has become nothing, or cannot be rendered, holds nothing else up', async () => {
    const { dispatcher, render, answer, store, shown } = await openCounter(await open());
    const delivery = dispatcher('first', {
      renderers: {
        nothing: async () => null,
        broken: async () => {
          throw new Error('a fault of ours');
        },
        counter: render,
      },
    });
    for (const kind of ['broken', 'nothing'])
      await store.tx((scope) => delivery.outbox.dirty(scope, team, kind, 'one'));
    await answer(delivery);
    await delivery.run();
    expect(shown()).toBe('1 answers');
  });
});
