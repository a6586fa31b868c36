import type { Authorize } from '@slack/bolt';
import { isEvent } from './shape.ts';
import type { Workspaces } from './workspaces.ts';

/** Bolt's own remembers a failed `auth.test` for ever; this one asks again. */
export const createAuthorize =
  (workspaces: Workspaces): Authorize<boolean> =>
  async ({ teamId }, body) => {
    const workspace = isEvent(body ?? {}) ? workspaces.ofEvent(teamId) : workspaces.ofActor(teamId);
    const { team, botToken, botUser, botId } = await workspace;
    return { teamId: team, botToken, botUserId: botUser, ...(botId && { botId }) };
  };
