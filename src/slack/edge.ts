import { setTimeout } from 'node:timers/promises';
import { App, type Receiver, type webApi } from '@slack/bolt';
import { ConfigError, type Connection } from '../config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Access } from './access.ts';
import { acknowledgeAfter } from './acknowledge.ts';
import { createAuthorize } from './authorize.ts';
import { boltLog } from './bolt-log.ts';
import { clientOptions } from './clients.ts';
import { errorOf } from './errors.ts';
import { createHttpReceiver, type Listener } from './http.ts';
import { createInFlight } from './in-flight.ts';
import { createInstall } from './install.ts';
import { ownEvents } from './own-events.ts';
import type { People } from './people.ts';
import { route } from './router.ts';
import { anyLocale } from './routing.ts';
import { createSocketReceiver } from './socket.ts';
import type { Surface } from './surface.ts';
import { text } from './text.ts';
import type { Workspaces } from './workspaces.ts';

export type EdgeGiven = {
  connection: Connection;
  publicUrl: string | null;
  store: Store;
  workspaces: Workspaces;
  people: People;
  surfaces: readonly Surface[];
  access: Access;
  /** Runs when the bot is connected to a workspace, after each reconnect, and after an installation. */
  connected(team: string): Promise<void>;
  /** The movable clock, epoch milliseconds. */
  now(): number;
  /** The real clock, epoch milliseconds: by it signatures are dated. */
  wall(): number;
  log: Log;
};

/** Everything between Slack and the features. */
export type Edge = {
  /** Connects. Throws ConfigError, with a sentence, where Slack does not accept a token. */
  start(): Promise<void>;
  /** Takes nothing new, and finishes what is running, for at most so many (real) milliseconds. */
  stop(ms?: number): Promise<void>;
  /** Resolves as soon as nothing is being handled. */
  idle(): Promise<void>;
  /** Whether deliveries can arrive. */
  isConnected(): boolean;
  /** Slack's deliveries over HTTP, for `server.ts`; null in Socket Mode. */
  deliveries: Listener | null;
  /** Installing the bot in several workspaces; null with a single one. */
  install: Listener | null;
};

export const createEdge = (given: EdgeGiven): Edge => {
  const { connection, workspaces, log } = given;
  const inFlight = createInFlight();
  let connected = false;
  let stopping = false;

  const announce = (team: string): Promise<void> =>
    inFlight.track(() =>
      given.connected(team).catch((error: unknown) => log.error({ team, err: error }, 'catching up failed')),
    );
  const announceAll = () =>
    inFlight
      .track(async () => {
        for (const team of await workspaces.teams()) await announce(team);
      })
      .catch((error: unknown) => log.error({ err: error }, 'catching up failed'));

  const heard = (now: boolean) => {
    if (now !== connected) log.info({ connected: now }, 'Socket Mode');
    connected = now;
    if (now) announceAll();
  };
  const socket = connection.mode === 'socket' ? createSocketReceiver({ ...connection, heard, log }) : null;
  const http =
    connection.mode === 'socket' ? null : createHttpReceiver({ ...connection, wall: given.wall }, log);

  const receiver = (socket ?? http?.receiver) as Receiver;
  const app = new App({
    receiver: acknowledgeAfter(receiver, { inFlight, stopping: () => stopping, log }),
    authorize: createAuthorize(workspaces),
    logger: boltLog(log),
    clientOptions: { ...clientOptions(connection.apiUrl, 'answers', log), fetch: fetchInTime },
    convoStore: false,
  });
  app.error(async (error) => {
    throw error;
  });
  route(app, { ...given, surfaces: [ownEvents(given), ...given.surfaces], commands: new Map() });

  return {
    start: async () => {
      await accepted('SLACK_BOT_TOKEN', () => workspaces.ready());
      if (socket) await accepted('SLACK_APP_TOKEN', () => socket.start());
      else heardOverHttp();
    },
    stop: async (ms = 10_000) => {
      stopping = true;
      await Promise.race([inFlight.idle(), setTimeout(ms, null, { ref: false })]);
      connected = false;
      // Cut off in the middle of a reconnect, the library's own stop never ends.
      await Promise.race([socket?.stop(), setTimeout(1_000, null, { ref: false })]);
    },
    idle: () => inFlight.idle(),
    isConnected: () => connected && !stopping,
    deliveries: http?.listener ?? null,
    install:
      connection.mode === 'http-oauth'
        ? createInstall({ ...given, connection, publicUrl: given.publicUrl ?? '', installed: announce })
        : null,
  };

  function heardOverHttp() {
    connected = true;
    announceAll();
  }
};

/** A `response_url` that never answers must not hold up whoever waits for the rest. */
const fetchInTime: webApi.FetchFunction = (url, init) =>
  fetch(url, { signal: AbortSignal.timeout(10_000), ...(init as RequestInit) });

const accepted = async (
  setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
  connect: () => Promise<unknown>,
): Promise<void> => {
  try {
    await connect();
  } catch (error) {
    const code = errorOf(error);
    throw code === null ? error : new ConfigError(text(anyLocale).tokenRefused(setting, code));
  }
};
