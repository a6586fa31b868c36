/** Blocks that look like cards: `card`, `carousel`, `video`. */
import { drawImage, ownUrl } from '../messages/images.ts';
import { h } from '../parts/dom.ts';
import { icon } from '../parts/icons.ts';
import { text } from '../text.ts';
import type { Block, BlockElement, Words } from '../types.ts';
import { isLink } from '../words/mrkdwn.ts';
import { drawInline, drawPlain, drawWords, externalLink } from '../words/rich-text.ts';
import { drawElement } from './elements.ts';
import type { Surface } from './surface.ts';

type Card = Block & {
  title?: Words;
  subtitle?: Words;
  body?: Words;
  icon?: BlockElement;
  hero_image?: BlockElement;
  actions?: BlockElement[];
};

/** `owner` is the block that the app hears of when one clicks. */
export const drawCard = (surface: Surface, block: Block, owner = block): HTMLElement => {
  const { title, subtitle, body, actions, hero_image, icon: sign } = block as Card;
  return h(
    'div',
    { class: 'block card' },
    hero_image && h('div', { class: 'hero' }, drawImage(hero_image)),
    h(
      'div',
      { class: 'card-head' },
      sign && h('div', { class: 'card-icon' }, drawImage(sign)),
      h(
        'div',
        {},
        title && h('strong', {}, drawInline(title.text)),
        subtitle && h('div', { class: 'quiet' }, drawInline(subtitle.text)),
      ),
    ),
    body && h('div', { class: 'words' }, drawWords(body)),
    actions &&
      h(
        'div',
        { class: 'actions' },
        actions.map((one) => drawElement(surface, owner, one)),
      ),
  );
};

export const drawCarousel = (surface: Surface, block: Block): HTMLElement =>
  h(
    'div',
    { class: 'block carousel', role: 'region', tabindex: 0, 'aria-label': text.cards },
    (block.elements ?? []).map((one) => drawCard(surface, one as unknown as Block, block)),
  );

/** A film is not played here: it would come from elsewhere. Its title leads there. */
export const drawVideo = (block: Block): HTMLElement => {
  const said = (field: string): string => (typeof block[field] === 'string' ? block[field] : '');
  const title = (block.title as unknown as Words | undefined)?.text ?? said('alt_text');
  const url = said('title_url') || said('video_url');
  const from = [said('author_name'), said('provider_name')].filter(Boolean).join(' · ');
  const thumbnail = ownUrl(said('thumbnail_url'));
  const description = (block.description as unknown as Words | undefined)?.text;
  return h(
    'figure',
    { class: 'block card video' },
    h(
      'div',
      { class: 'still', role: 'img', 'aria-label': said('alt_text') },
      thumbnail && h('img', { src: thumbnail, alt: '' }),
      icon('play'),
    ),
    h(
      'figcaption',
      {},
      h('strong', {}, isLink(url) ? externalLink(url, drawPlain(title)) : drawPlain(title)),
      from && h('div', { class: 'quiet' }, from),
      description && h('p', {}, drawPlain(description)),
    ),
  );
};
