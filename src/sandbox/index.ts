import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Actor, createActor } from './actor.ts';
import { newApp, removeApp } from './app.ts';
import { type Cast, createCast } from './cast/cast.ts';
import type { Script } from './cast/script.ts';
import { type Clock, createClock } from './clock.ts';
import { createDeliveries } from './deliveries.ts';
import { emit } from './events.ts';
import { createFaults, emptyFaults, type Faults } from './faults.ts';
import type { Guide } from './guide.ts';
import { httpTransport } from './http-transport.ts';
import { createLate } from './late.ts';
import { welcomeUser } from './people.ts';
import { isPost } from './posts.ts';
import { createRead, type Read } from './read.ts';
import { createReconnection } from './reconnection.ts';
import { createRoutes } from './routes.ts';
import { person, type Seed, seedState } from './seed.ts';
import { createSocketMode } from './socket.ts';
import type { User } from './state.ts';
import { createSwitches, type Switches } from './switches.ts';
import { createTraffic, type Traffic } from './traffic.ts';
import { createTravel, type Driver, type Travel } from './travel.ts';
import { until } from './until.ts';
import { type App, type Change, refuse, type World } from './world.ts';

export type { Actor } from './actor.ts';
export type { Cast } from './cast/cast.ts';
export type { Script } from './cast/script.ts';
export type { Choice } from './choices.ts';
export type { CallFault, Faults } from './faults.ts';
export type { Guide } from './guide.ts';
export type { Overview } from './overview.ts';
export type { Outcome } from './payloads.ts';
export type { Seen, SeenChannel } from './read.ts';
export type { Seed } from './seed.ts';
export type { User, View } from './state.ts';
export type { TrafficEntry } from './traffic.ts';
export type { Driver } from './travel.ts';
export type { Change } from './world.ts';

export type SandboxOptions = {
  /** `company` is Fernhill with its people and history; `blank` has one person and #general. Default: company. */
  seed?: Seed;
  /** Start of the movable clock, epoch ms. Default: 2026-03-02T09:00:00Z, a Monday. */
  now?: number;
  /** Makes the movable clock run along; without it, it stands until it is moved. */
  realTime?: () => number;
  /** What the app may do. Default: what the manifest asks for, or all if there is none. */
  scopes?: { bot: string[]; optional?: string[] };
  /** Path of a manifest.yml: scopes, events, commands and shortcuts come from there. */
  manifest?: string;
  /** What a newcomer is told first. */
  guide?: Guide;
  /** What people do of their own accord. The seed `blank` has nobody who would. */
  cast?: Script;
  /** How the process that embeds both ends the workspace and the app, and begins them anew. */
  beginAgain?: (seed: Seed) => void;
};

export type Sandbox = {
  /** Answers a request of its own paths; `false` for every other. */
  listener(req: IncomingMessage, res: ServerResponse): Promise<boolean> | boolean;
  /** Takes a WebSocket of its own paths; `false` for every other. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Opens a loopback server of its own. */
  listen(port?: number): Promise<{ url: string; close(): Promise<void> }>;
  setUrl(url: string): void;
  readonly app: App;
  /** Delivers over HTTP instead of Socket Mode; resolves once Slack's `url_verification` was tried. */
  connectHttp(requestUrl: string): Promise<{ ok: boolean; error?: string }>;
  clock: Clock;
  as(userId: string): Actor;
  read: Read;
  faults: Faults;
  /** The same by name, to be switched off again by name. */
  switches: Switches;
  traffic: Traffic;
  subscribe(listener: (change: Change) => void): () => void;
  /** A new person comes to the workspace (`team_join`). */
  addUser(user: Pick<User, 'id' | 'name' | 'real_name' | 'tz'> & Partial<User>): void;
  /** The app is removed: `tokens_revoked` and `app_uninstalled`, in either order. */
  uninstall(order?: 'revoked_first' | 'uninstalled_first'): Promise<void>;
  /** Open sockets of Socket Mode. */
  connections(): number;
  /** Whether anything that happens can be delivered to the app. */
  reachable(): boolean;
  /** True while sockets that a fault cut off have not come back. */
  reconnecting(): boolean;
  /** Nothing under way, and nothing new for `quiet` real milliseconds (20). An app that works on after acknowledging needs `until`. */
  idle(quiet?: number): Promise<void>;
  /** Resolves with what `look` finds, looking again whenever something changed. Rejects after `patience` real ms (10,000). */
  until<Found>(look: () => Found | undefined | null | false, patience?: number): Promise<Found>;
  /** The app's own hands on time. */
  driver?: Driver;
  moveTime: Travel['moveTime'];
  /** Ends a journey through time where it is. */
  stopTime: Travel['stop'];
  journey: Travel['journey'];
  /**
   * Moves time until the app posts something new, where `viewer` is a member if one is given; what is on its way
   * already does not count. At most five weeks. Refuses `nothing_planned`.
   */
  moveToNextPost(viewer?: string): Promise<void>;
  /** Ends what it has under way of its own: a journey through time, retries. */
  stop(): Promise<void>;
  /** As given: the workspace and the app begin anew, with the clock at real time. */
  readonly beginAgain: SandboxOptions['beginAgain'];
  readonly guide: Guide | null;
  /** The people who behave of their own accord; null without a script. */
  readonly cast: Cast | null;
  /** Another one at each beginning. */
  readonly run: string;
  /** Puts the seed back: people, channels, history; the app stays connected, the clock where it is. */
  reset(): void;
};

