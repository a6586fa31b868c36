import { meet } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { Feature } from '../feature.ts';
import { meAction, meButton } from './buttons.ts';
import { createListeners, createMe, figuresInfo } from './handlers.ts';
import { createRecorder } from './recording.ts';
import { answered } from './store.answers.ts';
import { evidence } from './store.evidence.ts';
import { tapActions } from './taps.ts';

export type { Part } from './part.ts';
export { partIn } from './parts.ts';
export { countAtEvent, uncountAtEvent } from './store.events.ts';
export { countEntry, type TookPart, tookPartIn, uncountEntry } from './store.threads.ts';
export { partInWords } from './views.ts';

/**
 * Who does what kind of thing and when; what of it a person gets to see of themselves, and what of it all may
 * know. `answered` tells how many people answered each of these beats, `evidence` what the
 * found beat is read from, `info` adds the figures to a community's.
 */
export const createParticipation = (deps: Deps) => {
  const recorder = createRecorder({
    ...deps,
    meet: (community, user) => meet(deps, community, user, deps.now()),
  });
  const me = createMe(deps.store);
  const feature: Feature = {
    name: 'participation',
    verbs: [me],
    actions: [meAction(me), ...tapActions(deps)],
    events: createListeners(recorder),
  };
  return { feature, answered, evidence, info: figuresInfo, buttons: meButton };
};
