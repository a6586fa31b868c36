import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownEvents } from '../src/slack/own-events.ts';
import { optionalScopes, requiredScopes } from '../src/slack/scopes.ts';
import manifestSchema from './outside/manifest.schema.json' with { type: 'json' };
import { openWorld, type World } from './support/world.ts';

type Manifest = {
  features: { slash_commands: { command: string; should_escape: boolean }[]; shortcuts?: unknown[] };
  oauth_config: { scopes: { bot: string[]; bot_optional: string[] } };
  settings: { event_subscriptions: { bot_events: string[] }; interactivity: { is_enabled: boolean } };
};

const manifest = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
const asked = [...bot, ...optional].toSorted();

/**
 * What Slack's documentation demands for each method, in the conversations where Trellis calls it: channels are
 * public or private, and of direct messages it knows only its own.
 */
const scopesOfMethods: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  // `groups:write` would do the same in private channels; nobody who is outside learns of those.
  'conversations.invite': ['channels:manage'],
  'conversations.join': ['channels:join'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write', 'mpim:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** What the Events API demands; any one of them where there are several. */
const scopesOfEvents: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_left: ['channels:read'],
  channel_shared: ['channels:read'],
  channel_unarchive: ['channels:read'],
  channel_unshared: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  group_unarchive: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  reaction_added: ['reactions:read'],
  reaction_removed: ['reactions:read'],
  team_join: ['users:read'],
  tokens_revoked: [],
  user_change: ['users:read'],
};

/** Messages are subscribed to by the kind of channel; communities live in these. */
const subscriptions = (event: string): string[] =>
  event === 'message' ? ['message.channels', 'message.groups'] : [event];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('sandbox/'))
  .map((path) => readFileSync(join('src', path), 'utf8'));

const families =
  'auth|bookmarks|bots|chat|conversations|dnd|files|pins|reactions|team|usergroups|users|views';
const called = new RegExp(`\\bclient\\s*\\.((?:${families})(?:\\.[a-zA-Z]+)+)\\(`, 'g');
const named = new RegExp(`['"\`]((?:${families})(?:\\.[a-zA-Z]+)+)['"\`]`, 'g');

/** The Web API methods that the code calls: by the client, or by their names as delivery does. */
const methods = [
  ...new Set(
    sources.flatMap((text) => [...text.matchAll(called), ...text.matchAll(named)].map((match) => match[1])),
  ),
]
  .filter((name) => name !== undefined && !name.endsWith('.ts'))
  .toSorted();

describe('the manifest and the code', () => {
  let world: World;
  let heard: string[];
  beforeAll(async () => {
    world = await openWorld();
    const own = Object.keys(ownEvents({ people: {}, workspaces: {} } as never).events ?? {});
    const ofFeatures = world.app.features.flatMap(({ events }) => Object.keys(events ?? {}));
    heard = [...new Set([...own, ...ofFeatures].flatMap(subscriptions))].toSorted();
  });
  afterAll(() => world.close());

  test('every method that is called stands in the table, and nothing else', () => {
    expect(methods).toEqual(Object.keys(scopesOfMethods));
  });

  test('exactly the scopes that are used are asked for', () => {
    const used = new Set([
      'commands',
      ...Object.values(scopesOfMethods).flat(),
      ...heard.flatMap((event) => scopesOfEvents[event] ?? []),
    ]);
    expect(asked).toEqual([...used].toSorted());
  });

  test('exactly the events that are listened to are subscribed to', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(heard);
    expect(heard.filter((event) => !(event in scopesOfEvents))).toEqual([]);
  });

  test('no scope is asked for twice', () => {
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('installing over OAuth asks for the same scopes', () => {
    expect([...requiredScopes]).toEqual(bot);
    expect([...optionalScopes]).toEqual(optional);
  });

  test('there is the one command, and Slack resolves the people and channels in it', () => {
    expect(manifest.features.slash_commands).toMatchObject([{ command: '/community', should_escape: true }]);
  });

  test('shortcuts stand there if and only if a feature has some', () => {
    const offered = world.app.features.flatMap(({ shortcuts }) => shortcuts ?? []);
    expect(manifest.features.shortcuts?.length ?? 0).toBe(offered.length);
  });

  test('buttons and forms reach the app', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
  });
});

describe('the manifest and Slack', () => {
  const validate = (schema: object) => {
    const check = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    check(manifest);
    return check.errors ?? [];
  };

  test('it keeps to the keys and lengths that Slack takes', () => {
    expect(validate(manifestSchema)).toEqual([]);
  });

  const official = process.env.MANIFEST_SCHEMA;
  test.runIf(official)("it is valid by Slack's own schema, where MANIFEST_SCHEMA names that file", () => {
    const { $schema: _, ...schema } = JSON.parse(readFileSync(official ?? '', 'utf8')) as {
      $schema?: string;
    };
    expect(validate(schema)).toEqual([]);
  });
});

test('the README tells of exactly these scopes, and of each whether it is optional', () => {
  const [, table = ''] = readFileSync('README.md', 'utf8').split('### What each scope is for');
  const rows = (table.split('\n\n')[1] ?? '')
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[1] ?? '');
  const scopesIn = (cells: string[]) =>
    cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  const [may, must] = [true, false].map((wanted) =>
    scopesIn(rows.filter((cell) => cell.includes('(optional)') === wanted)),
  );
  expect(must).toEqual(bot);
  expect(may).toEqual(optional);
});