const monday = Date.UTC(2026, 2, 2, 9);
/** What is posted within so long was on its way already. */
const underWayMs = 2000;
const fiveWeeks = 35 * 86_400_000;

/** A Slack workspace on this machine, speaking Slack's own protocols to an app that does not know. */
export const createSandbox = (options: SandboxOptions = {}): Sandbox => {
  const clock = createClock(options.now ?? monday, options.realTime);
  const app = newApp(options);
  const faultState = emptyFaults();
  const traffic = createTraffic();
  const listeners = new Set<(change: Change) => void>();
  let run: string = randomUUID();
  let base = 'http://127.0.0.1';
  const changed = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const subscribe: Sandbox['subscribe'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const socketMode = createSocketMode(
    app.appId,
    () => {
      for (const what of ['traffic', 'faults'] as const) changed({ what });
    },
    (name, request) =>
      traffic.note({ at: clock.now(), direction: 'to_app', kind: 'socket', name, via: 'socket', request }),
  );
  const late = createLate(clock, faultState);
  const reconnected = createReconnection({ socketMode, faults: faultState, subscribe });
  const deliveries = createDeliveries({ clock, faults: faultState, traffic }, socketMode.transport);
  const seeded = () =>
    seedState(options.seed ?? 'company', clock.now(), {
      id: app.botUserId,
      name: app.name,
      handle: app.handle,
    });
  const world: World = {
    state: seeded(),
    clock,
    app,
    faults: faultState,
    traffic,
    deliveries,
    late,
    triggers: new Map(),
    responseUrls: new Map(),
    suggested: new Map(),
    url: () => base,
    changed,
  };
  clock.onMove(() => {
    deliveries.flush();
    late.flush();
    changed({ what: 'clock' });
  });
  traffic.subscribe(() => changed({ what: 'traffic' }));

  const travel = createTravel({
    clock,
    deliveries,
    late,
    drivers: () => [sandbox.driver, cast].filter((one) => one !== undefined && one !== null),
    connected: reconnected,
    changed: () => changed({ what: 'clock' }),
  });

  const faults = createFaults(faultState, {
    release: deliveries.release,
    disconnect: socketMode.disconnect,
  });

  const sandbox: Sandbox = {
    app,
    clock,
    traffic,
    read: createRead(world),
    faults,
    switches: createSwitches({ world, faults, reconnected, uninstall: () => sandbox.uninstall() }),
    as: (userId) => createActor(world, userId),
    listener: (req, res) => routes.listener(req, res),
    upgrade: (req, socket, head) => routes.upgrade(req, socket, head),
    setUrl(url) {
      base = url.replace(/\/$/, '');
    },
    async listen(port = 0) {
      const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
        if (await routes.listener(req, res)) return;
        res.writeHead(404).end();
      };
      const server = createServer((req, res) => {
        answer(req, res).catch(() => res.destroy());
      });
      server.on('upgrade', (req, socket, head) => {
        if (!routes.upgrade(req, socket, head)) socket.destroy();
      });
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      sandbox.setUrl(url);
      const close = async () => {
        await sandbox.stop();
        routes.close();
        await socketMode.close();
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      };
      return { url, close };
    },
    async connectHttp(requestUrl) {
      deliveries.use(httpTransport(requestUrl, app.signingSecret));
      return routes.verify(requestUrl);
    },
    subscribe,
    addUser(user) {
      welcomeUser(world, person(user));
    },
    uninstall: (order = 'revoked_first') =>
      deliveries.during(() => {
        removeApp(world);
        const revoked = () =>
          emit(world, { type: 'tokens_revoked', tokens: { oauth: [], bot: [app.botUserId] } });
        const gone = () => emit(world, { type: 'app_uninstalled' });
        for (const tell of order === 'revoked_first' ? [revoked, gone] : [gone, revoked]) tell();
      }),
    connections: socketMode.connected,
    reachable: () => deliveries.via() === 'http' || socketMode.connected() > 0,
    reconnecting: () => socketMode.owed() > 0,
    idle: deliveries.idle,
    until: (look, patience) => until(sandbox.subscribe, look, patience),
    moveTime: travel.moveTime,
    stopTime: travel.stop,
    journey: travel.journey,
    async moveToNextPost(viewer) {
      await travel.moveTime(clock.now() + underWayMs);
      if (typeof (await sandbox.driver?.nextDue()) !== 'number') refuse('nothing_planned');
      const from = clock.now();
      let posted = false;
      const done = subscribe(({ channel, ts }) => {
        posted ||= isPost(world, { channel, ts }, { from, viewer });
      });
      await travel.moveTime(from + fiveWeeks, () => posted).finally(done);
    },
    async stop() {
      await travel.rest();
      cast?.stop();
      deliveries.stop();
    },
    beginAgain: options.beginAgain,
    guide: options.guide ?? null,
    get cast() {
      return cast;
    },
    get run() {
      return run;
    },
    reset() {
      run = randomUUID();
      const { serial, lastMicros } = world.state;
      const fresh = seeded();
      world.state = {
        ...fresh,
        serial: Math.max(fresh.serial, serial),
        lastMicros: Math.max(fresh.lastMicros, lastMicros),
      };
      changed({ what: 'reset' });
    },
  };
  const cast = options.cast && options.seed !== 'blank' ? createCast(world, sandbox, options.cast) : null;
  const routes = createRoutes(world, socketMode, sandbox);
  return sandbox;
};
