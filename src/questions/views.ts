/** Pure. What is seen of questions. */
import type { Button, KnownBlock } from '@slack/types';
import type { Community } from '../communities/tables.ts';
import { postMenu, withMenu } from '../menu.ts';
import { actions, button, context, form, input, section, textField } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Form, Message } from '../slack/message.ts';
import { channel, escapeMrkdwn, link, person } from '../slack/mrkdwn.ts';
import { limits } from './constants.ts';
import { ids } from './ids.ts';
import type { Question } from './tables.ts';
import { text } from './text.ts';
import { shortWords, shownWords } from './words.ts';

type Place = Pick<Community, 'name' | 'channel'>;

/** In the channel, under the asker’s name. */
export const questionMessage = (
  { community, asker, words, state }: Pick<Question, 'community' | 'asker' | 'words' | 'state'>,
  locale: Locale,
): Message => {
  const say = text(locale).post;
  const asks = say.asks(person(asker));
  const asked = shownWords(words ?? '');
  const small = state === 'answered' ? say.answered : say.open;
  const message = {
    text: `${asks} ${asked}\n${small}`,
    blocks: [section(`*${asks}*\n${asked}`), context(small)],
  };
  return withMenu(message, postMenu(community, locale));
};

const carried = ({ id, community }: Pick<Question, 'id' | 'community'>) => ({ community, question: id });

/** What the asker can do about it. */
export const askerButtons = (question: Pick<Question, 'id' | 'community'>, locale: Locale): Button[] => {
  const say = text(locale).buttons;
  return [
    button(say.answered, ids.answered, carried(question)),
    button(say.withdraw, ids.withdraw, carried(question)),
  ];
};

/** Something said to the asker of an open question. */
export const toAsker = (
  said: string,
  question: Pick<Question, 'id' | 'community'>,
  locale: Locale,
): Message => ({
  text: said,
  blocks: [section(said), actions(...askerButtons(question, locale))],
});

/** What is said to somebody who has just asked. */
export const askedMessage = (question: Pick<Question, 'id' | 'community'>, locale: Locale): Message => {
  const { asked, buttons } = text(locale);
  return {
    text: asked,
    blocks: [section(asked), actions(button(buttons.withdraw, ids.withdraw, carried(question)))],
  };
};

/** `question`: a new id; sent twice, it is one. */
export const askForm = (metadata: { community: string; question: string }, locale: Locale): Form => {
  const say = text(locale).form;
  return form({
    id: ids.askForm,
    title: say.title,
    submit: say.submit,
    close: say.close,
    metadata,
    blocks: [
      input('words', say.words, textField({ multiline: true, max: limits.words }), { hint: say.hint }),
    ],
  });
};

/** The form once it was sent. */
export const askedForm = (message: Message, locale: Locale): Form => {
  const say = text(locale).form;
  return form({ title: say.title, close: say.done, blocks: message.blocks ?? [section(message.text)] });
};

/** Its words, as far as they are known here: what was raised stands in its message alone. */
const quoted = ({ words }: Pick<Question, 'words'>): string[] =>
  words === null
    ? []
    : [
        shortWords(words, limits.clipped)
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n'),
      ];

const seeButton = (url: string | null, locale: Locale): Button[] =>
  url === null ? [] : [{ ...button(text(locale).buttons.see, ids.see, {}), url }];

type Seen = Pick<Question, 'id' | 'community' | 'asker' | 'words'>;

/** To somebody who helps, in private. `url`: where it stands; null: nobody knows. */
export const helpMessage = (
  question: Seen,
  { place, url }: { place: Place; url: string | null },
  locale: Locale,
): Message => {
  const say = text(locale).help;
  const opening = (where: string) => say.unanswered(person(question.asker), where);
  return {
    text: [opening(escapeMrkdwn(place.name)), ...quoted(question), say.small].join('\n'),
    blocks: [
      section([opening(channel(place.channel)), ...quoted(question)].join('\n')),
      actions(...helperButtons(question, url, locale)),
      context(say.small),
    ],
  };
};

const helperButtons = (question: Seen, url: string | null, locale: Locale): Button[] => {
  const say = text(locale).buttons;
  return [
    ...seeButton(url, locale),
    button(say.will, ids.will, carried(question)),
    button(say.notMine, ids.notMine, carried(question)),
  ];
};

/** After [I will answer]. */
export const willMessage = (url: string | null, locale: Locale): Message => {
  const said = text(locale).help.will;
  const see = seeButton(url, locale);
  return { text: said, blocks: [section(said), ...(see.length > 0 ? [actions(...see)] : [])] };
};

/** On Home: how somebody stands to a question that nobody answered. */
export type Standing = 'asked it' | 'may help' | 'will answer';

export const homeBlocks = (
  question: Seen,
  { place, url, standing }: { place: Place; url: string | null; standing: Standing },
  locale: Locale,
): KnownBlock[] => {
  const { help, home } = text(locale);
  const asker = person(question.asker);
  const where = channel(place.channel);
  const opening = {
    'asked it': home.mine(where),
    'may help': help.unanswered(asker, where),
    'will answer': help.yours(asker, where),
  }[standing];
  const buttons = {
    'asked it': [...seeButton(url, locale), ...askerButtons(question, locale)],
    'may help': helperButtons(question, url, locale),
    'will answer': seeButton(url, locale),
  }[standing];
  return [
    section([opening, ...quoted(question)].join('\n')),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  ];
};

/** For coordinators: how many wait, and where the latest of them stand. */
export const countWords = (
  count: number,
  shown: readonly (Pick<Question, 'asker' | 'words'> & { url: string | null })[],
  locale: Locale,
): string => {
  const say = text(locale);
  const lines = shown.map(({ asker, words, url }) => {
    const see = url === null ? '' : link(url, say.buttons.see);
    const asked = words === null ? '' : shortWords(words.replace(/\s+/g, ' '), 100);
    return say.home.line(person(asker), [asked, see].filter(Boolean).join(' · '));
  });
  return [say.home.count(count), ...lines].join('\n');
};
