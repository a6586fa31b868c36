/** How announcements and showcases are corrected and withdrawn. */
import type { Deps } from '../deps.ts';
import type { Correctable } from '../feature.ts';
import { unbook } from '../rhythms/index.ts';
import { reword } from './acts.ts';
import { bookingKey } from './ground.ts';
import { challengeOfKey } from './post.ts';
import { goneRef } from './renderers.ts';
import { freeDays } from './step.ts';
import { challengeById, changeChallenge } from './store.ts';

export const challengeCorrectable = (deps: Pick<Deps, 'outbox'>): Record<string, Correctable> => ({
  challenge: {
    words: async (scope, { key }) => {
      const challenge = await challengeById(scope, challengeOfKey(key));
      return challenge && { title: challenge.title, text: challenge.task };
    },
    correct: async (scope, { key }, { title, text: task }) => {
      const challenge = await challengeById(scope, challengeOfKey(key));
      if (challenge) await reword(scope, deps, challenge, { title, task });
    },
    withdraw: async (scope, { key }) => {
      const challenge = await challengeById(scope, challengeOfKey(key));
      if (!challenge) return;
      const { id, team, channel, ts, state } = challenge;
      const isOver = state === 'ended';
      await changeChallenge(scope, id, {
        ...(isOver ? {} : { state: 'cancelled' }),
        nextAt: null,
        channel: null,
        ts: null,
      });
      if (!isOver) await freeDays(scope, id);
      await deps.outbox.drop(scope, key, 'withdrawn');
      const at = (await deps.outbox.where(scope, key)) ?? (channel && ts ? { channel, ts } : null);
      if (at) await deps.outbox.dirty(scope, team, 'challenge-gone', goneRef(at));
    },
  },
  showcase: {
    words: async () => null,
    correct: async () => undefined,
    withdraw: async (scope, { key }) => {
      const challenge = await challengeById(scope, challengeOfKey(key));
      if (!challenge) return;
      const { id, team, channel, showcaseTs: ts } = challenge;
      await changeChallenge(scope, id, { nextAt: null, showcaseTs: null });
      await unbook(scope, bookingKey('showcase', id));
      await deps.outbox.drop(scope, key, 'withdrawn');
      const at = (await deps.outbox.where(scope, key)) ?? (channel && ts ? { channel, ts } : null);
      if (at) await deps.outbox.dirty(scope, team, 'challenge-gone', goneRef(at));
    },
  },
});
