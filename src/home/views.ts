/** Pure. The Home tab. */
import type { KnownBlock } from '@slack/types';
import type { RoleName } from '../communities/index.ts';
import type { Community } from '../communities/tables.ts';
import type { HomeZone } from '../feature.ts';
import { homeZones } from '../feature.ts';
import { actions, button, context, divider, header, section } from '../slack/blocks.ts';
import { limits } from '../slack/limits.ts';
import type { Locale } from '../slack/locale.ts';
import type { HomeView } from '../slack/message.ts';
import { home } from './constants.ts';
import type { Coordinating } from './coordinating.ts';
import { framed, type Zone } from './frame.ts';
import { ids } from './ids.ts';
import { type Item, itemsOf } from './items.ts';
import type { Page } from './page.ts';
import type { Census, Paged } from './store.ts';
import { text } from './text.ts';
import { menuOf, toDecide } from './views.coordinating.ts';

/** A community on somebody's Home. `part`: their own, in words (mrkdwn); null: they have none. */
export type Card = {
  community: Community;
  part: string | null;
  coordinates: boolean;
  next: { at: number; what: string }[];
};

/** One that they may join. Few members are not counted out. */
export type Joinable = { community: Community; members: number | 'few' };

export type Cared = Joinable & { coordinators: number };

/** What the buttons of communities are called. */
export type Doors = Record<'join' | 'acceptRole' | 'declineRole', string>;

export type HomeContent = {
  doors: Doors;
  /** They open Home for the first time. */
  isNew: boolean;
  guest: boolean;
  timeZone: string;
  /** How far back their part looks. */
  days: number;
  offers: readonly { community: Community; role: RoleName }[];
  cards: Page<Card>;
  joinable: Page<Joinable>;
  coordinating: Coordinating;
  /** How many they coordinate. */
  coordinated: number;
  /** For stewards. */
  census: Census | null;
  cared: Page<Cared>;
  /** What each of the other features adds to each zone. */
  added: ReadonlyMap<HomeZone, readonly (readonly KnownBlock[])[]>;
};

export const homeView = (locale: Locale, content: HomeContent): HomeView => {
  const say = text(locale);
  const own = ownOf(locale, content);
  const zones = homeZones.map((name): Zone => {
    const { whole = [], groups = [], foot = [] } = own[name];
    return {
      title: say.titles[name],
      whole,
      groups: [...groups, ...(content.added.get(name) ?? []).map((blocks) => itemsOf(blocks))],
      most: home.most[name],
      more: say.more[name],
      foot,
    };
  });
  const top = content.isNew ? [header(say.welcomeTitle), section(say.welcome)] : [];
  const bottom = [
    divider(),
    context(say.onlyYou(content.cards.all > 0 ? content.days : null, content.timeZone)),
  ];
  return { type: 'home', blocks: framed(top, zones, bottom) };
};

/** What somebody of another organisation sees: nothing of the workspace. */
export const outsiderView = (locale: Locale): HomeView => ({
  type: 'home',
  blocks: [section(text(locale).outsider)],
});

type Own = Partial<Pick<Zone, 'whole' | 'groups' | 'foot'>>;

const ownOf = (locale: Locale, content: HomeContent): Record<HomeZone, Own> => {
  const { doors, offers, cards, coordinating, coordinated, cared, joinable } = content;
  return {
    awaits: { groups: [offers.map((offer) => offerItem(locale, offer, doors))] },
    communities: { whole: mine(locale, content), foot: turning(locale, 'communities', cards) },
    coming: {},
    coordinating: {
      whole: toDecide(coordinating, { among: coordinated, locale }),
      groups: coordinating.groups,
      foot: menuOf(coordinating.others, locale),
    },
    stewarding: { whole: workspace(locale, content), foot: turning(locale, 'stewarding', cared) },
    others: {
      whole: joinable.items.map((one) => joinBlock(locale, one, doors)),
      foot: turning(locale, 'others', joinable),
    },
    settings: {},
  };
};

const offerItem = (
  locale: Locale,
  { community, role }: { community: Community; role: RoleName },
  doors: Doors,
): Item => {
  const say = text(locale);
  const value = { community: community.id, role };
  return [
    section(say.offer(role, community)),
    actions(
      button(say.accept, doors.acceptRole, value, { style: 'primary' }),
      button(say.decline, doors.declineRole, value),
    ),
  ];
};

const mine = (locale: Locale, { guest, timeZone, cards, joinable }: HomeContent): KnownBlock[] => {
  const say = text(locale);
  if (cards.all > 0) return cards.items.map((card) => cardBlock(locale, card, timeZone));
  return [section(guest ? say.guestNone : joinable.all > 0 ? say.noneYet : say.none)];
};

const cardBlock = (
  locale: Locale,
  { community, part, coordinates, next }: Card,
  timeZone: string,
): KnownBlock => {
  const say = text(locale);
  const coming = next.map((beat) => say.next(beat, timeZone));
  const nothing = coordinates && coming.length === 0 && community.state === 'open' ? [say.nothingNext] : [];
  const head = coordinates ? say.coordinated(community) : say.place(community);
  return section([head, ...(part === null ? [] : [part]), ...coming, ...nothing].join('\n'));
};

const joinBlock = (locale: Locale, { community, members }: Joinable, doors: Doors): KnownBlock => {
  const say = text(locale);
  return section(
    say.joinable(community, members, community.purpose),
    button(
      say.join,
      doors.join,
      { community: community.id },
      { accessibility_label: say.joinNamed(community.name).slice(0, limits.buttonText) },
    ),
  );
};

const turning = (
  locale: Locale,
  list: Paged,
  { page, pages, all }: Omit<Page<unknown>, 'items'>,
): KnownBlock[] => {
  if (pages === 1) return [];
  const say = text(locale);
  return [
    actions(
      ...(page > 0 ? [button(say.earlier, ids.earlier, { list, page: page - 1 })] : []),
      ...(page < pages - 1 ? [button(say.later, ids.later, { list, page: page + 1 })] : []),
    ),
    context(say.page(page + 1, pages, all)),
  ];
};

const workspace = (locale: Locale, { census, cared }: HomeContent): KnownBlock[] => {
  if (census === null) return [];
  const say = text(locale);
  const { open, resting, inPrivate } = census;
  const fields = cared.items.map(({ community, members, coordinators }) =>
    say.cared(community, {
      members,
      coordinators,
      isResting: community.state === 'resting',
      isKept: community.care === 'kept',
    }),
  );
  return [
    section(say.steward(open, resting, inPrivate < home.fewestPrivate ? null : inPrivate)),
    ...inColumns(fields),
  ];
};

/** Two beside each other, as many as a block takes; beneath each other on a phone. */
const inColumns = (fields: readonly string[]): KnownBlock[] => {
  const blocks: KnownBlock[] = [];
  for (let from = 0; from < fields.length; from += limits.sectionFields)
    blocks.push({
      type: 'section',
      fields: fields
        .slice(from, from + limits.sectionFields)
        .map((field) => ({ type: 'mrkdwn', text: field.slice(0, limits.fieldText) })),
    });
  return blocks;
};
