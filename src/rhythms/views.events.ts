/** Pure. What's on, as its channel sees it. */
import type { KnownBlock } from '@slack/types';
import { sayWhen, slackDateLong } from '../calendar/when.ts';
import { context, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import type { ComingEvent, Content } from './kinds/kind.ts';
import { text } from './text.ts';

/** A list of events, each in its reader's own time. `footer`: what tells the channel of Trellis, where no notice did. */
export const eventsMessage = (
  { title, text: asked, events = [], more = 0 }: Content,
  footer: Message | null,
  locale: Locale,
): Message => {
  const say = text(locale).beat;
  const [said, below] = [escapeMrkdwn(title), escapeMrkdwn(asked)];
  const left = more > 0 ? [say.more(more)] : [];
  const shown = events.map((event): [string, string] => [escapeMrkdwn(event.title), shownOf(event, locale)]);
  const lines = events.map((event) => `• ${escapeMrkdwn(event.title)}: ${readOf(event, locale)}`);
  return {
    text: [said, ...lines, ...left, below, ...(footer ? [footer.text] : [])].join('\n'),
    blocks: [
      section(`*${said}*`),
      ...shown.map(([name, when]): KnownBlock => section(`*${name}*\n${when}`)),
      context([...left, below].join(' ')),
      ...(footer?.blocks ?? []),
    ],
  };
};

const shownOf = ({ startsAt, timeZone, coming }: ComingEvent, locale: Locale): string =>
  text(locale).beat.coming(slackDateLong(locale, startsAt, timeZone), coming);

const readOf = ({ startsAt, timeZone, coming }: ComingEvent, locale: Locale): string =>
  text(locale).beat.coming(sayWhen(locale, startsAt, { zone: timeZone }), coming);
