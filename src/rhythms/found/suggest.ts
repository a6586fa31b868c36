/** Makes suggestions, and puts away those that are out of date. Called within a transaction. */
import { type Community, communityById, workspaceOf } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import type { Cadence } from '../cadence/cadence.ts';
import { heldBack } from '../claim.ts';
import type { Settings } from '../settings/settings.ts';
import { settingsOf } from '../settings/store.ts';
import { askingOf } from '../store.ts';
import type { Rhythm } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { offers } from './constants.offers.ts';
import { trial } from './constants.ts';
import type { Known } from './known.ts';
import { inTurn, type Look, lookAt } from './look.ts';
import { foundFor, foundForMix, offerFor, offerForMix, onceAFall, since } from './offer.ts';
import { inSlot } from './steps.ts';
import { addSuggestion, changeSuggestion, standing } from './store.ts';
import { type Change, isSame, type Made, type Setting } from './stored.ts';
import type { Suggestion } from './suggestion.ts';

type Given = { community: Community; settings: Settings; rhythms: readonly Rhythm[]; now: number };

/** Looks at a community's figures, once a day: at most one suggestion stands for each rhythm, and one for the mix. */
export const suggestFor = async (
  scope: Scope,
  wiring: Pick<Wiring, 'evidence'>,
  id: string,
  now: number,
): Promise<void> => {
  const community = await communityById(scope, id);
  if (community === null) return;
  const settings = await settingsOf(scope, id);
  const rhythms = (await askingOf(scope, id)).filter(({ state }) => state === 'active');
  const given = { community, settings, rhythms, now };
  const before = await dropOutdated(scope, given, await standing(scope, id));
  const { hushedUntil } = await workspaceOf(scope, community.team);
  const isWanted = settings.suggestions && community.care === 'kept';
  const maySuggest = isWanted && heldBack(community, hushedUntil, now) === null && rhythms.length > 0;
  if (!maySuggest && before.length === 0) return;
  const look = await lookAt(scope, wiring, community, { ...given, standing: before });
  await review(scope, look, before, now);
  // What was put away just now is not made again in the same breath.
  if (maySuggest) await suggestAnew(scope, given, look, before);
};

/** What is meant by a suggestion now; null: its rhythm is not there, or rests. */
export const settingFor = (
  { rhythm }: Pick<Made, 'rhythm'>,
  { rhythms, settings }: Pick<Given, 'rhythms' | 'settings'>,
): Setting | null =>
  rhythm === null
    ? settings.excitingShare
    : (rhythms.find(({ id, state }) => id === rhythm && state === 'active')?.cadence ?? null);

/** Whether people have changed meanwhile what it is about; then it is over, on trial or not. */
export const isOvertaken = (made: Made, given: Pick<Given, 'rhythms' | 'settings'>): boolean => {
  const is = settingFor(made, given);
  return is === null || !isSame(is, made.state === 'trial' ? made.change.to : made.change.from);
};

const dropOutdated = async (scope: Scope, given: Given, made: readonly Made[]): Promise<Made[]> => {
  const kept: Made[] = [];
  for (const each of made) {
    const isUnwanted = each.state === 'open' && !given.settings.suggestions;
    if (isUnwanted || isOvertaken(each, given)) await overtake(scope, each, given.now);
    else kept.push(each);
  }
  return kept;
};

const overtake = (scope: Scope, { id }: Made, now: number): Promise<void> =>
  changeSuggestion(scope, id, { state: 'overtaken', decidedAt: now });

/** The figures go on: what is open keeps up with them, and what nobody answers is put away. */
const review = async (scope: Scope, look: Look, made: readonly Made[], now: number): Promise<void> => {
  for (const each of made) {
    const became = each.state === 'open' ? reviewed(look, each) : tried(look, each, now);
    if (became === 'as it is') continue;
    if (typeof became !== 'string') await changeSuggestion(scope, each.id, { suggestion: became });
    // What is kept has been so since it was first tried.
    else if (became === 'kept') await changeSuggestion(scope, each.id, { state: became });
    else await changeSuggestion(scope, each.id, { state: became, decidedAt: now });
  }
};

