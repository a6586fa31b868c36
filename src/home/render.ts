import { communityIds, visibleTo } from '../communities/index.ts';
import type { Rendered } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import { type Decisions, type Feature, type HomeRequest, placedZones } from '../feature.ts';
import { lookBackDays } from '../participation/index.ts';
import type { NextAmong } from '../rhythms/index.ts';
import { cardsOf, caredOf, joinableOf } from './cards.ts';
import { home as sizes } from './constants.ts';
import { coordinatingOf } from './coordinating.ts';
import { standingOf } from './standing.ts';
import { censusOf, homeOf } from './store.ts';
import { type HomeContent, homeView, outsiderView } from './views.ts';

export type HomeDeps = Pick<Deps, 'store' | 'outbox' | 'people'> & {
  /** What other features add, in their order. */
  zones: readonly NonNullable<Feature['home']>[];
  /** What each feature has for coordinators to decide. */
  decisions: readonly Decisions[];
  nextAmong: NextAmong;
};

/**
 * Somebody's Home, from the store alone. Null: they have not looked at it for a day, so there is nobody to draw it
 * for; it is drawn when they open it.
 */
export const renderHome =
  (deps: HomeDeps) =>
  async (team: string, user: string, now: number): Promise<Rendered | null> => {
    const person = await deps.people.get(team, user);
    if (person.bot || person.deleted) return null;
    const { locale } = person;
    if (person.external) return { show: 'home', user, view: outsiderView(locale) };
    const { store } = deps;
    const home = await homeOf(store, team, user);
    if (!home || home.openedAt + sizes.looksFor <= now) return null;
    const standing = standingOf(person, await visibleTo(store, person));
    const asked = { team, person, locale, now };
    // They ask for different things, so a server can answer them side by side.
    const [cards, joinable, coordinating, census, cared, added] = await Promise.all([
      cardsOf({ store, person, standing, page: home.page, now }, deps.nextAmong),
      joinableOf({ store, standing, page: home.othersPage }),
      coordinatingOf(wiredOf(deps), asked, standing.coordinated),
      person.steward ? censusOf(store, team, user) : null,
      caredOf({ store, standing, page: home.caredPage }),
      addedBy(deps, { ...asked, theirs: standing.theirs }),
    ]);
    const content: HomeContent = {
      doors: communityIds,
      isNew: home.firstOpenedAt + sizes.looksFor > now,
      guest: person.guest,
      timeZone: person.timeZone,
      days: lookBackDays,
      offers: standing.offers,
      coordinated: standing.coordinated.length,
      cards,
      joinable,
      coordinating,
      census,
      cared,
      added,
    };
    return { show: 'home', user, view: homeView(locale, content) };
  };

/** What `coordinating` asks, with the features' sections for it. */
export const wiredOf = (deps: HomeDeps) => ({
  store: deps.store,
  decisions: deps.decisions,
  sections: deps.zones.flatMap(({ coordinating }) => coordinating ?? []),
});

/** All zones but the one that is asked for by community. */
const addedBy = async (deps: HomeDeps, asked: HomeRequest): Promise<HomeContent['added']> => {
  const added = await Promise.all(
    placedZones.map(async (zone) => {
      const sections = deps.zones.flatMap((zones) => zones[zone] ?? []);
      return [zone, await Promise.all(sections.map((section) => section(asked)))] as const;
    }),
  );
  return new Map(added);
};
