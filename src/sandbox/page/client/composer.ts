/// <reference lib="dom" />
/** The box to write in: Enter sends; `/`, `@` and `#` bring suggestions. */
import { h } from './dom.ts';
import { haveSeen, toNewest } from './growing.ts';
import { createListbox, type Suggestion } from './listbox.ts';
import { channelName } from './names.ts';
import { openMenu } from './popover.ts';
import { act, session } from './session.ts';
import { text } from './text.ts';
import { toast } from './toast.ts';

const most = 8;

type Place = { channel: string; thread?: string; label: string };

/** What was written and not sent yet, by place. */
const drafts = new Map<string, string>();

const described = (word: string, hint: string, more: string) => [
  h('strong', {}, word),
  hint && h('code', {}, hint),
  h('small', {}, more),
];

/** A slash command, typed or half typed at the start of the text. */
const commandSuggestions = (typed: string, put: (text: string) => void): Suggestion[] => {
  if (!/^\/\S*$/.test(typed)) return [];
  return (session().overview.app.commands ?? [])
    .filter((one) => one.command.startsWith(typed.toLowerCase()))
    .map((one) => ({
      label: described(one.command, one.usage_hint, one.description),
      choose: () => put(`${one.command} `),
    }));
};

/** A command that is typed to its end: Enter sends it then. */
const isCommand = (typed: string): boolean =>
  (session().overview.app.commands ?? []).some((one) => one.command === typed);

/** Names that begin with what stands behind the last `@` or `#` before the caret. */
const nameSuggestions = (before: string, put: (handle: string) => void): Suggestion[] => {
  const match = /(?:^|\s)([@#])([\p{L}\p{N}._-]*)$/u.exec(before);
  if (!match) return [];
  const sign = match[1] ?? '';
  const begun = (match[2] ?? '').toLowerCase();
  const { people, channels } = session().overview;
  const known =
    sign === '@'
      ? people.filter((one) => !one.deleted).map((one) => ({ handle: one.name, shown: one.real_name }))
      : channels
          .filter((one) => one.name && !one.is_mpim)
          .map((one) => ({ handle: one.name ?? '', shown: one.purpose?.value ?? '' }));
  if (known.some(({ handle }) => handle === begun)) return [];
  return known
    .filter(
      ({ handle, shown }) =>
        handle.startsWith(begun) || (sign === '@' && shown.toLowerCase().startsWith(begun)),
    )
    .slice(0, most)
    .map(({ handle, shown }) => ({
      label: described(`${sign}${handle}`, '', shown),
      choose: () => put(`${sign}${handle} `),
    }));
};

const send = async (place: Place, written: string): Promise<boolean> => {
  const asCommand = /^\/\S/.test(written);
  if (asCommand && place.thread) {
    toast(text.noCommandInThread);
    return false;
  }
  void toNewest(place.thread ? 'thread' : 'channel');
  const outcome = asCommand
    ? await act('command', place.channel, written)
    : await act('post', place.channel, written, ...(place.thread ? [{ thread: place.thread }] : []));
  if (outcome.ok && !place.thread) haveSeen();
  return outcome.ok;
};

const globalShortcuts = () => (session().overview.app.shortcuts ?? []).filter((one) => one.type === 'global');

export const createComposer = (place: Place): HTMLElement => {
  const draft = `${session().place.viewer}/${place.channel}/${place.thread ?? ''}`;
  const field = h('textarea', {
    rows: 1,
    placeholder: place.label,
    'aria-label': place.label,
    oninput: () => changed(),
    onkeydown: (event: KeyboardEvent) => {
      if (listbox.handle(event) || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      void submit();
    },
  });
  const listbox = createListbox(field, text.suggestions);
  const hint = h('p', { class: 'hint', 'aria-live': 'polite' });

  const set = (value: string) => {
    field.value = value;
    field.setSelectionRange(value.length, value.length);
    changed();
    field.focus();
  };
  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, 200)}px`;
  };
  const changed = () => {
    drafts.set(draft, field.value);
    const before = field.value.slice(0, field.selectionStart);
    const known = session().overview.app.commands?.find((one) => field.value.startsWith(`${one.command} `));
    hint.replaceChildren(
      ...(known?.usage_hint
        ? [`${known.description} · `, h('code', {}, `${known.command} ${known.usage_hint}`)]
        : []),
    );
    const commands = place.thread ? [] : commandSuggestions(field.value, set);
    const names = nameSuggestions(before, (handle) =>
      set(`${before.replace(/[@#][^@#]*$/, '')}${handle}${field.value.slice(before.length)}`),
    );
    if (commands.length > 0) listbox.show(commands, isCommand(field.value) ? -1 : 0);
    else listbox.show(names);
    grow();
  };
  const submit = async () => {
    const written = field.value;
    if (written.trim() === '') return;
    field.value = '';
    changed();
    form.setAttribute('aria-busy', 'true');
    const sent = await send(place, written.replace(/^ +(?=\/)/, ' ').trimEnd());
    form.removeAttribute('aria-busy');
    if (!sent && field.value === '') set(written);
  };
  const shortcuts: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: 'quiet-button',
      'aria-haspopup': 'menu',
      'aria-label': text.shortcuts,
      title: text.shortcuts,
      onclick: () =>
        openMenu(
          shortcuts,
          text.shortcuts,
          globalShortcuts().map((one) => ({
            label: one.name,
            run: () => act('shortcut', one.callback_id, 'global'),
          })),
        ),
    },
    '⚡',
  );
  const form = h(
    'form',
    {
      class: 'composer',
      onsubmit: (event: Event) => {
        event.preventDefault();
        void submit();
      },
    },
    listbox.list,
    h(
      'div',
      { class: 'box' },
      !place.thread && globalShortcuts().length > 0 && shortcuts,
      field,
      h('button', { class: 'action primary send', 'aria-label': text.send, title: text.send }, '➤'),
    ),
    hint,
  );
  field.value = drafts.get(draft) ?? '';
  requestAnimationFrame(grow);
  return form;
};

/** `Message #general`. */
export const composerLabel = (channel: Parameters<typeof channelName>[0], spelled: string): string =>
  text.write(channel.is_im || channel.is_mpim ? channelName(channel) : spelled);
