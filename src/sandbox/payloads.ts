import type { Answer } from './deliveries.ts';
import type { Channel, Fields } from './state.ts';
import { userOf, type World } from './world.ts';

/** What became of a person's act, as that person sees it. `errors` are a form's, by block id. */
export type Outcome = { ok: boolean; error?: string; errors?: Record<string, string>; messages?: string[] };

const sender = (world: World, id: string): Fields => {
  const user = userOf(world, id);
  return { id, username: user.name, name: user.name, team_id: user.team_id };
};

export const common = (world: World, user: string): Fields => ({
  token: world.app.verificationToken,
  api_app_id: world.app.appId,
  team: { id: world.state.team.id, domain: world.state.team.domain },
  enterprise: null,
  is_enterprise_install: false,
  user: sender(world, user),
});

export const outcome = (answer: Answer): Outcome => {
  if (answer.ok) return { ok: true };
  return { ok: false, error: answer.reason.includes('timeout') ? 'operation_timeout' : 'dispatch_failed' };
};

export const channelName = (channel: Channel): string =>
  channel.kind === 'im' ? 'directmessage' : channel.kind === 'group' ? 'privategroup' : channel.name;

export const nameOf = (channel: Channel): Fields => ({ id: channel.id, name: channelName(channel) });
