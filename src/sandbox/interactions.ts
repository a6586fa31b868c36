import { randomBytes } from 'node:crypto';
import { type Block, type BlockElement, interactive } from './blocks.ts';
import { renderChannel } from './channels.ts';
import { type Choice, chosen, entryError, initialValue, isStateful } from './choices.ts';
import { elapsed } from './clock.ts';
import type { Answer } from './deliveries.ts';
import type { Shortcut } from './manifest.ts';
import { messageOf, renderMessage } from './messages.ts';
import { respond, responseUrl } from './response-url.ts';
import { type Channel, type Ephemeral, type Fields, type Message, nextTs, type View } from './state.ts';
import { typedCommand } from './typing.ts';
import { dropForm, formOf, pushForm, renderView, replaceForm } from './views.ts';
import { type Option, refuse, userOf, type World } from './world.ts';

/** What became of a person's act, as that person sees it. `errors` are a form's, by block id. */
export type Outcome = { ok: boolean; error?: string; errors?: Record<string, string>; messages?: string[] };

const triggerLifeMs = 3000;

/** A fresh `trigger_id`, good for one view within three real seconds. */
const trigger = (world: World, user: string): string => {
  const id = `${world.clock.now()}.${world.state.serial}.${randomBytes(8).toString('hex')}`;
  world.triggers.set(id, { user, at: elapsed(), used: false });
  return id;
};

/** Redeems a trigger for its person. Refuses `invalid_trigger_id`, `expired_trigger_id`, `exchanged_trigger_id`. */
export const redeem = (world: World, id: string): string => {
  const found = world.triggers.get(id) ?? refuse('invalid_trigger_id');
  if (found.used) refuse('exchanged_trigger_id');
  if (elapsed() - found.at > triggerLifeMs) refuse('expired_trigger_id');
  found.used = true;
  return found.user;
};

const sender = (world: World, id: string): Fields => {
  const user = userOf(world, id);
  return { id, username: user.name, name: user.name, team_id: user.team_id };
};

const common = (world: World, user: string): Fields => ({
  token: world.app.verificationToken,
  api_app_id: world.app.appId,
  team: { id: world.state.team.id, domain: world.state.team.domain },
  enterprise: null,
  is_enterprise_install: false,
  user: sender(world, user),
});

const outcome = (answer: Answer): Outcome => {
  if (answer.ok) return { ok: true };
  return { ok: false, error: answer.reason.includes('timeout') ? 'operation_timeout' : 'dispatch_failed' };
};

const channelName = (channel: Channel): string =>
  channel.kind === 'im' ? 'directmessage' : channel.kind === 'group' ? 'privategroup' : channel.name;

const nameOf = (channel: Channel): Fields => ({ id: channel.id, name: channelName(channel) });

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

/** Which element of which block is meant: by its action id, and by block or value where several bear it. */
export type Target = { actionId: string; blockId?: string; blockIndex?: number; value?: string };

const find = (blocks: Block[], target: Target): { block: Block; element: BlockElement } => {
  const fits = (block: Block, index: number) =>
    (target.blockId === undefined || block.block_id === target.blockId) &&
    (target.blockIndex === undefined || index === target.blockIndex);
  for (const [index, block] of blocks.entries()) {
    if (!fits(block, index)) continue;
    for (const element of interactive(block)) {
      if (element.action_id !== target.actionId) continue;
      if (element.type === 'button' && target.value !== undefined && element.value !== target.value) continue;
      return { block, element };
    }
  }
  return refuse('action_not_found');
};

const actionOf = (world: World, block: Block, element: BlockElement, choice: Choice): Fields => {
  const shared = {
    action_id: element.action_id,
    block_id: block.block_id,
    action_ts: nextTs(world.state, world.clock.now()),
  };
  if (isStateful(element) || element.type === 'overflow') {
    const suggested = world.suggested.get(element.action_id ?? '');
    return {
      ...shared,
      ...(element.placeholder ? { placeholder: element.placeholder } : {}),
      ...chosen(element, choice, suggested),
    };
  }
  const { type, text, value, style, url } = element;
  return {
    ...shared,
    type,
    text,
    ...(value === undefined ? {} : { value }),
    ...(style ? { style } : {}),
    ...(url ? { url } : {}),
  };
};

