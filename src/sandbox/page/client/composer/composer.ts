/** The box to write in: Enter sends; `/`, `@` and `#` bring suggestions; files wait in it until they are sent. */
import { editMessage, lastOwn } from '../messages/edit.ts';
import { channelName } from '../messages/names.ts';
import { type Child, h } from '../parts/dom.ts';
import { icon } from '../parts/icons.ts';
import { createListbox } from '../parts/listbox.ts';
import { openMenu } from '../parts/popover.ts';
import { withTip } from '../parts/tip.ts';
import { toast } from '../parts/toast.ts';
import { haveSeen, toNewest } from '../session/growing.ts';
import { act, session } from '../session/session.ts';
import { text } from '../text.ts';
import { createFiles, type Sent } from './composer-files.ts';
import {
  channelsElsewhere,
  globalShortcuts,
  isCommand,
  nameSuggestions,
  slashSuggestions,
  usageOf,
} from './composer-suggestions.ts';
import { draftOf, keepDraft } from './drafts.ts';

const tallest = 220;

type Place = { channel: string; thread?: string; label: string };

const isSlash = (written: string): boolean => /^\/\S/.test(written);

const send = async (place: Place, written: string, files: Sent[]): Promise<boolean> => {
  const thread = place.thread ? { thread: place.thread } : {};
  if (isSlash(written)) return (await act('command', place.channel, written)).ok;
  if (files.length > 0) return (await act('upload', place.channel, files, { ...thread, text: written })).ok;
  return (await act('post', place.channel, written, ...(place.thread ? [thread] : []))).ok;
};

const button = (
  label: string,
  shown: Child,
  run: (anchor: HTMLElement) => unknown,
  menu = false,
): HTMLElement =>
  withTip(
    h(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        'aria-label': label,
        'aria-haspopup': menu ? 'menu' : undefined,
        onclick: (event: MouseEvent) => run(event.currentTarget as HTMLElement),
      },
      shown,
    ),
    () => label,
  );

const shortcutsButton = (): Child =>
  globalShortcuts().length > 0 &&
  button(
    text.shortcuts,
    icon('bolt'),
    (anchor) =>
      openMenu(
        anchor,
        text.shortcuts,
        globalShortcuts().map((one) => ({
          label: one.name,
          detail: one.description,
          run: () => act('shortcut', one.callback_id, 'global'),
        })),
      ),
    true,
  );

export const createComposer = (place: Place): HTMLElement => {
  const draft = `${session().place.viewer}/${place.channel}/${place.thread ?? ''}`;
  const field = h('textarea', {
    rows: 1,
    placeholder: place.label,
    'aria-label': place.label,
    oninput: () => changed(),
    onkeydown: (event: KeyboardEvent) => pressed(event),
    onpaste: (event: ClipboardEvent) => {
      if (!event.clipboardData?.files.length) return;
      event.preventDefault();
      files.add(event.clipboardData.files);
    },
  });
  const listbox = createListbox(field, text.suggestions);
  const usage = h('p', { class: 'usage', 'aria-live': 'polite', hidden: true });
  const files = createFiles(draft, () => grow());
  const chooser: HTMLInputElement = h('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    'aria-label': text.attach,
    onchange: () => {
      files.add(chooser.files ?? []);
      chooser.value = '';
      field.focus();
    },
  });

  const pressed = (event: KeyboardEvent) => {
    if (listbox.handle(event) || event.isComposing) return;
    if (event.key === 'ArrowUp' && field.value === '' && files.all().length === 0) {
      const last = lastOwn(place.thread !== undefined);
      if (!last) return;
      event.preventDefault();
      void editMessage(last, place.channel);
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void submit();
  };
  const set = (value: string) => {
    field.value = value;
    field.setSelectionRange(value.length, value.length);
    changed();
    field.focus();
  };
  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, tallest)}px`;
  };
  const suggestNames = async (before: string) => {
    const put = (handle: string) =>
      set(`${before.replace(/[@#][^@#]*$/, '')}${handle}${field.value.slice(before.length)}`);
    const typed = field.value;
    listbox.show(nameSuggestions(before, put));
    const elsewhere = await channelsElsewhere(before);
    if (elsewhere.length > 0 && field.value === typed && document.activeElement === field)
      listbox.show(nameSuggestions(before, put, elsewhere));
  };
  const changed = () => {
    keepDraft(draft, field.value);
    const before = field.value.slice(0, field.selectionStart);
    const said = place.thread ? [] : usageOf(field.value);
    usage.replaceChildren(...(said.filter(Boolean) as Node[]));
    usage.hidden = said.length === 0;
    const commands = place.thread ? [] : slashSuggestions(field.value, set);
    if (commands.length > 0) listbox.show(commands, isCommand(field.value) ? -1 : 0);
    else void suggestNames(before);
    form.classList.toggle('written', field.value !== '');
    grow();
  };
  const submit = async () => {
    const written = field.value.replace(/^ +(?=\/)/, ' ').trimEnd();
    const command = isSlash(written);
    const waiting = command ? [] : files.all();
    if (written.trim() === '' && waiting.length === 0) return;
    if (command && place.thread) {
      toast(text.noCommandInThread);
      return;
    }
    const typed = field.value;
    form.setAttribute('aria-busy', 'true');
    const read = command ? [] : await files.read();
    field.value = '';
    if (!command) files.set([]);
    changed();
    void toNewest(place.thread ? 'thread' : 'channel');
    const sent = await send(place, written, read);
    if (sent && !place.thread) haveSeen();
    form.removeAttribute('aria-busy');
    if (sent) return;
    if (field.value === '') set(typed);
    if (waiting.length > 0) files.set(waiting);
  };
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
    usage,
    h(
      'div',
      { class: 'box' },
      files.list,
      h(
        'div',
        { class: 'row' },
        button(text.attach, icon('attach'), () => chooser.click()),
        chooser,
        !place.thread && shortcutsButton(),
        field,
        h(
          'button',
          { class: 'action primary send', 'aria-label': text.send, title: text.send },
          icon('send'),
        ),
      ),
    ),
    h(
      'p',
      { class: 'hint' },
      h(
        'span',
        { class: 'marks', 'aria-hidden': 'true' },
        h('strong', {}, '*bold*'),
        ' ',
        h('em', {}, '_italic_'),
        ' ',
        h('code', {}, '`code`'),
      ),
      h('span', {}, text.newLineHint),
    ),
  );
  files.takeDropsFor(form);
  field.value = draftOf(draft);
  form.classList.toggle('written', field.value !== '');
  requestAnimationFrame(grow);
  return form;
};

/** `Message #general`. */
export const composerLabel = (channel: Parameters<typeof channelName>[0], spelled: string): string =>
  text.write(channel.is_im || channel.is_mpim ? channelName(channel) : spelled);
