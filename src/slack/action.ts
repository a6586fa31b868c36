import { z } from 'zod';
import { actor, admit, admitTo } from './admit.ts';
import { menuAction, section } from './blocks.ts';
import { fieldsOf } from './fields.ts';
import { limits } from './limits.ts';
import { isKept, partOf, withPart } from './part.ts';
import { Refusal } from './refusal.ts';
import { type Asking, requestOf } from './request.ts';
import { answering, anyLocale, askingOf, type Incoming, type Routing } from './routing.ts';
import { ActionBody, type Pressed } from './shape.ts';
import type { Action, ActionRequest, Request } from './surface.ts';
import { text } from './text.ts';

/** Buttons and menus: acknowledged at once; who acts, and where, is authorised anew each time. */
export const createAction = (routing: Routing) => {
  const actions = new Map(
    routing.surfaces.flatMap((surface) => surface.actions ?? []).map((action) => [action.id, action]),
  );

  return async (incoming: Incoming): Promise<void> => {
    const body = ActionBody.parse(incoming.body);
    const [first] = body.actions;
    const pressed = first && meant(first);
    const action = pressed && actions.get(pressed.action_id);
    await incoming.ack();
    // Link buttons and the elements of forms report themselves too; nobody waits for those.
    if (!pressed || !action) return;
    const { container, view } = body;
    const asking = askingOf(routing, incoming, {
      user: body.user.id,
      home: body.user.team_id ?? body.team?.id ?? null,
      channel: body.channel?.id ?? container?.channel_id ?? null,
      trigger: body.trigger_id ?? null,
      formId: view?.type === 'modal' ? (view.id ?? '') : null,
      onMessage: container?.type === 'message',
    });
    await answering(routing, asking, { action: action.id }, async (speaks) => {
      const person = await actor(routing.people, asking);
      if (!person) return;
      speaks(person.locale);
      const value = valueFor(action, pressed);
      const { standings, community } = await admitted(routing, action, person, value);
      const asked = requestOf(asking, person, standings, routing.now());
      const request: ActionRequest<unknown> = {
        ...asked,
        replace: replacing(asking, asked, pressed, body.message),
        value,
        source: sourceOf(body),
        fields: view?.type === 'modal' ? fieldsOf(view.state?.values ?? {}) : {},
      };
      await action.run({ ...request, community } as never);
    });
  };
};

const Meant = z.object({ action: z.string(), value: z.unknown() });

/** Of a menu, what its choice does. */
const meant = (pressed: Pressed): Pressed => {
  if (pressed.action_id !== menuAction) return pressed;
  const { data } = Meant.safeParse(pressedValue(pressed));
  if (!data) return pressed;
  return { ...pressed, action_id: data.action, selected_option: null, value: JSON.stringify(data.value) };
};

/**
 * A button within a part of a message replaces that part, as long as the message stays one that Slack takes; where the
 * message is kept, it answers beside it.
 */
const replacing = (
  { respond }: Asking,
  asked: Request,
  { block_id }: Pressed,
  message: ReturnType<typeof ActionBody.parse>['message'],
): Request['replace'] => {
  if (isKept(block_id)) return asked.answer;
  const part = partOf(block_id);
  const blocks = message?.blocks ?? [];
  if (part === null || !respond || blocks.length === 0) return asked.replace;
  return async (instead) => {
    const replaced = withPart(blocks, part, instead.blocks ?? [section(instead.text)]);
    if (replaced.length > limits.messageBlocks) return asked.answer(instead);
    const text = [instead.text, message?.text].join('\n').trim();
    await respond({ text, blocks: replaced, replace_original: true });
  };
};

const valueFor = (action: Action, pressed: Pressed): unknown => {
  const parsed = action.value.safeParse(pressedValue(pressed));
  if (!parsed.success) throw new Refusal(text(anyLocale).outdated);
  return parsed.data;
};

const admitted = (
  { access, now }: Routing,
  action: Action,
  person: Parameters<typeof admit>[1],
  value: unknown,
) => {
  const id = action.community?.(value as never) ?? null;
  if (!action.community) return admit(access, person, action.may);
  const find = async () => (id === null ? null : access.byId(person, id));
  return admitTo(access, person, action.may, { find, absent: text(person.locale).goneCommunity }, now());
};

/** A button's value or a chosen option's is JSON; several chosen options give a list; pickers give what was picked. */
export const pressedValue = (pressed: Pressed): unknown => {
  if (pressed.selected_options) return pressed.selected_options.map(({ value }) => read(value ?? ''));
  const given = pressed.value ?? pressed.selected_option?.value;
  if (given !== undefined && given !== null) return read(given);
  const picked = Object.entries(pressed).find(
    ([key]) => key.startsWith('selected_') && key !== 'selected_option',
  );
  return picked?.[1] ?? null;
};

/** Text that is no JSON stands for itself, as in options that a form shares with a menu. */
const read = (given: string): unknown => {
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
};

const sourceOf = ({
  container,
  message,
}: ReturnType<typeof ActionBody.parse>): ActionRequest<unknown>['source'] => {
  if (container?.type !== 'message' || container.is_ephemeral) return null;
  const { channel_id: channel, message_ts: ts } = container;
  return channel && ts ? { channel, ts, blocks: message?.blocks ?? [] } : null;
};
