/// <reference lib="dom" />
/** Draws Block Kit. */
import { drawChart } from './chart.ts';
import { type Child, h } from './dom.ts';
import { drawElement } from './elements.ts';
import { drawInline, drawPlain, drawRich, drawWords } from './rich-text.ts';
import type { Surface } from './surface.ts';
import { drawTable } from './tables.ts';
import { text } from './text.ts';
import type { Block, BlockElement, Words } from './types.ts';

/** Pictures of other hosts are not fetched: nothing that one reads here tells anybody that it was read. */
const image = (element: Block | BlockElement): HTMLElement => {
  const alt = String(element.alt_text ?? '');
  const url = String(element.image_url ?? '');
  const own = URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin;
  if (own) return h('img', { src: url, alt, loading: 'lazy' });
  return h('span', { class: 'quiet picture-note' }, text.picture(alt));
};

const drawAccessory = (surface: Surface, block: Block, element: BlockElement): Child =>
  element.type === 'image' ? image(element) : drawElement(surface, block, element);

const section = (surface: Surface, block: Block): HTMLElement =>
  h(
    'div',
    { class: 'block section' },
    h(
      'div',
      { class: 'words' },
      drawWords(block.text),
      block.fields &&
        h(
          'div',
          { class: 'fields' },
          block.fields.map((one) => h('div', {}, drawWords(one))),
        ),
    ),
    block.accessory && h('div', { class: 'accessory' }, drawAccessory(surface, block, block.accessory)),
  );

const context = (block: Block): HTMLElement =>
  h(
    'div',
    { class: 'block context' },
    (block.elements ?? []).map((element) =>
      h('span', {}, element.type === 'image' ? image(element) : drawWords(element as unknown as Words)),
    ),
  );

/** Markdown's most used signs, as mrkdwn. */
const asMrkdwn = (markdown: string): string =>
  markdown
    .replaceAll(/^#{1,6}\s+(.*)$/gm, '*$1*')
    .replaceAll(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replaceAll(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g, '<$2|$1>');

const card = (surface: Surface, block: Block): HTMLElement => {
  const { title, subtitle, body, actions } = block as Block & {
    title?: Words;
    subtitle?: Words;
    body?: Words;
    actions?: BlockElement[];
  };
  return h(
    'div',
    { class: 'block card' },
    title && h('strong', {}, drawInline(title.text)),
    subtitle && h('div', { class: 'quiet' }, drawInline(subtitle.text)),
    body && h('div', {}, drawWords(body)),
    actions &&
      h(
        'div',
        { class: 'actions' },
        actions.map((one) => drawElement(surface, block, one)),
      ),
  );
};

/** One block, but `input`, which forms draw. */
export const drawBlock = (surface: Surface, block: Block): HTMLElement => {
  switch (block.type) {
    case 'section':
      return section(surface, block);
    case 'header':
      return h('h3', { class: 'block' }, drawWords(block.text));
    case 'divider':
      return h('hr');
    case 'context':
      return context(block);
    case 'actions':
      return h(
        'div',
        { class: 'block actions' },
        (block.elements ?? []).map((element) => drawElement(surface, block, element)),
      );
    case 'image':
      return h('figure', { class: 'block' }, image(block));
    case 'rich_text':
      return h('div', { class: 'block words' }, (block.elements ?? []).map(drawRich));
    case 'markdown':
      return h(
        'div',
        { class: 'block words' },
        drawWords({ type: 'mrkdwn', text: asMrkdwn(String(block.text ?? '')) }),
      );
    case 'table':
      return drawTable(block);
    case 'data_visualization':
      return drawChart(block);
    case 'card':
      return card(surface, block);
    case 'carousel':
      return h(
        'div',
        { class: 'block carousel' },
        (block.elements ?? []).map((one) => card(surface, one as unknown as Block)),
      );
    default:
      return h('p', { class: 'block quiet' }, drawPlain(text.otherBlock(block.type)));
  }
};

export const drawBlocks = (surface: Surface, blocks: Block[]): HTMLElement[] =>
  blocks.map((block) => drawBlock(surface, block));
