type Fields = Record<string, unknown>;
export type Channel = {
  members: string[];
  creator: string;
  isPrivate: boolean;
  isShared: boolean;
  isArchived?: true;
};

/** The Slacks that are open, each with its answers, by their addresses. */
const slacks = new Map<string, (path: string, body: string) => Fields>();

const overTheNetwork = globalThis.fetch;

/** To Slack it is not far: what is sent is what other tests look at, and half the time here would go into sending it. */
const fetchNearby: typeof fetch = async (to, init) => {
  const { origin, pathname } = new URL(String(to));
  const answer = slacks.get(origin);
  return answer ? Response.json(answer(pathname, String(init?.body ?? ''))) : overTheNetwork(to, init);
};

let opened = 0;

/** Slack as far as the bot asks it, quick and without limits; it keeps what each request was answered. */
export const openSlack = (given: {
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
  const answer = (path: string, body: string): Fields => {
    const [, kind = '', name = ''] = path.split('/');
    const asked = new URLSearchParams(kind === 'api' ? body : '');
    if (kind === 'answers') keep(name, body);
    else if (/^views\.(open|push)$/.test(name)) keep(asked.get('trigger_id') ?? '', asked.get('view') ?? '');
    else if (/^(chat|views)\./.test(name)) keep(current, asked.get('text') ?? body);
    return { ok: true, ts: '1772442000.000100', ...answers[name]?.(asked) };
  };
  const url = `http://slack-${++opened}.test`;
  slacks.set(url, answer);
  globalThis.fetch = fetchNearby;
  return {
    url,
    /** All that a request was answered, as it was sent. */
    saidTo: (number: string) => said.get(number) ?? [],
    /** From now on, this is the request that is being answered. */
    turnTo: (number: string) => {
      current = number;
    },
    keep,
    close: () => {
      slacks.delete(url);
      if (slacks.size === 0) globalThis.fetch = overTheNetwork;
    },
  };
};
