import { WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import { clientOptions, createDelivery, type DeliveryDeps } from '../../src/delivery/index.ts';
import type { Outcome, Post } from '../../src/delivery/post.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import type { Store } from '../../src/store/store.ts';
import { silent } from './silent.ts';

export const team = 'T0FERNHILL';
export const start = Date.UTC(2026, 2, 2, 9);
export const hour = 3_600_000;
export const minute = 60_000;

/** A Slack workspace with the bot in `#frontend` and `#backend`, and a way to start dispatchers on one store. */
export const openWorkspace = async (store: Store) => {
  const slack = createSandbox({ seed: 'blank', now: start });
  const { url, close } = await slack.listen();
  onTestFinished(close);
  const client = new WebClient(slack.app.botToken, {
    ...clientOptions,
    slackApiUrl: `${url}/api/`,
    logger: silent,
  });
  const channel = async (name: string) => (await client.conversations.create({ name })).channel?.id ?? '';
  const [frontend, backend] = [await channel('frontend'), await channel('backend')];
  const [person] = slack.read.people().filter(({ is_bot }) => !is_bot);

  /** How deliveries ended, as features are told. */
  const told: { key: string; outcome: Outcome }[] = [];
  const tell: DeliveryDeps['outcomes'][string] = async (_scope, { key }, outcome) => {
    told.push({ key, outcome });
  };

  /** A process. `real` stands still, so that leases last. */
  const dispatcher = (holder = 'first', changes: Partial<DeliveryDeps> = {}) =>
    createDelivery({
      store,
      clientOf: async () => client,
      gate: async () => 'open',
      outcomes: { beat: tell },
      renderers: {},
      now: slack.clock.now,
      real: () => 0,
      secret: 'a secret',
      holder,
      log: silent,
      ...changes,
    });
  const delivery = dispatcher();

  return {
    slack,
    client,
    store,
    frontend,
    backend,
    person: person?.id ?? '',
    told,
    dispatcher,
    delivery,
    /** The last word on a delivery. */
    outcomeOf: (key: string) => told.findLast((one) => one.key === key)?.outcome,
    post: (key: string, changes: Partial<Post> = {}) =>
      store.tx((scope) =>
        delivery.outbox.post(scope, {
          key,
          team,
          to: { channel: frontend },
          message: { text: `This is ${key}` },
          kind: 'beat',
          community: 'c1',
          due: start,
          expires: start + 4 * hour,
          ...changes,
        }),
      ),
    /** What the bot has said in a channel, oldest first, replies included. */
    said: (where: string) =>
      slack.read
        .messages(where)
        .filter((one) => one.bot_id && !one.subtype)
        .map(({ text }) => text),
    calls: (method: string) => slack.traffic.entries().filter(({ name }) => name === method),
    /** Another process may take over, as if the leases had run out. */
    lapse: async () => {
      await store.db.update(store.t.leases).set({ until: 0 });
    },
    /** Moves time from one piece of work to the next, until there is none before `until`. */
    settle: async (who = delivery, until = start + 24 * hour) => {
      for (let round = 0; round < 500; round++) {
        await who.run();
        const next = await who.nextDue();
        if (next === null || next > until) return;
        slack.clock.set(Math.max(next, slack.clock.now()));
      }
      throw new Error('It never comes to rest');
    },
  };
};
