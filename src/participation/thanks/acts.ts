/** What becomes of thanks. Each within a transaction. Instants are epoch milliseconds. */
import { addExtra, type Community, counting, membership } from '../../communities/index.ts';
import type { Outbox } from '../../delivery/post.ts';
import { type Locale, localeOf } from '../../slack/locale.ts';
import { Refusal } from '../../slack/refusal.ts';
import type { Scope } from '../../store/store.ts';
import { countDeed, uncountDeed } from '../store.act.ts';
import type { Thanks } from '../tables.ts';
import { thanking } from './constants.ts';
import { addThanks, changeThanks, dropExtra, givenSince } from './store.ts';
import { text } from './text.ts';
import { thanksMessage } from './views.ts';

type Wired = { outbox: Outbox; secret: string };

const day = 86_400_000;

export const thanksKey = (id: string): string => `thanks:${id}`;
export const thanksOfKey = (key: string): string => key.split(':')[1] ?? '';

/** What a message that shall disappear is called by. */
export const goneRef = ({ channel, ts }: { channel: string; ts: string }): string => `${channel} ${ts}`;

type Said = Pick<Thanks, 'id' | 'giver' | 'receiver' | 'words'>;

/**
 * Posts it in the channel, and counts it for both as they are counted; that somebody is not shows nowhere.
 * @throws Refusal where it would not be seen, or is one too many
 */
export const give = async (
  scope: Scope,
  { outbox, secret }: Wired,
  community: Community,
  said: Said,
  { locale, now }: { locale: Locale; now: number },
): Promise<void> => {
  const { team, channel, id: place } = community;
  const { id, giver, receiver, words } = said;
  const say = text(locale);
  const seat = await membership(scope, place, receiver);
  if (seat === null || seat.leftAt !== null || seat.external) throw new Refusal(say.notHere(receiver));
  const today = await givenSince(scope, { team, giver, since: now - day });
  if (today >= thanking.aDay) throw new Refusal(say.enough);
  const row = { id, team, community: place, giver, receiver, words, at: now };
  if (!(await addThanks(scope, row))) return;
  const by = await counting(scope, team, channel, giver);
  const to = await counting(scope, team, channel, receiver);
  const toward = to?.as === 'person' ? receiver : null;
  const deed = { community: place, user: giver, kind: 'thanks' as const, source: id };
  await countDeed(scope, secret, by?.as ?? 'nobody', { ...deed, team, at: now, toward });
  await outbox.post(scope, {
    key: thanksKey(id),
    team,
    to: { channel },
    message: thanksMessage({ ...row, told: false }, localeOf(community.locale)),
    kind: 'thanks',
    community: place,
    due: now,
    expires: now + thanking.grace,
  });
};

/** It was not said after all: what was handed in is forgotten, and counts no more. */
export const withdraw = async (scope: Scope, { outbox, secret }: Wired, thanks: Thanks): Promise<void> => {
  if (thanks.withdrawn) return;
  const { id, team, community, giver: user, channel, ts } = thanks;
  await changeThanks(scope, id, { withdrawn: true, words: '', told: false });
  await uncountDeed(scope, secret, { community, user, kind: 'thanks', source: id });
  await dropExtra(scope, thanksKey(id));
  await outbox.drop(scope, thanksKey(id), 'withdrawn');
  if (channel !== null && ts !== null)
    await outbox.dirty(scope, team, 'thanks-gone', goneRef({ channel, ts }));
};

/** The thanked are fine with its standing in the monthly note, or rather not; false: it was told already. */
export const tellInNote = async (
  scope: Scope,
  { outbox }: Pick<Wired, 'outbox'>,
  community: Pick<Community, 'locale'>,
  thanks: Thanks,
  { told, now }: { told: boolean; now: number },
): Promise<boolean> => {
  const { id, team, community: place, giver, receiver, words } = thanks;
  if (thanks.told === told) return true;
  const key = thanksKey(id);
  const line = text(localeOf(community.locale)).line(giver, receiver, words);
  if (told) await addExtra(scope, { community: place, key, words: line, at: now });
  else if (!(await dropExtra(scope, key))) return false;
  await changeThanks(scope, id, { told });
  await outbox.dirty(scope, team, 'thanks', id);
  return true;
};
