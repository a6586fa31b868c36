/** Hands a beat to delivery, and says what its message shows now. */
import { type Community, noticeFooter } from '../communities/index.ts';
import type { Outbox } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import type { Scope } from '../store/store.ts';
import type { Occurrence } from './cadence/next.ts';
import { rhythmInWords } from './companion.ts';
import type { Drawn } from './draw.ts';
import { contentOf } from './kinds/prompt.ts';
import { isAsking, isPosting, kindOf } from './kinds/registry.ts';
import { builtInPrompt } from './library/shelf.ts';
import { beatKey, putBeat } from './store.beats.ts';
import { countPosted } from './store.came.ts';
import type { Beat, Rhythm } from './tables.ts';
import { beatMessage } from './views.ts';
import type { Wiring } from './wiring.ts';

type Coming = Occurrence & { key?: string };
type Says = Extract<Drawn, { subject: string }>;

/**
 * Lets a beat come, within a transaction: puts it on its way, or opens what it opens. `key`: where it is none of the
 * cadence's own. False if it came to pass already.
 */
export const holdBeat = async (
  scope: Scope,
  { outbox, openRound }: Pick<Wiring, 'outbox' | 'openRound'>,
  { community, rhythm, now }: { community: Community; rhythm: Rhythm; now: number },
  beat: Coming,
  drawn: Says,
): Promise<boolean> => {
  if (isPosting(rhythm)) return postBeat(scope, outbox, community, rhythm, beat, drawn);
  const { subject } = drawn;
  const held = await putBeat(scope, rhythm, community.team, { ...beat, subject, state: 'held' });
  if (held === null) return false;
  await openRound(scope, { community, rhythm: rhythm.id, key: held.key, at: beat.at, now });
  return true;
};

const postBeat = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  rhythm: Rhythm,
  beat: Coming,
  drawn: Says,
): Promise<boolean> => {
  const introduces = community.noticeStyle === 'footer' && (await countPosted(scope, community.id)) === 0;
  const put = await putBeat(scope, rhythm, community.team, {
    ...beat,
    ...drawn,
    flavour: isAsking(rhythm) ? drawn.flavour : null,
    introduces,
    state: 'leaving',
  });
  if (put === null) return false;
  const key = beat.key ?? beatKey(rhythm.id, beat.nominal);
  return outbox.post(scope, {
    key,
    team: community.team,
    to: { channel: community.channel },
    message: await messageOf(scope, community, put, { answered: 0, taps: [] }),
    kind: 'beat',
    community: community.id,
    due: beat.at,
    expires: beat.at + kindOf(rhythm.kind).grace,
  });
};

/** How a beat was answered so far. `taps`: by choice. */
export type Answers = { answered: number; taps: readonly number[] };

/** The message of a beat, with how it was answered so far. */
export const messageOf = async (
  scope: Scope,
  community: Community,
  beat: Pick<Beat, 'id' | 'subject' | 'content' | 'introduces'>,
  answers: Answers,
): Promise<Message> => {
  const locale = localeOf(community.locale);
  // Before contents were kept, a beat was a built-in prompt.
  const found = beat.subject === null ? null : builtInPrompt(beat.subject);
  return beatMessage(
    {
      id: beat.id,
      community: community.id,
      content: beat.content ?? (found && contentOf(found, locale)),
      ...answers,
      footer: beat.introduces ? await noticeFooter(scope, community, rhythmInWords, locale) : null,
    },
    locale,
  );
};
