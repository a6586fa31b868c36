import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { parse } from 'yaml';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import { engines } from '../support/store.ts';
import { asForm, bodyOf, openMailbox, type Said, signed, signingSecret } from './slack.ts';

const manifest = parse(readFileSync('manifest.yml', 'utf8')) as {
  oauth_config: { scopes: { bot: string[]; bot_optional: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
};
export const { bot: neededScopes, bot_optional: optionalScopes } = manifest.oauth_config.scopes;
const events = manifest.settings.event_subscriptions.bot_events.map((name) =>
  name.startsWith('message.') ? 'message' : name,
);

const botToken = 'xoxb-trellis';
export const botUser = 'U0TRELLIS1';
const names = ['ana', 'ben', 'cleo'] as const;
type Name = (typeof names)[number];

/** All that people do by themselves, in a client of their own. */
const personal = [
  'chat:write', 'channels:read', 'channels:history', 'channels:join', 'channels:manage', 'channels:write',
  'groups:read', 'groups:history', 'groups:write', 'im:read', 'im:history', 'reactions:write', 'users:read',
]; // biome-ignore format: one glance

/** Slack's word for why a method is refused, or `http_404` for a server that has no such method. */
export type Refusals = Readonly<Record<string, string | ((body: string) => string | null)>>;

/** The bot over HTTP, with an independent implementation of Slack's Web API and events in place of Slack. */
export const openEmulated = async (given: { scopes: readonly string[]; refused?: Refusals }) => {
  const webhooks = await capturedWebhooks();
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: seed(given.scopes) } });
  const gate = await openGate(emulator.url, given.refused ?? {});
  const mailbox = await openMailbox();
  const store = await engines[0].open();
  const logged: { level: string; msg: string }[] = [];
  let ahead = -120_000;
  const now = () => Date.now() + ahead;
  const app = await createApp({
    connection: { mode: 'http', apiUrl: `${gate.url}/api/`, botToken, signingSecret },
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    tokenKeys: [],
    local: false,
    store,
    now,
    wall: Date.now,
    real: () => performance.now(),
    random: () => 0.5,
    holder: 'outside',
    log: createLog('info', { write: (line) => void logged.push(JSON.parse(line)) }),
  });
  const { url } = await app.start();
  const endpoint = `${url}/slack/events`;
  webhooks.register({ url: endpoint, events, active: true, owner: 'slack' });

  const client = (token: string) =>
    new WebClient(token, { slackApiUrl: `${emulator.url}/api/`, retryConfig: { retries: 0 } });
  const people = Object.fromEntries(names.map((name) => [name, client(`xoxp-${name}`)])) as Record<
    Name,
    WebClient
  >;
  const { members = [] } = await people.ana.users.list({});
  const { channels = [] } = await people.ana.conversations.list({ types: 'public_channel,private_channel' });
  const idOf = (list: { name?: string; id?: string }[], name: string): string => {
    const id = list.find((one) => one.name === name)?.id;
    if (!id) throw new Error(`no ${name}`);
    return id;
  };

  const deliver = async (fields: Record<string, string>): Promise<Record<string, unknown>> => {
    const body = new URLSearchParams(fields).toString();
    const response = await fetch(endpoint, { method: 'POST', headers: signed(body, asForm), body });
    if (!response.ok) throw new Error(`the bot answered ${response.status}`);
    await app.idle();
    const answer = await response.text();
    return answer === '' ? {} : (JSON.parse(answer) as Record<string, unknown>);
  };
  const trigger = async (user: string): Promise<string> => {
    const told = await client(botToken).apiCall('views.generateTriggerId', { user_id: user });
    return (told as unknown as { trigger_id: string }).trigger_id;
  };
  const interact = async (user: Name, payload: Record<string, unknown>) => {
    const id = idOf(members, user);
    const box = mailbox.open();
    const answer = await deliver({
      payload: JSON.stringify({
        user: { id, team_id: team },
        team: { id: team },
        trigger_id: await trigger(id),
        response_url: box.url,
        ...payload,
      }),
    });
    return { answer, said: box.said() };
  };

  return {
    people,
    logged,
    called: gate.called,
    store,
    user: (name: Name) => idOf(members, name),
    channel: (name: string) => idOf(channels, name),
    bot: client(botToken),
    /** Somebody runs the command; what they are answered. */
    says: async (user: Name, channel: string, text: string): Promise<Said[]> => {
      const box = mailbox.open();
      const id = idOf(members, user);
      await deliver({
        command: '/community',
        text,
        team_id: team,
        user_id: id,
        channel_id: channel,
        trigger_id: await trigger(id),
        response_url: box.url,
      });
      return box.said();
    },
    /** Somebody presses a button of a message, their own or one that all can see. */
    presses: async (
      user: Name,
      channel: string,
      button: Record<string, unknown>,
      message: { ts: string; blocks?: unknown; ephemeral: boolean },
    ) =>
      (
        await interact(user, {
          type: 'block_actions',
          channel: { id: channel },
          container: {
            type: 'message',
            channel_id: channel,
            message_ts: message.ts,
            is_ephemeral: message.ephemeral,
          },
          ...(message.ephemeral ? {} : { message: { ts: message.ts, blocks: message.blocks } }),
          actions: [button],
        })
      ).said,
    /** Somebody submits a form with these entries; what the form answers. */
    submits: async (user: Name, view: Record<string, unknown>, values: Record<string, unknown>) =>
      (
        await interact(user, {
          type: 'view_submission',
          view: { ...view, state: { values } },
        })
      ).answer,
    /** The form that is open to somebody, as the emulator keeps it. */
    formOf: (user: Name) => webhooks.formOf(idOf(members, user)),
    /** Moves the bot's time to an instant (epoch ms, not back), through all that is due before. */
    moveTo: async (at: number) => {
      for (let rounds = 0; rounds < 500; rounds++) {
        const due = await app.nextDue();
        if (due === null || due > at) break;
        ahead = Math.max(ahead, due - Date.now());
        await app.tick();
        await app.idle();
      }
      ahead = Math.max(ahead, at - Date.now());
      await app.tick();
      await app.idle();
    },
    now,
    close: async () => {
      await app.stop();
      await gate.close();
      await emulator.close();
      await mailbox.close();
      await store.close();
    },
  };
};

