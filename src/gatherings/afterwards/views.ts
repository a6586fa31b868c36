/** Pure. What people are asked once an event is over, and what they are answered. */
import type { Button } from '@slack/types';
import { slackDate } from '../../calendar/when.ts';
import { actions, button, context, form, input, section, textField } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form, Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { limits } from '../constants.ts';
import { afterwardsUntil } from '../event.ts';
import { ids } from '../ids.ts';
import type { Attendance, Event } from '../tables.ts';
import { text } from './text.ts';

/** What every button here carries. */
export const about = ({ id, community }: Pick<Event, 'id' | 'community'>) => ({ community, event: id });

/** What people may say of an event that is over, wherever it stands. `mayHost`: hosts it, or may run any. */
export const afterwardsButtons = (
  event: Event,
  { mayHost }: { mayHost: boolean },
  locale: Locale,
): Button[] => {
  const say = text(locale).buttons;
  return [
    button(say.present, ids.present, { ...about(event), was: true }),
    ...(mayHost
      ? [
          button(say.attended, ids.attended, about(event)),
          button(event.recap ? say.editRecap : say.recap, ids.recap, about(event)),
        ]
      : []),
  ];
};

/** What the thread is asked. `were`: how many said that they were there; shown once nobody is asked any more. */
export const overMessage = (
  event: Event,
  { were, isOpen }: { were: number; isOpen: boolean },
  locale: Locale,
): Message => {
  const say = text(locale);
  const title = escapeMrkdwn(event.title);
  const recapped = event.recap ? [say.over.recapped] : [];
  if (!isOpen) {
    const said = [...(were > 0 ? [say.over.were(were)] : []), ...recapped].join(' ') || title;
    return { text: said, blocks: [section(said)] };
  }
  const until = slackDate(locale, afterwardsUntil(event), event.timeZone);
  const small = [...(were > 0 ? [say.over.were(were)] : []), say.over.small(until)].join(' ');
  return {
    text: [say.over.asked(title), small].join('\n'),
    blocks: [
      section(say.over.asked(title)),
      actions(button(say.buttons.present, ids.present, { ...about(event), was: true }, { style: 'primary' })),
      context([small, ...recapped].join(' ')),
      context(say.over.hosts),
      actions(
        button(say.buttons.attended, ids.attended, about(event)),
        button(event.recap ? say.buttons.editRecap : say.buttons.recap, ids.recap, about(event)),
      ),
    ],
  };
};

/** Thanks somebody who was there, and asks in one tap what it was worth. */
export const presentAnswer = (event: Event, locale: Locale): Message => {
  const say = text(locale);
  const said = say.present.thanks(escapeMrkdwn(event.title));
  const worth = (['very', 'somewhat', 'no'] as const).map((useful) =>
    button(say.present.useful[useful], `${ids.useful}.${useful}`, { ...about(event), useful }),
  );
  const not = button(say.buttons.notPresent, `${ids.present}.not`, { ...about(event), was: false });
  return { text: said, blocks: [section(said), actions(...worth, not)] };
};

/** Thanks for what it was worth, and offers to say it in a line. */
export const usefulAnswer = (
  event: Event,
  useful: NonNullable<Attendance['useful']>,
  locale: Locale,
): Message => {
  const say = text(locale);
  const thanks = say.present.noted[useful];
  return {
    text: `${thanks} ${say.present.linePlease}`,
    blocks: [
      section(thanks),
      context(say.present.linePlease),
      actions(button(say.buttons.line, ids.usefulForm, about(event))),
    ],
  };
};

export const lineForm = (event: Event, line: string | null, locale: Locale): Form => {
  const say = text(locale).line;
  return form({
    id: ids.usefulForm,
    title: say.title,
    submit: say.submit,
    close: say.close,
    metadata: about(event),
    blocks: [
      input('line', say.question, textField({ initial: line ?? '', max: limits.line, multiline: true }), {
        hint: say.hint,
      }),
    ],
  });
};

/** The host says who was there, and sees what it was worth to them, as far as that names nobody. */
export const attendedForm = (
  event: Event,
  { chosen, worth }: { chosen: readonly string[]; worth: readonly string[] },
  locale: Locale,
): Form => {
  const say = text(locale).attended;
  return form({
    id: ids.attendedForm,
    title: say.title,
    submit: say.submit,
    close: say.close,
    metadata: about(event),
    blocks: [
      input(
        'people',
        say.question,
        {
          type: 'multi_users_select',
          action_id: 'value',
          ...(chosen.length > 0 && { initial_users: [...chosen] }),
        },
        { hint: say.hint, optional: true },
      ),
      ...worth.map((line) => section(line)),
    ],
  });
};

/** A form that only says something. */
export const saidForm = (title: string, said: string, locale: Locale): Form =>
  form({ title, close: text(locale).done, blocks: [section(said)] });
