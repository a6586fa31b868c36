/** A reply to a question answers it, and without its message it is none. For all other messages this is one look-up at most. */
import type { Deps } from '../deps.ts';
import { ofMessage } from '../participation/index.ts';
import type { Happening } from '../slack/surface.ts';
import { settle, withdraw } from './acts.ts';
import { questionAt, questionById } from './store.ts';
import type { Question } from './tables.ts';

export const questionEvents = (deps: Pick<Deps, 'store' | 'outbox'>) => ({
  message: async ({ team, event }: Happening): Promise<void> => {
    const heard = ofMessage(event);
    if (heard === null || heard.kind === 'message') return;
    const ts = heard.kind === 'deleted' ? heard.source : heard.thread;
    const question = ts === null ? null : await questionAt(deps.store, team, heard.channel, ts);
    if (question === null || question.state === 'withdrawn') return;
    if (heard.kind === 'deleted') return change(deps, question, withdraw);
    if (question.state === 'open' && heard.member !== question.asker)
      await change(deps, question, (scope, outbox, still) => settle(scope, outbox, still, heard.occurredAt));
  },
});

const change = (
  { store, outbox }: Pick<Deps, 'store' | 'outbox'>,
  { id }: Question,
  act: typeof withdraw,
): Promise<void> =>
  store.tx(async (scope) => {
    const still = await questionById(scope, id);
    if (still) await act(scope, outbox, still);
  });
