import { createHmac } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KnownBlock, View } from '@slack/types';
import { onTestFinished } from 'vitest';
import { createLog, type Log } from '../../src/log.ts';
import { createServer, type Mount } from '../../src/server.ts';
import type { Access, CommunityRef, Person } from '../../src/slack/access.ts';
import { createClients } from '../../src/slack/clients.ts';
import { createEdge } from '../../src/slack/edge.ts';
import { createPeople } from '../../src/slack/people.ts';
import type { Standing } from '../../src/slack/roles.ts';
import type { PersonRow } from '../../src/slack/store.ts';
import type { Surface } from '../../src/slack/surface.ts';
import { UnknownWorkspace, type Workspaces } from '../../src/slack/workspaces.ts';
import type { Store } from '../../src/store/store.ts';

export const team = 'T1';
export const now = Date.UTC(2026, 2, 2, 9);
const signingSecret = 'a secret of Slack and us';

/** What the Web API, and the addresses for answers, were told. */
export type Call = { method: string; args: Record<string, unknown> };

type SlackUser = Record<string, unknown>;
/** An object is the answer; a string is the error. */
type Reply = Record<string, unknown> | string;

/** Slack's Web API, as far as the edge asks it. */
const startSlack = async (users: Record<string, SlackUser>) => {
  const calls: Call[] = [];
  const replies: Record<string, Reply | number> = {};
  const server = createHttpServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const method = (request.url ?? '').slice(1);
    const args = method.startsWith('answer')
      ? JSON.parse(body)
      : Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, parsed(value)]));
    calls.push({ method, args });
    const reply = replies[method] ?? (method === 'users.info' ? userReply(users, args.user) : {});
    if (typeof reply === 'number') return response.writeHead(reply).end();
    const told = typeof reply === 'string' ? { ok: false, error: reply } : { ok: true, ...reply };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(told));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = () => new Promise<unknown>((resolve) => server.close(resolve).closeAllConnections());
  return { calls, replies, url, close };
};

const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const userReply = (users: Record<string, SlackUser>, id: string): Reply => {
  const user = users[id];
  return user ? { user: { id, team_id: team, tz: 'Europe/Berlin', ...user } } : 'user_not_found';
};

/** ana coordinates, ben is a member, cem is a colleague, dot is staff, eve is of another organisation. */
export const cast: Record<string, SlackUser> = {
  UANA: {},
  UBEN: {},
  UCEM: {},
  UDOT: { is_admin: true },
  UEVE: { team_id: 'T9' },
  UGUS: { is_restricted: true },
  UBOT: { is_bot: true },
};

export const gardeners: CommunityRef = {
  id: 'gardeners',
  team,
  channel: 'CGARDEN',
  name: 'Gardeners',
  isPrivate: false,
};
export const secretive: CommunityRef = {
  id: 'secretive',
  team,
  channel: 'CSECRET',
  name: 'Secretive',
  isPrivate: true,
};
const foreign: CommunityRef = { ...gardeners, id: 'foreign', team: 'T2', channel: 'CFOREIGN' };

/** Even where it says too much of outsiders and foreigners, the router must hold. */
export const access: Access = {
  byId: async (person, id) =>
    seen(
      person,
      [gardeners, secretive, foreign].find((one) => one.id === id),
    ),
  ofChannel: async (person, channel) =>
    seen(
      person,
      [gardeners, secretive, foreign].find((one) => one.channel === channel),
    ),
  named: async (person, words) =>
    seen(
      person,
      [gardeners, secretive].find(({ name }) => name.toLowerCase() === words.toLowerCase()),
    ),
  standings: async ({ user, guest, steward }, community): Promise<Standing[]> => [
    guest ? 'guest' : 'colleague',
    ...(steward ? (['steward'] as const) : []),
    ...(community && ['UANA', 'UBEN', 'UEVE'].includes(user) ? (['member'] as const) : []),
    ...(community && user === 'UANA' ? (['coordinator'] as const) : []),
  ],
};

const seen = (person: Person, community: CommunityRef | undefined): CommunityRef | null =>
  community && (!community.isPrivate || person.user === 'UANA') ? community : null;

const memoryPeople = () => {
  const rows = new Map<string, PersonRow>();
  return {
    rows,
    find: async (_team: string, user: string) => {
      const row = rows.get(user);
      return row ? { ...row, named: false } : null;
    },
    isNamed: async () => false,
    isForgotten: async () => false,
    keep: async (person: PersonRow) => void rows.set(person.user, person),
    renew: async (person: PersonRow) => void (rows.has(person.user) && rows.set(person.user, person)),
  };
};

/** A log whose lines can be read. */
export const readableLog = (): { log: Log; lines: string[] } => {
  const lines: string[] = [];
  return { log: createLog('debug', { write: (line) => void lines.push(line) }), lines };
};

type Given = { users?: Record<string, SlackUser>; access?: Access; mounts?: Mount[] };

