import type { Sandbox } from '../../src/sandbox/index.ts';

const people = ['U0GRACE001', 'U0HANA0001', 'U0PRIYA001', 'U0MARCUS01'];
const minute = 60_000;

/** What people write: some of it with marks, mentions and links, some of it long. */
const words = (at: number): string => {
  if (at % 11 === 0) return `@hana have you seen *number ${at}*? It is in #general and in \`notes-${at}\``;
  if (at % 7 === 0) return `${'A longer thought, as one has them on a train. '.repeat(6)}(${at})`;
  return `Message ${at}, and nothing much besides :seedling:`;
};

export type BigWorkspace = {
  viewer: string;
  channels: string[];
  /** The channel with the most messages. */
  busiest: string;
  /** How many messages people wrote in it. */
  inBusiest: number;
};

/**
 * Fills a workspace: 500 channels that one person is in, 50,000 messages a minute apart, 20,000 of them in one
 * channel; a thread of 300 replies in it, and reactions here and there.
 */
export const bigWorkspace = async (
  sandbox: Sandbox,
  { count = 500, messages = 50_000, inBusiest = 20_000 } = {},
): Promise<BigWorkspace> => {
  const [viewer = '', ...others] = people;
  const actors = people.map((id) => sandbox.as(id));
  const channels: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const name = `${['team', 'project', 'help', 'club'][at % 4]}-${String(at).padStart(3, '0')}`;
    channels.push((await sandbox.as(viewer).createChannel({ name })).channel);
    for (const other of at === 0 ? others : others.slice(at % 3)) await sandbox.as(other).join(`#${name}`);
  }
  const busiest = channels[0] ?? '';
  const elsewhere = channels.slice(1);
  for (let at = 0; at < messages; at += 1) {
    const channel = at < inBusiest ? busiest : (elsewhere[at % elsewhere.length] ?? busiest);
    const posted = await (actors[at % 5] ?? actors[0])?.post(channel, words(at));
    if (posted?.ok && at % 40 === 0) await sandbox.as(viewer).react(channel, posted.ts, 'rocket');
    sandbox.clock.advance(minute);
  }
  const root = await sandbox.as(viewer).post(busiest, 'What have we learned this year?');
  for (let at = 0; at < 300; at += 1)
    await actors[at % 4]?.post(busiest, `Answer ${at}`, { thread: root.ts });
  await sandbox.as(viewer).post(busiest, 'The end, for today');
  return { viewer, channels, busiest, inBusiest };
};
