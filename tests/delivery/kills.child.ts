/** A process that plans beats and posts them, until it is killed or all is done. Store and delivery only. */

import { setTimeout } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { and, eq, isNull, max } from 'drizzle-orm';
import { clientOptions, createDelivery } from '../../src/delivery/index.ts';
import { openStore, type Scope } from '../../src/store/store.ts';
import type { Orders } from './kills.ts';
import { silent } from './silent.ts';

const orders: Orders = JSON.parse(process.env.ORDERS ?? '');
const { team, channels, every, start, origin, speed, end } = orders;
const now = () => start + Math.floor((Date.now() - origin) * speed);

const store = await openStore(orders.store);
const client = new WebClient(orders.token, {
  ...clientOptions,
  timeout: orders.timeout,
  slackApiUrl: orders.slack,
  logger: silent,
});
const delivery = createDelivery({
  store,
  clientOf: async () => client,
  gate: async () => 'open',
  outcomes: {},
  renderers: {},
  now,
  real: () => performance.now(),
  secret: 'a secret',
  holder: orders.holder,
  log: silent,
  timeout: orders.timeout,
});

/** Claims the beats of a rhythm that are due, each with its delivery and a reply to it, which takes a file along. */
const plan = async (scope: Scope, channel: string, until: number): Promise<void> => {
  const { db, t } = scope;
  const [last] = await db
    .select({ due: max(t.deliveries.due) })
    .from(t.deliveries)
    .where(and(eq(t.deliveries.lane, channel), isNull(t.deliveries.after)));
  for (let due = (last?.due ?? start) + every; due <= until; due += every) {
    const beat = { team, to: { channel }, kind: 'beat', community: channel, due, expires: due + 86_400_000 };
    const key = `beat:${channel}:${due}`;
    await delivery.outbox.post(scope, { ...beat, key, message: { text: key } });
    if (due % (3 * every) !== 0) continue;
    const reply = `reply:${channel}:${due}`;
    await delivery.outbox.post(scope, {
      ...beat,
      key: reply,
      thread: { after: key },
      message: { text: reply },
      file: { name: 'beat.ics', title: 'Beat', content: reply },
    });
  }
};

// The first request of a process is slow; who is killed during it has done nothing yet.
await client.auth.test().catch(() => {});
process.stdout.write('up\n');
for (let planned = 0; ; ) {
  const until = Math.min(now(), end ?? now());
  if (until >= planned + every) {
    await Promise.all(channels.map((channel) => store.tx((scope) => plan(scope, channel, until))));
    planned = until - ((until - start) % every);
  }
  await delivery.run();
  if (end !== null && now() > end && (await delivery.nextDue()) === null) break;
  await setTimeout(15);
}
await delivery.stop(1000);
await store.close();
