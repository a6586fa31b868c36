import { z } from 'zod';
import type { People } from './people.ts';
import type { Happening, Surface } from './surface.ts';
import type { Workspaces } from './workspaces.ts';

const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).min(1) }) });

/** What the edge itself follows: people as they change, and the bot being taken away. */
export const ownEvents = ({ people, workspaces }: { people: People; workspaces: Workspaces }): Surface => {
  const renew = ({ team, event }: Happening) => people.heard(team, event.user);
  return {
    events: {
      user_change: renew,
      team_join: renew,
      app_uninstalled: ({ team, at }) => workspaces.uninstalled(team, at),
      // Members' own tokens are none of ours; only the bot's means that it was taken away.
      tokens_revoked: async ({ team, at, event }) => {
        if (Revoked.safeParse(event).success) await workspaces.uninstalled(team, at);
      },
    },
  };
};
