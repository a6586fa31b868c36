import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOf } from '../outside/slack.ts';

type Fields = Record<string, unknown>;
export type Channel = {
  members: string[];
  creator: string;
  isPrivate: boolean;
  isShared: boolean;
  isArchived?: true;
};

/** Slack as far as the bot asks it, quick and without limits; it keeps what each request was answered. */
export const openSlack = async (given: {
  team: string;
  bot: string;
  people: Record<string, Fields>;
  channels: Record<string, Channel>;
}) => {
  const { team, bot, people, channels } = given;
  /** By the number of the request that led to it. */
  const said = new Map<string, string[]>();
  /** The request that is being answered, where a call does not tell. */
  let current = '';

  const answers: Record<string, (asked: URLSearchParams) => Fields> = {
    'auth.test': () => ({ team_id: team, user_id: bot, bot_id: 'B1', app_id: 'A1' }),
    'users.info': (asked) => {
      const user = people[asked.get('user') ?? ''];
      return user ? { user } : { ok: false, error: 'user_not_found' };
    },
    'users.list': () => ({ members: Object.values(people) }),
    'conversations.info': (asked) => {
      const id = asked.get('channel') ?? '';
      const found = channels[id];
      if (!found) return { ok: false, error: 'channel_not_found' };
      const { members, creator, isPrivate, isShared, isArchived = false } = found;
      const shape = {
        id,
        creator,
        is_private: isPrivate,
        is_ext_shared: isShared,
        is_archived: isArchived,
        is_member: true,
      };
      return { channel: { ...shape, num_members: members.length } };
    },
    'conversations.members': (asked) => {
      const found = channels[asked.get('channel') ?? ''];
      return found ? { members: [...found.members, bot] } : { ok: false, error: 'channel_not_found' };
    },
    'conversations.open': () => ({ channel: { id: 'D1' } }),
  };

  const keep = (number: string, message: string) => {
    said.set(number, [...(said.get(number) ?? []), message]);
  };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const [, kind = '', name = ''] = (request.url ?? '').split('/');
    const body = await bodyOf(request);
    const asked = new URLSearchParams(kind === 'api' ? body : '');
    if (kind === 'answers') keep(name, body);
    else if (/^views\.(open|push)$/.test(name)) keep(asked.get('trigger_id') ?? '', asked.get('view') ?? '');
    else if (/^(chat|views)\./.test(name)) keep(current, asked.get('text') ?? body);
    const given = answers[name]?.(asked) ?? {};
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: true, ts: '1772442000.000100', ...given }));
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    /** All that a request was answered, as it was sent. */
    saidTo: (number: string) => said.get(number) ?? [],
    /** From now on, this is the request that is being answered. */
    turnTo: (number: string) => {
      current = number;
    },
    keep,
    close: () =>
      new Promise<unknown>((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
};
