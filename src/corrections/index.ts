import type { Feature } from '../feature.ts';
import { changesVerb, correctForms, correctShortcut, withdrawAction, withdrawnState } from './handlers.ts';
import type { CorrectionsDeps } from './wiring.ts';

export { lastChange, noteChange } from './store.ts';

/** Every post of ours can be corrected or withdrawn by a coordinator, and who did it is written down. */
export const createCorrections = (deps: CorrectionsDeps): Feature => ({
  name: 'corrections',
  shortcuts: [correctShortcut(deps)],
  forms: correctForms(deps),
  actions: [withdrawAction(deps)],
  verbs: [changesVerb(deps)],
  renderers: {
    [withdrawnState]: async (_team, key) => {
      const at = await deps.outbox.where(deps.store, key);
      return at && { show: 'call', method: 'chat.delete', args: at, done: ['message_not_found'] };
    },
  },
});
