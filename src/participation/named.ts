/** Pure. An act under the name that may be kept of it. */
import type { Act } from './engagement.ts';
import { pseudonym } from './pseudonym.ts';
import type { Place } from './store.place.ts';
import type { Kept } from './store.ts';

type Named = Pick<Act, 'member' | 'kind' | 'source' | 'detail'>;

/** The name of an act of which only the number may be known. */
export const nameless = (secret: string, community: string, act: Named): string =>
  pseudonym(secret, act.member, [community, act.kind, act.source, act.detail]);

/** Null: it is not counted. */
export const named = (
  secret: string,
  team: string,
  { channel: _, ...act }: Act,
  { actor, other, root, community: { id: community } }: Place,
): Kept | null => {
  if (actor === 'person')
    return { ...act, team, community, toward: other === 'person' ? act.toward : null, answerer: null };
  if (actor !== 'total') return null;
  const answerer =
    root && act.thread ? pseudonym(secret, act.member, [community, 'thread', act.thread]) : null;
  return { ...act, team, community, member: nameless(secret, community, act), toward: null, answerer };
};
