/** Pausing and resuming all of a community's rhythms at once. */
import { whenText } from '../../calendar/text.ts';
import { localAt } from '../../calendar/zone.ts';
import type { Message } from '../../slack/message.ts';
import { Refusal } from '../../slack/refusal.ts';
import type { CommunityRequest } from '../../slack/surface.ts';
import { pause, resume } from '../acts.ts';
import { listed, placeOf } from '../place.ts';
import { rhythmsOf } from '../store.ts';
import type { Wiring } from '../wiring.ts';
import { text, type Which } from './text.ts';

/** Pauses all that run; `until`, epoch milliseconds, or until somebody resumes them. @throws Refusal */
export const pausedAll = async (
  wiring: Wiring,
  request: CommunityRequest,
  until: number | null,
): Promise<Message> => {
  const { community, locale, command } = request;
  const say = text(locale).pauses;
  const { which, timeZone } = await wiring.store.tx(async (scope) => {
    const rhythms = await rhythmsOf(scope, community.id);
    const running = rhythms.filter(({ state }) => state === 'active');
    for (const rhythm of running) await pause(scope, rhythm, until);
    const which: Which = { count: running.length, of: rhythms.length };
    return { which, timeZone: (await placeOf(scope, community)).timeZone };
  });
  if (which.of === 0) throw new Refusal(say.none(command));
  if (which.count === 0) throw new Refusal(say.pausedAlready);
  if (until === null) return listed(wiring, request, say.paused(which));
  const date = whenText(locale).dateWithYear(localAt(until, timeZone).toPlainDate());
  return listed(wiring, request, say.pausedUntil(which, date));
};

/** Lets all that are paused go on. @throws Refusal */
export const resumedAll = async (wiring: Wiring, request: CommunityRequest): Promise<Message> => {
  const { locale, command, now } = request;
  const say = text(locale).pauses;
  const which = await wiring.store.tx(async (scope): Promise<Which> => {
    const community = await placeOf(scope, request.community);
    const rhythms = await rhythmsOf(scope, community.id);
    const paused = rhythms.filter(({ state }) => state === 'paused');
    for (const rhythm of paused) await resume(scope, community, rhythm, now);
    return { count: paused.length, of: rhythms.length };
  });
  if (which.of === 0) throw new Refusal(say.none(command));
  if (which.count === 0) throw new Refusal(say.notPaused);
  return listed(wiring, request, say.resumed(which));
};
