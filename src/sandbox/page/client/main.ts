/** The page of the workspace. */
import { drawForms, startForms } from './blocks/forms.ts';
import { startDropping } from './composer/composer-files.ts';
import { h, part } from './parts/dom.ts';
import { startEnds } from './parts/ends.ts';
import { followEnd } from './parts/scrolling.ts';
import { startSession } from './session/session.ts';
import { drawChannels, startChannels } from './shell/channels.ts';
import { drawClockBar, startClock } from './shell/clock-bar.ts';
import { startFinding } from './shell/find.ts';
import { drawGuide } from './shell/guide.ts';
import { drawPersonBar } from './shell/person-bar.ts';
import { drawPlace } from './shell/place.ts';
import { refreshPresence } from './shell/presence-dots.ts';
import { startRegions } from './shell/regions.ts';
import { drawWorkspaceMenu } from './shell/workspace-menu.ts';
import { text } from './text.ts';
import { drawWorkbench, startWorkbench } from './tools/workbench.ts';

const nav = part('nav');
const opener = part('open-nav');

const showNav = (open: boolean): void => {
  document.body.classList.toggle('with-nav', open);
  opener.setAttribute('aria-expanded', String(open));
};

let ticking = false;

const draw = (): void => {
  if (!ticking) startClock();
  ticking = true;
  drawWorkspaceMenu();
  drawClockBar();
  drawPersonBar();
  drawChannels(nav);
  drawPlace();
  drawGuide();
  drawForms();
  refreshPresence();
  drawWorkbench();
};

startRegions();
startChannels(nav);
startForms();
startDropping();
startWorkbench();
startFinding(() => {
  if (opener.checkVisibility()) showNav(true);
});
startEnds(part('scroll'), 'channel');
startEnds(part('thread-scroll'), 'thread');
followEnd(part('scroll'), part('messages'));
followEnd(part('thread-scroll'), part('thread-messages'));
opener.setAttribute('aria-label', text.openMenu);
opener.addEventListener('click', () => showNav(!document.body.classList.contains('with-nav')));
addEventListener('hashchange', () => showNav(false));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.body.classList.contains('with-nav')) {
    showNav(false);
    opener.focus();
  }
});
await startSession(draw, (yes) =>
  part('offline').replaceChildren(...(yes ? [] : [h('p', {}, text.offline)])),
);
