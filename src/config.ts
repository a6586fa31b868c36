import { existsSync } from 'node:fs';
import { z } from 'zod';

/** What is wrong with the settings, in a sentence for whoever starts the process. */
export class ConfigError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'ConfigError';
  }
}

/** How one workspace, or several, are reached. */
export type Connection =
  | { mode: 'socket'; apiUrl: string; botToken: string; appToken: string }
  | { mode: 'http'; apiUrl: string; botToken: string; signingSecret: string }
  | {
      mode: 'http-oauth';
      apiUrl: string;
      signingSecret: string;
      clientId: string;
      clientSecret: string;
      stateSecret: string;
    };

type Settings = {
  databaseUrl: string;
  host: string;
  port: number;
  /** Where the process is reached from outside, without a slash at the end. */
  publicUrl: string | null;
  /** The first encrypts, all decrypt; empty: tokens are never stored. */
  tokenKeys: readonly string[];
  logLevel: LogLevel;
};

/** `local`: no Slack setting at all, hence the workspace on this machine. */
export type Config = Settings &
  (
    | { mode: 'local'; slack: null }
    | {
        [Mode in Connection['mode']]: { mode: Mode; slack: Extract<Connection, { mode: Mode }> };
      }[Connection['mode']]
  );

const LogLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']);
export type LogLevel = z.infer<typeof LogLevel>;

/** An empty or blank setting counts as none. */
const setting = z.preprocess(
  (given) => (typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined),
  z.string().optional(),
);

const webAddress = (name: string) =>
  setting.refine((given) => given === undefined || /^https?:$/.test(URL.parse(given)?.protocol ?? ''), {
    error: `${name} must be a web address, such as https://trellis.example.com`,
  });

const Environment = z.object({
  NODE_ENV: setting,
  SLACK_BOT_TOKEN: setting.refine((given) => !given?.startsWith('xapp-'), {
    error: 'SLACK_BOT_TOKEN holds an app token (xapp-); that one belongs in SLACK_APP_TOKEN',
  }),
  SLACK_APP_TOKEN: setting.refine((given) => !given?.startsWith('xoxb-'), {
    error: 'SLACK_APP_TOKEN holds a bot token (xoxb-); that one belongs in SLACK_BOT_TOKEN',
  }),
  SLACK_SIGNING_SECRET: setting,
  SLACK_CLIENT_ID: setting,
  SLACK_CLIENT_SECRET: setting,
  SLACK_STATE_SECRET: setting,
  SLACK_API_URL: webAddress('SLACK_API_URL'),
  DATABASE_URL: setting.refine((given) => given === undefined || /^(file|postgres|postgresql):/.test(given), {
    error: 'DATABASE_URL must begin with file: or postgres://',
  }),
  HOST: setting.transform((given) => given ?? '127.0.0.1'),
  PORT: setting
    .transform((given) => (given === undefined ? 3000 : Number(given)))
    .refine((port) => Number.isInteger(port) && port >= 0 && port <= 65_535, {
      error: 'PORT must be a number from 0 to 65535',
    }),
  PUBLIC_URL: webAddress('PUBLIC_URL').transform((given) => given?.replace(/\/+$/, '') ?? null),
  TOKEN_ENCRYPTION_KEY: setting
    .transform((given) => (given ?? '').split(/[\s,]+/).filter((key) => key !== ''))
    .refine((keys) => keys.every((key) => key.length >= 32), {
      error:
        'each key in TOKEN_ENCRYPTION_KEY must be at least 32 characters long; `openssl rand -base64 32` makes one',
    }),
  LOG_LEVEL: setting
    .transform((given) => given?.toLowerCase())
    .pipe(
      z
        .enum(LogLevel.options, { error: `LOG_LEVEL must be one of ${LogLevel.options.join(', ')}` })
        .optional(),
    ),
});
type Environment = z.infer<typeof Environment>;

