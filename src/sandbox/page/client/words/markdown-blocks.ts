/** Draws markdown. */
import { drawImage } from '../messages/images.ts';
import { type Child, h } from '../parts/dom.ts';
import { text } from '../text.ts';
import { type Mark, type Part, parseMarkdown } from './markdown.ts';
import { isLink } from './mrkdwn.ts';
import { drawPlain, externalLink } from './rich-text.ts';

const mark = (one: Mark): Child => {
  switch (one.kind) {
    case 'text':
      return drawPlain(one.text);
    case 'code':
      return h('code', {}, one.text);
    case 'break':
      return h('br');
    case 'image':
      return drawImage({ image_url: one.url, alt_text: one.alt });
    case 'link':
      return isLink(one.url) ? externalLink(one.url, one.of.map(mark)) : one.of.map(mark);
    default:
      return h(one.kind === 'strong' ? 'strong' : one.kind, {}, one.of.map(mark));
  }
};

const marks = (all: Mark[]): Child[] => all.map(mark);

/** A line break in a paragraph of an item is none that one would see as a paragraph. */
const item = (parts: Part[]): Child[] =>
  parts.map((one) => (one.kind === 'paragraph' ? h('span', {}, marks(one.of)) : part(one)));

const part = (one: Part): HTMLElement => {
  switch (one.kind) {
    case 'heading':
      return h(
        'p',
        { class: `heading-${one.level}`, role: 'heading', 'aria-level': Math.min(6, one.level + 2) },
        marks(one.of),
      );
    case 'paragraph':
      return h('p', {}, marks(one.of));
    case 'code':
      return h('pre', {}, one.text);
    case 'quote':
      return h('blockquote', {}, one.parts.map(part));
    case 'rule':
      return h('hr');
    case 'list':
      return h(
        one.ordered ? 'ol' : 'ul',
        { start: one.ordered && one.start !== 1 ? one.start : undefined },
        one.items.map(({ done, parts }) =>
          h(
            'li',
            { class: done === undefined ? undefined : 'task' },
            done !== undefined &&
              h(
                'span',
                { class: 'tick', role: 'img', 'aria-label': done ? text.done : text.toDo },
                done ? '☑' : '☐',
              ),
            item(parts),
          ),
        ),
      );
    case 'table':
      return h(
        'div',
        { class: 'block table', tabindex: 0, role: 'region', 'aria-label': text.table },
        h(
          'table',
          {},
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              one.head.map((cell, at) => h('th', { scope: 'col', class: one.align[at] }, marks(cell))),
            ),
          ),
          h(
            'tbody',
            {},
            one.rows.map((row) =>
              h(
                'tr',
                {},
                row.map((cell, at) => h('td', { class: one.align[at] }, marks(cell))),
              ),
            ),
          ),
        ),
      );
  }
};

export const drawMarkdown = (markdown: string): HTMLElement[] => parseMarkdown(markdown).map(part);
