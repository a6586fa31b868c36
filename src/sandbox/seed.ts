import { newChannel } from './channel-shape.ts';
import { company } from './seed-company.ts';
import {
  type Channel,
  type ChannelKind,
  emptyState,
  type State,
  store,
  tsOfMicros,
  type User,
} from './state.ts';

export type Seed = 'company' | 'blank';

const day = 86_400_000;
const colours = [
  '4bbe2e',
  'e7392d',
  '3c989f',
  '674b1b',
  'e96699',
  '2b6836',
  '5870dd',
  '9d8eee',
  'd58247',
  '50a0cf',
];

/** A person with what is usual where nothing is said. */
export const person = (fields: Pick<User, 'id' | 'name' | 'real_name' | 'tz'> & Partial<User>): User => ({
  team_id: 'T0FERNHILL',
  title: '',
  email: `${fields.name}@fernhill.example`,
  locale: 'en-GB',
  is_admin: false,
  is_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: false,
  deleted: false,
  status_text: '',
  status_emoji: '',
  status_expiration: 0,
  dnd_until: 0,
  updated: 0,
  color: '4bbe2e',
  ...fields,
});

const addChannel = (
  state: State,
  now: number,
  fields: {
    id: string;
    name: string;
    kind: ChannelKind;
    creator: string;
    members: string[];
    purpose?: string;
    daysAgo?: number;
  },
): Channel => {
  const channel = newChannel({
    id: fields.id,
    kind: fields.kind,
    name: fields.name,
    creator: fields.creator,
    created: Math.floor((now - (fields.daysAgo ?? 400) * day) / 1000),
    members: new Set(fields.members),
    purpose: fields.purpose ?? '',
    is_general: fields.name === 'general',
  });
  state.channels.set(channel.id, channel);
  return channel;
};

/** Words of people, `at` days and hours before now; replies and reactions with them. */
export type Said = {
  by: string;
  daysAgo: number;
  text: string;
  reactions?: Record<string, string[]>;
  replies?: { by: string; hoursLater: number; text: string; reactions?: Record<string, string[]> }[];
};

const say = (state: State, channel: Channel, now: number, said: Said): void => {
  const place = (
    by: string,
    at: number,
    text: string,
    reactions: Said['reactions'],
    thread_ts?: string,
  ): string => {
    state.lastMicros = Math.max(state.lastMicros, Math.floor(at) * 1000);
    const ts = tsOfMicros(Math.floor(at) * 1000 + (channel.messages.size % 900));
    store(channel, {
      type: 'message',
      ts,
      user: by,
      team: state.users.get(by)?.team_id,
      text,
      thread_ts,
      reactions: Object.entries(reactions ?? {}).map(([name, users]) => ({
        name,
        users,
        count: users.length,
      })),
    });
    return ts;
  };
  const at = now - said.daysAgo * day;
  const ts = place(said.by, at, said.text, said.reactions);
  for (const reply of said.replies ?? [])
    place(reply.by, at + reply.hoursLater * 3_600_000, reply.text, reply.reactions, ts);
};

const byTime = (channel: Channel): void => {
  channel.messages = new Map([...channel.messages].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** A workspace to start from, with the bot installed and a member of no channel. */
export const seedState = (
  seed: Seed,
  now: number,
  bot: { id: string; name: string; handle: string },
): State => {
  const state = emptyState({ id: 'T0FERNHILL', name: 'Fernhill', domain: 'fernhill' }, now);
  const people = seed === 'company' ? company.people : company.people.slice(0, 1);
  people.forEach((one, index) => {
    state.users.set(one.id, person({ color: colours[index % colours.length], ...one }));
  });
  // Slack lists its own bot among the people, and not as a bot.
  state.users.set(
    'USLACKBOT',
    person({
      id: 'USLACKBOT',
      name: 'slackbot',
      real_name: 'Slackbot',
      tz: 'America/Los_Angeles',
      email: undefined,
    }),
  );
  state.users.set(
    bot.id,
    person({
      id: bot.id,
      name: bot.handle,
      real_name: bot.name,
      tz: 'Etc/UTC',
      is_bot: true,
      email: undefined,
    }),
  );
  for (const team of company.otherTeams) state.otherTeams.set(team.id, team);
  for (const { said, sharedWith, ...fields } of seed === 'company'
    ? company.channels
    : company.channels.slice(0, 1)) {
    const members = fields.members.filter((id) => state.users.has(id));
    const channel = addChannel(state, now, { ...fields, members });
    for (const team of sharedWith ?? []) channel.sharedWith.add(team);
    if (seed === 'company') for (const one of said ?? []) say(state, channel, now, one);
    byTime(channel);
  }
  return state;
};
