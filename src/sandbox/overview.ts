import type { Sandbox } from './index.ts';
import { Refusal, type World } from './world.ts';

/** Everything that a person's window needs to begin with. */
export type Overview = {
  /** Tells one beginning of the workspace from the next. */
  run: string;
  now: number;
  /** True when the clock runs along with real time. */
  running: boolean;
  /** From where to where time is being moved. */
  journey: ReturnType<Sandbox['journey']>;
  /** When the app next has something to do, epoch ms; null where nothing is planned, or it does not say. */
  nextDue: number | null;
  guide: Sandbox['guide'];
  /** Whether people do things of their own accord; null where nobody would. */
  cast: { on: boolean } | null;
  /** Whether the workspace and the app can begin anew. */
  restarts: boolean;
  team: World['state']['team'];
  app: {
    name: string;
    handle: string;
    botUserId: string;
    installed: boolean;
    /** Open sockets of Socket Mode; 0 over HTTP. */
    connections: number;
    commands: World['app']['commands'];
    shortcuts: World['app']['shortcuts'];
  };
  /** What is broken on purpose, by the names of switch-table.ts. */
  faults: ReturnType<Sandbox['switches']['on']>;
  viewer: string;
  people: ReturnType<Sandbox['read']['people']>;
  /** What the viewer can see or find; `latest` is the newest message's timestamp. */
  channels: (ReturnType<Sandbox['read']['channels']>[number] & { latest?: string })[];
  home: ReturnType<Sandbox['read']['home']> | null;
  /** The viewer's open forms, the topmost last. */
  views: ReturnType<Sandbox['read']['views']>;
};

/** The workspace is to be seen also when the app in it is not well. */
const nextDueOf = async (sandbox: Sandbox): Promise<number | null> => {
  try {
    return (await sandbox.driver?.nextDue()) ?? null;
  } catch {
    return null;
  }
};

/** What `asked`, or the first person of all, sees of the workspace. Refuses `user_not_found`. */
export const overview = async (world: World, sandbox: Sandbox, asked: string | null): Promise<Overview> => {
  const { state, app, clock } = world;
  const viewer = asked ?? state.users.keys().next().value;
  if (viewer === undefined || !state.users.has(viewer)) throw new Refusal('user_not_found');
  const nextDue = await nextDueOf(sandbox);
  return {
    run: sandbox.run,
    now: clock.now(),
    running: clock.running,
    journey: sandbox.journey(),
    nextDue,
    guide: sandbox.guide,
    cast: sandbox.cast && { on: sandbox.cast.on },
    restarts: sandbox.beginAgain !== undefined,
    team: state.team,
    app: {
      name: app.name,
      handle: app.handle,
      botUserId: app.botUserId,
      installed: app.installed,
      connections: sandbox.connections(),
      commands: app.commands,
      shortcuts: app.shortcuts,
    },
    faults: sandbox.switches.on(),
    viewer,
    people: sandbox.read.people(),
    channels: sandbox.read
      .channels(viewer)
      .map((one) => ({ ...one, latest: [...(state.channels.get(one.id)?.messages.keys() ?? [])].at(-1) })),
    home: sandbox.read.home(viewer) ?? null,
    views: sandbox.read.views(viewer),
  };
};
