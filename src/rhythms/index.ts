import type { Community, Companions } from '../communities/index.ts';
import type { Feature } from '../feature.ts';
import { united } from '../part.ts';
import type { Scope } from '../store/store.ts';
import { aheadPart } from './ahead/index.ts';
import { rhythmActions } from './buttons.ts';
import { begin, changed, draft, info, listButton, next, rhythmInWords } from './companion.ts';
import { rhythmForms } from './forms.ts';
import { foundPart } from './found/index.ts';
import { libraryPart } from './library/index.ts';
import { beatOutcomes, beatRenderers } from './outcomes.ts';
import { type Foreseen, foresee } from './preview.ts';
import { beatJob, tellJob } from './runner.ts';
import { settingsPart } from './settings/index.ts';
import { beatAt } from './store.beats.ts';
import { rhythmVerbs } from './verbs.ts';
import type { Wiring } from './wiring.ts';

export { mostPosts } from './add.ts';
export type { Cadence } from './cadence/cadence.ts';
export { nextOccurrence, nextOccurrences, periodDays } from './cadence/next.ts';
export { parseCadence } from './cadence/parse.ts';
export { sayCadence, sayCadenceProblem } from './cadence/text.ts';
export { heldBack } from './claim.ts';
export { type NextAmong, nextAmong } from './companion.ts';
export { isQuietTime, quietUntil } from './free/free.ts';
export { groundOf } from './ground.ts';
export { ids as rhythmIds } from './ids.ts';
export { IntroductionsConfig } from './kinds/introductions.ts';
export type { ComingEvent, RhythmKind } from './kinds/kind.ts';
export { isAsking, isPosting, kindOf, kinds } from './kinds/registry.ts';
export { leftOut } from './left.ts';
export { library } from './library/library.ts';
export { untouched } from './library/shelf.ts';
export { mostIn28Days } from './posts.ts';
export { type Foreseen, isWorthTelling } from './preview.ts';
export { settingsOf } from './settings/store.ts';
export type { Ground } from './settle.ts';
export { beatAt, beatById } from './store.beats.ts';
export { book, bookingsBetween, unbook } from './store.bookings.ts';
export { tap, tapOf, tapsOf, untap } from './store.taps.ts';
export { raiseBudget, rhythmsOf } from './store.ts';
export type { Beat, Rhythm } from './tables.ts';
export { usualTime } from './usual.ts';
export { madeOf } from './views.preview.ts';
export type { ComingEvents, OpenRound } from './wiring.ts';

/** All beats of a community's next thirty days, in order. Within a transaction. `now`: epoch milliseconds. */
export type Foresee = (scope: Scope, community: Community, now: number) => Promise<Foreseen[]>;

/** Rhythms and their beats. `companions` is what communities' screens show of them. */
export const createRhythms = (
  wiring: Wiring,
): { feature: Feature; companions: Companions; beatAt: typeof beatAt; foresee: Foresee } => ({
  feature: {
    name: 'rhythms',
    ...united([
      {
        verbs: rhythmVerbs(wiring),
        actions: rhythmActions(wiring),
        forms: rhythmForms(wiring),
        jobs: [beatJob(wiring), tellJob(wiring)],
        outcomes: beatOutcomes(wiring),
        renderers: beatRenderers(wiring),
      },
      libraryPart(wiring),
      aheadPart(wiring),
      settingsPart(wiring),
      foundPart(wiring),
    ]),
  },
  companions: { begin, draft, next, info: [info], buttons: [listButton], changed, rhythmInWords },
  beatAt,
  foresee: (scope, community, now) => foresee(scope, wiring, community, now),
});
