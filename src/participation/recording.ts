import type { Outbox } from '../delivery/post.ts';
import type { Scope, Store } from '../store/store.ts';
import type { Act, Deletion } from './engagement.ts';
import { named, nameless } from './named.ts';
import { isPseudonym } from './pseudonym.ts';
import { type Place, placing } from './store.place.ts';
import { forgetMessage, type Kept, keeping, missing, stopCounting, takeBack } from './store.ts';

/** What recording works with. */
export type Surroundings = {
  store: Store;
  outbox: Pick<Outbox, 'dirty'>;
  secret: string;
  /** Gets to know somebody who acts and is not known as a member yet; may ask Slack. */
  meet(community: Place['community'], user: string): Promise<void>;
};

/**
 * Records what members do. Any order, any repetition and any undoing of the same events end in the same state;
 * once a call resolves, what it was about is committed.
 */
export const createRecorder = ({ store, outbox, secret, meet }: Surroundings) => {
  const placeOf = placing(store);
  const keepAtOnce = keeping(store);
  const isGone = missing(store);

  const record = async (team: string, act: Act): Promise<void> => {
    const place = await placeOf({ ...act, team });
    if (place?.actor !== 'stranger' || act.kind === 'leave') return note(team, act, place);
    await meet(place.community, act.member);
    await note(team, act, await placeOf({ ...act, team }));
  };

  const note = async (team: string, heard: Act, place: Place | null): Promise<void> => {
    const act = place ? meantAs(heard, place) : heard;
    const openedAt = place?.community.openedAt ?? null;
    if (!place || openedAt === null || act.occurredAt < openedAt) return;
    const kept = named(secret, team, act, place);
    if (act.undone || (kept && place.root))
      return store.tx((scope) => noteShown(scope, team, act, place, kept));
    if (!kept) return;
    await keepAtOnce(kept);
    // Asked after writing, not before: a deletion that happens meanwhile sees the row, or is seen here.
    if (canBeDeleted(act) && (await isGone(place.community.id, act.source)))
      await stopCounting(store, place.community.id, act.source);
  };

  /** With what Slack shows of it: beat or challenge tell how many took part, and Home each their own part. */
  const noteShown = async (
    scope: Scope,
    team: string,
    act: Act,
    { community: { id: community }, root, actor }: Place,
    kept: Kept | null,
  ): Promise<void> => {
    const taken = act.undone && (await takeBack(scope, community, act, names(community, act)));
    const changed = kept !== null && (await keeping(scope)(kept));
    if (canBeDeleted(act) && (await missing(scope)(community, act.source)))
      await stopCounting(scope, community, act.source);
    if (root && (taken || changed)) await show(scope, team, root, actor === 'person' ? act.member : null);
  };

  const forget = async (team: string, deletion: Deletion): Promise<void> => {
    const around = { team, channel: deletion.channel, member: '', toward: null };
    const place = await placeOf({ ...around, thread: null });
    if (!place || place.community.openedAt === null) return;
    await store.tx(async (scope) => {
      for (const { thread, member } of await forgetMessage(scope, team, place.community.id, deletion)) {
        const answered = thread === null ? null : await placing(scope)({ ...around, thread });
        if (answered?.root) await show(scope, team, answered.root, isPseudonym(member) ? null : member);
      }
    });
  };

  /** Also where another reaction was chosen for thanks meanwhile. */
  const names = (community: string, act: Act): string[] => [
    act.member,
    ...(['reaction', 'thanks'] as const).map((kind) => nameless(secret, community, { ...act, kind })),
  ];

  const show = async (
    scope: Scope,
    team: string,
    { kind, ref }: NonNullable<Place['root']>,
    member: string | null,
  ): Promise<void> => {
    await outbox.dirty(scope, team, kind, ref);
    if (member) await outbox.dirty(scope, team, 'home', member);
  };

  return { record, forget };
};

const canBeDeleted = ({ kind }: Act): boolean => kind === 'message' || kind === 'reply';

/** The chosen reaction, on what a member wrote, is a thank-you to them. */
const meantAs = (act: Act, { thanksEmoji, other, root }: Place): Act => {
  const isThanks = act.kind === 'reaction' && act.detail.split('::')[0] === thanksEmoji;
  return isThanks && other === 'person' && root === null ? { ...act, kind: 'thanks' } : act;
};
