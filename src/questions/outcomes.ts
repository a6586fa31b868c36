/** What becomes of questions that were handed to delivery, how they are withdrawn, and what they show now. */
import { communityById, giveBack, tell } from '../communities/index.ts';
import type { Outcomes, Renderers } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import type { Correctable } from '../feature.ts';
import { localeOf } from '../slack/locale.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { goneRef, questionOfKey, withdraw } from './acts.ts';
import { changeQuestion, questionById } from './store.ts';
import { text } from './text.ts';
import { questionMessage } from './views.ts';
import { shownWords } from './words.ts';

export const questionOutcomes = ({ outbox }: Pick<Deps, 'outbox'>): Outcomes => ({
  question: async (scope, { key, team }, outcome, now) => {
    const question = await questionById(scope, questionOfKey(key));
    if (!question) return;
    const { id, state, words, asker } = question;
    if (outcome.how === 'sent') {
      const { channel, ts } = outcome;
      await changeQuestion(scope, id, { channel, ts });
      // It was taken back, or said to be answered, while it was on its way.
      if (state === 'withdrawn') await outbox.dirty(scope, team, 'question-gone', goneRef(outcome));
      else if (state === 'answered') await outbox.dirty(scope, team, 'question', id);
      return;
    }
    if (state === 'withdrawn' || outcome.how === 'unknown') return;
    await changeQuestion(scope, id, { state: 'withdrawn', words: null, nextAt: null });
    const community = await communityById(scope, question.community);
    if (!community || words === null) return;
    const said = text(localeOf(community.locale)).unposted(escapeMrkdwn(community.name), shownWords(words));
    const to = { team, user: asker, key: `question-unposted:${id}`, kind: 'alert' };
    await tell(scope, outbox, to, { text: said }, now);
  },

  help: async (scope, delivered, { how }) => {
    if (how !== 'sent' && how !== 'unknown') await giveBack(scope, delivered);
  },
});

export const questionRenderers = ({ store }: Pick<Deps, 'store'>): Renderers => ({
  question: async (_team, ref) => {
    const question = await questionById(store, ref);
    const community = question && (await communityById(store, question.community));
    if (!community || question.words === null || question.channel === null || question.ts === null)
      return null;
    const { channel, ts } = question;
    return { show: 'message', channel, ts, message: questionMessage(question, localeOf(community.locale)) };
  },

  'question-gone': async (_team, ref) => {
    const [channel, ts] = ref.split(' ');
    if (!channel || !ts) return null;
    return { show: 'call', method: 'chat.delete', args: { channel, ts }, done: ['message_not_found'] };
  },
});

/** Nobody rewords what somebody asked under their name; a coordinator can take it away. */
export const questionCorrectable = ({ outbox }: Pick<Deps, 'outbox'>): Record<string, Correctable> => ({
  question: {
    words: async () => null,
    correct: async () => undefined,
    withdraw: async (scope, { key }) => {
      const question = await questionById(scope, questionOfKey(key));
      if (question) await withdraw(scope, outbox, question);
    },
  },
});
