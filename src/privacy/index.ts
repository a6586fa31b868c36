import type { Feature } from '../feature.ts';
import { eraseUninstalled, nextErasure } from '../slack/store.ts';
import { type PrivacyDeps, privacyActions, privacyHome, privacyVerbs } from './handlers.ts';
import { showForgotten } from './opened.ts';
import { keepNoLonger } from './retention.ts';

export type { Forget } from './erase.ts';

/** A person's data: given out, erased, and kept no longer than needed. */
export const createPrivacy = (deps: PrivacyDeps): Feature => ({
  name: 'privacy',
  verbs: privacyVerbs(deps),
  actions: privacyActions(deps),
  home: { settings: privacyHome },
  events: { app_home_opened: showForgotten(deps) },
  jobs: [
    { name: 'privacy.retention', every: 'day', run: (now) => keepNoLonger(deps.store, now) },
    {
      name: 'privacy.uninstalled',
      every: 'hour',
      run: (now) => deps.store.tx((scope) => eraseUninstalled(scope, now)),
      nextDue: () => nextErasure(deps.store),
    },
  ],
});
