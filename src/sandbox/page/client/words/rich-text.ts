/** Draws mrkdwn and Slack's rich text. */
import { emojiOf } from '../messages/emoji.ts';
import { nameOf, nameOfChannel } from '../messages/names.ts';
import { type Child, h } from '../parts/dom.ts';
import { go, now, session, zone } from '../session/session.ts';
import { personButton } from '../shell/profile.ts';
import type { BlockElement, Words } from '../types.ts';
import { type Inline, isLink, parseInline, parseMrkdwn } from './mrkdwn.ts';
import { fullTime, slackDate } from './time.ts';

export const externalLink = (url: string, children: Child[]): HTMLElement =>
  h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, children);

const shownEmoji = (name: string): Node | string => {
  const found = emojiOf(name);
  return found ? h('span', { class: 'emoji', title: `:${name}:` }, found) : `:${name}:`;
};

const person = (id: string): HTMLElement =>
  personButton(id, id === session().place.viewer ? 'mention mine' : 'mention', `@${nameOf(id)}`);

const channel = (id: string, name: string): HTMLElement => {
  const known = nameOfChannel(id);
  if (!known) return h('span', { class: 'mention' }, `#${name || 'private channel'}`);
  return h('button', { type: 'button', class: 'mention', onclick: () => go({ channel: id }) }, `#${known}`);
};

const date = (at: number, format: string, otherwise: string): HTMLElement =>
  h(
    'time',
    { datetime: new Date(at).toISOString(), title: fullTime(at, zone()) },
    slackDate(format, at, zone(), now()) || otherwise,
  );

const inline = (one: Inline): Node | string => {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'code':
      return h('code', {}, one.text);
    case 'emoji':
      return shownEmoji(one.text);
    case 'link':
      return externalLink(one.url, one.of.map(inline));
    case 'person':
      return person(one.id);
    case 'channel':
      return channel(one.id, one.name);
    case 'everyone':
      return h('span', { class: 'mention mine' }, one.text);
    case 'date':
      return date(one.at, one.format, one.otherwise);
    default:
      return h(one.kind === 'strong' ? 'strong' : one.kind, {}, one.of.map(inline));
  }
};

/** A run of mrkdwn without blocks of its own. */
export const drawInline = (mrkdwn: string): (Node | string)[] => parseInline(mrkdwn).map(inline);

/** A whole mrkdwn text. */
export const drawMrkdwn = (mrkdwn: string): HTMLElement[] =>
  parseMrkdwn(mrkdwn).map((piece) => {
    if (piece.kind === 'pre') return h('pre', {}, piece.text);
    if (piece.kind === 'list')
      return h(
        'ul',
        {},
        piece.items.map((item) => h('li', {}, item.map(inline))),
      );
    return h(piece.kind === 'quote' ? 'blockquote' : 'p', {}, piece.of.map(inline));
  });

/** Plain text, in which only emoji are more than letters. */
export const drawPlain = (plain: string): (Node | string)[] =>
  plain.split(/(:[a-z0-9_+'-]+:)/).map((part, at) => (at % 2 === 1 ? shownEmoji(part.slice(1, -1)) : part));

export const drawWords = (words: Words | string | undefined): (Node | string)[] => {
  if (words === undefined) return [];
  if (typeof words === 'string') return drawPlain(words);
  return words.type === 'mrkdwn' ? drawMrkdwn(words.text) : drawPlain(words.text);
};

type RichElement = BlockElement & {
  elements?: RichElement[];
  style?: { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean } | string;
};

const styled = (element: RichElement, content: Node | string): Node | string => {
  const style = typeof element.style === 'object' ? element.style : {};
  let shown = content;
  if (style.code) shown = h('code', {}, shown);
  if (style.strike) shown = h('s', {}, shown);
  if (style.italic) shown = h('em', {}, shown);
  if (style.bold) shown = h('strong', {}, shown);
  return shown;
};

/** A colour by its name, with what it looks like before it. */
const colour = (value: string): HTMLElement => {
  const sample = h('span', { class: 'colour', 'aria-hidden': 'true' });
  if (/^#[0-9a-f]{3,8}$/i.test(value)) sample.style.background = value;
  return h('span', {}, sample, value);
};

const richInline = (element: RichElement): Node | string => {
  const said = typeof element.text === 'string' ? element.text : '';
  const url = String(element.url ?? '');
  switch (element.type) {
    case 'text':
      return styled(element, said);
    case 'emoji':
      return shownEmoji(String(element.name));
    case 'link':
      return styled(element, isLink(url) ? externalLink(url, [said || url]) : said || url);
    case 'user':
      return styled(element, person(String(element.user_id)));
    case 'channel':
      return styled(element, channel(String(element.channel_id), ''));
    case 'broadcast':
      return h('span', { class: 'mention mine' }, `@${String(element.range)}`);
    case 'usergroup':
      return h('span', { class: 'mention' }, `@${String(element.usergroup_id)}`);
    case 'team':
      return h('span', { class: 'mention' }, String(element.team_id));
    case 'color':
      return colour(String(element.value));
    case 'date':
      return date(
        Number(element.timestamp) * 1000,
        String(element.format ?? '{date}'),
        String(element.fallback ?? ''),
      );
    default:
      return said;
  }
};

const deepest = 6;

/** Lists do not stand in each other: each says how deep it is, and at which number it goes on. */
const richList = (element: BlockElement, parts: RichElement[]): HTMLElement => {
  const ordered = element.style === 'ordered';
  const depth = Math.min(deepest, Number(element.indent ?? 0));
  return h(
    ordered ? 'ol' : 'ul',
    {
      class:
        [depth > 0 && `indent-${depth}`, element.border && 'bordered'].filter(Boolean).join(' ') || undefined,
      start: ordered && element.offset ? Number(element.offset) + 1 : undefined,
    },
    parts.map((item) => h('li', {}, (item.elements ?? []).map(richInline))),
  );
};

/** One part of a `rich_text` block. */
export const drawRich = (element: BlockElement): HTMLElement => {
  const parts = (element as RichElement).elements ?? [];
  if (element.type === 'rich_text_preformatted') return h('pre', {}, parts.map(richInline));
  if (element.type === 'rich_text_quote') return h('blockquote', {}, parts.map(richInline));
  if (element.type === 'rich_text_list') return richList(element, parts);
  return h('p', {}, parts.map(richInline));
};
