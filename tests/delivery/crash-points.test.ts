import type { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { postId } from '../../src/delivery/look.ts';
import { describeEachEngine } from '../support/store.ts';
import { openWorkspace, start, team } from './workspace.ts';

const never = () => new Promise<never>(() => {});

/** A client whose `chat.postMessage` goes through `around`. */
const around = (client: WebClient, wrap: (post: () => Promise<unknown>) => Promise<unknown>) =>
  ({
    apiCall: (method: string, args: Record<string, unknown>) =>
      method === 'chat.postMessage' ? wrap(() => client.apiCall(method, args)) : client.apiCall(method, args),
  }) as unknown as WebClient;

/** Resolves when the process has come to the point at which it dies. */
const deathbed = () => Promise.withResolvers<void>();

describeEachEngine('A process that dies', (open) => {
  test('before the claim commits leaves nothing, and the beat is planned again', async () => {
    const { store, delivery, post, settle, said, frontend } = await openWorkspace(await open());
    const dying = store.tx(async (scope) => {
      await delivery.outbox.post(scope, {
        key: 'beat',
        team,
        to: { channel: frontend },
        message: { text: 'never committed' },
        kind: 'beat',
        community: null,
        due: start,
        expires: start + 60_000,
      });
      throw new Error('the process dies');
    });
    await expect(dying).rejects.toThrow('the process dies');
    await settle();
    expect(said(frontend)).toEqual([]);
    expect(await post('beat')).toBe(true);
    await settle();
    expect(said(frontend)).toEqual(['This is beat']);
  });

  test('between claim and lease leaves a beat that another process posts', async () => {
    const { dispatcher, post, settle, said, frontend } = await openWorkspace(await open());
    await post('beat');
    await settle(dispatcher('second'));
    expect(said(frontend)).toEqual(['This is beat']);
  });

  test('between lease and send leaves a beat that another process posts, after looking', async () => {
    const { dispatcher, client, post, settle, said, frontend, lapse, calls, slack } = await openWorkspace(
      await open(),
    );
    const death = deathbed();
    const dying = dispatcher('first', {
      clientOf: async () =>
        around(client, () => {
          death.resolve();
          return never();
        }),
    });
    await post('beat');
    void dying.run();
    await death.promise;
    const second = dispatcher('second');
    slack.clock.set(start + 60_000);
    await second.run();
    expect(calls('conversations.history'), 'the lease is not free yet').toEqual([]);
    await lapse();
    await settle(second);
    expect(said(frontend)).toEqual(['This is beat']);
    expect(calls('conversations.history').length).toBeGreaterThan(0);
  });

  test('between send and reply leaves a beat that another process finds', async () => {
    const { dispatcher, client, post, settle, said, frontend, lapse, outcomeOf, slack } = await openWorkspace(
      await open(),
    );
    const death = deathbed();
    const dying = dispatcher('first', {
      clientOf: async () =>
        around(client, async (send) => {
          await send();
          death.resolve();
          return never();
        }),
    });
    await post('beat');
    void dying.run();
    await death.promise;
    await lapse();
    const second = dispatcher('second');
    await second.run();
    expect(await second.nextDue(), 'not sooner than 30 s after the attempt').toBe(start + 30_000);
    await settle(second);
    expect(said(frontend)).toEqual(['This is beat']);
    const [message] = slack.read.messages(frontend).filter(({ metadata }) => metadata);
    expect(message?.metadata?.event_payload).toEqual({ id: postId('a secret', team, 'beat') });
    expect(outcomeOf('beat')).toEqual({ how: 'sent', channel: frontend, ts: message?.ts });
  });

  test('between reply and record leaves a beat that another process finds', async () => {
    const { dispatcher, store, post, settle, said, frontend, lapse, told } = await openWorkspace(
      await open(),
    );
    const death = deathbed();
    const dying = dispatcher('first', {
      store: {
        ...store,
        tx: () => {
          death.resolve();
          return never();
        },
      },
    });
    await post('beat');
    void dying.run();
    await death.promise;
    expect(said(frontend)).toEqual(['This is beat']);
    await lapse();
    await settle(dispatcher('second'));
    expect(said(frontend)).toEqual(['This is beat']);
    expect(told).toHaveLength(1);
  });
});

describeEachEngine('A dispatcher that stalls', (open) => {
  test('beyond its lease before sending does not send', async () => {
    const { dispatcher, client, post, settle, said, frontend, lapse, calls } = await openWorkspace(
      await open(),
    );
    let real = 0;
    const stalling = dispatcher('first', {
      real: () => real,
      clientOf: async () => {
        real += 10 * 60_000;
        return client;
      },
    });
    await post('beat');
    await stalling.run();
    expect(said(frontend)).toEqual([]);
    await lapse();
    await settle(dispatcher('second'));
    expect(said(frontend)).toEqual(['This is beat']);
    expect(calls('chat.postMessage')).toHaveLength(1);
  });

  test('while its request is under way comes too late, and the later message goes', async () => {
    const { dispatcher, client, post, settle, said, frontend, lapse, slack, delivery, store } =
      await openWorkspace(await open());
    const stalled = deathbed();
    const awake = deathbed();
    const stalling = dispatcher('first', {
      clientOf: async () =>
        around(client, async (send) => {
          stalled.resolve();
          await awake.promise;
          return send();
        }),
    });
    await post('beat');
    const waking = stalling.run();
    await stalled.promise;
    await lapse();
    const second = dispatcher('second');
    await settle(second);
    const first = await delivery.outbox.where(store, 'beat');
    awake.resolve();
    await waking;
    expect(said(frontend), 'both have sent it').toHaveLength(2);
    await settle(second);
    expect(said(frontend)).toEqual(['This is beat']);
    expect(slack.read.message(frontend, first?.ts ?? ''), 'the earlier stays').toBeDefined();
  });
});
