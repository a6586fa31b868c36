/** What a beat will be: drawn once, and then it stands. */
import { type Community, memberCount } from '../communities/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import type { Occurrence } from './cadence/next.ts';
import { chanceOf } from './chance.ts';
import type { Content, Material, Nothing, PastBeat, Planning } from './kinds/kind.ts';
import { kindOf } from './kinds/registry.ts';
import type { Flavour } from './library/kinds.ts';
import { materialOf } from './material.ts';
import { beatByKey, beatKey, latestBeats, putBeat } from './store.beats.ts';
import type { Beat, Rhythm } from './tables.ts';
import type { Seeing } from './wiring.ts';

/** More beats than half a year holds, at one a day with some posted by hand: as far back as any kind looks. */
const remembered = 260;

/**
 * What a beat is to say, and how it counts in the mix; or why there is nothing. `stands`: it was drawn before, for the
 * same instant.
 */
export type Drawn =
  | { subject: string; flavour: Flavour; content: Content; stands?: boolean }
  | { nothing: Nothing };

type Wanted = {
  /** Beats before it that are only likely. */
  ahead?: readonly PastBeat[];
  /** What there is to choose from, where the caller knows. */
  material?: Material;
  wish?: Planning<unknown>['wish'];
  /** Where it comes late, epoch milliseconds: what was over by then is on no more. */
  now?: number;
  /** Drawn anew, whatever it was: another chance each time. */
  again?: number;
};

/** What the beat will be: its draw where there is one, else a new plan, which nothing keeps yet. */
export const planBeat = async (
  scope: Scope,
  seeing: Seeing,
  community: Community,
  rhythm: Pick<Rhythm, 'id' | 'kind' | 'config'>,
  beat: Occurrence & { key?: string },
  wanted: Wanted = {},
): Promise<Drawn> => {
  const kind = kindOf(rhythm.kind);
  const locale = localeOf(community.locale);
  const key = beat.key ?? beatKey(rhythm.id, beat.nominal);
  const given = wanted.material ?? (await materialOf(scope, community));
  const span = kind.looksAhead(rhythm.config);
  const within = { from: Math.max(beat.at, wanted.now ?? beat.at), to: beat.at + span };
  const isSeen = span === 0 || given.events !== undefined;
  const material = isSeen ? given : { ...given, events: await seeing.comingEvents(scope, community, within) };
  const known = await beatByKey(scope, key);
  const stands =
    known && wanted.again === undefined
      ? drawOf(known, (subject) => kind.content(subject, locale, material))
      : null;
  if (stands) return { ...stands, ...(known?.at === beat.at && { stands: true }) };
  const past = kind.asks ? await latestBeats(scope, community.id, remembered) : [];
  const history = [...past, ...(wanted.ahead ?? [])];
  const answers = kind.asks && hasTie(history, material) ? await material.answers?.() : null;
  const plan = kind.plan({
    community: { kind: community.kind, locale, members: await memberCount(scope, community.id) },
    history,
    config: rhythm.config,
    material,
    ...(answers && { answers }),
    ...(wanted.wish && { wish: wanted.wish }),
    now: beat.at,
    random: chanceOf(wanted.again ? `${key} ${wanted.again}` : key),
  });
  if ('nothing' in plan) return plan;
  const content = kind.content(plan.subject, locale, material);
  if (!content) throw new Error(`a ${rhythm.kind} was planned that says nothing: ${plan.subject}`);
  return { ...plan, content };
};

/** Kinds are owed alike only where several were never used: then it matters how the workspace answers them. */
const hasTie = (history: readonly PastBeat[], { prompts }: Material): boolean => {
  const used = new Set(history.map(({ subject }) => subject));
  const kinds = Map.groupBy(prompts, (prompt) => prompt.kind);
  return [...kinds.values()].filter((each) => !each.some(({ id }) => used.has(id))).length > 1;
};

/** What a row says of a beat that was drawn; null where it was not, or is known no more. */
const drawOf = (
  { state, subject, flavour, content }: Beat,
  find: (subject: string) => Content | null,
): { subject: string; flavour: Flavour; content: Content } | null => {
  if (state !== 'drawn' || subject === null || flavour === null) return null;
  const said = content ?? find(subject);
  return said && { subject, flavour, content: said };
};

/** Draws a beat that somebody is about to see, so that it will be what they saw. Within a transaction. */
export const drawBeat = async (
  scope: Scope,
  seeing: Seeing,
  community: Community,
  rhythm: Rhythm,
  { at, nominal }: Occurrence,
  wanted: Wanted = {},
): Promise<Drawn> => {
  const drawn = await planBeat(scope, seeing, community, rhythm, { at, nominal }, wanted);
  if ('subject' in drawn && !drawn.stands) {
    const { subject, flavour } = drawn;
    await putBeat(scope, rhythm, community.team, { at, nominal, subject, flavour, state: 'drawn' });
  }
  return drawn;
};
