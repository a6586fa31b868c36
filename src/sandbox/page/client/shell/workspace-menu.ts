/** The workspace's name, and what one can do with it as a whole. */
import { ask } from '../parts/ask.ts';
import { h, keepOne, part } from '../parts/dom.ts';
import { type MenuItem, openMenu } from '../parts/popover.ts';
import { switchCast } from '../session/api.ts';
import { session } from '../session/session.ts';
import { text } from '../text.ts';
import { beginAgain } from './again.ts';
import { openGuide } from './guide.ts';

const again = (seed: 'company' | 'blank') => async (): Promise<void> => {
  const sure = await ask({ title: text.again[seed], body: text.againSure, yes: text.againYes, danger: true });
  if (sure) await beginAgain(seed);
};

const castItem = (on: boolean): MenuItem => ({
  label: on ? text.castOff : text.castOn,
  detail: text.castDetail,
  run: () => switchCast(!on),
});

const items = (): MenuItem[] => [
  { label: text.guideOpen, run: openGuide },
  ...(session().overview.cast ? [castItem(session().overview.cast?.on === true)] : []),
  { label: text.again.company, detail: text.againDetail.company, run: again('company') },
  ...(session().overview.restarts
    ? [{ label: text.again.blank, detail: text.againDetail.blank, run: again('blank') }]
    : []),
];

export const drawWorkspaceMenu = (): void =>
  keepOne(part('team'), session().overview.team.name, () => {
    const opener: HTMLElement = h(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        'aria-haspopup': 'menu',
        onclick: () => openMenu(opener, session().overview.team.name, items()),
      },
      h('strong', {}, session().overview.team.name),
      h('span', { 'aria-hidden': 'true' }, ' ▾'),
    );
    return opener;
  });
