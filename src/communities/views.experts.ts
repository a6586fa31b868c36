/** Pure. What is seen of experts. */
import type { KnownBlock } from '@slack/types';
import { actions, button, context, form, header, input, section, textField } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Form, Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { ids } from './ids.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { type Expert, sought, topicLimits } from './topics.ts';
import { asking } from './views.ts';

/** As many as are read in one go. */
const mostListed = 25;

/** Something said to an expert, and the way to name topics. */
export const askingTopics = (said: string, community: string, locale: Locale): Message =>
  asking(said, {
    label: text(locale).experts.button,
    id: ids.topics,
    value: { community },
    primary: true,
  });

/** Experts and what they may be asked about, in one line; empty: there are none. */
export const expertsShortly = (experts: readonly Expert[], locale: Locale): string[] => {
  const say = text(locale).experts;
  if (experts.length === 0) return [];
  return [say.listed(experts.map(({ user, topics }) => say.withTopics(user, topics)))];
};

/** What `experts` answers. `words`: what is looked for, if anything; `isOne`: whoever asks is an expert. */
export const expertsMessage = (
  { id, name }: Pick<Community, 'id' | 'name'>,
  experts: readonly Expert[],
  { words, isOne, command }: { words: string; isOne: boolean; command: string },
  locale: Locale,
): Message => {
  const say = text(locale).experts;
  const { fitting, others } = sought(experts, words);
  const shown = [...fitting, ...others].slice(0, mostListed);
  const line = ({ user, topics }: Expert) => say.line(user, topics);
  const rest = shown.slice(fitting.length).map(line);
  const sections =
    experts.length === 0
      ? [[say.none(command)]]
      : words === ''
        ? [shown.map(line)]
        : fitting.length === 0
          ? [[say.noMatch(words, command), ...rest]]
          : [
              [say.matching(words), ...shown.slice(0, fitting.length).map(line)],
              [say.others, ...rest],
            ];
  const told = sections.filter((lines) => lines.length > 1 || lines[0] !== say.others);
  const more = experts.length > shown.length ? [say.more(experts.length - shown.length)] : [];
  const mine: KnownBlock[] = isOne ? [actions(button(say.button, ids.topics, { community: id }))] : [];
  return {
    text: [escapeMrkdwn(say.title(name)), ...told.flat(), ...more].join('\n'),
    blocks: [
      header(say.title(name)),
      ...told.map((lines) => section(lines.join('\n'))),
      ...more.map((one) => context(one)),
      ...mine,
    ],
  };
};

export const topicsForm = (community: string, topics: readonly string[], locale: Locale): Form => {
  const say = text(locale);
  const { field, hint, formTitle } = say.experts;
  return form({
    id: ids.topics,
    title: formTitle,
    submit: say.save,
    close: say.cancel,
    metadata: { community },
    blocks: [
      input('topics', field, textField({ initial: topics.join('\n'), multiline: true, max: 1000 }), {
        hint: hint(topicLimits.topics, topicLimits.letters),
        optional: true,
      }),
    ],
  });
};
