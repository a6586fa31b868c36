/** Pure. What is said about taking part. */
import type { KnownBlock } from '@slack/types';
import type { Community } from '../communities/tables.ts';
import { context, header, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import type { Figures } from './figures.ts';
import type { Where } from './levels/where.ts';
import type { Part } from './part.ts';
import { text } from './text.ts';

/** `where` they stand: for themselves alone, and only where they ask. */
export type PartIn = { community: Pick<Community, 'name' | 'state'>; part: Part; where?: Where | null };

/** As many communities as one answer tells of; Home has room for all. */
export const mostAtOnce = 15;

/** A person's part in one community, in words (mrkdwn). */
export const partInWords = (locale: Locale, { community, part, where = null }: PartIn): string => {
  const say = text(locale);
  const state = community.state === 'resting' ? [say.asleep] : community.state === 'ended' ? [say.ended] : [];
  return [say.part(community.name, part, where), ...state].join(' ');
};

/** The same in a few words, for where many stand together. */
export const partShortly = (locale: Locale, { community, part }: PartIn): string => {
  const say = text(locale);
  if (community.state === 'resting') return say.asleep;
  return community.state === 'ended' ? say.ended : say.partShortly(part);
};

/** What `me` answers; `all` is the number of communities there are, of which `parts` are the first. */
export const meMessage = (locale: Locale, parts: readonly PartIn[], all: number): Message => {
  const say = text(locale);
  const lines = parts.map((part) => partInWords(locale, part));
  const rest = all > parts.length ? [say.more(all - parts.length)] : [];
  return {
    text: [...lines, ...rest, say.onlyYou].join('\n'),
    blocks: [header(say.meTitle), ...[...lines, ...rest].map((line) => section(line)), context(say.onlyYou)],
  };
};

/** A community's figures, as a part of `info`. */
export const figuresSection = (locale: Locale, figures: Figures): { text: string; blocks: KnownBlock[] } => {
  const say = text(locale);
  const words = say.figures(figures);
  return {
    text: `${say.figuresTitle}: ${words}`,
    blocks: [section(`*${escapeMrkdwn(say.figuresTitle)}*\n${words}`)],
  };
};
