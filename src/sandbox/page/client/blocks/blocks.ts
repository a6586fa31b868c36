/** Draws Block Kit. */
import { drawChart } from '../charts/chart.ts';
import { drawImage } from '../messages/images.ts';
import { type Child, h } from '../parts/dom.ts';
import { text } from '../text.ts';
import type { Block, BlockElement, Words } from '../types.ts';
import { drawMarkdown } from '../words/markdown-blocks.ts';
import { drawPlain, drawRich, drawWords } from '../words/rich-text.ts';
import { drawCard, drawCarousel, drawVideo } from './cards.ts';
import { drawElement } from './elements.ts';
import { drawInput } from './input-block.ts';
import type { Surface } from './surface.ts';
import { drawTable } from './tables.ts';

const drawAccessory = (surface: Surface, block: Block, element: BlockElement): Child =>
  element.type === 'image' ? drawImage(element) : drawElement(surface, block, element);

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
      h('span', {}, element.type === 'image' ? drawImage(element) : drawWords(element as unknown as Words)),
    ),
  );

/** Small buttons under a message: what one thought of it, and others with a sign. */
const contextActions = (surface: Surface, block: Block): HTMLElement =>
  h(
    'div',
    { class: 'block actions small' },
    (block.elements ?? []).map((element) => drawElement(surface, block, element)),
  );

const picture = (block: Block): HTMLElement =>
  h(
    'figure',
    { class: 'block' },
    block.title ? h('figcaption', { class: 'quiet' }, drawWords(block.title as Words)) : false,
    drawImage(block),
  );

/** One block. What is not known here is left to the message's own text. */
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
      return picture(block);
    case 'rich_text':
      return h('div', { class: 'block words' }, (block.elements ?? []).map(drawRich));
    case 'markdown':
      return h('div', { class: 'block words markdown' }, drawMarkdown(String(block.text ?? '')));
    case 'table':
      return drawTable(block);
    case 'data_visualization':
      return drawChart(block);
    case 'card':
      return drawCard(surface, block);
    case 'carousel':
      return drawCarousel(surface, block);
    case 'video':
      return drawVideo(block);
    case 'context_actions':
      return contextActions(surface, block);
    case 'input':
      return drawInput(surface, block);
    default:
      return h('p', { class: 'block quiet' }, drawPlain(text.otherBlock(block.type)));
  }
};

export const drawBlocks = (surface: Surface, blocks: Block[]): HTMLElement[] =>
  blocks.map((block) => drawBlock(surface, block));
