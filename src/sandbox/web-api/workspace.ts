import { installApp } from '../app.ts';
import { refuse } from '../world.ts';
import { type Family, required, text } from './method.ts';

/** Who the token is, and what the workspace is. `ticket` makes a Socket Mode address. */
export const workspace = (hands: { socketUrl(): string; exchange(code: string): boolean }): Family => ({
  'api.test': { token: 'none', handler: ({ args }) => ({ args }) },
  'auth.test': {
    handler: ({ world: { app, state } }) => ({
      url: `https://${state.team.domain}.slack.com/`,
      team: state.team.name,
      user: app.handle,
      team_id: state.team.id,
      user_id: app.botUserId,
      bot_id: app.botId,
      is_enterprise_install: false,
    }),
  },
  'auth.revoke': {
    handler({ world }) {
      world.faults.revoked = true;
      return { revoked: true };
    },
  },
  'team.info': {
    scope: 'team:read',
    handler({ world, args }) {
      const asked = text(args, 'team');
      const team =
        !asked || asked === world.state.team.id ? world.state.team : world.state.otherTeams.get(asked);
      if (!team) return refuse('team_not_found');
      return { team: { ...team, email_domain: '', icon: {}, enterprise_id: '', enterprise_name: '' } };
    },
  },
  'bots.info': {
    scope: 'users:read',
    handler({ world: { app, clock }, args }) {
      const asked = text(args, 'bot');
      if (asked && asked !== app.botId) refuse('bot_not_found');
      return {
        bot: {
          id: app.botId,
          deleted: false,
          name: app.name,
          updated: Math.floor(clock.now() / 1000),
          app_id: app.appId,
          user_id: app.botUserId,
          icons: {},
        },
      };
    },
  },
  'apps.connections.open': { token: 'app', handler: () => ({ url: hands.socketUrl() }) },
  'oauth.v2.access': {
    token: 'none',
    handler({ world, args }) {
      const { app, state } = world;
      if (required(args, 'client_id') !== app.clientId) refuse('invalid_client_id');
      if (text(args, 'client_secret') !== app.clientSecret) refuse('bad_client_secret');
      if (!hands.exchange(required(args, 'code'))) refuse('invalid_code');
      installApp(world);
      return {
        access_token: app.botToken,
        token_type: 'bot',
        scope: [...app.granted].join(','),
        bot_user_id: app.botUserId,
        app_id: app.appId,
        team: { id: state.team.id, name: state.team.name },
        enterprise: null,
        authed_user: { id: [...state.users.values()].find((user) => user.is_owner)?.id ?? app.botUserId },
        is_enterprise_install: false,
      };
    },
  },
});
