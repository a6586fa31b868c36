/** Pure. The monthly note, as its channel sees it. */
import type { Community } from '../communities/tables.ts';
import { context, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { monthly } from './constants.ts';
import { text } from './text.ts';

/** `words`: what there is to tell, mrkdwn, the oldest first. */
export const monthlyMessage = (
  { name }: Pick<Community, 'name'>,
  words: readonly string[],
  locale: Locale,
): Message => {
  const say = text(locale).monthly;
  const shown = words.length <= monthly.lines ? words : words.slice(0, monthly.lines - 1);
  const title = say.title(escapeMrkdwn(name));
  const lines = [
    ...shown.map((line) => `• ${line}`),
    ...(shown.length < words.length ? [`• ${say.more(words.length - shown.length)}`] : []),
  ].join('\n');
  return {
    text: [title, lines, say.why].join('\n'),
    blocks: [section(`*${title}*\n${lines}`), context(say.why)],
  };
};
