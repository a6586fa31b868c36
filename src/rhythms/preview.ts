/** What will be posted when. What is shown of the next two weeks is drawn by showing it, and then stands. */
import type { Community } from '../communities/index.ts';
import { workspaceOf } from '../communities/index.ts';
import type { Scope, Store } from '../store/store.ts';
import { chosenBeats, droppedBeats } from './ahead/store.ts';
import { heldBack } from './claim.ts';
import { type Drawn, drawBeat, planBeat } from './draw.ts';
import { decisionsOf, groundOf } from './ground.ts';
import type { ComingEvent, Content, Nothing, PastBeat } from './kinds/kind.ts';
import { isAsking, kindOf } from './kinds/registry.ts';
import type { Flavour } from './library/kinds.ts';
import { materialOf } from './material.ts';
import { type Coming, comingOf } from './plan.ts';
import { settingsOf } from './settings/store.ts';
import type { Out } from './settle.ts';
import { beatKey } from './store.beats.ts';
import { rhythmsOf } from './store.ts';
import type { Rhythm } from './tables.ts';
import { beatsToCome } from './uncared.ts';
import type { Seeing } from './wiring.ts';

const day = 86_400_000;
const stands = 14 * day;
/** As far as people are shown, ms. */
export const shownAhead = 30 * day;

/** What a beat will be, `sure` to be it or only likely, or as far as is known; or why it will not. */
export type What =
  | { subject: string; content: Content; flavour: Flavour; sure: boolean }
  | { nothing: Nothing | 'hushed' }
  | { out: Out };

/** One line of the preview: a beat with what it will be, or why it will not. */
export type Foreseen = Coming & { what: What };

/** Where there is no event to list, nobody needs to know; whoever looks at the preview sees it. */
export const isWorthTelling = ({ what }: Foreseen): boolean =>
  !('nothing' in what && what.nothing === 'no events');

/** A beat that a person dropped before it came. */
export type Dropped = Coming & { what: { dropped: true } };

/** What is foreseen, and between it what was dropped and could be brought back. Within a transaction. */
export const foreseeAll = async (
  scope: Scope,
  seeing: Seeing,
  community: Community,
  now: number,
): Promise<(Foreseen | Dropped)[]> => {
  const foreseen = await foresee(scope, seeing, community, now);
  if (community.state !== 'open') return foreseen;
  const running = (await rhythmsOf(scope, community.id)).filter(({ state }) => state === 'active');
  const rhythms = new Map(running.map((rhythm) => [rhythm.id, rhythm]));
  const rows = await droppedBeats(scope, [...rhythms.keys()], { now, until: now + shownAhead });
  const dropped = rows.flatMap(({ at, nominal, rhythm: id }): Dropped[] => {
    const rhythm = rhythms.get(id);
    if (!rhythm) return [];
    return [{ at, nominal, rhythm, from: null, wait: null, out: null, what: { dropped: true } }];
  });
  return [...foreseen, ...dropped].toSorted((a, b) => a.at - b.at);
};

/** All beats until an instant (epoch ms), of the next thirty days where none is given; in order. Within a transaction. */
export const foresee = (
  scope: Scope,
  seeing: Seeing,
  community: Community,
  now: number,
  until: number = now + shownAhead,
): Promise<Foreseen[]> => foreseeBy(drawBeat, scope, seeing, community, { now, until });

/** The same, in a transaction of its own, and in none where nothing is left to draw, as mostly. */
export const lookAhead = async (
  store: Store,
  seeing: Seeing,
  community: Community,
  now: number,
  until: number,
): Promise<Foreseen[]> => {
  let isDrawn = true;
  const look: Draw = async (...asked) => {
    const drawn = await planBeat(...asked);
    if ('subject' in drawn && !drawn.stands) isDrawn = false;
    return drawn;
  };
  const seen = await foreseeBy(look, store, seeing, community, { now, until });
  return isDrawn ? seen : store.tx((scope) => foresee(scope, seeing, community, now, until));
};

type Draw = (...asked: Parameters<typeof drawBeat>) => Promise<Drawn>;

const foreseeBy = async (
  draw: Draw,
  scope: Scope,
  seeing: Seeing,
  community: Community,
  { now, until }: { now: number; until: number },
): Promise<Foreseen[]> => {
  if (community.state === 'resting' || community.state === 'ended') return [];
  const rhythms = await rhythmsOf(scope, community.id);
  const { hushedUntil } = await workspaceOf(scope, community.team);
  const settings = await settingsOf(scope, community.id);
  const events = await eventsAhead(scope, seeing, community, rhythms, now);
  const material = { ...(await materialOf(scope, community, settings)), events };
  const coming = comingOf(community, rhythms, {
    now,
    until,
    count: await beatsToCome(scope, community),
    ground: await groundOf(scope, community, now, until, settings),
    decisions: await decisionsOf(scope, rhythms),
    isEmpty: isEmptyIn(events),
  });
  const chosen = await chosenBeats(
    scope,
    rhythms.map(({ id }) => id),
  );
  const ahead: PastBeat[] = [];
  const foreseen: Foreseen[] = [];
  for (const beat of coming) {
    const { rhythm, at, out } = beat;
    if (out) {
      foreseen.push({ ...beat, what: { out } });
      continue;
    }
    if (heldBack({ ...community, state: 'open' }, hushedUntil, at)) {
      foreseen.push({ ...beat, what: { nothing: 'hushed' } });
      continue;
    }
    // Before a community opens its dates are not certain, so nothing can stand yet.
    const isNear = at <= now + stands || chosen.has(beatKey(rhythm.id, beat.nominal));
    const sure = community.state === 'open' && isNear && isAsking(rhythm);
    const drawn = sure
      ? await draw(scope, seeing, community, rhythm, beat, { material })
      : await planBeat(scope, seeing, community, rhythm, { at, nominal: beat.nominal }, { material, ahead });
    if ('nothing' in drawn) {
      foreseen.push({ ...beat, what: drawn });
      continue;
    }
    const { subject, flavour, content } = drawn;
    if (!sure && isAsking(rhythm)) ahead.push({ kind: rhythm.kind, at, subject, flavour });
    foreseen.push({ ...beat, what: { subject, content, flavour, sure } });
  }
  return foreseen;
};

/** What is planned for as long as any beat that is shown looks ahead. */
const eventsAhead = async (
  scope: Scope,
  { comingEvents }: Seeing,
  community: Community,
  rhythms: readonly Rhythm[],
  now: number,
): Promise<ComingEvent[]> => {
  const span = Math.max(0, ...rhythms.map(({ kind, config }) => kindOf(kind).looksAhead(config)));
  return span === 0 ? [] : comingEvents(scope, community, { from: now, to: now + shownAhead + span });
};

const isEmptyIn =
  (events: readonly ComingEvent[]) =>
  ({ kind, config }: Rhythm, at: number): boolean => {
    const span = kindOf(kind).looksAhead(config);
    return span > 0 && !events.some(({ startsAt }) => startsAt >= at && startsAt < at + span);
  };
