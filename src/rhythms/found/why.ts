/** The figures behind a suggestion, or behind a rhythm of which nothing is suggested. */
import type { Form } from '../../slack/message.ts';
import { Refusal } from '../../slack/refusal.ts';
import type { CommunityRequest } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { placeOf } from '../place.ts';
import { settingsOf } from '../settings/store.ts';
import { askingOf } from '../store.ts';
import type { Rhythm } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import type { Answered } from './count.ts';
import { knownOf } from './known.ts';
import { standingIn } from './standing.ts';
import { text } from './text.ts';
import { whyForm } from './views.ts';

type Knowing = Pick<Wiring, 'store' | 'evidence'>;

/** @throws Refusal where it does not stand any more */
export const whyOf = (
  wiring: Knowing,
  request: CommunityRequest & { value: { suggestion: string } },
): Promise<Form> =>
  wiring.store.tx(async (scope) => {
    const { locale, now, value } = request;
    const community = await placeOf(scope, request.community);
    const standing = await standingIn(scope, wiring, community, now);
    const one = standing.find(({ made }) => made.id === value.suggestion);
    if (!one) throw new Refusal(text(locale).outdated);
    const beats = await figuresOf(scope, wiring, request, one.rhythm);
    return whyForm(one, { rhythm: one.rhythm, beats, zone: community.timeZone }, locale);
  });

export const beatsOf = (wiring: Knowing, request: CommunityRequest, rhythm: Rhythm): Promise<Form> =>
  wiring.store.tx(async (scope) => {
    const beats = await figuresOf(scope, wiring, request, rhythm);
    return whyForm(null, { rhythm, beats, zone: rhythm.cadence.timeZone }, request.locale);
  });

/** Of one rhythm, or with null of all; none where only totals are counted. */
const figuresOf = async (
  scope: Scope,
  wiring: Knowing,
  request: CommunityRequest,
  rhythm: Rhythm | null,
): Promise<Answered[]> => {
  const community = await placeOf(scope, request.community);
  const rhythms = rhythm ? [rhythm] : await askingOf(scope, community.id);
  const settings = await settingsOf(scope, community.id);
  const known = await knownOf(scope, wiring, community, rhythms, { settings, now: request.now });
  if (known.totalsOnly) return [];
  return [...known.beats.values()].flat().toSorted((a, b) => a.at - b.at);
};
