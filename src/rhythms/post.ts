/** Hands a beat to delivery, and says what its message shows now. */
import { type Community, noticeFooter } from '../communities/index.ts';
import type { Outbox } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import type { Scope } from '../store/store.ts';
import type { Occurrence } from './cadence/next.ts';
import { rhythmInWords } from './companion.ts';
import type { Plan } from './kinds/kind.ts';
import { kindOf } from './kinds/registry.ts';
import { beatKey, countPosted, putBeat } from './store.beats.ts';
import type { Beat, Rhythm } from './tables.ts';
import { beatMessage } from './views.ts';

/**
 * Puts a beat on its way, within a transaction. `key`: where it is none of the cadence's own. False if it came to
 * pass already.
 */
export const postBeat = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  rhythm: Rhythm,
  beat: Occurrence & { key?: string },
  plan: Extract<Plan, { subject: string }>,
): Promise<boolean> => {
  const introduces =
    community.noticeStyle === 'footer' && (await countPosted(scope, community.id, null)) === 0;
  const put = await putBeat(scope, rhythm, community.team, {
    ...beat,
    ...plan,
    introduces,
    state: 'leaving',
  });
  if (put === null) return false;
  const key = beat.key ?? beatKey(rhythm.id, beat.nominal);
  return outbox.post(scope, {
    key,
    team: community.team,
    to: { channel: community.channel },
    message: await messageOf(scope, community, rhythm, put, 0),
    kind: 'beat',
    community: community.id,
    due: beat.at,
    expires: beat.at + kindOf(rhythm.kind).grace,
  });
};

/** The message of a beat that `answered` people have answered. */
export const messageOf = async (
  scope: Scope,
  community: Community,
  rhythm: Rhythm,
  beat: Pick<Beat, 'subject' | 'introduces'>,
  answered: number,
): Promise<Message> => {
  const locale = localeOf(community.locale);
  return beatMessage(
    {
      content: beat.subject === null ? null : kindOf(rhythm.kind).content(beat.subject, locale),
      answered,
      footer: beat.introduces ? await noticeFooter(scope, community, rhythmInWords, locale) : null,
    },
    locale,
  );
};
