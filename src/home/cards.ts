/** What Home tells of communities, from the store: a person's own, those that they may join, and those that they look after. */
import { type Community, memberCounts } from '../communities/index.ts';
import { smallestGroup } from '../groups.ts';
import { partShortly, partsIn } from '../participation/index.ts';
import type { NextAmong } from '../rhythms/index.ts';
import type { Person } from '../slack/access.ts';
import type { Store } from '../store/store.ts';
import { home } from './constants.ts';
import { type Page, pageOf } from './page.ts';
import type { Standing } from './standing.ts';
import { coordinatorCounts } from './store.ts';
import type { Card, Cared, Joinable } from './views.ts';

/** How many coming beats each community’s card shows; those who plan them see more below. */
const comingShown = 1;

type Asked = { store: Store; person: Person; standing: Standing; page: number; now: number };

export const cardsOf = async (
  { store, person, standing, page, now }: Asked,
  nextAmong: NextAmong,
): Promise<Page<Card>> => {
  const shown = pageOf(standing.mine, page, home.page.communities);
  const items = new Set(shown.items);
  const seats = standing.theirs.flatMap(({ community, seat }) => (items.has(community) ? [seat] : []));
  const parts = await partsIn(store, person, seats, now);
  const coordinated = new Set(standing.coordinated.map(({ id }) => id));
  const open = shown.items.filter(({ state }) => state === 'open');
  const next = await nextAmong(store, open, comingShown, now);
  const cards = shown.items.map((community): Card => {
    const part = parts.get(community.id);
    return {
      community,
      part: part === undefined ? null : partShortly(person.locale, { community, part }),
      coordinates: coordinated.has(community.id),
      next: next.get(community.id) ?? [],
    };
  });
  return { ...shown, items: cards };
};

export const joinableOf = async ({
  store,
  standing,
  page,
}: Pick<Asked, 'store' | 'standing' | 'page'>): Promise<Page<Joinable>> => {
  const shown = pageOf(standing.joinable, page, home.page.others);
  const counts = await memberCounts(store, idsOf(shown.items));
  return {
    ...shown,
    items: shown.items.map((community) => ({ community, members: told(counts.get(community.id)) })),
  };
};

export const caredOf = async ({
  store,
  standing,
  page,
}: Pick<Asked, 'store' | 'standing' | 'page'>): Promise<Page<Cared>> => {
  const shown = pageOf(standing.cared, page, home.page.stewarding);
  const members = await memberCounts(store, idsOf(shown.items));
  const coordinators = await coordinatorCounts(store, idsOf(shown.items));
  return {
    ...shown,
    items: shown.items.map((community) => ({
      community,
      members: told(members.get(community.id)),
      coordinators: coordinators.get(community.id) ?? 0,
    })),
  };
};

const idsOf = (communities: readonly Community[]): string[] => communities.map(({ id }) => id);

const told = (members = 0): number | 'few' => (members < smallestGroup ? 'few' : members);
