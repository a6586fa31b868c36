/** Pure. Who comes to an event, by name; for one reader who may see it. */
import { actions, context, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import type { Answer } from '../event.ts';
import type { Event, Rsvp } from '../tables.ts';
import { answerButtons } from './buttons.ts';
import { countsOf, isSeated, queueOf } from './rsvp.ts';
import { text } from './text.ts';

/** As many names as can be read, and as Slack takes in one block. */
const mostNamed = 100;

type Given = {
  event: Event;
  rsvps: readonly Rsvp[];
  /** Hosts and those who run events see who waits and who cannot. */
  seesAll: boolean;
  /** Whether it can be answered still, and what the reader did. */
  isOpen: boolean;
  has: Answer | null;
};

export const whoMessage = ({ event, rsvps, seesAll, isOpen, has }: Given, locale: Locale): Message => {
  const say = text(locale);
  const counts = countsOf(rsvps);
  const title = say.who.title(escapeMrkdwn(event.title));
  const waiting = queueOf(rsvps);
  const withAnswer = (answer: Answer) => rsvps.filter((rsvp) => rsvp.answer === answer);
  const groups = [
    group(say.who.groups.coming, rsvps.filter(isSeated), locale),
    group(say.who.groups.maybe, withAnswer('maybe'), locale),
    ...(seesAll
      ? [group(say.who.groups.waiting, waiting, locale), group(say.who.groups.no, withAnswer('no'), locale)]
      : []),
  ].filter((one) => one !== null);
  const none = groups.length === 0 ? [say.who.none] : [];
  const others = !seesAll && waiting.length > 0 ? [say.who.waits(waiting.length)] : [];
  const small = [say.who.onlyYou, ...(seesAll ? [say.who.onlyHosts] : [])].join(' ');
  const buttons = answerButtons(event, counts, locale, has).slice(0, -1);
  return {
    text: [title, ...groups.map(({ head, names }) => `${head}: ${names}`), ...none, ...others, small].join(
      '\n',
    ),
    blocks: [
      section([`*${title}*`, ...none].join('\n')),
      ...groups.map(({ head, names }) => section(`*${head}*\n${names}`)),
      ...others.map((line) => section(line)),
      context(small),
      ...(isOpen ? [actions(...buttons)] : []),
    ],
  };
};

const group = (
  head: (count: number) => string,
  rsvps: readonly Rsvp[],
  locale: Locale,
): { head: string; names: string } | null => {
  if (rsvps.length === 0) return null;
  const shown = rsvps.slice(0, mostNamed).map(({ user }) => person(user));
  const rest = rsvps.length - shown.length;
  const names = [...shown, ...(rest > 0 ? [text(locale).who.more(rest)] : [])].join(', ');
  return { head: head(rsvps.length), names };
};
