/** Opens the forms about challenges, filled in as far as can be. */
import { dateOf, timeOf } from '../calendar/zone.ts';
import type { Community } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { usualTime } from '../rhythms/index.ts';
import type { Person } from '../slack/access.ts';
import type { Form } from '../slack/message.ts';
import { Refusal } from '../slack/refusal.ts';
import type { CommunityRequest } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { freeDayAfter } from './acts.ts';
import { rules } from './constants.ts';
import { usualDays, type Wish } from './days.ts';
import { groundFor, withBeats } from './ground.ts';
import { type ChallengeIdea, challengeIdeas } from './ideas.ts';
import { meant, placeOf } from './place.ts';
import { type Asks, openPlace, todayIn } from './plan.ts';
import type { Challenge } from './tables.ts';
import { text } from './text.ts';
import { isStranded } from './timing.ts';
import { extendForm, planForm } from './views.form.ts';
import { saidTo } from './views.list.ts';

/** The ideas that suit a community. */
export const ideasFor = ({ kind }: { kind: ChallengeIdea['suits'][number] }): ChallengeIdea[] =>
  challengeIdeas.filter(({ suits }) => suits.includes(kind));

const notAgreed = { budget: null, soon: false };

/** The form for a new challenge: good enough to accept. `idea`: to start from; `title`: what was typed. */
export const newForm = async (
  scope: Scope,
  { community: ref, locale, now }: Pick<CommunityRequest, 'community' | 'locale' | 'now'>,
  { id, idea, title }: { id: string; idea: ChallengeIdea | null; title: string },
): Promise<Form> => {
  const community = await openPlace(scope, ref, locale);
  const ground = await groundFor(scope, community, id, now);
  const free = await withBeats(scope, community, ground, now);
  const days = usualDays(todayIn(community, now), idea?.days ?? rules.usualDays, ground, free);
  const wish: Wish = {
    title: idea?.title ?? title,
    task: idea?.task ?? '',
    ...days,
    time: await usualTime(scope, community, ground, now),
  };
  const metadata = { community: community.id, challenge: id, idea: idea?.id ?? '', agreed: notAgreed };
  const zone = community.timeZone;
  return planForm({ metadata, wish, zone, ideas: ideasFor(community), isDated: true, asks: null }, locale);
};

/** What a challenge is now, as a wish. */
export const wishOf = ({ title, task, startsAt, endsAt }: Challenge, zone: string): Wish => ({
  title,
  task,
  first: dateOf(startsAt, zone),
  last: dateOf(endsAt, zone),
  time: timeOf(startsAt, zone),
});

/** The form to change one. One that could not be announced gets days that are good enough to accept. */
export const editForm = async (
  { store }: Pick<Deps, 'store'>,
  { community: ref, locale, now }: CommunityRequest,
  id: string,
): Promise<Form> => {
  const challenge = await meant(store, ref, id, locale);
  const { state } = challenge;
  if (state !== 'planned' && state !== 'running') throw new Refusal(text(locale).notRunning(challenge.title));
  const community = await placeOf(store, ref);
  const zone = community.timeZone;
  const before = wishOf(challenge, zone);
  const ground = await groundFor(store, community, id, now);
  const wish = isStranded(challenge)
    ? { ...before, ...usualDays(todayIn(community, now), rules.usualDays, ground) }
    : before;
  // That it comes soon after another was agreed to when it was planned.
  const agreed = { budget: null, soon: true };
  const metadata = { community: community.id, challenge: id, idea: '', agreed };
  return planForm({ metadata, wish, zone, ideas: null, isDated: state === 'planned', asks: null }, locale);
};

/** The form to extend one, by a week or to the next free day after that. */
export const askUntil = async (
  { store }: Pick<Deps, 'store'>,
  { community: ref, locale, now, person }: CommunityRequest,
  id: string,
): Promise<Form> => {
  const challenge = await meant(store, ref, id, locale);
  if (challenge.state !== 'running') throw new Refusal(text(locale).notRunning(challenge.title));
  const community = await placeOf(store, ref);
  const from = Math.max(challenge.endsAt, now);
  const last = await freeDayAfter(store, community, challenge, { at: from, days: 7, now });
  return untilForm(challenge, community, { last, budget: null }, person);
};

/** The same with a day in it, and perhaps with a question on how much the channel gets. */
export const untilForm = (
  { id, state, endsAt }: Challenge,
  community: Community,
  { last, budget }: { last: string; budget: Asks['budget'] },
  person: Person,
): Form => {
  const say = text(person.locale).list;
  const at = saidTo(person, community.timeZone).shown(endsAt);
  const until = state === 'running' ? say.running(at, 0) : say.nothing(at);
  return extendForm({ community: community.id, challenge: id, last, until, budget }, person.locale);
};
