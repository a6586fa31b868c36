import type { Authorize } from '@slack/bolt';
import type { Workspaces } from './workspaces.ts';

/** Bolt's own remembers a failed `auth.test` for ever; this one asks again. */
export const createAuthorize =
  (workspaces: Workspaces): Authorize<boolean> =>
  async ({ teamId }) => {
    const { team, botToken, botUser, botId } = await workspaces.of(teamId);
    return { teamId: team, botToken, botUserId: botUser, ...(botId && { botId }) };
  };
