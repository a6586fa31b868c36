import { afterEach } from 'vitest';
import { type Companions, createCommunities } from '../../src/communities/index.ts';
import { createDelivery } from '../../src/delivery/index.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import type { Outcomes } from '../../src/delivery/post.ts';
import { createLog } from '../../src/log.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { createSchedule } from '../../src/schedule.ts';
import { createEdge, createSlack } from '../../src/slack/index.ts';
import type { Store } from '../../src/store/store.ts';
import { engines } from '../support/store.ts';

export const day = 86_400_000;

/** The people and channels of the local workspace that these tests need. */
export const annika = 'U0ANNIKA01';
export const marcus = 'U0MARCUS01';
export const priya = 'U0PRIYA001';
export const tomas = 'U0TOMAS001';
export const wei = 'U0WEI00001';
export const amara = 'U0AMARA001';
export const dmitri = 'U0DMITRI01';
export const grace = 'U0GRACE001';
export const lucy = 'U0LUCY0001';
export const jonas = 'U0JONAS001';
export const team = 'T0FERNHILL';
export const dataCraft = 'C0DATACRFT';
export const leads = 'C0LEADS001';

export type Place = {
  sandbox: Sandbox;
  store: Store;
  /** What the companions were told, in order. */
  heard: string[];
  /** Somebody runs a command in a channel. */
  says(user: string, channel: string, line: string): Promise<void>;
  /** Somebody presses the newest button of this name that they can see, in the channel or a DM. */
  presses(user: string, label: string): Promise<void>;
  /** Somebody fills in the form that is open to them. */
  fills(user: string, entries: Record<string, string>): Promise<Record<string, string> | undefined>;
  /** The newest thing that only this person sees: an answer or a DM. */
  toldTo(user: string): string;
  /** All that the bot said to this person alone. */
  allToldTo(user: string): string[];
  /** The form that is open to this person, as text. */
  shownTo(user: string): string;
  /** What the bot posted in a channel. */
  posted(channel: string): string[];
  /** What runs when the bot is connected again. */
  reconnected(): Promise<void>;
  settle(ms?: number): Promise<void>;
};

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** Communities over a workspace of their own, with the real edge and delivery; what else there is, is told. */
export const openPlace = async (given: { without?: string[] } = {}): Promise<Place> => {
  const sandbox = createSandbox(given.without ? { scopes: scopesWithout(given.without) } : {});
  const server = await sandbox.listen();
  const store = await engines[0].open();
  const heard: string[] = [];
  const now = sandbox.clock.now;
  const { botToken, appToken } = sandbox.app;
  const shared = {
    connection: { mode: 'socket', apiUrl: `${server.url}/api/`, botToken, appToken } as const,
    store,
    tokenKeys: [],
    publicUrl: null,
    local: true,
    now,
    real: () => performance.now(),
    random: () => 0.5,
    secret: 'secret',
    holder: 'test',
    log: createLog('silent'),
  };
  const slack = createSlack(shared);
  const outcomes: Outcomes = {};
  const outbox = createOutbox({ outcomes, now });
  const communities = createCommunities({
    ...shared,
    ...slack,
    outbox,
    companions: companions(heard),
    unreported: (...asked) => delivery.unreported(...asked),
    markReported: (...asked) => delivery.markReported(...asked),
  });
  const { feature } = communities;
  Object.assign(outcomes, feature.outcomes);
  const delivery = createDelivery({
    ...shared,
    clientOf: (inTeam) => slack.clients.of(inTeam, 'delivery'),
    gate: communities.gate,
    outcomes,
    renderers: feature.renderers ?? {},
  });
  const dispatch = {
    name: 'dispatch',
    every: 'second',
    run: () => delivery.run(),
    nextDue: () => delivery.nextDue(),
  } as const;
  const schedule = createSchedule([feature, { name: 'delivery', jobs: [dispatch] }], now, shared.log);
  const edge = createEdge({
    wall: Date.now,
    ...shared,
    ...slack,
    surfaces: [feature],
    access: communities.access,
    connected: async (inTeam) => feature.connected?.(inTeam),
  });
  await edge.start();
  const idle = async () => {
    await edge.idle();
    await delivery.idle();
  };
  sandbox.driver = { tick: () => schedule.tick(), nextDue: () => schedule.nextDue(), idle };
  opened.push(async () => {
    await Promise.all([edge.stop(), schedule.stop(), delivery.stop(1000)]);
    await server.close();
    await store.close();
  });

  const settle = async (ms = 5_000) => {
    await sandbox.idle(0);
    await idle();
    await sandbox.moveTime(now() + ms);
  };
  await settle(0);
  const reconnected = async () => {
    await feature.connected?.(team);
    await settle();
  };
  return { sandbox, store, heard, settle, reconnected, ...hands(sandbox, settle) };
};