export type Emulated = Awaited<ReturnType<typeof openEmulated>>;

export const team = 'T000000001';

const seed = (scopes: readonly string[]) => ({
  team: { name: 'Fern Hill', domain: 'fernhill' },
  users: names.map((name) => ({ name, real_name: name, email: `${name}@fernhill.test` })),
  channels: [{ name: 'data-craft' }, { name: 'quiet', is_private: true }],
  oauth_apps: [
    {
      client_id: '1.1',
      client_secret: 'secret',
      app_id: 'A0TRELLIS1',
      name: 'Trellis',
      redirect_uris: [],
      bot_id: 'B0TRELLIS1',
      bot_user_id: botUser,
      bot_name: 'trellis',
      scopes,
    },
  ],
  tokens: [
    { token: botToken, type: 'bot', user_id: botUser, bot_id: 'B0TRELLIS1', app_id: 'A0TRELLIS1', scopes },
    ...names.map((name) => ({ token: `xoxp-${name}`, type: 'user', user: name, scopes: personal })),
  ],
  signing_secret: signingSecret,
  strict_scopes: true,
});

type Plugin = { register(...given: unknown[]): void };
type Subscription = { url: string; events: string[]; active: boolean; owner: string };
type Subscribe = { register(subscription: Subscription): unknown };

/**
 * The emulator signs and sends events, but lets nobody subscribe to them from outside: its subscriptions are
 * taken from its Slack plugin as that is registered.
 */
const capturedWebhooks = async () => {
  const folder = 'node_modules/emulate/dist';
  const file = readdirSync(folder).find(
    (name) =>
      name.endsWith('.js') &&
      readFileSync(join(folder, name), 'utf8').includes('as default,\n  getSlackStore'),
  );
  if (!file) throw new Error('the emulator has no Slack plugin where it used to be');
  const { slackPlugin, getSlackStore } = (await import(pathToFileURL(join(folder, file)).href)) as {
    slackPlugin: Plugin;
    getSlackStore(store: unknown): { views: { all(): Record<string, unknown>[] } };
  };
  const register = slackPlugin.register.bind(slackPlugin);
  let captured: { store: unknown; webhooks: Subscribe } | undefined;
  slackPlugin.register = (...given) => {
    captured = { store: given[1], webhooks: given[2] as Subscribe };
    slackPlugin.register = register;
    register(...given);
  };
  return {
    register: (subscription: Subscription) => captured?.webhooks.register(subscription),
    formOf: (user: string) =>
      getSlackStore(captured?.store)
        .views.all()
        .findLast((view) => view.type === 'modal' && view.user_id === user),
  };
};

/** Stands before the emulator, keeps count, and refuses what it is told to. */
const openGate = async (to: string, refused: Refusals) => {
  const called: { method: string; error: string | null }[] = [];
  const answer = (response: ServerResponse, status: number, body: string) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  const server = createServer(async (request, response) => {
    const method = (request.url ?? '').replace('/api/', '');
    const body = await bodyOf(request);
    const refusal = refused[method];
    const error = typeof refusal === 'function' ? refusal(body) : refusal;
    if (error) {
      called.push({ method, error });
      if (error === 'http_404') return answer(response, 404, JSON.stringify({ message: 'Not Found' }));
      return answer(response, 200, JSON.stringify({ ok: false, error }));
    }
    const { authorization = '', 'content-type': type = asForm } = request.headers;
    const told = await fetch(`${to}${request.url}`, {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body,
    });
    const said = await told.text();
    called.push({ method, error: (JSON.parse(said) as { error?: string }).error ?? null });
    answer(response, told.status, said);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    called,
    close: () =>
      new Promise<unknown>((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
};
