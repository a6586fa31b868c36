/// <reference lib="dom" />
/** The middle of the page: a channel with its thread, or the app's Home tab. */
import { drawConversation } from './conversation.ts';
import { keepOne, part } from './dom.ts';
import { appHead } from './heads.ts';
import { drawHome } from './home.ts';
import { spelledChannel } from './names.ts';
import { act, session } from './session.ts';
import { drawThread } from './thread.ts';

let homeOf = '';

/** Slack tells the app whenever somebody opens its Home tab. */
const openHomeOnce = (): void => {
  const { place } = session();
  const wanted = place.home ? place.viewer : '';
  if (homeOf === wanted) return;
  homeOf = wanted;
  if (wanted) void act('openHome', 'home');
};

export const drawPlace = (): void => {
  const { place, channel, overview } = session();
  document.title = `${place.home ? overview.app.name : channel ? spelledChannel(channel) : ''} · ${overview.team.name}`;
  part('conversation').hidden = place.home === true;
  part('home').hidden = place.home !== true;
  openHomeOnce();
  drawThread();
  if (place.home) {
    keepOne(part('head'), `home/${place.viewer}`, () => appHead(true));
    drawHome(part('home'));
  } else if (channel) drawConversation(channel);
};
