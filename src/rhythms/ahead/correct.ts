/** Correcting and withdrawing beats that were posted. What they were still counts in the mix and in the budget. */
import type { Correctable } from '../../feature.ts';
import { localeOf } from '../../slack/locale.ts';
import { contentOf } from '../kinds/prompt.ts';
import { builtInPrompt } from '../library/shelf.ts';
import { beatByKey, changeBeat } from '../store.beats.ts';
import type { Beat } from '../tables.ts';
import type { Wiring } from '../wiring.ts';

// Before contents were kept, a beat was a built-in prompt.
const said = ({ content, subject }: Beat) => {
  const found = subject === null ? null : builtInPrompt(subject);
  return content ?? (found && contentOf(found, localeOf(undefined)));
};

export const beatCorrectable = ({ outbox }: Pick<Wiring, 'outbox'>): Correctable => ({
  words: async (scope, { key }) => {
    const beat = await beatByKey(scope, key);
    const content = beat?.state === 'posted' ? said(beat) : null;
    return content && { title: content.title, text: content.text };
  },
  correct: async (scope, { key, team }, words) => {
    const beat = await beatByKey(scope, key);
    const content = beat && said(beat);
    if (!content) return;
    await changeBeat(scope, beat.id, { content: { ...content, ...words } });
    await outbox.dirty(scope, team, 'beat', beat.id);
  },
  withdraw: async (scope, { key, team }) => {
    const beat = await beatByKey(scope, key);
    if (!beat) return;
    await outbox.drop(scope, key, 'withdrawn');
    await changeBeat(scope, beat.id, { state: 'withdrawn', reason: null, untoldSince: null });
    await outbox.dirty(scope, team, 'beat', beat.id);
  },
});
