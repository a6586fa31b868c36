/** Does what is asked of one rhythm, by verb or button, and says what became of it. */
import type { Community } from '../communities/index.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import { allows } from '../slack/roles.ts';
import type { CommunityRequest } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { moveNext, pause, type RunResult, remove, resume, run, skipNext } from './acts.ts';
import { aroundBeat } from './ahead/beat.ts';
import { problemOfMove, unusualAbout } from './ahead/move.ts';
import { record, recorded } from './ahead/record.ts';
import { sayProblem, sayUnusual } from './ahead/saying.ts';
import { planBeat } from './draw.ts';
import { isPosting } from './kinds/registry.ts';
import { listed, placeOf } from './place.ts';
import { foreseeAll } from './preview.ts';
import { rhythmById } from './store.ts';
import type { Rhythm } from './tables.ts';
import { text } from './text.ts';
import { previewMessage } from './views.preview.ts';
import { runAnywayMessage, saying } from './views.run.ts';
import { bothTimesShortly, nameOf } from './views.ts';
import type { Seeing, Wiring } from './wiring.ts';

/** Acts on a rhythm as it is now, not as it was when it was found. */
const act = <T>(
  { store }: Wiring,
  { id, number }: Rhythm,
  { locale }: CommunityRequest,
  work: (scope: Scope, rhythm: Rhythm) => Promise<T>,
): Promise<T> =>
  store.tx(async (scope) => {
    const rhythm = await rhythmById(scope, id);
    if (rhythm === null || rhythm.state === 'removed') throw new Refusal(text(locale).which.gone(number));
    return work(scope, rhythm);
  });

const named = (rhythm: Rhythm, { locale }: CommunityRequest): string => escapeMrkdwn(nameOf(rhythm, locale));

const whenOf =
  ({ person }: CommunityRequest, { cadence }: Rhythm) =>
  (at: number): string =>
    bothTimesShortly(person, at, cadence.timeZone);

const ifAny = (at: number | null, when: (at: number) => string): string | null =>
  at === null ? null : when(at);

export const removed = async (
  wiring: Wiring,
  request: CommunityRequest,
  rhythm: Rhythm,
): Promise<Message> => {
  await act(wiring, rhythm, request, remove);
  return listed(wiring, request, text(request.locale).remove.done(named(rhythm, request)));
};

export const paused = async (
  wiring: Wiring,
  request: CommunityRequest,
  rhythm: Rhythm,
  until: number | null,
): Promise<Message> => {
  const say = text(request.locale);
  const next = await act(wiring, rhythm, request, (scope, current) => pause(scope, current, until));
  const name = named(rhythm, request);
  const said =
    until === null ? say.paused(name) : say.pausedUntil(name, ifAny(next, whenOf(request, rhythm)));
  return listed(wiring, request, said);
};

export const resumed = async (
  wiring: Wiring,
  request: CommunityRequest,
  rhythm: Rhythm,
): Promise<Message> => {
  const say = text(request.locale);
  const name = named(rhythm, request);
  const said = await act(wiring, rhythm, request, async (scope, current) => {
    if (current.state !== 'paused') return say.notPaused(name);
    const community = await placeOf(scope, request.community);
    const next = await resume(scope, community, current, request.now);
    return say.resumed(name, ifAny(next, whenOf(request, rhythm)));
  });
  return listed(wiring, request, said);
};

/** Drops the next beat; with `nominal`, only if it is that one. */
export const skipped = async (
  wiring: Wiring,
  request: CommunityRequest,
  rhythm: Rhythm,
  nominal: string | null,
): Promise<Message> => {
  const say = text(request.locale);
  const when = whenOf(request, rhythm);
  const result = await act(wiring, rhythm, request, async (scope, current) => {
    const community = await placeOf(scope, request.community);
    const note = await noteNext(scope, wiring, request, community, current);
    const done = await skipNext(scope, community, current, nominal);
    if (done !== null) await note?.('dropped');
    return done;
  });
  if (result === null && nominal === null) throw new Refusal(say.nothingToSkip(named(rhythm, request)));
  const said =
    result === null ? say.alreadySkipped : say.skipped(when(result.dropped), ifAny(result.next, when));
  return listed(wiring, request, said);
};

