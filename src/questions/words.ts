/** Pure. What somebody asked, as it is shown. */
import { clip } from '../slack/limits.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';

const named = /&lt;([@#][A-Z0-9]+)(?:\|[^&\s]*)?&gt;/g;
const linked = /&lt;(https:\/\/[^\s|]+?)(?:\|.*?)?&gt;/g;

/**
 * As it was written: people, channels and links that Slack resolved stay what they are; nothing else in it is markup,
 * and nobody is called who was not named.
 */
export const shownWords = (words: string): string =>
  escapeMrkdwn(words).replace(named, '<$1>').replace(linked, '<$1>');

/** The same in short. */
export const shortWords = (words: string, limit: number): string => {
  const clipped = clip(words, limit);
  // Cut within what Slack resolved, the rest of it is not shown.
  return shownWords(clipped === words ? words : clipped.replace(/<[^<>]*…$/, '…'));
};
