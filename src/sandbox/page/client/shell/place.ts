/** The middle of the page: a channel with its thread, or the app's Home tab. */
import { drawConversation } from '../messages/conversation.ts';
import { spelledChannel } from '../messages/names.ts';
import { drawThread } from '../messages/thread.ts';
import { keepOne, part } from '../parts/dom.ts';
import { act, session } from '../session/session.ts';
import { appHead } from './heads.ts';
import { drawHome } from './home.ts';

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