/** Where each Slack setting is found, in the app's pages at https://api.slack.com/apps. */
const found = {
  SLACK_BOT_TOKEN: '"OAuth & Permissions" → "Bot User OAuth Token" (begins with xoxb-)',
  SLACK_APP_TOKEN:
    '"Basic Information" → "App-Level Tokens", with the scope connections:write (begins with xapp-)',
  SLACK_SIGNING_SECRET: '"Basic Information" → "App Credentials" → "Signing Secret"',
  SLACK_CLIENT_ID: '"Basic Information" → "App Credentials" → "Client ID"',
  SLACK_CLIENT_SECRET: '"Basic Information" → "App Credentials" → "Client Secret"',
  SLACK_STATE_SECRET: 'nowhere in Slack: it is any long random text of your own',
  PUBLIC_URL:
    'nowhere in Slack: it is the https address at which Slack, and people’s calendars, reach this process',
  TOKEN_ENCRYPTION_KEY: 'nowhere in Slack: `openssl rand -base64 32` makes one',
} as const;
type Findable = keyof typeof found;

const missing = (how: string, names: readonly Findable[]) =>
  new ConfigError(
    `${how}, but ${names.length === 1 ? 'this is' : 'these are'} missing:\n${names
      .map((name) => `  ${name}: ${found[name]}`)
      .join('\n')}\nThe pages named are those of your app at https://api.slack.com/apps.`,
  );

/** The settings as one value. Throws ConfigError with a sentence that says what is missing and where it is found. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const env = parsed.data;
  const slack = connection(env);
  if (!slack && env.NODE_ENV === 'production') {
    throw new ConfigError(
      'NODE_ENV is production, but no Slack setting is there, and the local workspace is for trying things out only. ' +
        'Set SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or with SLACK_SIGNING_SECRET (HTTP).',
    );
  }
  const settings: Settings = {
    databaseUrl: env.DATABASE_URL ?? (slack ? 'file:data/trellis.db' : 'file:data/local.db'),
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    tokenKeys: env.TOKEN_ENCRYPTION_KEY,
    // At the local workspace sits a person, not something that collects logs.
    logLevel: env.LOG_LEVEL ?? (slack ? 'info' : 'warn'),
  };
  return slack ? ({ ...settings, mode: slack.mode, slack } as Config) : { ...settings, mode: 'local', slack };
};

const connection = (env: Environment): Connection | null => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = env;
  const apiUrl = `${(env.SLACK_API_URL ?? 'https://slack.com/api').replace(/\/+$/, '')}/`;

  if (appToken) {
    if (!botToken) throw missing('SLACK_APP_TOKEN asks for Socket Mode', ['SLACK_BOT_TOKEN']);
    return { mode: 'socket', apiUrl, botToken, appToken };
  }
  if (!botToken && (clientId || clientSecret || stateSecret)) {
    if (
      signingSecret &&
      clientId &&
      clientSecret &&
      stateSecret &&
      env.PUBLIC_URL &&
      env.TOKEN_ENCRYPTION_KEY[0]
    ) {
      return { mode: 'http-oauth', apiUrl, signingSecret, clientId, clientSecret, stateSecret };
    }
    throw missing('The settings ask for several workspaces (OAuth over HTTP)', [
      ...absent(env, [
        'SLACK_SIGNING_SECRET',
        'SLACK_CLIENT_ID',
        'SLACK_CLIENT_SECRET',
        'SLACK_STATE_SECRET',
      ]),
      ...absent(env, ['PUBLIC_URL', 'TOKEN_ENCRYPTION_KEY']),
    ]);
  }
  if (botToken && signingSecret) return { mode: 'http', apiUrl, botToken, signingSecret };
  if (signingSecret) throw missing('SLACK_SIGNING_SECRET asks for HTTP', ['SLACK_BOT_TOKEN']);
  if (botToken) {
    throw missing(
      'SLACK_BOT_TOKEN is there, and one of two more is needed: SLACK_APP_TOKEN for Socket Mode or \
SLACK_SIGNING_SECRET for HTTP',
      ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'],
    );
  }
  if (env.SLACK_API_URL) {
    throw missing(
      'SLACK_API_URL is there, and with it belongs a workspace: SLACK_BOT_TOKEN, and SLACK_APP_TOKEN for \
Socket Mode or SLACK_SIGNING_SECRET for HTTP',
      ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'],
    );
  }
  return null;
};

const absent = (env: Environment, names: readonly Findable[]): Findable[] =>
  names.filter((name) => !env[name] || env[name].length === 0);

/** The process's environment, with what an `.env` file in the working directory adds to it. */
export const environment = (): NodeJS.ProcessEnv => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
};
