/** Pure. What thanks look like. */
import { postMenu, withMenu } from '../../menu.ts';
import { actions, button, context, form, input, section, textField } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form, Message } from '../../slack/message.ts';
import type { Thanks } from '../tables.ts';
import { thanking } from './constants.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

type Given = Pick<Thanks, 'id' | 'community' | 'giver' | 'receiver' | 'words' | 'told'>;

const carried = ({ id, community }: Pick<Thanks, 'id' | 'community'>) => ({ community, thanks: id });

/** As it stands in the channel. */
export const thanksMessage = (thanks: Given, locale: Locale): Message => {
  const say = text(locale);
  const { giver, receiver, words, told } = thanks;
  const said = say.post(giver, receiver, words);
  const small = told ? say.inNote(receiver) : say.mayNote(receiver);
  const choice = told
    ? button(say.notNoteIt, ids.notNote, carried(thanks))
    : button(say.noteIt, ids.note, carried(thanks));
  const message = { text: `${said}\n${small}`, blocks: [section(said), context(small), actions(choice)] };
  return withMenu(message, postMenu(thanks.community, locale));
};

/** To whoever gave them. */
export const sentMessage = (thanks: Pick<Thanks, 'id' | 'community'>, locale: Locale): Message => {
  const say = text(locale);
  return {
    text: say.sent,
    blocks: [section(say.sent), actions(button(say.takeBack, ids.takeBack, carried(thanks)))],
  };
};

/** `thanks`: a new id; sent twice, it is one. */
export const thanksForm = (
  metadata: { community: string; thanks: string },
  receiver: string | null,
  locale: Locale,
): Form => {
  const say = text(locale);
  return form({
    id: ids.form,
    title: say.formTitle,
    submit: say.submit,
    close: say.cancel,
    metadata,
    blocks: [
      input('person', say.formPerson, {
        type: 'users_select',
        action_id: 'value',
        ...(receiver && { initial_user: receiver }),
      }),
      input('words', say.formWords, textField({ max: thanking.words }), { hint: say.formHint }),
    ],
  });
};

/** The form once it was sent. */
export const sentForm = (message: Message, locale: Locale): Form => {
  const say = text(locale);
  return form({ title: say.formTitle, close: say.done, blocks: message.blocks ?? [section(message.text)] });
};
