/** What every handler starts from: the community asked about and its challenges. */
import { type Community, communityById } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { CommunityRef, Person } from '../slack/access.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { Refusal } from '../slack/refusal.ts';
import { allows } from '../slack/roles.ts';
import type { CommunityRequest } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { howMany, whatCame } from './part.ts';
import { entryBy } from './store.entries.ts';
import { challengeById, challengesOf } from './store.ts';
import type { Challenge } from './tables.ts';
import { text } from './text.ts';
import { type Listed, listMessage } from './views.list.ts';

/** The row of a community that the edge has just found. */
export const placeOf = async (scope: Scope, { id }: CommunityRef): Promise<Community> => {
  const community = await communityById(scope, id);
  if (!community) throw new Error('a community is gone since it was found');
  return community;
};

/** The challenge that is meant, if it is one of this community. @throws Refusal */
export const meant = async (
  scope: Scope,
  { id }: CommunityRef,
  challenge: string,
  locale: Locale,
): Promise<Challenge> => {
  const found = await challengeById(scope, challenge);
  if (found?.community !== id) throw new Refusal(text(locale).gone);
  return found;
};

/** The community's challenges, below what was just done. */
export const listed = async (
  { store }: Pick<Deps, 'store'>,
  { community: ref, person, standings }: CommunityRequest,
  said: string | null,
): Promise<Message> => {
  const community = await placeOf(store, ref);
  const all: Listed[] = [];
  for (const challenge of await challengesOf(store, ref.id))
    all.push(await listedOf(store, challenge, person));
  const mayRun = allows('challenge.run', standings);
  const mayEnter = allows('challenge.enter', standings);
  return listMessage({ community, all, person, mayRun, mayEnter }, said);
};

const listedOf = async (scope: Scope, challenge: Challenge, person: Person): Promise<Listed> => {
  const entry = await entryBy(scope, challenge.id, person.user);
  return {
    challenge,
    tookPart: await howMany(scope, challenge),
    hasCome: (await whatCame(scope, challenge)).length > 0,
    isIn: entry !== null && !entry.withdrawn,
  };
};
