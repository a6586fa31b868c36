/** Pure. The form on a message of ours, and what was changed so far. */
import { sayWhen, slackDateFirst } from '../calendar/when.ts';
import type { Person } from '../slack/access.ts';
import { actions, button, context, form, input, plainText, section, textField } from '../slack/blocks.ts';
import { limits } from '../slack/limits.ts';
import type { Form, Message } from '../slack/message.ts';
import { escapeMrkdwn, person as mention } from '../slack/mrkdwn.ts';
import { ids } from './ids.ts';
import type { Correction } from './store.ts';
import { text } from './text.ts';

/** A message of ours that somebody would like to change. `id`: how Slack finds the form; `mark`: of its words. */
export type OnMessage = { community: string; key: string; id: string; mark: string };
export type Words = { title: string; text: string };

/** As long as a section takes. */
const longest = { title: limits.headerText, text: limits.sectionText - limits.headerText };

export const correctForm = (
  on: OnMessage,
  words: Words | null,
  { locale }: Person,
  note: string | null = null,
): Form => {
  const say = text(locale).form;
  const withdraw = button(
    say.withdraw,
    ids.withdraw,
    { community: on.community, key: on.key, id: on.id },
    {
      style: 'danger',
      confirm: {
        title: plainText(say.sureTitle, limits.formTitle),
        text: plainText(say.sure, limits.sectionText),
        confirm: plainText(say.withdraw, limits.formButton),
        deny: plainText(say.keep, limits.formButton),
      },
    },
  );
  const fields = words && [
    input('title', say.name, textField({ initial: words.title, max: longest.title }), { optional: true }),
    input('text', say.text, textField({ initial: words.text, max: longest.text, multiline: true })),
    context(say.intro),
  ];
  return {
    ...form({
      title: say.title,
      close: say.close,
      ...(words && { id: ids.correctForm, submit: say.submit, metadata: on }),
      blocks: [
        ...(note === null ? [] : [section(note)]),
        ...(fields ?? [section(say.noWords)]),
        actions(withdraw),
      ],
    }),
    external_id: on.id,
  };
};

/** The form once there is nothing more to do. */
export const doneForm = (said: string, id: string, { locale }: Person): Form => {
  const say = text(locale).form;
  return { ...form({ title: say.title, close: say.done, blocks: [section(said)] }), external_id: id };
};

/** The latest changes, and what was left out, the newest first. */
export const changesMessage = (
  community: { name: string; timeZone: string },
  { changes, left }: { changes: readonly Correction[]; left: readonly { at: number; said: string }[] },
  { locale }: Person,
): Message => {
  const say = text(locale).changes;
  const titleOf = (said: string | null): string | null => {
    const [title = ''] = (said ?? '').split('\n');
    return title === '' ? null : say.quoted(escapeMrkdwn(title));
  };
  const { timeZone: zone } = community;
  const did = changes.map(({ at, user, what, before, after }) => ({
    at,
    said: say.did(mention(user), say.what[what](titleOf(before), titleOf(after))),
  }));
  const all = [...did, ...left].toSorted((a, b) => b.at - a.at);
  const lines = (when: (at: number) => string) => all.map(({ at, said }) => say.line(when(at), said));
  const title = say.title(escapeMrkdwn(community.name));
  const said = (when: (at: number) => string) =>
    all.length === 0
      ? say.none
      : lines(when)
          .map((line) => `• ${line}`)
          .join('\n');
  return {
    text: [title, said((at) => sayWhen(locale, at, { zone }))].join('\n'),
    blocks: [section(`*${title}*`), section(said((at) => slackDateFirst(locale, at, zone)))],
  };
};
