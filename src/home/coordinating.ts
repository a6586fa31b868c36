/** What a coordinator sees of the communities that they coordinate: what to decide, and each with what features tell of it. */
import { type Community, isLive } from '../communities/index.ts';
import type { Decision, Decisions, HomeRequest, HomeSection } from '../feature.ts';
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

type Wired = { store: Store; decisions: readonly Decisions[]; sections: readonly HomeSection[] };

type Asked = Omit<HomeRequest, 'coordinated'>;

/** The communities with something to decide come first, then in their order. */
export const coordinatingOf = async (
  wired: Wired,
  asked: Asked,
  coordinated: readonly Community[],
): Promise<Coordinating> => {
  const all = await decisionsIn(wired, asked, coordinated.slice(0, home.considered));
  const urgent = new Set(all.map(({ community }) => community.id));
  const first = coordinated.filter(({ id }) => urgent.has(id));
  const sorted = [...first, ...coordinated.filter(({ id }) => !urgent.has(id))];
  const shown = sorted.slice(0, home.coordinated);
  return {
    ...mostUrgent(all),
    groups: await Promise.all(
      shown.map((community, at) => itemsIn(wired, asked, community, at > 0 || all.length > 0)),
    ),
    others: sorted.slice(home.coordinated),
  };
};

/** The same of one community. */
export const coordinatingOne = async (
  wired: Wired,
  asked: Asked,
  community: Community,
): Promise<ToDecide & { items: Item[] }> => ({
  ...mostUrgent(await decisionsIn(wired, asked, [community])),
  items: await itemsIn(wired, asked, community, false),
});

const decisionsIn = async (
  { store, decisions }: Wired,
  { locale, now }: Asked,
  communities: readonly Community[],
): Promise<PlacedDecision[]> => {
  const awake = communities.filter(({ state, channelState }) => state === 'open' && channelState === 'ok');
  if (awake.length === 0) return [];
  return store.tx(async (scope) => {
    const open: PlacedDecision[] = [];
    for (const community of awake)
      for (const ask of decisions) {
        const found = await ask(scope, community, { locale, now });
        open.push(...found.map((decision) => ({ ...decision, community })));
      }
    return open.toSorted((one, other) => one.rank - other.rank);
  });
};

const mostUrgent = (all: readonly PlacedDecision[]): ToDecide => ({
  decisions: all.slice(0, home.decisions),
  waiting: Math.max(0, all.length - home.decisions),
});

/** `below`: something stands above it already. */
const itemsIn = async (
  { sections }: Wired,
  asked: Asked,
  community: Community,
  below: boolean,
): Promise<Item[]> => {
  const blocks = await Promise.all(
    sections.map((section) => section({ ...asked, coordinated: [community] })),
  );
  return isLive(community) ? itemsOf(blocks.flat(), nameOf(community, { below, locale: asked.locale })) : [];
};
