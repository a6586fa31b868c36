/** Pure. Which of the suggestions that the figures speak for may be made now. */
import { offers } from './constants.offers.ts';
import type { Look, RhythmLook } from './look.ts';
import { ratioOf } from './mix.ts';
import type { Made } from './stored.ts';
import type { Suggestion } from './suggestion.ts';

type Past = {
  beats: readonly { at: number }[];
  /** Epoch milliseconds; null: never. */
  changedAt: number | null;
  settled: readonly Made[];
};

/** What may be suggested for one rhythm; null: nothing, or not now. */
export const offerFor = (look: RhythmLook, { known }: Pick<Look, 'known'>): Suggestion | null => {
  const found = foundFor(look, known.totalsOnly);
  return mayOffer(look) ? (found.find(({ suggest }) => !wasDeclined(suggest, look)) ?? null) : null;
};

/** What may be suggested for the mix of all; null: nothing, or not now. `changedAt`: when the mix last changed. */
export const offerForMix = ({ mix, known }: Look, changedAt: number | null): Suggestion | null => {
  const past = { ...mix, changedAt };
  const [found] = foundForMix({ mix, known });
  return found && mayOffer(past) && !wasDeclined(found.suggest, past) ? found : null;
};

const isSlower = ({ suggest }: Suggestion): boolean => suggest === 'slower';
const isOfMix = (suggestion: Suggestion): boolean => 'share' in suggestion;

/**
 * Fewer answers speak for a slower rhythm and for another mix alike. Of the two only what is surer is said, and nothing
 * of the one while the other stands.
 */
export const onceAFall = <Offer extends { suggestion: Suggestion }>(
  offers: readonly Offer[],
  standing: readonly Suggestion[],
): Offer[] => {
  const surest = (is: (suggestion: Suggestion) => boolean): number =>
    Math.max(0, ...offers.flatMap(({ suggestion }) => (is(suggestion) ? [suggestion.chance] : [])));
  const mixFirst = standing.some(isOfMix) || (!standing.some(isSlower) && surest(isOfMix) > surest(isSlower));
  const weaker = mixFirst ? isSlower : isOfMix;
  return offers.filter(({ suggestion }) => !weaker(suggestion));
};

/** What a rhythm's figures speak for, the most important first. Without persons only where members live is known. */
export const foundFor = ({ pace, slot }: RhythmLook, totalsOnly: boolean): Suggestion[] => {
  const paced = 'suggestion' in pace && !totalsOnly ? [pace.suggestion] : [];
  const placed = slot && 'suggestion' in slot ? [slot.suggestion] : [];
  return [...paced, ...placed.filter(({ suggest }) => !totalsOnly || suggest === 'alternate')];
};

export const foundForMix = ({ mix, known }: Pick<Look, 'mix' | 'known'>): Suggestion[] =>
  'suggestion' in mix.found && !known.totalsOnly && isSaid(mix.found.suggestion)
    ? [mix.found.suggestion]
    : [];

/** A step that cannot be told from where it begins is none that people could decide about. */
const isSaid = ({ from, share }: { from: number; share: number }): boolean => {
  const [one, other] = [ratioOf(from), ratioOf(share)];
  return one.familiar !== other.familiar || one.exciting !== other.exciting;
};

const mayOffer = ({ beats, changedAt }: Past): boolean =>
  beats.length >= offers.firstBeats && (changedAt === null || since(beats, changedAt) >= offers.afterChange);

const wasDeclined = (suggest: Suggestion['suggest'], { settled, beats }: Past): boolean =>
  settled.some(
    ({ state, suggestion, decidedAt }) =>
      state === 'declined' && suggestion.suggest === suggest && since(beats, decidedAt ?? 0) < offers.afterNo,
  );

/** How many beats came after an instant. */
export const since = (beats: readonly { at: number }[], instant: number): number =>
  beats.filter(({ at }) => at > instant).length;