const reviewed = (look: Look, made: Made): Suggestion | 'as it is' | 'declined' | 'overtaken' => {
  const of = look.rhythms.find(({ rhythm }) => rhythm.id === made.rhythm);
  const beats = of?.beats ?? look.mix.beats;
  // Whoever does not answer for four beats has said: not now.
  if (since(beats, made.madeAt) >= offers.afterChange) return 'declined';
  const found = of ? foundFor(of, look.known.totalsOnly) : foundForMix(look);
  const same = found.find(({ suggest }) => suggest === made.suggestion.suggest);
  if (same) return same;
  // A fall that is a little less sure than it was is still one; it was said how sure.
  const isWatched = of && made.suggestion.suggest === 'slower' && 'watch' in of.pace;
  return isWatched ? 'as it is' : 'overtaken';
};

const tried = (look: Look, made: Made, now: number): 'as it is' | 'kept' => {
  const over = overAt(look.known, made);
  return over !== null && now >= over + offers.keptAfter ? 'kept' : 'as it is';
};

/** The beats that were tried, whose 72 hours are over. */
export const triedBeats = ({ beats }: Pick<Known, 'beats'>, { rhythm, decidedAt }: Made) => {
  const ours = rhythm === null ? [...beats.values()].flat() : (beats.get(rhythm) ?? []);
  return ours
    .filter(({ at }) => decidedAt !== null && at > decidedAt)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, trial.latest);
};

/** When a trial was over, epoch milliseconds; null: it still goes on. */
const overAt = (known: Known, made: Made): number | null => {
  const beats = triedBeats(known, made);
  const last = beats.at(-1);
  return last && beats.length === trial.latest ? last.at + offers.answersWithin : null;
};

const suggestAnew = async (
  scope: Scope,
  { community, settings, now }: Given,
  look: Look,
  made: readonly Made[],
): Promise<void> => {
  const add = (suggestion: Suggestion, rhythm: Rhythm | null) => {
    const change = changeOf(suggestion, rhythm);
    if (change === null) return Promise.resolve();
    const about = { community: community.id, rhythm: rhythm?.id ?? null };
    return addSuggestion(scope, { id: crypto.randomUUID(), ...about, madeAt: now, suggestion, change });
  };
  const isFree = (about: string | null) => !made.some(({ rhythm }) => rhythm === about);
  const paced = look.rhythms
    .filter(({ rhythm }) => isFree(rhythm.id))
    .map((each) => ({ suggestion: offerFor(each, look), rhythm: each.rhythm }));
  const mixed = isFree(null) ? offerForMix(look, settings.mixChangedAt) : null;
  const offers = [...paced, { suggestion: mixed, rhythm: null }].flatMap(({ suggestion, rhythm }) =>
    suggestion ? [{ suggestion, rhythm }] : [],
  );
  const standing = made.map(({ suggestion }) => suggestion);
  for (const { suggestion, rhythm } of onceAFall(offers, standing)) await add(suggestion, rhythm);
};

/** What a suggestion would change; null: nothing that could be. `rhythm`: null where it is about the mix. */
export const changeOf = (suggestion: Suggestion, rhythm: Pick<Rhythm, 'cadence'> | null): Change | null => {
  if ('share' in suggestion) return { from: suggestion.from, to: suggestion.share };
  if (rhythm === null) return null;
  const { cadence: from } = rhythm;
  const to = cadenceFor(suggestion, from);
  return to && { from, to };
};

const cadenceFor = (suggestion: Exclude<Suggestion, { share: number }>, cadence: Cadence): Cadence | null => {
  if ('cadence' in suggestion) return suggestion.cadence;
  return suggestion.suggest === 'alternate' ? inTurn(cadence, suggestion) : inSlot(cadence, suggestion.slot);
};
