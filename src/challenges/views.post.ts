/** Pure. A challenge as its channel sees it. */
import { sayWhen, slackDateLong } from '../calendar/when.ts';
import { postMenu, withMenu } from '../menu.ts';
import { actions, button, context, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn, person } from '../slack/mrkdwn.ts';
import { ids } from './ids.ts';
import type { Challenge, Entry } from './tables.ts';
import { text } from './text.ts';

/** An instant as words, and as what Slack shows in each reader's own time. */
export type Said = (at: number) => string;
export const saidIn = (locale: Locale, zone: string): { words: Said; shown: Said } => ({
  words: (at) => sayWhen(locale, at, { zone }),
  shown: (at) => slackDateLong(locale, at, zone),
});

type Shown = Pick<Challenge, 'id' | 'community' | 'title' | 'task' | 'state' | 'endsAt'>;

/** The announcement, as things stand. `zone`: the community's. */
export const announcement = (
  challenge: Shown,
  { tookPart, zone }: { tookPart: number; zone: string },
  locale: Locale,
): Message => {
  const say = text(locale);
  const { id, community, state, endsAt } = challenge;
  const when = saidIn(locale, zone);
  const title = escapeMrkdwn(challenge.title);
  const task = escapeMrkdwn(challenge.task);
  const running = state === 'running';
  const small =
    state === 'cancelled'
      ? () => say.post.cancelled
      : running
        ? () => say.post.tookPart(tookPart)
        : (said: Said) => say.post.ended(said(endsAt), tookPart);
  const until = (said: Said) => (running ? [say.post.until(said(endsAt))] : []);
  const message = {
    text: [`${say.post.challenge}: ${title}`, task, ...until(when.words), small(when.words)].join('\n'),
    blocks: [
      section(`${say.post.challenge}\n*${title}*`),
      section(task),
      ...until(when.shown).map((line) => section(line)),
      ...(running ? [actions(button(say.buttons.enter, ids.enter, { community, challenge: id }))] : []),
      context(small(when.shown)),
    ],
  };
  return withMenu(message, postMenu(community, locale));
};

/** A reminder in the thread. `isEmpty`: nobody has taken part yet. */
export const nudge = (
  step: 'half' | 'last',
  { challenge, isEmpty, zone }: { challenge: Shown; isEmpty: boolean; zone: string },
  locale: Locale,
): Message => {
  const say = text(locale);
  const when = saidIn(locale, zone);
  const nudges = isEmpty ? say.nudges[`${step}None`] : say.nudges[step];
  const line = (until: string) => nudges(escapeMrkdwn(challenge.title), until);
  const enter = button(say.buttons.enter, ids.enter, {
    community: challenge.community,
    challenge: challenge.id,
  });
  return {
    text: line(when.words(challenge.endsAt)),
    blocks: [section(line(when.shown(challenge.endsAt))), actions(enter)],
  };
};

/** What the thread says where nobody took part. */
export const closing = (locale: Locale): Message => {
  const said = text(locale).closed;
  return { text: said, blocks: [section(said)] };
};

/** An entry in the thread, under its author's name. */
export const entryMessage = (entry: Pick<Entry, 'user' | 'words' | 'link'>, locale: Locale): Message => {
  const link = entry.link === null ? null : escapeMrkdwn(entry.link);
  const said = text(locale).entry.posted(person(entry.user), escapeMrkdwn(entry.words ?? ''), link);
  return { text: said, blocks: [section(said)] };
};
