import { communityOfChannel, counting } from '../communities/index.ts';
import type { Outbox } from '../delivery/post.ts';
import type { Scope, Store } from '../store/store.ts';
import type { Act, Deletion } from './engagement.ts';
import { isPseudonym, pseudonym } from './pseudonym.ts';
import { forgetMessage, type Kept, keep, takeBack } from './store.ts';

/** What recording asks of other features. */
export type Surroundings = {
  store: Store;
  outbox: Pick<Outbox, 'dirty'>;
  secret: string;
  /** Gets to know somebody who acts in a channel and is not known as a member yet; may ask Slack. */
  meet(team: string, channel: string, user: string): Promise<unknown>;
  /** The beat that was posted as this message. */
  beatAt(scope: Scope, team: string, channel: string, ts: string): Promise<{ id: string } | null>;
};

/**
 * Records what members do, in one short transaction each. Any order, any repetition and any undoing of the same
 * events end in the same state.
 */
export const createRecorder = ({ store, outbox, secret, meet, beatAt }: Surroundings) => {
  const record = async (team: string, act: Act): Promise<void> => {
    const outcome = await store.tx((scope) => count(scope, team, act));
    if (outcome !== 'stranger' || act.kind === 'leave') return;
    await meet(team, act.channel, act.member);
    await store.tx((scope) => count(scope, team, act));
  };

  const count = async (scope: Scope, team: string, act: Act): Promise<'stranger' | 'done'> => {
    const found = await counting(scope, team, act.channel, act.member);
    const community =
      found?.community ?? (act.undone ? await communityOfChannel(scope, team, act.channel) : null);
    if (!community || !isSince(community.openedAt, act.occurredAt)) return 'done';
    const as = found?.as ?? 'nobody';
    const beat = act.thread ? await beatAt(scope, team, act.channel, act.thread) : null;
    const taken = act.undone && (await takeBack(scope, community.id, act, names(community.id, act)));
    const kept =
      (as === 'person' && (await keep(scope, await asPerson(scope, team, community.id, act)))) ||
      (as === 'total' && (await keep(scope, asTotal(team, community.id, act, beat !== null))));
    if (beat && (taken || kept)) await show(scope, team, beat.id, as === 'person' ? act.member : null);
    return found?.stranger ? 'stranger' : 'done';
  };

  const forget = (team: string, deletion: Deletion): Promise<void> =>
    store.tx(async (scope) => {
      const community = await communityOfChannel(scope, team, deletion.channel);
      if (!community || community.openedAt === null) return;
      for (const { thread, member } of await forgetMessage(scope, team, community.id, deletion)) {
        const beat = thread ? await beatAt(scope, team, deletion.channel, thread) : null;
        if (beat) await show(scope, team, beat.id, isPseudonym(member) ? null : member);
      }
    });

  const asPerson = async (scope: Scope, team: string, community: string, act: Act): Promise<Kept> => {
    const { channel, toward, ...rest } = act;
    const whom = toward && (await counting(scope, team, channel, toward));
    return {
      ...rest,
      team,
      community,
      toward: whom && whom.as === 'person' ? toward : null,
      answerer: null,
    };
  };

  const asTotal = (team: string, community: string, act: Act, answers: boolean): Kept => {
    const { channel: _, member, ...rest } = act;
    return {
      ...rest,
      team,
      community,
      member: pseudonym(secret, member, [community, act.kind, act.source, act.detail]),
      toward: null,
      answerer: answers && act.thread ? pseudonym(secret, member, [community, 'thread', act.thread]) : null,
    };
  };

  const names = (community: string, { member, kind, source, detail }: Act): string[] => [
    member,
    pseudonym(secret, member, [community, kind, source, detail]),
  ];

  /** The beat's message tells how many answered, and Home each their own part. */
  const show = async (scope: Scope, team: string, beat: string, member: string | null): Promise<void> => {
    await outbox.dirty(scope, team, 'beat', beat);
    if (member) await outbox.dirty(scope, team, 'home', member);
  };

  return { record, forget };
};

/** What was done before a community opened is none of its business, however late it is heard. */
const isSince = (openedAt: number | null, at: number): boolean => openedAt !== null && at >= openedAt;
