/** Handing something in, changing it and taking it back. Within a transaction. Instants are epoch milliseconds. */
import { createHash } from 'node:crypto';
import { type Community, counting } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { countEntry, uncountEntry } from '../participation/index.ts';
import type { Scope } from '../store/store.ts';
import { postEntry } from './post.ts';
import { changeEntry, entryBy, putEntry } from './store.entries.ts';
import type { Challenge, Entry } from './tables.ts';

/** What an entry says, in short: two that say the same have the same. */
export const digestOf = ({ words, link }: Pick<Entry, 'words' | 'link'>): string =>
  createHash('sha256')
    .update(JSON.stringify([words, link]))
    .digest('base64url')
    .slice(0, 12);

/** The entry that a delivery is. */
export const entryOfKey = (key: string): string => key.split(':')[1] ?? '';

type By = { user: string; now: number };
type Given = { words: string; link: string | null };

/** Hands in, or changes what was handed in before. The same twice is one. */
export const handIn = async (
  scope: Scope,
  { outbox, secret }: Pick<Deps, 'outbox' | 'secret'>,
  community: Community,
  challenge: Challenge,
  { words, link }: Given,
  { user, now }: By,
): Promise<'new' | 'changed'> => {
  const { id, team, ts } = challenge;
  const before = await entryBy(scope, id, user);
  const isNew = before === null || before.withdrawn;
  const entry = await putEntry(scope, { challenge: id, user, words, link, at: now });
  if (!isNew) {
    if (digestOf(before) !== digestOf(entry)) await outbox.dirty(scope, team, 'entry', entry.id);
    return 'changed';
  }
  const key = `entry:${entry.id}:${now}:${digestOf(entry)}`;
  await postEntry(scope, outbox, community, challenge, { entry, key, now });
  const counted = await counting(scope, team, community.channel, user);
  const act = { team, community: community.id, user, entry: entry.id, thread: ts ?? '', at: now };
  if (counted && ts !== null) await countEntry(scope, secret, counted.as, act);
  await showAnew(scope, outbox, challenge, user);
  return 'new';
};

/** Takes back what somebody handed in, and forgets its words; false: there was nothing. */
export const takeBack = async (
  scope: Scope,
  { outbox }: Pick<Deps, 'outbox'>,
  challenge: Challenge,
  user: string,
): Promise<boolean> => {
  const entry = await entryBy(scope, challenge.id, user);
  if (entry === null || entry.withdrawn) return false;
  await changeEntry(scope, entry.id, { words: null, link: null, withdrawn: true });
  await outbox.drop(scope, `entry:${entry.id}:${entry.at}:${digestOf(entry)}`, 'withdrawn');
  await outbox.dirty(scope, challenge.team, 'entry', entry.id);
  await uncountEntry(scope, challenge.community, entry.id);
  await showAnew(scope, outbox, challenge, user);
  return true;
};

const showAnew = async (
  scope: Scope,
  outbox: Deps['outbox'],
  { id, team }: Challenge,
  user: string,
): Promise<void> => {
  await outbox.dirty(scope, team, 'challenge', id);
  await outbox.dirty(scope, team, 'home', user);
};
