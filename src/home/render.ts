import { type Community, type Companions, communitiesOf, rolesOf } from '../communities/index.ts';
import type { Rendered } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import { type Feature, homeZones } from '../feature.ts';
import { partIn, partInWords } from '../participation/index.ts';
import type { Person } from '../slack/access.ts';
import { type Page, pageOf } from './page.ts';
import { censusOf, homeOf } from './store.ts';
import { type Card, homeView, outsiderView } from './views.ts';

export type HomeDeps = Pick<Deps, 'store' | 'outbox' | 'people'> & {
  /** What other features add, in their order. */
  zones: readonly NonNullable<Feature['home']>[];
  next: Companions['next'];
};

const day = 86_400_000;

/** How many coming beats each community’s card shows; those who plan them see more below. */
const comingShown = 1;

/**
 * Somebody's Home, from the store alone. Null: they have not looked at it for a day, so there is nobody to draw it
 * for; it is drawn when they open it.
 */
export const renderHome =
  (deps: HomeDeps) =>
  async (team: string, user: string, now: number): Promise<Rendered | null> => {
    const person = await deps.people.get(team, user);
    if (person.bot || person.deleted) return null;
    if (person.external) return { show: 'home', user, view: outsiderView(person.locale) };
    const home = await homeOf(deps.store, team, user);
    if (!home || home.openedAt + day <= now) return null;
    const content = {
      isNew: home.firstOpenedAt + day > now,
      guest: person.guest,
      timeZone: person.timeZone,
      cards: await cardsOf(deps, person, home.page, now),
      census: person.steward ? await censusOf(deps.store, team, user) : null,
      sections: await Promise.all(
        homeZones
          .flatMap((zone) => deps.zones.flatMap((zones) => zones[zone] ?? []))
          .map((section) => section({ team, person, locale: person.locale, now, coordinated: [] })),
      ),
    };
    return { show: 'home', user, view: homeView(person.locale, content) };
  };

const cardsOf = async (deps: HomeDeps, person: Person, page: number, now: number): Promise<Page<Card>> => {
  const shown = pageOf(await communitiesOf(deps.store, person.team, person.user), page);
  const cards = await Promise.all(shown.items.map((community) => cardOf(deps, person, community, now)));
  return { ...shown, items: cards.flatMap((card) => card ?? []) };
};

const cardOf = async (
  { store, next }: HomeDeps,
  { user, locale }: Person,
  community: Community,
  now: number,
): Promise<Card | null> => {
  const part = await partIn(store, community, user, now);
  if (!part) return null;
  const roles = await rolesOf(store, community.id, user);
  const coordinates = roles.some(({ role, state }) => role === 'coordinator' && state === 'accepted');
  return {
    channel: community.channel,
    part: partInWords(locale, { community, part }),
    coordinates,
    next: await next(store, community, comingShown, now),
  };
};
