import type { Block } from './block-shape.ts';
import { type Choice, isStateful } from './choices.ts';
import { common, type Outcome, outcome } from './payloads.ts';
import type { Channel, Message, View } from './state.ts';
import { actionOf, find, messagePlace, messageState, seenMessage, type Target } from './targets.ts';
import { trigger } from './triggers.ts';
import { renderView } from './views.ts';
import type { Option, World } from './world.ts';

/** What a person sees on a message, in its attachments too. */
const blocksOf = ({ blocks = [], attachments = [] }: Message): Block[] => [
  ...blocks,
  ...attachments.flatMap((one) => (Array.isArray(one.blocks) ? (one.blocks as Block[]) : [])),
];

/** A click or a choice on a message. */
export const actOnMessage = async (
  world: World,
  user: string,
  place: { channel: Channel; ts: string },
  target: Target,
  choice: Choice,
): Promise<Outcome> => {
  const message = seenMessage(world, user, place.channel, place.ts);
  const blocks = blocksOf(message);
  const { block, element } = find(blocks, target);
  const action = actionOf(world, block, element, choice);
  return outcome(
    await world.deliveries.ask('interactive', 'block_actions', {
      type: 'block_actions',
      ...common(world, user),
      trigger_id: trigger(world, user),
      ...messagePlace(world, user, place.channel, message),
      state: messageState(blocks, action),
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

/** Asks the app for a select's options while a person types. */
export const suggest = async (
  world: World,
  user: string,
  place: { channel: Channel; ts: string } | { view: View },
  target: Target,
  typed: string,
): Promise<Outcome & { options: Option[] }> => {
  const message = 'view' in place ? undefined : seenMessage(world, user, place.channel, place.ts);
  const { block, element } = find(
    'view' in place ? place.view.blocks : message ? blocksOf(message) : [],
    target,
  );
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