const messageState = (blocks: Block[], action: Fields): Fields => {
  const values: Record<string, Fields> = {};
  for (const block of blocks) {
    for (const element of interactive(block).filter(isStateful)) {
      const { action_id, block_id, action_ts, placeholder, ...entry } = action;
      const mine = action_id === element.action_id && block_id === block.block_id;
      values[block.block_id ?? ''] = {
        ...values[block.block_id ?? ''],
        [element.action_id ?? '']: mine ? entry : initialValue(element),
      };
    }
  }
  return { values };
};

const isEphemeral = (message: Message | Ephemeral): message is Ephemeral => 'to' in message;

/** The message that a person sees under this timestamp: a common one, or one shown to them alone. */
const seenMessage = (world: World, user: string, channel: Channel, ts: string): Message | Ephemeral =>
  world.state.ephemerals.find((one) => one.ts === ts && one.to === user && one.channel === channel.id) ??
  messageOf(channel, ts);

const messagePlace = (world: World, user: string, channel: Channel, message: Message | Ephemeral): Fields => {
  const ephemeral = isEphemeral(message);
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    },
    channel: nameOf(channel),
    ...(ephemeral ? {} : { message: renderMessage(world, channel, message) }),
    response_url: responseUrl(world, {
      user,
      channel: channel.id,
      message: { ts: message.ts, ephemeral },
      thread_ts: message.thread_ts,
    }),
  };
};

/** A click or a choice on a message. */
export const actOnMessage = async (
  world: World,
  user: string,
  place: { channel: Channel; ts: string },
  target: Target,
  choice: Choice,
): Promise<Outcome> => {
  const message = seenMessage(world, user, place.channel, place.ts);
  const { block, element } = find(message.blocks ?? [], target);
  const action = actionOf(world, block, element, choice);
  return outcome(
    await world.deliveries.ask('interactive', 'block_actions', {
      type: 'block_actions',
      ...common(world, user),
      trigger_id: trigger(world, user),
      ...messagePlace(world, user, place.channel, message),
      state: messageState(message.blocks ?? [], action),
      actions: [action],
    }),
  );
};

/** A click or a choice on the Home tab or in a form. */
export const actOnView = async (
  world: World,
  user: string,
  view: View,
  target: Target,
  choice: Choice,
): Promise<Outcome> => {
  const { block, element } = find(view.blocks, target);
  const action = actionOf(world, block, element, choice);
  if (isStateful(element)) {
    const { action_id, block_id, action_ts, placeholder, ...entry } = action;
    view.state.values[String(block_id)] = {
      ...view.state.values[String(block_id)],
      [String(action_id)]: entry,
    };
    world.changed({ what: view.type === 'home' ? 'home' : 'form', user });
    if (block.type === 'input' && block.dispatch_action !== true) return { ok: true };
  }
  return outcome(
    await world.deliveries.ask('interactive', 'block_actions', {
      type: 'block_actions',
      ...common(world, user),
      trigger_id: trigger(world, user),
      container: { type: 'view', view_id: view.id },
      view: renderView(view),
      actions: [action],
    }),
  );
};

/** What a person enters in a form: by block id or action id. */
export type Entries = Record<string, Choice | Record<string, Choice>>;

const enter = (world: World, view: View, entries: Entries): void => {
  for (const block of view.blocks) {
    for (const element of interactive(block).filter(isStateful)) {
      const blockId = block.block_id ?? '';
      const actionId = element.action_id ?? '';
      const given = entries[blockId] ?? entries[actionId];
      const nested =
        typeof given === 'object' && given !== null && !Array.isArray(given) && actionId in given;
      const choice = nested ? (given as Record<string, Choice>)[actionId] : (given as Choice | undefined);
      if (choice === undefined) continue;
      view.state.values[blockId] = {
        ...view.state.values[blockId],
        [actionId]: chosen(element, choice, world.suggested.get(actionId)),
      };
    }
  }
};

const entryErrors = (view: View): Record<string, string> =>
  Object.fromEntries(
    view.blocks.flatMap((block) => {
      const entry = view.state.values[block.block_id ?? '']?.[block.element?.action_id ?? ''];
      const error = entry && entryError(block, entry);
      return error ? [[block.block_id ?? '', error]] : [];
    }),
  );

type ViewAnswer = { response_action?: string; errors?: Record<string, string>; view?: unknown };

