import { type Companions, meet } from '../communities/index.ts';
import type { Feature } from '../feature.ts';
import { united } from '../part.ts';
import { askingPart } from './asking/index.ts';
import { backfillPart, lookBackSettings } from './backfill/index.ts';
import { meAction, meButton } from './buttons.ts';
import { createListeners, createMe, figuresInfo } from './handlers.ts';
import { promptsHome } from './home.ts';
import { changed, levelsPart } from './levels/index.ts';
import { newcomersPart } from './newcomers/index.ts';
import { overviewButton, overviewPart } from './overview/index.ts';
import { createRecorder } from './recording.ts';
import { snoozeButton, snoozingPart } from './snoozing/index.ts';
import { answered } from './store.answers.ts';
import { evidence } from './store.evidence.ts';
import { tapActions } from './taps.ts';
import { thanksPart } from './thanks/index.ts';
import type { Wiring } from './wiring.ts';

export { type Act, type Deletion, ofMessage } from './engagement.ts';
export { foldWeeks, type LevelNow, levelOf, levelsIn } from './levels/index.ts';
export { week, weekOf } from './levels/weeks.ts';
export {
  consent,
  consentsOf,
  forbid,
  helpersIn,
  helpsButton,
  helpsIn,
  isNewcomer,
  toWelcome,
  welcomeInWords,
} from './newcomers/index.ts';
export { lookBackDays, type Part } from './part.ts';
export { partIn, partsIn } from './parts.ts';
export { pseudonym, pseudonymMark } from './pseudonym.ts';
export { countAtEvent, uncountAtEvent } from './store.events.ts';
export { countEntry, type TookPart, tookPartIn, uncountEntry } from './store.threads.ts';
export { partInWords, partShortly } from './views.ts';
export type { Askable, AskSource, AskToGreet, OfferGreeter } from './wiring.ts';

/**
 * Who does what kind of thing and when; what of it a person gets to see of themselves, and what of it all may
 * know. `answered` tells how many people answered each of these beats, `evidence` what the
 * found beat is read from, `info` adds the figures to a community's, `changed` hears when a community sleeps.
 */
export const createParticipation = (wiring: Wiring) => {
  const recorder = createRecorder({
    ...wiring,
    meet: (community, user) => meet(wiring, community, user, wiring.now()),
  });
  const me = createMe(wiring.store);
  const feature: Feature = {
    name: 'participation',
    ...united([
      {
        verbs: [me],
        actions: [meAction(me), ...tapActions(wiring)],
        events: createListeners(recorder),
        home: { awaits: promptsHome(wiring) },
      },
      levelsPart(wiring),
      snoozingPart(wiring),
      askingPart(wiring),
      newcomersPart(wiring),
      thanksPart(wiring),
      overviewPart(wiring),
      backfillPart(wiring),
    ]),
  };
  const settings: Companions['settings'] = ({ id }, { locale }) => [lookBackSettings(id, locale)];
  const buttons: typeof meButton = (given) => [...meButton(given), ...overviewButton(given)];
  return { feature, answered, evidence, info: figuresInfo, buttons, snoozeButton, settings, changed };
};
