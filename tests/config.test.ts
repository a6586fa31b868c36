import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' };
const oauth = {
  SLACK_SIGNING_SECRET: 'shh',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'cs',
  SLACK_STATE_SECRET: 'ss',
  PUBLIC_URL: 'https://trellis.example.com/',
  TOKEN_ENCRYPTION_KEY: 'k'.repeat(32),
};

const complaint = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the settings were taken');
};

describe('which workspace', () => {
  it('is the local one without any Slack setting, and everything has a default', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: ' ', PATH: '/bin' })).toEqual({
      mode: 'local',
      slack: null,
      databaseUrl: 'file:data/local.db',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      tokenKeys: [],
      logLevel: 'warn',
    });
  });

  it('is reached by the settings that are there', () => {
    const apiUrl = 'https://slack.com/api/';
    expect(readConfig(socket)).toMatchObject({
      mode: 'socket',
      databaseUrl: 'file:data/trellis.db',
      slack: { mode: 'socket', apiUrl, botToken: 'xoxb-1', appToken: 'xapp-1' },
    });
    expect(readConfig({ ...http, SLACK_API_URL: 'http://localhost:4000/api' })).toMatchObject({
      mode: 'http',
      slack: { botToken: 'xoxb-1', signingSecret: 'shh', apiUrl: 'http://localhost:4000/api/' },
    });
    expect(readConfig({ ...socket, SLACK_SIGNING_SECRET: 'shh' }).mode).toBe('socket');
    expect(readConfig(oauth)).toMatchObject({
      mode: 'http-oauth',
      publicUrl: 'https://trellis.example.com',
      tokenKeys: [oauth.TOKEN_ENCRYPTION_KEY],
      slack: { clientId: '1.2', clientSecret: 'cs', stateSecret: 'ss', signingSecret: 'shh' },
    });
  });

  it('must be a real one in production', () => {
    expect(complaint({ NODE_ENV: 'production' })).toContain('SLACK_BOT_TOKEN');
    expect(complaint({ NODE_ENV: 'production' })).toContain('no Slack setting');
    expect(readConfig({ NODE_ENV: 'production', ...socket }).mode).toBe('socket');
  });
});

describe('with some settings but not enough', () => {
  it.each([
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN: "OAuth & Permissions"']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN: "Basic Information"', 'SLACK_SIGNING_SECRET: "Basic']],
    [{ SLACK_SIGNING_SECRET: 'shh' }, ['SLACK_BOT_TOKEN: ']],
    [{ SLACK_API_URL: 'https://other.example/api' }, ['SLACK_BOT_TOKEN: ', 'SLACK_APP_TOKEN: ']],
    [{ SLACK_CLIENT_ID: '1.2' }, ['SLACK_CLIENT_SECRET: ', 'SLACK_STATE_SECRET: ', 'PUBLIC_URL: ']],
    [{ ...oauth, TOKEN_ENCRYPTION_KEY: '' }, ['this is missing:\n  TOKEN_ENCRYPTION_KEY: ']],
  ])('%o says what is missing and where it is found', (given, expected) => {
    const said = complaint(given as Record<string, string>);
    for (const part of expected) expect(said).toContain(part);
    for (const name of Object.keys(given).filter((one) => one !== 'TOKEN_ENCRYPTION_KEY')) {
      expect(said).not.toContain(`  ${name}: `);
    }
  });
});

describe('a setting that cannot be', () => {
  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    [{ PUBLIC_URL: 'trellis' }, 'PUBLIC_URL must be a web address'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with'],
    [{ TOKEN_ENCRYPTION_KEY: 'short' }, 'at least 32 characters'],
    [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' }, 'belongs in SLACK_APP_TOKEN'],
  ])('%o is named', (given, expected) => {
    expect(complaint(given as Record<string, string>)).toContain(expected);
  });

  it('never repeats a secret', () => {
    const secret = 'not-so-long';
    expect(complaint({ ...http, TOKEN_ENCRYPTION_KEY: secret })).not.toContain(secret);
    expect(complaint({ SLACK_APP_TOKEN: 'xapp-very-secret' })).not.toContain('very-secret');
  });
});

it('takes a list of keys', () => {
  const [first, second] = ['a'.repeat(32), 'b'.repeat(40)];
  expect(readConfig({ TOKEN_ENCRYPTION_KEY: `${first}, ${second}` }).tokenKeys).toEqual([first, second]);
});

it('reads ports, levels and addresses', () => {
  expect(
    readConfig({ PORT: '0', HOST: '0.0.0.0', LOG_LEVEL: 'Debug', DATABASE_URL: 'postgres://a@b/c' }),
  ).toMatchObject({ port: 0, host: '0.0.0.0', logLevel: 'debug', databaseUrl: 'postgres://a@b/c' });
});
