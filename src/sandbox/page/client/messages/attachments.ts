/** Attachments: what stands beside a message, behind a bar of its own colour. */
import { drawBlocks } from '../blocks/blocks.ts';
import type { Surface } from '../blocks/surface.ts';
import { type Child, h } from '../parts/dom.ts';
import { zone } from '../session/session.ts';
import type { Attachment } from '../types.ts';
import { isLink } from '../words/mrkdwn.ts';
import { drawInline, drawMrkdwn, drawPlain, externalLink } from '../words/rich-text.ts';
import { shortTime } from '../words/time.ts';
import { drawImage } from './images.ts';

const named: Record<string, string> = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' };

const colourOf = (given: string | undefined): string | undefined => {
  const colour = named[given ?? ''] ?? given;
  if (!colour) return undefined;
  return /^#?[0-9a-f]{3}([0-9a-f]{3})?$/i.test(colour) ? `#${colour.replace('#', '')}` : undefined;
};

const linked = (words: Child, url: string | undefined): Child =>
  url && isLink(url) ? externalLink(url, [words]) : words;

const fields = (one: Attachment): Child =>
  one.fields &&
  h(
    'div',
    { class: 'fields' },
    one.fields.map(({ title, value, short }) =>
      h(
        'div',
        { class: short ? undefined : 'whole' },
        title && h('strong', {}, drawPlain(title)),
        drawMrkdwn(value ?? ''),
      ),
    ),
  );

const foot = ({ footer, ts }: Attachment): Child => {
  const at = Number(ts) * 1000;
  const said = [footer, Number.isFinite(at) && at > 0 && shortTime(at, zone())].filter(Boolean).join(' · ');
  return said !== '' && h('p', { class: 'note' }, drawInline(said));
};

const inside = (one: Attachment): Child[] => [
  one.author_name && h('p', { class: 'quiet' }, linked(drawPlain(one.author_name), one.author_link)),
  one.title && h('p', {}, h('strong', {}, linked(drawPlain(one.title), one.title_link))),
  one.text && drawMrkdwn(one.text),
  fields(one),
  one.image_url &&
    h('figure', {}, drawImage({ image_url: one.image_url, alt_text: one.title ?? one.fallback })),
  foot(one),
];

export const drawAttachment = (surface: Surface, one: Attachment): HTMLElement => {
  const shown = one.blocks ? drawBlocks(surface, one.blocks) : inside(one).filter(Boolean);
  const bar: HTMLElement = h(
    'div',
    { class: 'attachment' },
    shown.length > 0 ? shown : drawMrkdwn(one.fallback ?? ''),
  );
  const colour = colourOf(one.color);
  if (colour) bar.style.borderColor = colour;
  return h('div', {}, one.pretext && drawMrkdwn(one.pretext), bar);
};
