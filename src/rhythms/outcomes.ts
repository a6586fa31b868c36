/** What becomes of a beat that was handed to delivery. */
import { alert, channelTold, communityById, lookAgain } from '../communities/index.ts';
import type { Outcomes, Renderers } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { messageOf } from './post.ts';
import { beatById, beatByKey, changeBeat, forgetDraws } from './store.beats.ts';
import { tapsOf } from './store.taps.ts';
import { changeRhythm, rhythmById } from './store.ts';
import type { Beat } from './tables.ts';
import type { Reason } from './text.ts';
import { hopeless } from './views.alerts.ts';
import type { Wiring } from './wiring.ts';

export const beatOutcomes = (wiring: Wiring): Outcomes => ({
  beat: async (scope, { key }, outcome, now) => {
    const beat = await beatByKey(scope, key);
    if (beat === null) return;
    const not = (state: Beat['state'], reason: string, untoldSince: number | null = null) =>
      changeBeat(scope, beat.id, { state, reason, untoldSince });
    if (outcome.how === 'sent') {
      const { channel, ts } = outcome;
      await changeBeat(scope, beat.id, { state: 'posted', reason: null, untoldSince: null, channel, ts });
      if (beat.introduces) await channelTold(scope, beat.community, now);
    } else if (outcome.how === 'missed') await not('missed', 'late' satisfies Reason, now);
    else if (outcome.how === 'unknown') await not('failed', 'unknown' satisfies Reason, now);
    else if (outcome.how === 'dropped') await not('skipped', outcome.reason);
    else {
      await not('failed', outcome.error);
      await stop(wiring, scope, beat, outcome.error, now);
    }
  },
});

/** Slack takes nothing there: the rhythm pauses until a coordinator has seen to it. */
const stop = async (wiring: Wiring, scope: Scope, beat: Beat, error: string, now: number): Promise<void> => {
  const rhythm = await rhythmById(scope, beat.rhythm);
  const community = await communityById(scope, beat.community);
  if (!rhythm || !community) return;
  if (rhythm.state !== 'removed') {
    await changeRhythm(scope, rhythm.id, {
      state: 'paused',
      pausedUntil: null,
      nextAt: null,
      nextNominal: null,
    });
    await forgetDraws(scope, rhythm);
  }
  const message = hopeless(community, rhythm, error, localeOf(community.locale));
  await alert(scope, wiring.outbox, community, `hopeless:${beat.id}`, message, now);
  await lookAgain(scope, community.id, now);
};

/** A posted beat, with how it was answered by now; one that was withdrawn is taken away. */
export const beatRenderers = ({ store, answered }: Wiring): Renderers => ({
  beat: async (_team, ref) => {
    const beat = await beatById(store, ref);
    if (!beat || beat.channel === null || beat.ts === null) return null;
    const { channel, ts } = beat;
    if (beat.state === 'withdrawn') {
      return { show: 'call', method: 'chat.delete', args: { channel, ts }, done: ['message_not_found'] };
    }
    const community = await communityById(store, beat.community);
    if (beat.state !== 'posted' || !community) return null;
    const answers = {
      answered: (await answered(store, [beat.id])).get(beat.id) ?? 0,
      taps: beat.content?.choices ? await tapsOf(store, beat.id, beat.content.choices.length) : [],
    };
    return { show: 'message', channel, ts, message: await messageOf(store, community, beat, answers) };
  },
});
