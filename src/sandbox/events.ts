import { type Channel, type ChannelKind, type Fields, nextId, nextTs } from './state.ts';
import { botIn, holds, isShared, type World } from './world.ts';

const history: Record<ChannelKind, { subscription: string; scope: string }> = {
  channel: { subscription: 'message.channels', scope: 'channels:history' },
  group: { subscription: 'message.groups', scope: 'groups:history' },
  im: { subscription: 'message.im', scope: 'im:history' },
  mpim: { subscription: 'message.mpim', scope: 'mpim:history' },
};

const scopes: Record<string, string> = {
  app_mention: 'app_mentions:read',
  reaction_added: 'reactions:read',
  reaction_removed: 'reactions:read',
  team_join: 'users:read',
  user_change: 'users:read',
  pin_added: 'pins:read',
  pin_removed: 'pins:read',
  file_shared: 'files:read',
  message_metadata_posted: 'metadata.message:read',
};

const needed = (type: string, channel: Channel | undefined): { subscription: string; scope?: string } => {
  if (type === 'message' && channel) return history[channel.kind];
  if (scopes[type]) return { subscription: type, scope: scopes[type] };
  if (/^(member_|channel_|group_)/.test(type)) {
    return { subscription: type, scope: channel?.kind === 'group' ? 'groups:read' : 'channels:read' };
  }
  return { subscription: type };
};

/** Told to the app wherever it is; all else happens in a channel that the bot must be in. */
const told = /^(channel_(created|archive|unarchive|rename|deleted|shared|unshared|left)|group_left)$/;

const heard = (world: World, type: string, channel: Channel | undefined): boolean => {
  const { subscription, scope } = needed(type, channel);
  if (world.app.events && !world.app.events.has(subscription)) return false;
  if (scope && !holds(world, scope)) return false;
  if (!channel || botIn(world, channel)) return true;
  return told.test(type) && (channel.kind === 'channel' || type === 'group_left' || type === 'channel_left');
};

/**
 * Sends an event to the app if it subscribed to it, holds the scope for it, and may see where it happened.
 * `by` is the person it comes from: people of other organisations mark the envelope with their own team.
 */
export const emit = (world: World, event: Fields & { type: string }, where?: Channel, by?: string): void => {
  const { state, app, clock } = world;
  if (!app.installed && event.type !== 'app_uninstalled' && event.type !== 'tokens_revoked') return;
  if (!heard(world, event.type, where)) return;
  const eventTs = typeof event.event_ts === 'string' ? event.event_ts : nextTs(state, clock.now());
  const team = (by && state.users.get(by)?.team_id) || state.team.id;
  world.deliveries.event({
    token: app.verificationToken,
    team_id: team,
    context_team_id: state.team.id,
    context_enterprise_id: null,
    api_app_id: app.appId,
    event: { ...event, event_ts: eventTs },
    type: 'event_callback',
    event_id: nextId(state, 'Ev'),
    event_time: Math.floor(clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.team.id,
        user_id: app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: where ? isShared(where) : false,
    event_context: `4-${nextId(state, 'x')}`,
  });
};
