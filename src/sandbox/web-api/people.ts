import { presenceOf } from '../page/client/shell/presence.ts';
import { renderUser } from '../people.ts';
import { refuse, userOf } from '../world.ts';
import { type Family, page, required, text } from './method.ts';

export const people: Family = {
  'users.info': {
    scope: 'users:read',
    handler({ world, args }) {
      const user = userOf(world, required(args, 'user'));
      return {
        user: { ...renderUser(world, user), ...(args.include_locale ? { locale: user.locale } : {}) },
      };
    },
  },
  'users.list': {
    scope: 'users:read',
    handler({ world, args }) {
      const members = [...world.state.users.values()].filter((user) => user.team_id === world.state.team.id);
      const { items, response_metadata } = page(members, (one) => one.id, args, { usual: 200, most: 999 });
      return {
        members: items.map((user) => renderUser(world, user)),
        cache_ts: Math.floor(world.clock.now() / 1000),
        response_metadata,
      };
    },
  },
  'users.profile.get': {
    scope: 'users.profile:read',
    handler({ world, args }) {
      return { profile: renderUser(world, userOf(world, text(args, 'user') ?? world.app.botUserId)).profile };
    },
  },
  'users.lookupByEmail': {
    scope: 'users:read.email',
    handler({ world, args }) {
      const email = required(args, 'email').toLowerCase();
      const user = [...world.state.users.values()].find((one) => one.email === email && !one.deleted);
      return user ? { user: renderUser(world, user) } : refuse('users_not_found');
    },
  },
  'users.getPresence': {
    scope: 'users:read',
    handler({ world, args }) {
      return { presence: presenceOf(userOf(world, required(args, 'user')), world.clock.now()) };
    },
  },
  'dnd.info': {
    scope: 'dnd:read',
    handler({ world, args }) {
      const user = userOf(world, required(args, 'user'));
      const now = world.clock.now();
      const on = user.dnd_until > now;
      return {
        dnd_enabled: on,
        next_dnd_start_ts: on ? Math.floor(now / 1000) : 1,
        next_dnd_end_ts: on ? Math.floor(user.dnd_until / 1000) : 1,
        snooze_enabled: false,
      };
    },
  },
};
