/** What every handler starts from: the community asked about and its rhythms. */
import { type Community, communityById } from '../communities/index.ts';
import type { CommunityRef } from '../slack/access.ts';
import type { Message } from '../slack/message.ts';
import { Refusal } from '../slack/refusal.ts';
import { allows } from '../slack/roles.ts';
import type { CommunityRequest } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { standingIn } from './found/standing.ts';
import { standingBelow } from './found/views.ts';
import { sayMix } from './settings/mix.ts';
import { mixNow } from './settings/mixed.ts';
import { settingsOf } from './settings/store.ts';
import { rhythmsOf } from './store.ts';
import type { Rhythm } from './tables.ts';
import { text } from './text.ts';
import { beatsToCome } from './uncared.ts';
import { listMessage } from './views.ts';
import { whichRhythm } from './which.ts';
import type { Wiring } from './wiring.ts';

/** The row of a community that the edge has just found. */
export const placeOf = async (scope: Scope, { id }: CommunityRef): Promise<Community> => {
  const community = await communityById(scope, id);
  if (!community) throw new Error('a community is gone since it was found');
  return community;
};

/** The rhythm that is meant, and what was said after its number. @throws Refusal */
export const meant = async (
  { store }: Wiring,
  { community, words, locale, command }: CommunityRequest & { words: string },
): Promise<{ rhythm: Rhythm; rest: string }> => {
  const found = whichRhythm(await rhythmsOf(store, community.id), words);
  if ('rhythm' in found) return found;
  const say = text(locale).which;
  if (found.why === 'none') throw new Refusal(say.none(command));
  throw new Refusal(found.why === 'say' ? say.say(found.numbers) : say.unknown(found.said, found.numbers));
};

/** The rhythm that a button is about. @throws Refusal where it was removed meanwhile */
export const numbered = async (
  { store }: Wiring,
  { community, locale, value }: CommunityRequest & { value: { number: number } },
): Promise<Rhythm> => {
  const rhythm = (await rhythmsOf(store, community.id)).find(({ number }) => number === value.number);
  if (!rhythm) throw new Refusal(text(locale).which.gone(value.number));
  return rhythm;
};

/** The community's rhythms, below what was just done. */
export const listed = async (
  { store, evidence }: Wiring,
  request: CommunityRequest,
  said: string | null,
): Promise<Message> => {
  const community = await placeOf(store, request.community);
  const rhythms = await rhythmsOf(store, community.id);
  const mayChange = allows('rhythm.change', request.standings);
  const { person, command, now } = request;
  const isLeft = (await beatsToCome(store, community)) === 0;
  const settings = await settingsOf(store, community.id);
  const mix = sayMix(person.locale, await mixNow(store, community.id, { rhythms, settings }, now));
  const found = mayChange ? await standingIn(store, { evidence }, community, now) : [];
  const standing = standingBelow(found, person.locale);
  return listMessage(
    { community, rhythms, person, mayChange, isLeft, mix, standing },
    { said, command, now },
  );
};