/** Sends a form. Slack checks required fields first; then the app decides what the person sees next. */
export const submitView = async (
  world: World,
  user: string,
  viewId: string,
  entries: Entries,
): Promise<Outcome> => {
  const found = formOf(world, viewId);
  if (!found || found.user !== user) return { ok: false, error: 'view_not_found' };
  const { view } = found;
  enter(world, view, entries);
  const errors = entryErrors(view);
  if (Object.keys(errors).length > 0) return { ok: false, error: 'invalid_input', errors };
  const answer = await world.deliveries.ask('interactive', 'view_submission', {
    type: 'view_submission',
    ...common(world, user),
    trigger_id: trigger(world, user),
    view: renderView(view),
    response_urls: [],
  });
  if (!answer.ok) return outcome(answer);
  return afterSubmit(world, user, view, (answer.body ?? {}) as ViewAnswer);
};

const afterSubmit = (world: World, user: string, view: View, body: ViewAnswer): Outcome => {
  const current = formOf(world, view.id)?.view ?? view;
  if (body.response_action === 'errors') {
    const errors = body.errors ?? {};
    const inputs = view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
    const known = Object.keys(errors).length > 0 && Object.keys(errors).every((id) => inputs.includes(id));
    return known ? { ok: false, error: 'invalid_input', errors } : { ok: false, error: 'invalid_response' };
  }
  if (body.response_action === 'update') replaceForm(world, user, current, body.view);
  else if (body.response_action === 'push') pushForm(world, user, body.view);
  else dropForm(world, user, view.id, body.response_action === 'clear');
  return { ok: true };
};

/** Closes a form (all of them when it clears on closing) and says so where the app asked for it. */
export const closeView = async (
  world: World,
  user: string,
  viewId: string,
  all = false,
): Promise<Outcome> => {
  const found = formOf(world, viewId);
  if (!found || found.user !== user) return { ok: false, error: 'view_not_found' };
  const clears = all || found.view.clear_on_close;
  const gone = clears ? (world.state.forms.get(user) ?? []) : [found.view];
  dropForm(world, user, viewId, clears);
  for (const view of gone.toReversed()) {
    if (!view.notify_on_close) continue;
    const payload = {
      type: 'view_closed',
      ...common(world, user),
      view: renderView(view),
      is_cleared: clears,
    };
    const answer = await world.deliveries.ask('interactive', 'view_closed', payload);
    if (!answer.ok) return outcome(answer);
  }
  return { ok: true };
};

/** Asks the app for a select's options while a person types. */
export const suggest = async (
  world: World,
  user: string,
  place: { channel: Channel; ts: string } | { view: View },
  target: Target,
  typed: string,
): Promise<Outcome & { options: Option[] }> => {
  const message = 'view' in place ? undefined : seenMessage(world, user, place.channel, place.ts);
  const { block, element } = find('view' in place ? place.view.blocks : (message?.blocks ?? []), target);
  const where =
    'view' in place
      ? { container: { type: 'view', view_id: place.view.id }, view: renderView(place.view) }
      : message && messagePlace(world, user, place.channel, message);
  const answer = await world.deliveries.ask('interactive', 'block_suggestion', {
    type: 'block_suggestion',
    ...common(world, user),
    ...where,
    action_id: element.action_id,
    block_id: block.block_id,
    value: typed,
  });
  if (!answer.ok) return { ...outcome(answer), options: [] };
  const body = (answer.body ?? {}) as { options?: Option[]; option_groups?: { options: Option[] }[] };
  const options = body.options ?? body.option_groups?.flatMap((group) => group.options) ?? [];
  world.suggested.set(element.action_id ?? '', options);
  return { ok: true, options };
};

/** A shortcut: global, or on a message. */
export const runShortcut = async (
  world: World,
  user: string,
  callbackId: string,
  on?: { channel: Channel; ts: string },
): Promise<Outcome> => {
  const type: Shortcut['type'] = on ? 'message' : 'global';
  const declared = world.app.shortcuts?.find((one) => one.callback_id === callbackId && one.type === type);
  if (world.app.shortcuts && !declared) return { ok: false, error: 'shortcut_not_found' };
  const shared = {
    ...common(world, user),
    callback_id: callbackId,
    trigger_id: trigger(world, user),
    action_ts: nextTs(world.state, world.clock.now()),
  };
  if (!on)
    return outcome(await world.deliveries.ask('interactive', 'shortcut', { type: 'shortcut', ...shared }));
  const message = messageOf(on.channel, on.ts);
  return outcome(
    await world.deliveries.ask('interactive', 'message_action', {
      type: 'message_action',
      ...shared,
      message_ts: on.ts,
      channel: {
        id: on.channel.id,
        name: String(renderChannel(world, on.channel, user).name ?? 'directmessage'),
      },
      message: renderMessage(world, on.channel, message),
      response_url: responseUrl(world, { user, channel: on.channel.id }),
    }),
  );
};
