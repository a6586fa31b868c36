/** The app's Home tab. */
import { drawBlocks } from '../blocks/blocks.ts';
import { enteredIn } from '../blocks/entries.ts';
import type { Surface } from '../blocks/surface.ts';
import { h, keepOne } from '../parts/dom.ts';
import { act, session, zone } from '../session/session.ts';
import { text } from '../text.ts';
import type { View } from '../types.ts';

const surfaceOf = (view: View): Surface => ({
  send: (block, element, choice) =>
    act('clickHome', element.action_id, {
      ...(choice === undefined ? {} : { value: choice }),
      ...(block.block_id ? { blockId: block.block_id } : {}),
    }),
  suggest: async (element, typed) =>
    (await act('suggestions', 'home', element.action_id, typed)).options ?? [],
  value: ({ block_id = '' }, { action_id = '' }) => enteredIn(view.state.values[block_id]?.[action_id]),
});

export const drawHome = (container: HTMLElement): void => {
  const { home, app } = session().overview;
  keepOne(container, `${session().place.viewer}/${home?.hash ?? ''}/${zone()}`, () =>
    home
      ? h('div', { class: 'home' }, drawBlocks(surfaceOf(home), home.blocks))
      : h('p', { class: 'home quiet' }, text.homeEmpty(app.name)),
  );
};
