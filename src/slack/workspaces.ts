import { webApi as slack, type webApi } from '@slack/bolt';
import type { Connection } from '../config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { clientOptions } from './clients.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import {
  installedTeams,
  installWorkspace,
  reinstallWorkspace,
  uninstallWorkspace,
  workspaceByTeam,
} from './store.ts';

/** A workspace in which the bot is installed, and who it is there. */
export type Workspace = { team: string; botToken: string; botUser: string; botId: string | null };

/** The bot is not installed there: for good, unlike a failure to find out. */
export class UnknownWorkspace extends Error {
  constructor(team: string | undefined) {
    super(`the bot is not installed in ${team ?? 'a workspace without an id'}`);
    this.name = 'UnknownWorkspace';
  }
}

export type Workspaces = {
  /** Throws UnknownWorkspace; whatever else it throws may succeed later, and is never remembered. */
  of(team: string | undefined): Promise<Workspace>;
  /** The same for an event from there. Where the bot was removed, it may be back: Slack is asked anew. */
  ofEvent(team: string | undefined): Promise<Workspace>;
  /**
   * The same for someone who acts. In a shared channel Slack may name their own workspace instead of ours; with a
   * single workspace it can only be ours.
   */
  ofActor(team: string | undefined): Promise<Workspace>;
  /** Those in which the bot is installed. */
  teams(): Promise<string[]>;
  /** Of a single workspace: asks Slack until it answers. Throws where Slack refuses the token. */
  ready(): Promise<void>;
  installed(workspace: Workspace & { appId: string | null }): Promise<void>;
  /** `at` is when it was uninstalled; an installation since then stays. */
  uninstalled(team: string, at: number): Promise<void>;
};

type Given = {
  connection: Connection;
  store: Store;
  tokenKeys: readonly string[];
  /** The workspace on this machine. */
  local: boolean;
  now(): number;
  log: Log;
};

/** Knows the bot's workspaces: the one of the settings' token, or those that installed it. */
export const createWorkspaces = (given: Given): Workspaces =>
  given.connection.mode === 'http-oauth'
    ? severalWorkspaces(given, createSecrets(given.tokenKeys))
    : oneWorkspace(given, given.connection);

const oneWorkspace = (
  given: Given,
  { apiUrl, botToken }: Exclude<Connection, { mode: 'http-oauth' }>,
): Workspaces => {
  let known: Workspace | null = null;
  /** The bot was removed. Whoever wants to do something there is told so; only what comes from there can change it. */
  let gone: string | null = null;

  const ask = async (client: webApi.WebClient): Promise<Workspace> => {
    const told = await client.auth.test();
    if (!told.team_id || !told.user_id) throw new Error('auth.test told neither team nor user');
    const workspace = { team: told.team_id, botToken, botUser: told.user_id, botId: told.bot_id ?? null };
    await installWorkspace(
      given.store,
      {
        ...identity(workspace),
        appId: told.app_id ? String(told.app_id) : null,
        botToken: null,
        local: given.local,
      },
      given.now(),
    );
    known = workspace;
    gone = null;
    return workspace;
  };
  const own = async () => known ?? (await ask(hurried));
  const ofEvent = async (team: string | undefined) => {
    const workspace = await own();
    if (team !== undefined && team !== workspace.team) throw new UnknownWorkspace(team);
    return workspace;
  };
  const hurried = new slack.WebClient(botToken, clientOptions(apiUrl, 'answers', given.log));

  return {
    of: async (team) => {
      if (gone !== null) throw new UnknownWorkspace(gone);
      return ofEvent(team);
    },
    ofEvent,
    ofActor: own,
    teams: async () => (gone === null ? [(await own()).team] : []),
    ready: async () => {
      if (!known) await ask(new slack.WebClient(botToken, clientOptions(apiUrl, 'patient', given.log)));
    },
    installed: async () => undefined,
    // The token stands in the settings; what tells that it is of no use any more is Slack.
    uninstalled: async (team, at) => {
      known = null;
      gone = team;
      await given.store.tx((scope) => uninstallWorkspace(scope, team, at));
    },
  };
};

const severalWorkspaces = ({ store, now, local }: Given, secrets: Secrets): Workspaces => {
  const of = async (team: string | undefined): Promise<Workspace> => {
    const row = team === undefined ? null : await workspaceByTeam(store, team);
    if (!row?.botToken || !row.botUser || row.uninstalledAt !== null) throw new UnknownWorkspace(team);
    return { team: row.team, botToken: secrets.open(row.botToken), botUser: row.botUser, botId: row.botId };
  };
  return {
    of,
    ofEvent: of,
    ofActor: of,
    teams: () => installedTeams(store),
    ready: async () => undefined,
    installed: ({ appId, ...workspace }) => {
      const botToken = secrets.seal(workspace.botToken);
      return reinstallWorkspace(store, { ...identity(workspace), appId, botToken, local }, now());
    },
    uninstalled: (team, at) => store.tx((scope) => uninstallWorkspace(scope, team, at)),
  };
};

const identity = ({ team, botUser, botId }: Workspace) => ({ team, botUser, botId });
