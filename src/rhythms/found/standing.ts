/** What stands in a community: suggestions that are open, and trials with what they came to. */
import type { Community } from '../../communities/index.ts';
import type { Decisions } from '../../feature.ts';
import type { Scope } from '../../store/store.ts';
import { settingsOf } from '../settings/store.ts';
import { askingOf } from '../store.ts';
import type { Wiring } from '../wiring.ts';
import { trial } from './constants.ts';
import { type Known, knownOf } from './known.ts';
import { lookBack } from './lookback.ts';
import { type Standing, sayStandingNamed } from './say.ts';
import { standing } from './store.ts';
import type { Made } from './stored.ts';
import { isOvertaken, triedBeats } from './suggest.ts';
import { buttonsFor } from './views.ts';

type Knowing = Pick<Wiring, 'evidence'>;

/** What is out of date is left out, though nobody may have put it away yet. */
export const standingIn = async (
  scope: Scope,
  wiring: Knowing,
  community: Community,
  now: number,
): Promise<Standing[]> => {
  const made = await standing(scope, community.id);
  if (made.length === 0) return [];
  const settings = await settingsOf(scope, community.id);
  const rhythms = await askingOf(scope, community.id);
  const valid = made.filter(
    (one) => !isOvertaken(one, { rhythms, settings }) && (one.state === 'trial' || settings.suggestions),
  );
  const known = valid.some(({ state }) => state === 'trial')
    ? await knownOf(scope, wiring, community, rhythms, { settings, now })
    : null;
  return valid.map((one) => ({
    made: one,
    rhythm: rhythms.find(({ id }) => id === one.rhythm) ?? null,
    tried: known && one.state === 'trial' ? triedSoFar(known, one) : null,
  }));
};

const triedSoFar = (known: Known, made: Made): Standing['tried'] => {
  const { length } = triedBeats(known, made);
  if (length < trial.latest) return { beats: length, cameTo: null };
  const ours = made.rhythm === null ? [...known.beats.values()].flat() : (known.beats.get(made.rhythm) ?? []);
  const cameTo = known.totalsOnly ? ({ none: 'too small' } as const) : lookBack(ours, made.decidedAt ?? 0);
  return { beats: length, cameTo };
};

/** Among what a coordinator may decide, this can wait for most else. */
const rank = 10;

/** For Monday's note: what is suggested, and trials that are over. */
export const foundDecisions =
  (wiring: Knowing): Decisions =>
  async (scope, community, { locale, now }) =>
    (await standingIn(scope, wiring, community, now))
      .filter(({ tried }) => tried === null || tried.cameTo !== null)
      .map((one) => ({
        key: `found:${one.made.id}`,
        rank,
        text: sayStandingNamed(one, locale),
        buttons: buttonsFor(one, locale),
      }));
