/// <reference lib="dom" />
/** The page of the workspace. */

import { drawChannels, startChannels } from './channels.ts';
import { drawClockBar, startClock } from './clock-bar.ts';
import { startDropping } from './composer-files.ts';
import { h, part } from './dom.ts';
import { startEnds } from './ends.ts';
import { startFinding } from './find.ts';
import { drawForms, startForms } from './forms.ts';
import { drawGuide } from './guide.ts';
import { drawPersonBar } from './person-bar.ts';
import { drawPlace } from './place.ts';
import { refreshPresence } from './presence-dots.ts';
import { startRegions } from './regions.ts';
import { followEnd } from './scrolling.ts';
import { startSession } from './session.ts';
import { text } from './text.ts';
import { drawWorkbench, startWorkbench } from './workbench.ts';
import { drawWorkspaceMenu } from './workspace-menu.ts';

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