/** Stand-ins for what comes after communities: they say what they would, and note what they are told. */
const companions = (heard: string[]): Companions => ({
  begin: async (_scope, { name }) => {
    heard.push(`begin ${name}`);
  },
  next: async (_scope, _community, count, now) =>
    Array.from({ length: count }, (_, at) => ({ at: now + (at + 1) * 7 * day, what: `Prompt ${at + 1}` })),
  info: [async () => ({ text: 'A steady rhythm.', blocks: [] })],
  changed: async (_scope, { name }, what) => {
    heard.push(`${what} ${name}`);
  },
  rhythmInWords: async () => 'every Monday at 10:00',
});

const scopesWithout = (without: string[]) => ({
  bot: [
    'commands', 'chat:write', 'im:write', 'im:history', 'app_mentions:read', 'channels:read', 'channels:history',
    'channels:join', 'reactions:read', 'users:read', 'groups:read', 'groups:history', 'channels:manage',
  ].filter((scope) => !without.includes(scope)),
}); // biome-ignore format: a list

type Block = { type: string; elements?: { text?: { text: string }; action_id?: string }[] };

const actionOf = (blocks: unknown, label: string): string | undefined =>
  ((blocks ?? []) as Block[])
    .flatMap(({ elements = [] }) => elements)
    .find((element) => element.text?.text === label)?.action_id;

const hands = (sandbox: Sandbox, settle: () => Promise<void>) => {
  const seenBy = (user: string) => {
    const here = sandbox.read.ephemerals(user).map((one) => ({ ...one, where: one.channel }));
    const dms = sandbox.read
      .dms(user)
      .flatMap(({ id, messages }) => messages.map((one) => ({ ...one, where: id })));
    return [...here, ...dms].sort((one, other) => (one.ts < other.ts ? -1 : 1));
  };
  const everywhere = (user: string) => {
    const channels = sandbox.read.channels(user).filter(({ id }) => id.startsWith('C'));
    const common = channels.flatMap(({ id }) =>
      sandbox.read
        .messages(id)
        .filter(({ bot_id }) => bot_id)
        .map((one) => ({ ...one, where: id })),
    );
    return [...common, ...seenBy(user)].sort((one, other) => (one.ts < other.ts ? -1 : 1));
  };
  const allToldTo = (user: string) => seenBy(user).map(({ text }) => text);
  return {
    says: async (user: string, channel: string, line: string) => {
      const done = await sandbox.as(user).command(channel, `/community ${line}`.trim());
      if (!done.ok) throw new Error(`the command failed: ${done.error}`);
      await settle();
    },
    presses: async (user: string, label: string) => {
      const view = sandbox.read.views(user).at(-1);
      const inForm = view && actionOf(view.blocks, label);
      if (inForm) {
        await sandbox.as(user).clickView(String(view.id), inForm);
        return settle();
      }
      for (const message of everywhere(user).toReversed()) {
        const found = actionOf(message.blocks, label);
        if (!found) continue;
        const done = await sandbox.as(user).click(message.where, message.ts, found);
        if (!done.ok) throw new Error(`the click failed: ${done.error}`);
        return settle();
      }
      throw new Error(`${user} sees no button ${label}`);
    },
    fills: async (user: string, entries: Record<string, string>) => {
      const view = sandbox.read.views(user).at(-1);
      if (!view) throw new Error(`${user} has no form open`);
      const done = await sandbox.as(user).submit(String(view.id), entries);
      await settle();
      return done.errors;
    },
    allToldTo,
    shownTo: (user: string) => JSON.stringify(sandbox.read.views(user).at(-1) ?? null),
    toldTo: (user: string) => allToldTo(user).at(-1) ?? '',
    posted: (channel: string) =>
      sandbox.read
        .messages(channel)
        .filter(({ bot_id, subtype }) => bot_id && !subtype)
        .map(({ text }) => text),
  };
};
