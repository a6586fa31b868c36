import { createHash } from 'node:crypto';
import { z } from 'zod';
import { plain } from './block-parts.ts';
import { type Blocks, interactive } from './block-shape.ts';
import { checkBlocks } from './blocks.ts';
import { initialValue, isStateful } from './choices.ts';
import { freshBlocks } from './messages.ts';
import { type Fields, nextId, type View } from './state.ts';
import { refuse, type World } from './world.ts';

const shared = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};
const Payload = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    title: plain(24),
    submit: plain(24).nullish(),
    close: plain(24).nullish(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...shared,
  }),
  z.strictObject({ type: z.literal('home'), ...shared }),
]);

/** Forms stack at most three deep. */
export const deepest = 3;

const invalid = (messages: string[]): never =>
  refuse('invalid_arguments', { response_metadata: { messages } });

const hashOf = (world: World, id: string): string =>
  `${Math.floor(world.clock.now() / 1000)}.${createHash('sha256')
    .update(`${id}${nextId(world.state, 'h')}`)
    .digest('hex')
    .slice(0, 8)}`;

/** What a form holds before anybody touched it, keeping what was entered under the same ids before. */
const stateOf = (blocks: Blocks, before: View['state']['values']): View['state'] => {
  const values: View['state']['values'] = {};
  for (const block of blocks) {
    for (const element of interactive(block).filter(isStateful)) {
      const blockId = block.block_id ?? '';
      const actionId = element.action_id ?? '';
      const kept = before[blockId]?.[actionId];
      values[blockId] = {
        ...values[blockId],
        [actionId]: kept?.type === element.type ? kept : initialValue(element),
      };
    }
  }
  return { values };
};

/**
 * Checks a view payload and makes Slack's view of it; `before` is the view that it takes the place of.
 * Refuses `invalid_arguments` with what is wrong.
 */
export const makeView = (world: World, payload: unknown, surface: 'modal' | 'home', before?: View): View => {
  const parsed = Payload.safeParse(payload);
  if (!parsed.success) {
    return invalid(
      parsed.error.issues.map(
        (issue) => `[ERROR] ${issue.message} [json-pointer:/view/${issue.path.join('/')}]`,
      ),
    );
  }
  const given = parsed.data;
  if (given.type !== surface) invalid([`[ERROR] view must be of type ${surface} [json-pointer:/view/type]`]);
  const errors = checkBlocks(given.blocks, surface).map((error) =>
    error.replace('json-pointer:/', 'json-pointer:/view/'),
  );
  if (errors.length > 0) invalid(errors);
  if (JSON.stringify(given).length > 250_000) refuse('view_too_large');
  const blocks = freshBlocks(world, given.blocks as Blocks);
  const inputs = blocks.some((block) => block.type === 'input');
  if (given.type === 'modal' && inputs && !given.submit)
    invalid(['[ERROR] missing required field: submit [json-pointer:/view]']);
  const id = before?.id ?? nextId(world.state, 'V');
  return {
    id,
    team_id: world.state.team.id,
    type: given.type,
    blocks,
    private_metadata: given.private_metadata ?? '',
    callback_id: given.callback_id ?? '',
    external_id: given.external_id ?? '',
    state: stateOf(blocks, before?.state.values ?? {}),
    hash: hashOf(world, id),
    title: given.type === 'modal' ? given.title : null,
    submit: given.type === 'modal' ? (given.submit ?? null) : null,
    close: given.type === 'modal' ? (given.close ?? null) : null,
    clear_on_close: given.type === 'modal' && given.clear_on_close === true,
    notify_on_close: given.type === 'modal' && given.notify_on_close === true,
    root_view_id: before?.root_view_id ?? id,
    previous_view_id: before?.previous_view_id ?? null,
    app_id: world.app.appId,
    app_installed_team_id: world.app.teamId,
    bot_id: world.app.botId,
  };
};

const stackOf = (world: World, user: string): View[] => world.state.forms.get(user) ?? [];

const setStack = (world: World, user: string, stack: View[]): void => {
  world.state.forms.set(user, stack);
  world.changed({ what: 'form', user });
};

/** A person's form by its id or the app's own id for it. */
export const formOf = (world: World, id: string): { user: string; view: View } | undefined => {
  for (const [user, stack] of world.state.forms) {
    const view = stack.find((one) => one.id === id || (one.external_id !== '' && one.external_id === id));
    if (view) return { user, view };
  }
  return undefined;
};

export const openForm = (world: World, user: string, payload: unknown): View => {
  const view = makeView(world, payload, 'modal');
  if (view.external_id && formOf(world, view.external_id)) refuse('duplicate_external_id');
  setStack(world, user, [view]);
  return view;
};

export const pushForm = (world: World, user: string, payload: unknown): View => {
  const stack = stackOf(world, user);
  const below = stack.at(-1) ?? refuse('not_found');
  if (stack.length >= deepest) refuse('push_limit_reached');
  const view = {
    ...makeView(world, payload, 'modal'),
    root_view_id: below.root_view_id,
    previous_view_id: below.id,
  };
  setStack(world, user, [...stack, view]);
  return view;
};

export const replaceForm = (world: World, user: string, old: View, payload: unknown): View => {
  const view = makeView(world, payload, 'modal', old);
  setStack(
    world,
    user,
    stackOf(world, user).map((one) => (one.id === old.id ? view : one)),
  );
  return view;
};

/** Takes one form away, or all of a person's. */
export const dropForm = (world: World, user: string, id: string, all = false): void =>
  setStack(world, user, all ? [] : stackOf(world, user).filter((one) => one.id !== id));

/** A view as it travels in payloads and answers. */
export const renderView = (view: View): Fields => ({ ...view });
