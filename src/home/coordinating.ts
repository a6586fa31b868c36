/** What a coordinator sees of the communities that they coordinate: what to decide, and each with what features tell of it. */
import type { KnownBlock } from '@slack/types';
import { type Community, isLive } from '../communities/index.ts';
import type { CoordinatedRequest, CoordinatedSection, Decision, Decisions } from '../feature.ts';
import type { Store } from '../store/store.ts';
import { home } from './constants.ts';
import { type Item, itemsOf } from './items.ts';
import { nameOf } from './views.coordinating.ts';

export type PlacedDecision = Decision & { community: Community };

/** The most urgent decisions, and how many there are beside them. */
export type ToDecide = { decisions: PlacedDecision[]; waiting: number };

export type Coordinating = ToDecide & {
  /** Those that are told one by one. */
  groups: Item[][];
  /** The others, which a menu leads to. */
  others: Community[];
};

type Wired = { store: Store; decisions: readonly Decisions[]; sections: readonly CoordinatedSection[] };

type Asked = Omit<CoordinatedRequest, 'community'>;

/** The communities with something to decide come first, then in their order. */
export const coordinatingOf = async (
  wired: Wired,
  asked: Asked,
  coordinated: readonly Community[],
): Promise<Coordinating> => {
  // Where all are shown, their order is not waited for.
  const all = coordinated.length <= home.coordinated ? coordinated : [];
  const [decisions, early] = await Promise.all([
    decisionsIn(wired, asked, coordinated.slice(0, home.considered)),
    toldOf(wired, asked, all),
  ]);
  const urgent = new Set(decisions.map(({ community }) => community.id));
  const first = coordinated.filter(({ id }) => urgent.has(id));
  const sorted = [...first, ...coordinated.filter(({ id }) => !urgent.has(id))];
  const shown = sorted.slice(0, home.coordinated);
  const told = all.length > 0 ? early : await toldOf(wired, asked, shown);
  return {
    ...mostUrgent(decisions),
    groups: shown.map((community, at) => {
      const below = at > 0 || decisions.length > 0;
      return itemsOf(told.get(community.id) ?? [], nameOf(community, { below, locale: asked.locale }));
    }),
    others: sorted.slice(home.coordinated),
  };
};

/** The same of one community. */
export const coordinatingOne = async (
  wired: Wired,
  asked: Asked,
  community: Community,
): Promise<ToDecide & { items: Item[] }> => {
  const told = await toldOf(wired, asked, [community]);
  return {
    ...mostUrgent(await decisionsIn(wired, asked, [community])),
    items: itemsOf(told.get(community.id) ?? [], nameOf(community, { below: false, locale: asked.locale })),
  };
};

/** The most urgent first. */
const decisionsIn = async (
  { store, decisions }: Wired,
  { locale, now }: Asked,
  communities: readonly Community[],
): Promise<PlacedDecision[]> => {
  const awake = communities.filter(({ state, channelState }) => state === 'open' && channelState === 'ok');
  // They only read; side by side a server answers them sooner.
  const open = await Promise.all(
    awake.map(async (community) => {
      const found = await Promise.all(decisions.map((ask) => ask(store, community, { locale, now })));
      return found.flat().map((decision): PlacedDecision => ({ ...decision, community }));
    }),
  );
  return open.flat().toSorted((one, other) => one.rank - other.rank);
};

const mostUrgent = (all: readonly PlacedDecision[]): ToDecide => ({
  decisions: all.slice(0, home.decisions),
  waiting: Math.max(0, all.length - home.decisions),
});

/**
 * What features tell of each of these communities that goes on; one after the other, since they draw what comes by
 * telling of it, and would only disturb each other.
 */
const toldOf = async (
  { sections }: Wired,
  asked: Asked,
  communities: readonly Community[],
): Promise<Map<string, KnownBlock[]>> => {
  const told = new Map<string, KnownBlock[]>();
  for (const community of communities.filter(isLive)) {
    const blocks = await Promise.all(sections.map((section) => section({ ...asked, community })));
    told.set(community.id, blocks.flat());
  }
  return told;
};
