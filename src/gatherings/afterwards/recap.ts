/** Pure. What the hosts write down afterwards: its form and its post. */
import { context, form, input, section, textField } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form, Message } from '../../slack/message.ts';
import { escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import { limits } from '../constants.ts';
import { ids } from '../ids.ts';
import type { Event, Recap } from '../tables.ts';
import { text } from './text.ts';
import { about } from './views.ts';

export const recapParts = ['learned', 'links', 'decisions', 'next'] as const satisfies (keyof Recap)[];

/** What was filled in; null: nothing was. */
export const recapOf = (fields: Partial<Record<keyof Recap, string | null>>): Recap | null => {
  const part = (name: keyof Recap) => fields[name]?.trim() ?? '';
  const recap = {
    learned: part('learned'),
    links: part('links'),
    decisions: part('decisions'),
    next: part('next'),
  };
  return recapParts.some((name) => recap[name] !== '') ? recap : null;
};

export const recapForm = (event: Event, locale: Locale): Form => {
  const say = text(locale).recap;
  const field = (name: keyof Recap) =>
    textField({ initial: event.recap?.[name] ?? '', max: limits.recap, multiline: true });
  return form({
    id: ids.recapForm,
    title: say.title,
    submit: event.recap ? say.save : say.submit,
    close: say.close,
    metadata: about(event),
    blocks: recapParts.map((name) =>
      input(name, say[name], field(name), {
        optional: true,
        ...(name === 'learned' && { hint: say.learnedHint }),
      }),
    ),
  });
};

/** The recap as the thread shows it. `by`: who wrote it. */
export const recapMessage = (
  { title }: Pick<Event, 'title'>,
  { recap, by }: { recap: Recap; by: string | null },
  locale: Locale,
): Message => {
  const say = text(locale).recap;
  const parts = recapParts.filter((name) => recap[name] !== '');
  const heading = say.heading(escapeMrkdwn(title));
  const said = (name: keyof Recap) => escapeMrkdwn(recap[name]);
  const small = by === null ? [] : [say.by(person(by))];
  return {
    text: [heading, ...parts.map((name) => `${say.parts[name]}: ${said(name)}`), ...small].join('\n'),
    blocks: [
      section(`*${heading}*`),
      ...parts.map((name) => section(`*${say.parts[name]}*\n${said(name)}`)),
      ...small.map((line) => context(line)),
    ],
  };
};
