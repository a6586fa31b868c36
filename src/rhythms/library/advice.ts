/** Pure. Advice on a prompt, in a line for small print; it never stands in the way of the prompt. */
import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { adviceFor } from '../own/advice.ts';
import type { OwnPrompt } from '../own/prompt.ts';
import { text as ownText } from '../own/text.ts';
import { text } from './text.ts';

/** One line, or none where there is nothing to say. */
export const adviceInWords = (prompt: OwnPrompt, locale: Locale): string[] => {
  const lines = adviceFor(prompt).map((one) => escapeMrkdwn(ownText(locale).advice(one)));
  return lines.length > 0 ? [text(locale).advice(lines)] : [];
};
