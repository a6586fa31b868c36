import { interactive } from './block-shape.ts';
import { type Choice, chosen, entryError, isStateful } from './choices.ts';
import { common, type Outcome, outcome } from './payloads.ts';
import type { View } from './state.ts';
import { trigger } from './triggers.ts';
import { dropForm, formOf, pushForm, renderView, replaceForm } from './views.ts';
import type { World } from './world.ts';

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
