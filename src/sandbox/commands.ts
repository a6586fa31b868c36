import { channelName, type Outcome, outcome } from './payloads.ts';
import { respond, responseUrl } from './response-url.ts';
import type { Channel } from './state.ts';
import { trigger } from './triggers.ts';
import { typedCommand } from './typing.ts';
import { userOf, type World } from './world.ts';

/** A slash command, typed in a channel; the bot need not be there. */
export const runCommand = async (
  world: World,
  user: string,
  channel: Channel,
  line: string,
): Promise<Outcome> => {
  const [word = '', ...rest] = line.trim().split(' ');
  const declared = world.app.commands?.find((one) => one.command === word);
  if (!world.app.installed || (world.app.commands && !declared))
    return { ok: false, error: 'command_not_found' };
  const about = { user, channel: channel.id };
  const answer = await world.deliveries.ask('slash_commands', word, {
    token: world.app.verificationToken,
    team_id: world.state.team.id,
    team_domain: world.state.team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user,
    user_name: userOf(world, user).name,
    command: word,
    text: typedCommand(world.state, rest.join(' ').trim(), declared?.should_escape ?? true),
    api_app_id: world.app.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl(world, about),
    trigger_id: trigger(world, user),
  });
  if (!answer.ok) return outcome(answer);
  return answerInPlace(world, about, answer.body);
};

const saysNothing = (body: unknown): boolean =>
  body === undefined ||
  body === null ||
  body === '' ||
  (typeof body === 'object' &&
    !('blocks' in body && body.blocks) &&
    !('text' in body && body.text) &&
    !('attachments' in body));

const answerInPlace = (world: World, about: { user: string; channel: string }, body: unknown): Outcome => {
  if (!saysNothing(body)) respond(world, about, body);
  return { ok: true };
};
