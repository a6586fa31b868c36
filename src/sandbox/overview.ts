import type { Sandbox } from './index.ts';
import { mentionedIn, type SmallChannel, sidebar } from './sidebar.ts';
import { Refusal, type World } from './world.ts';

/** What time it is, and what becomes of it. */
export type Time = {
  now: number;
  /** True when the clock runs along with real time. */
  running: boolean;
  /** From where to where time is being moved. */
  journey: ReturnType<Sandbox['journey']>;
};

/** What a person's window needs to begin with. People, messages and channels to join are asked for apart. */
export type Overview = Time & {
  /** Tells one beginning of the workspace from the next. */
  run: string;
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
    /** It is connected, or takes deliveries over HTTP. */
    reachable: boolean;
    commands: World['app']['commands'];
    shortcuts: World['app']['shortcuts'];
  };
  /** What is broken on purpose, by the names of switch-table.ts. */
  faults: ReturnType<Sandbox['switches']['on']>;
  /** The app was cut off and has not come back: nothing reaches it. */
  reconnecting: boolean;
  viewer: string;
  /** The conversations that the viewer is in. */
  channels: SmallChannel[];
  /** Others that the Home tab and the forms name, as far as the viewer may see them. */
  mentioned: SmallChannel[];
  home: ReturnType<Sandbox['read']['home']> | null;
  /** The viewer's open forms, the topmost last. */
  views: ReturnType<Sandbox['read']['views']>;
};

export const timeOf = ({ clock }: World, sandbox: Sandbox): Time => ({
  now: clock.now(),
  running: clock.running,
  journey: sandbox.journey(),
});

/** What `asked`, or the first person of all, sees of the workspace. Refuses `user_not_found`. */
export const overview = (world: World, sandbox: Sandbox, asked: string | null): Overview => {
  const { state, app } = world;
  const viewer = asked ?? state.users.keys().next().value;
  if (viewer === undefined || !state.users.has(viewer)) throw new Refusal('user_not_found');
  const home = sandbox.read.home(viewer) ?? null;
  const views = sandbox.read.views(viewer);
  return {
    ...timeOf(world, sandbox),
    run: sandbox.run,
    guide: sandbox.guide,
    cast: sandbox.cast && { on: sandbox.cast.on },
    restarts: sandbox.beginAgain !== undefined,
    team: state.team,
    app: {
      name: app.name,
      handle: app.handle,
      botUserId: app.botUserId,
      installed: app.installed,
      reachable: sandbox.reachable(),
      commands: app.commands,
      shortcuts: app.shortcuts,
    },
    faults: sandbox.switches.on(),
    reconnecting: sandbox.reconnecting(),
    viewer,
    channels: sidebar(world, viewer),
    mentioned: mentionedIn(world, viewer, [home, views]),
    home,
    views,
  };
};

/** People as the page needs them; the app is one of them, Slack's own bot is not. */
export const everybody = (world: World) =>
  [...world.state.users.values()]
    .filter((user) => user.id !== 'USLACKBOT')
    .map(({ id, name, real_name, team_id, tz, title, status_text, status_emoji, ...user }) => ({
      id,
      name,
      real_name,
      team_id,
      tz,
      deleted: user.deleted,
      is_bot: user.is_bot,
      is_admin: user.is_admin,
      is_owner: user.is_owner,
      is_restricted: user.is_restricted,
      dnd_until: user.dnd_until,
      hours: user.hours,
      profile: { title, status_text, status_emoji },
    }));
