/** The draft, as its coordinator sees it, and the notice, as the channel will. */
import type { KnownBlock } from '@slack/types';
import type { Locale } from '../slack/locale.ts';
import { localeOf } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import type { Scope } from '../store/store.ts';
import type { Companions } from './companions.ts';
import { rolesIn } from './store.roles.ts';
import { workspaceOf } from './store.workspace.ts';
import type { Community } from './tables.ts';
import { draftMessage, type Notice, noticeBelow } from './views.ts';

type RhythmInWords = Companions['rhythmInWords'];

/** All that the notice says of a community. */
export const noticeOf = async (
  scope: Scope,
  community: Community,
  rhythmInWords: RhythmInWords,
  locale: Locale,
): Promise<Notice> => {
  const roles = await rolesIn(scope, community.id);
  const coordinator = roles.find(({ role, state }) => role === 'coordinator' && state === 'accepted');
  return {
    community,
    by: coordinator?.user ?? community.createdBy,
    rhythm: await rhythmInWords(scope, community, locale),
    mode: (await workspaceOf(scope, community.team)).countMode,
  };
};

/**
 * The lines to stand below the first beat of a community whose coordinator prefers it quieter; null where the
 * channel is told by a message of its own.
 */
export const noticeFooter = async (
  scope: Scope,
  community: Community,
  rhythmInWords: RhythmInWords,
  locale: Locale = localeOf(community.locale),
): Promise<{ text: string; blocks: KnownBlock[] } | null> =>
  community.noticeStyle === 'footer'
    ? noticeBelow(await noticeOf(scope, community, rhythmInWords, locale), locale)
    : null;

/** What the coordinator sees before anybody else does. The notice speaks the channel's language. */
export const draftOf = async (
  scope: Scope,
  companions: Companions,
  community: Community,
  given: { otherBots: readonly string[]; now: number; locale: Locale },
): Promise<Message> => {
  const beats = await companions.next(scope, community, 3, given.now);
  const notice = await noticeOf(scope, community, companions.rhythmInWords, localeOf(community.locale));
  const free = (await companions.draft?.(scope, community, given)) ?? { lines: [], buttons: [] };
  return draftMessage({ community, notice, beats, free, otherBots: given.otherBots }, given.locale);
};
