import { emit } from './events.ts';
import { enter } from './membership.ts';
import { portraitPath } from './portrait.ts';
import type { Fields, User } from './state.ts';
import { botIn, holds, isShared, type World } from './world.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

const zoneName = (zone: string, at: number, style: 'longOffset' | 'long'): string | undefined => {
  const key = `${style} ${zone}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style });
  formats.set(key, format);
  return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value;
};

/** A zone's distance from UTC at an instant, in seconds. */
export const zoneOffset = (zone: string, at: number): number => {
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(zoneName(zone, at, 'longOffset') ?? '');
  if (!match) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === '-' ? -seconds : seconds;
};

const sharesWithBot = (world: World, user: User): boolean =>
  [...world.state.channels.values()].some(
    (channel) => isShared(channel) && channel.members.has(user.id) && botIn(world, channel),
  );

const sizes = [24, 32, 48, 72, 192, 512, 1024];

const pictures = (world: World, id: string): Fields => {
  const path = portraitPath(id);
  return path ? Object.fromEntries(sizes.map((size) => [`image_${size}`, `${world.url()}${path}`])) : {};
};

/** A person as `users.info` shows them to the app. */
export const renderUser = (world: World, user: User): Fields => {
  const foreign = user.team_id !== world.state.team.id;
  const [first = '', ...rest] = user.real_name.split(' ');
  const app = user.id === world.app.botUserId ? world.app : undefined;
  return {
    id: user.id,
    team_id: user.team_id,
    name: user.name,
    deleted: user.deleted,
    color: user.color,
    real_name: user.real_name,
    tz: user.tz,
    tz_label: zoneName(user.tz, world.clock.now(), 'long') ?? user.tz,
    tz_offset: zoneOffset(user.tz, world.clock.now()),
    profile: {
      title: user.title,
      phone: '',
      skype: '',
      real_name: user.real_name,
      real_name_normalized: user.real_name.normalize('NFD').replaceAll(/\p{M}/gu, ''),
      display_name: user.is_bot ? '' : user.name,
      display_name_normalized: user.is_bot ? '' : user.name,
      first_name: first,
      last_name: rest.join(' '),
      status_text: user.status_text,
      status_emoji: user.status_emoji,
      status_emoji_display_info: [],
      status_expiration: user.status_expiration,
      avatar_hash: `g${user.id.toLowerCase()}`,
      ...pictures(world, user.id),
      ...(user.email && !foreign && holds(world, 'users:read.email') ? { email: user.email } : {}),
      ...(app ? { api_app_id: app.appId, bot_id: app.botId, always_active: true } : {}),
      team: user.team_id,
    },
    is_admin: user.is_admin,
    is_owner: user.is_owner,
    is_primary_owner: user.is_owner,
    is_restricted: user.is_restricted,
    is_ultra_restricted: user.is_ultra_restricted,
    is_bot: user.is_bot,
    is_app_user: false,
    updated: user.updated,
    is_email_confirmed: !user.is_bot,
    who_can_share_contact_card: 'EVERYONE',
    ...(foreign ? { is_stranger: !sharesWithBot(world, user) } : {}),
  };
};

/** Changes a person's profile (zone, status, rights, deactivation) and tells the app. */
export const changeUser = (world: World, user: User, fields: Partial<Omit<User, 'id' | 'team_id'>>): void => {
  Object.assign(user, fields, { updated: Math.floor(world.clock.now() / 1000) });
  emit(world, { type: 'user_change', user: renderUser(world, user), cache_ts: user.updated });
  world.changed({ what: 'user', user: user.id });
};

/** A new person arrives in the workspace and enters #general. */
export const welcomeUser = (world: World, user: User): void => {
  world.state.users.set(user.id, user);
  emit(world, { type: 'team_join', user: renderUser(world, user), cache_ts: user.updated });
  world.changed({ what: 'user', user: user.id });
  for (const channel of world.state.channels.values()) if (channel.is_general) enter(world, channel, user.id);
};
