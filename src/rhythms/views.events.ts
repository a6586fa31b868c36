/** Pure. What's on, as its channel sees it. */
import type { KnownBlock } from '@slack/types';
import { sayWhen, slackDateLong } from '../calendar/when.ts';
import { button, context, section } from '../slack/blocks.ts';
import { clip, limits } from '../slack/limits.ts';
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
  const lines = events.map((event) => `• ${escapeMrkdwn(event.title)}: ${readOf(event, locale)}`);
  return {
    text: [said, ...lines, ...left, below, ...(footer ? [footer.text] : [])].join('\n'),
    blocks: [
      section(`*${said}*`),
      ...events.map((event) => shownOf(event, locale)),
      context([...left, below].join(' ')),
      ...(footer?.blocks ?? []),
    ],
  };
};

const shownOf = ({ title, startsAt, timeZone, coming, opens }: ComingEvent, locale: Locale): KnownBlock => {
  const say = text(locale).beat;
  const when = say.coming(slackDateLong(locale, startsAt, timeZone), coming);
  const label = clip(say.openNamed(title), limits.buttonText);
  const open = button(say.open, opens.action, opens.value, { accessibility_label: label });
  return section(`*${escapeMrkdwn(title)}*\n${when}`, open);
};

const readOf = ({ startsAt, timeZone, coming }: ComingEvent, locale: Locale): string =>
  text(locale).beat.coming(sayWhen(locale, startsAt, { zone: timeZone }), coming);