/** The whole edge behind real HTTP with real signatures; only Slack, the store and the communities are not real. */
export const startEdge = async (surfaces: Surface[], given: Given = {}) => {
  const slack = await startSlack(given.users ?? cast);
  const { log, lines } = readableLog();
  const workspaceOf = async (asked: string | undefined) => {
    if (asked !== undefined && asked !== team) throw new UnknownWorkspace(asked);
    if (world.outage) throw new Error('the store is away');
    return { team, botToken: 'xoxb-test', botUser: 'UTRELLIS', botId: 'BTRELLIS' };
  };
  const workspaces: Workspaces = {
    of: workspaceOf,
    ofEvent: workspaceOf,
    ofActor: workspaceOf,
    teams: async () => [team],
    ready: async () => undefined,
    installed: async () => undefined,
    uninstalled: async (gone) => void world.uninstalled.push(gone),
  };
  const world = { outage: false, uninstalled: [] as string[], connected: [] as string[] };
  const clients = createClients({ apiUrl: slack.url, workspaces, log });
  const peopleStore = memoryPeople();
  const people = createPeople({ store: peopleStore, clients, now: () => now, log });
  const edge = createEdge({
    wall: Date.now,
    connection: { mode: 'http', apiUrl: slack.url, botToken: 'xoxb-test', signingSecret },
    publicUrl: null,
    store: {} as Store,
    workspaces,
    people,
    surfaces,
    access: given.access ?? access,
    connected: async (joined) => void world.connected.push(joined),
    now: () => now,
    log,
  });
  const server = createServer({
    host: '127.0.0.1',
    port: 0,
    deliveries: edge.deliveries,
    install: edge.install,
    ready: async () => edge.isConnected(),
    routes: [],
    log,
  });
  for (const mount of given.mounts ?? []) server.mount(mount);
  const { url } = await server.listen();
  await edge.start();
  onTestFinished(async () => {
    await edge.stop(0);
    await server.close(0);
    await slack.close();
  });

  const raw = (body: string, headers: Record<string, string>) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const hmac = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    return fetch(`${url}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${hmac}`,
        'content-type': 'application/json',
        ...headers,
      },
    });
  };
  const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    raw(new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    });
  const interact = async (payload: object) => {
    const response = await form({ payload: JSON.stringify(payload) });
    const body = await response.text();
    await edge.idle();
    return { status: response.status, body: body === '' ? null : JSON.parse(body) };
  };
  const who = (user: string, home = team) => ({ team: { id: team }, user: { id: user, team_id: home } });

  return {
    edge,
    slack,
    url,
    lines,
    world,
    peopleStore,
    people,
    raw,
    form,
    interact,
    /** What the asker was told through the address for answers. */
    answers: () => slack.calls.filter(({ method }) => method === 'answer').map(({ args }) => args),
    event: (event: object, more: object = {}) =>
      raw(
        JSON.stringify({
          type: 'event_callback',
          team_id: team,
          event_id: 'Ev1',
          event_time: 5,
          event,
          ...more,
        }),
        {},
      ),
    command: async (user: string, text: string, more: Record<string, string> = {}) => {
      const response = await form({
        command: '/community',
        text,
        team_id: team,
        user_id: user,
        channel_id: gardeners.channel,
        trigger_id: 'trigger',
        response_url: `${slack.url}answer`,
        ...more,
      });
      await response.text();
      await edge.idle();
      return response.status;
    },
    press: (user: string, action: object, more: object = {}) =>
      interact({
        ...who(user),
        type: 'block_actions',
        actions: [{ type: 'button', block_id: 'b', ...action }],
        channel: { id: gardeners.channel },
        container: { type: 'message', channel_id: gardeners.channel, message_ts: '1.2', is_ephemeral: false },
        message: { blocks: [] },
        trigger_id: 'trigger',
        response_url: `${slack.url}answer`,
        ...more,
      }),
    submit: (
      user: string,
      callback_id: string,
      values: object,
      more: { metadata?: unknown; blocks?: KnownBlock[]; view?: Partial<View> } = {},
    ) =>
      interact({
        ...who(user),
        type: 'view_submission',
        trigger_id: 'trigger',
        view: {
          type: 'modal',
          callback_id,
          private_metadata: more.metadata === undefined ? '' : JSON.stringify(more.metadata),
          blocks: more.blocks ?? [],
          state: { values },
        },
      }),
    suggest: (user: string, action_id: string, value: string) =>
      interact({ ...who(user), type: 'block_suggestion', action_id, block_id: 'b', value }),
    shortcut: (user: string, callback_id: string, more: object = {}) =>
      interact({
        ...who(user),
        type: 'message_action',
        callback_id,
        channel: { id: gardeners.channel },
        message_ts: '1.2',
        message: { user: 'UBEN', ts: '1.2' },
        trigger_id: 'trigger',
        response_url: `${slack.url}answer`,
        ...more,
      }),
  };
};
