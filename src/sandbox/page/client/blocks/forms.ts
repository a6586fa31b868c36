/** The app's forms: one dialog, in which the topmost form stands. */
import { h, part } from '../parts/dom.ts';
import { toast } from '../parts/toast.ts';
import { act, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Choice, View } from '../types.ts';
import { drawPlain } from '../words/rich-text.ts';
import { drawBlock } from './blocks.ts';
import { enteredIn } from './entries.ts';
import { drawInput } from './input-block.ts';
import type { Surface } from './surface.ts';

type Entered = Record<string, Record<string, Choice>>;

/** What was entered in each open form and not sent yet: it stays when the app changes the form. */
const entered = new Map<string, Entered>();

const dialog = () => part('form') as HTMLDialogElement;

/** Slack tells with whatever is pressed or chosen what stands in the form's other fields, sent or not. */
const tellEntered = async (view: View): Promise<void> => {
  for (const { type, block_id: blockId = '', dispatch_action } of view.blocks) {
    if (type !== 'input' || dispatch_action) continue;
    for (const [action, value] of Object.entries(entered.get(view.id)?.[blockId] ?? {}))
      await act('clickView', view.id, action, { value, blockId });
  }
};

const surfaceOf = (view: View): Surface => ({
  send: async (block, element, choice) => {
    await tellEntered(view);
    return act('clickView', view.id, element.action_id, {
      ...(choice === undefined ? {} : { value: choice }),
      ...(block.block_id ? { blockId: block.block_id } : {}),
    });
  },
  suggest: async (element, typed) =>
    (await act('suggestions', { viewId: view.id }, element.action_id, typed)).options ?? [],
  value: ({ block_id = '' }, { action_id = '' }) => {
    const mine = entered.get(view.id)?.[block_id]?.[action_id];
    return mine === undefined ? enteredIn(view.state.values[block_id]?.[action_id]) : mine;
  },
  enter: ({ block_id = '' }, { action_id = '' }, choice) => {
    const all = entered.get(view.id) ?? {};
    entered.set(view.id, { ...all, [block_id]: { ...all[block_id], [action_id]: choice } });
  },
});

const complain = (errors: Record<string, string>): void => {
  const blocks = [...dialog().querySelectorAll<HTMLElement>('.block.input')];
  for (const block of blocks) {
    const error = errors[block.dataset.block ?? ''];
    const line = block.querySelector<HTMLElement>('.error');
    if (line) {
      line.textContent = error ?? '';
      line.hidden = error === undefined;
    }
    for (const control of block.querySelectorAll('input, select, textarea'))
      control.toggleAttribute('aria-invalid', error !== undefined);
  }
  const first = blocks.find((block) => errors[block.dataset.block ?? '']);
  first?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  if (!first && Object.keys(errors).length > 0) toast(Object.values(errors).join(' '));
};

const submit = async (view: View): Promise<void> => {
  const form = dialog().querySelector('form');
  if (form?.getAttribute('aria-busy') === 'true') return;
  form?.setAttribute('aria-busy', 'true');
  const outcome = await act('submit', view.id, entered.get(view.id) ?? {});
  form?.removeAttribute('aria-busy');
  complain(outcome.errors ?? {});
};

const drawForm = (view: View): HTMLElement => {
  const surface = surfaceOf(view);
  const close = () => act('close', view.id);
  return h(
    'form',
    {
      novalidate: true,
      onsubmit: (event: Event) => {
        event.preventDefault();
        void submit(view);
      },
    },
    h(
      'header',
      {},
      h('h2', { id: 'form-title' }, drawPlain(view.title?.text ?? '')),
      h('button', { type: 'button', class: 'quiet-button', 'aria-label': text.close, onclick: close }, '×'),
    ),
    h(
      'div',
      { class: 'body' },
      view.blocks.map((block) =>
        block.type === 'input' ? drawInput(surface, block) : drawBlock(surface, block),
      ),
    ),
    h('div', { class: 'toasts', role: 'status' }),
    h(
      'footer',
      {},
      h(
        'button',
        { type: 'button', class: 'action', onclick: close },
        drawPlain(view.close?.text ?? text.cancel),
      ),
      view.submit && h('button', { class: 'action primary' }, drawPlain(view.submit.text)),
    ),
  );
};

/** Shows the person's topmost form, or none. */
export const drawForms = (): void => {
  const { views } = session().overview;
  const top = views.at(-1);
  for (const id of entered.keys()) if (!views.some((view) => view.id === id)) entered.delete(id);
  const version = top ? `${session().place.viewer}/${top.id}/${top.hash}` : '';
  if (dialog().dataset.version === version) return;
  dialog().dataset.version = version;
  if (!top) {
    dialog().close();
    dialog().replaceChildren();
    return;
  }
  const [again] = dialog().querySelectorAll<HTMLElement>(':focus');
  const focused = again?.closest<HTMLElement>('[data-block]')?.dataset.block;
  dialog().replaceChildren(drawForm(top));
  if (!dialog().open) dialog().showModal();
  const wanted = focused ? `[data-block="${CSS.escape(focused)}"]` : '.body';
  dialog().querySelector<HTMLElement>(`${wanted} :is(input, select, textarea, button)`)?.focus();
};

/** Escape closes a form as its cross does: the app may want to know. */
export const startForms = (): void => {
  dialog().addEventListener('cancel', (event) => {
    if (event.target !== dialog()) return;
    event.preventDefault();
    const top = session().overview.views.at(-1);
    if (top) void act('close', top.id);
  });
};
