/** Changes what one wrote. */
import { ask } from '../parts/ask.ts';
import { h } from '../parts/dom.ts';
import { act, personOf, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Message } from '../types.ts';
import { asTyped } from '../words/mrkdwn.ts';
import { nameOfChannel } from './names.ts';

/** Enter saves, as it sends elsewhere. */
const saveOnEnter = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  const { form } = event.currentTarget as HTMLTextAreaElement;
  form?.requestSubmit(form.querySelector<HTMLElement>('.primary'));
};

export const editMessage = async (message: Message, channel: string): Promise<void> => {
  const field = h('textarea', { rows: 5, 'aria-label': text.edit, onkeydown: saveOnEnter });
  field.value = asTyped(message.text, (id) => personOf(id)?.name, nameOfChannel);
  if (await ask({ title: text.edit, body: field, yes: text.save }))
    await act('edit', channel, message.ts, field.value);
};

const written = /^(file_share|thread_broadcast|me_message)$/;

/** The newest message that one wrote oneself, of those that are shown in the channel or the thread. */
export const lastOwn = (thread: boolean): Message | undefined => {
  const { place, channel, thread: open } = session();
  const shown = (thread ? open?.messages : channel?.messages) ?? [];
  return shown.findLast(
    (one) =>
      one.user === place.viewer &&
      !one.hidden &&
      !one.is_ephemeral &&
      (one.subtype === undefined || written.test(one.subtype)),
  );
};
