/** Every control of Block Kit that a person can use here, as an element of the browser's own. */
import { ask } from '../parts/ask.ts';
import { type Child, h } from '../parts/dom.ts';
import { openMenu } from '../parts/popover.ts';
import { session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Block, BlockElement, Choice, Option, Words } from '../types.ts';
import { drawPlain, drawWords } from '../words/rich-text.ts';
import { chooseChannels } from './channel-choice.ts';
import { checks, many, one, radios, suggested } from './choosers.ts';
import { groupsOf, valuesOf } from './entries.ts';
import { field, isTyped, wordsOf } from './fields.ts';
import type { Surface } from './surface.ts';

const option = (label: string, value: string): Option => ({
  text: { type: 'plain_text', text: label },
  value,
});

const peopleOptions = (): Option[] =>
  session()
    .overview.people.filter((person) => !person.deleted)
    .map((person) => option(person.real_name, person.id));

const groups = (element: BlockElement): { label?: string; options: Option[] }[] => {
  if (element.type.includes('users_')) return [{ options: peopleOptions() }];
  return groupsOf(element);
};

const confirmed = async (element: BlockElement): Promise<boolean> => {
  const { confirm } = element;
  if (!confirm) return true;
  return ask({
    title: confirm.title.text,
    body: drawWords(confirm.text),
    yes: confirm.confirm.text,
    no: confirm.deny.text,
    danger: confirm.style === 'danger',
  });
};

/** Does it once, however often it is clicked while the app thinks. */
const busily = async (control: HTMLElement, act: () => Promise<unknown>): Promise<void> => {
  if (control.getAttribute('aria-busy') === 'true') return;
  control.setAttribute('aria-busy', 'true');
  try {
    await act();
  } finally {
    control.removeAttribute('aria-busy');
  }
};

const button = (surface: Surface, block: Block, element: BlockElement): HTMLElement => {
  const link = typeof element.url === 'string' ? element.url : undefined;
  const control: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: element.style ? `action ${String(element.style)}` : 'action',
      'aria-label': element.accessibility_label as string | undefined,
      onclick: () =>
        busily(control, async () => {
          if (!(await confirmed(element))) return;
          if (link && /^https?:/.test(link)) open(link, '_blank', 'noopener,noreferrer');
          await surface.send(block, element, typeof element.value === 'string' ? element.value : undefined);
        }),
    },
    drawPlain(wordsOf(element.text)),
  );
  return control;
};

const overflow = (surface: Surface, block: Block, element: BlockElement): HTMLElement => {
  const control: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: 'action overflow',
      'aria-haspopup': 'menu',
      'aria-label': text.menu,
      onclick: () =>
        openMenu(
          control,
          text.menu,
          (element.options ?? []).map((one) => ({
            label: one.text.text,
            detail: one.description?.text,
            run: () =>
              busily(control, async () => {
                if (await confirmed(element)) await surface.send(block, element, one.value);
              }),
          })),
        ),
    },
    '⋯',
  );
  return control;
};

const chooser = (
  surface: Surface,
  element: BlockElement,
  value: unknown,
  label: string,
  changed: (choice: Choice) => void,
): HTMLElement => {
  const { type } = element;
  const placeholder = wordsOf(element.placeholder);
  if (type === 'radio_buttons') return radios(element.options ?? [], value, label, changed);
  if (type === 'checkboxes') return checks(element.options ?? [], value, label, changed);
  if (type.includes('external_select'))
    return suggested(
      {
        value,
        label,
        several: type.startsWith('multi_'),
        least: Number(element.min_query_length ?? 3),
        placeholder: placeholder || text.typeToSearch,
      },
      (typed) => surface.suggest(element, typed),
      (options) => changed(type.startsWith('multi_') ? options : (options[0] ?? null)),
    );
  if (/(conversations|channels)_select$/.test(type))
    return chooseChannels(element, { value, placeholder, label }, changed);
  if (type.startsWith('multi_')) return many(groups(element), value, label, changed);
  if (type.endsWith('_select')) return one(groups(element), value, placeholder || text.choose, changed);
  return field(element, value, changed);
};

const small = (
  surface: Surface,
  block: Block,
  element: BlockElement,
  label: string,
  shown: Child,
  value?: string,
) => {
  const control: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: 'action small',
      title: label,
      'aria-label': label,
      onclick: () =>
        busily(control, async () => {
          if (await confirmed(element)) await surface.send(block, element, value);
        }),
    },
    shown,
  );
  return control;
};

type Feedback = { text: Words; value: string; accessibility_label?: string };

const feedback = (surface: Surface, block: Block, element: BlockElement): Child => {
  const one = (sign: string, given: unknown): HTMLElement => {
    const { text: words, value, accessibility_label } = given as Feedback;
    const label = accessibility_label ?? words.text;
    return small(surface, block, element, label, [shownSign(sign), drawPlain(words.text)], value);
  };
  return [one('👍', element.positive_button), one('👎', element.negative_button)];
};

const shownSign = (sign: string): HTMLElement =>
  h('span', { class: 'emoji', 'aria-hidden': 'true' }, `${sign} `);

const signs: Record<string, string> = { trash: '🗑️' };

const iconButton = (surface: Surface, block: Block, element: BlockElement): Child => {
  const only = element.visible_to_user_ids as string[] | undefined;
  if (only && !only.includes(session().place.viewer)) return false;
  const words = wordsOf(element.text);
  const label = typeof element.accessibility_label === 'string' ? element.accessibility_label : words;
  const value = typeof element.value === 'string' ? element.value : undefined;
  return small(surface, block, element, label, [shownSign(signs[String(element.icon)] ?? '•'), words], value);
};

/** Makes an element's control. Outside forms, and where the block asks for it, a choice is sent at once. */
export const drawElement = (surface: Surface, block: Block, element: BlockElement, label = ''): Child => {
  if (element.type === 'button') return button(surface, block, element);
  if (element.type === 'overflow') return overflow(surface, block, element);
  if (element.type === 'file_input') return h('p', { class: 'quiet' }, text.noFiles);
  if (element.type === 'feedback_buttons') return feedback(surface, block, element);
  if (element.type === 'icon_button') return iconButton(surface, block, element);
  const atOnce = block.type !== 'input' || block.dispatch_action === true;
  const typed = isTyped(element);
  const name = label || wordsOf(element.placeholder) || text.choose;
  const before = valuesOf(surface.value(block, element)).join(' ');
  let latest: Choice = null;
  const control: HTMLElement = chooser(surface, element, surface.value(block, element), name, (choice) => {
    latest = choice;
    surface.enter?.(block, element, choice);
    if (atOnce && !typed) void choose(choice);
  });
  const choose = async (choice: Choice) => {
    if (await confirmed(element)) await busily(control, () => surface.send(block, element, choice));
  };
  if (atOnce && typed)
    control.addEventListener('change', () => {
      if (valuesOf(latest).join(' ') !== before) void choose(latest);
    });
  if (!label && /^(INPUT|SELECT|TEXTAREA)$/.test(control.tagName)) control.setAttribute('aria-label', name);
  return control;
};