/** What writes down what becomes of the rhythm's next beat; null: there is none. */
const noteNext = async (
  scope: Scope,
  seeing: Seeing,
  { person, now }: CommunityRequest,
  community: Community,
  rhythm: Rhythm,
): Promise<((what: 'dropped' | 'moved') => Promise<void>) | null> => {
  const { nextAt: at, nextNominal: nominal } = rhythm;
  if (at === null || nominal === null) return null;
  const before = recorded(await planBeat(scope, seeing, community, rhythm, { at, nominal }));
  return (what) => record(scope, { community, rhythm, nominal }, { by: person.user, now }, { what, before });
};

export const moved = async (
  wiring: Wiring,
  request: CommunityRequest,
  rhythm: Rhythm,
  to: number,
): Promise<Message> => {
  const { person, now } = request;
  const say = text(request.locale).move;
  const when = whenOf(request, rhythm);
  const { result, unusual } = await act(wiring, rhythm, request, async (scope, current) => {
    const community = await placeOf(scope, request.community);
    const nominal = current.nextNominal;
    if (nominal === null) return { result: null, unusual: null };
    const beat = { rhythm: current, nominal };
    const { between, ground } = await aroundBeat(scope, { community, beat }, to, now);
    const problem = problemOfMove(to, between);
    if (problem?.because === 'taken')
      throw new Refusal(await sayProblem(scope, { beat, community }, problem, person));
    const note = await noteNext(scope, wiring, request, community, current);
    const result = await moveNext(scope, community, current, to);
    if (result && 'from' in result) await note?.('moved');
    return { result, unusual: unusualAbout(to, nominal, ground) };
  });
  if (result === null) throw new Refusal(say.nothing(named(rhythm, request)));
  if ('beyond' in result) throw new Refusal(say.beyond(when(result.beyond), request.command));
  const done = say.done(when(result.from), when(to));
  return listed(wiring, request, unusual ? `${done} ${sayUnusual(unusual, person)}` : done);
};

/** Posts one now. The same `once` posts once. */
export const posted = async (
  wiring: Wiring,
  request: CommunityRequest,
  rhythm: Rhythm,
  how: { once: string; anyway: boolean },
): Promise<Message> => {
  const { locale, now } = request;
  const say = text(locale);
  const result = await act(wiring, rhythm, request, async (scope, current): Promise<RunResult> => {
    const community = await placeOf(scope, request.community);
    return run(scope, wiring, community, current, { ...how, now });
  });
  if (result === 'done') return saying(isPosting(rhythm) ? say.run.done : say.run.opened);
  if (result === 'again') return saying(say.run.again);
  if (result === 'hushed') throw new Refusal(say.run.hushed);
  if (result === 'resting') throw new Refusal(say.run.notOpen);
  if ('nothing' in result) throw new Refusal(say.run.nothing(say.reasons[result.nothing]));
  const other = result.today === null ? null : await rhythmById(wiring.store, result.today);
  const name = other === null ? null : escapeMrkdwn(nameOf(other, locale));
  const value = { community: request.community.id, number: rhythm.number, once: how.once };
  return runAnywayMessage(value, { rhythm, name }, locale);
};

export const previewed = async (wiring: Wiring, request: CommunityRequest): Promise<Message> => {
  const { person, now, standings } = request;
  const looking = { person, mayChange: allows('rhythm.change', standings) };
  return wiring.store.tx(async (scope) => {
    const community = await placeOf(scope, request.community);
    return previewMessage(community, await foreseeAll(scope, wiring, community, now), looking);
  });
};
