/** Chooses an emoji. */
import { h } from '../parts/dom.ts';
import { openPopover, walkWithArrows } from '../parts/popover.ts';
import { text } from '../text.ts';
import { emojiGroups, emojiOf } from './emoji.ts';
import { recentEmoji } from './emoji-recent.ts';

const columns = 8;

export const pickEmoji = (anchor: HTMLElement, chosen: (name: string) => unknown): void => {
  const grids = h('div', { class: 'emoji-grids' });
  const draw = (typed: string) => {
    const recent = recentEmoji().map((name) => ({ name, shown: emojiOf(name) ?? name }));
    const groups = [...(typed === '' ? [{ label: text.recent, emoji: recent }] : []), ...emojiGroups]
      .map(({ label, emoji }) => ({ label, emoji: emoji.filter((one) => one.name.includes(typed)) }))
      .filter((group) => group.emoji.length > 0);
    grids.replaceChildren(
      ...groups.map(({ label, emoji }) =>
        h(
          'section',
          { 'aria-label': label },
          h('h3', {}, label),
          h('div', { class: 'emoji-grid' }, emoji.map(button)),
        ),
      ),
      ...(groups.length === 0 ? [h('p', { class: 'quiet' }, text.nothingFound)] : []),
    );
  };
  const button = ({ name, shown }: { name: string; shown: string }) =>
    h(
      'button',
      {
        type: 'button',
        title: `:${name}:`,
        'aria-label': name.replaceAll('_', ' '),
        onclick: () => {
          panel.hidePopover();
          chosen(name);
        },
      },
      shown,
    );
  const search: HTMLInputElement = h('input', {
    type: 'search',
    autofocus: true,
    placeholder: text.search,
    'aria-label': text.search,
    oninput: () => draw(search.value.trim().toLowerCase().replaceAll(' ', '_')),
    onkeydown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      grids.querySelector('button')?.click();
    },
  });
  const panel = h('div', { class: 'emoji-picker', role: 'dialog', 'aria-label': text.react }, search, grids);
  draw('');
  walkWithArrows(panel, columns);
  openPopover(anchor, panel);
};
