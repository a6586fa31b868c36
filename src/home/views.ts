/** Pure. The Home tab. */
import type { KnownBlock } from '@slack/types';
import { actions, button, context, divider, header, section } from '../slack/blocks.ts';
import { limits } from '../slack/limits.ts';
import type { Locale } from '../slack/locale.ts';
import type { HomeView } from '../slack/message.ts';
import { ids } from './ids.ts';
import type { Page } from './page.ts';
import { text } from './text.ts';

/** A community on somebody's Home. */
export type Card = {
  channel: string;
  /** Their own part in it, in words (mrkdwn). */
  part: string;
  coordinates: boolean;
  next: { at: number; what: string }[];
};

/** Fewer communities in private channels than this are not told of (product.md, promise 3). */
const fewestPrivate = 3;

export type HomeContent = {
  /** They open Home for the first time. */
  isNew: boolean;
  guest: boolean;
  timeZone: string;
  cards: Page<Card>;
  /** For stewards. */
  census: { open: number; resting: number; inPrivate: number } | null;
  /** What other features add. */
  sections: readonly (readonly KnownBlock[])[];
};

export const homeView = (locale: Locale, content: HomeContent): HomeView => {
  const blocks = [
    ...(content.isNew ? welcome(locale) : []),
    ...mine(locale, content),
    ...(content.census ? workspace(locale, content.census) : []),
    ...content.sections.filter((added) => added.length > 0).flatMap((added) => [divider(), ...added]),
  ];
  return { type: 'home', blocks: blocks.slice(0, limits.viewBlocks) };
};

/** What somebody of another organisation sees: nothing of the workspace. */
export const outsiderView = (locale: Locale): HomeView => ({
  type: 'home',
  blocks: [section(text(locale).outsider)],
});

const welcome = (locale: Locale): KnownBlock[] => {
  const say = text(locale);
  return [header(say.welcomeTitle), section(say.welcome), divider()];
};

const mine = (locale: Locale, { guest, timeZone, cards }: HomeContent): KnownBlock[] => {
  const say = text(locale);
  const none = section(guest ? say.guestNone : say.none);
  return [
    header(say.mineTitle),
    ...(cards.items.length > 0 ? cards.items.map((card) => cardBlock(locale, card, timeZone)) : [none]),
    ...turning(locale, cards),
    context(say.onlyYou),
  ];
};

const cardBlock = (
  locale: Locale,
  { channel, part, coordinates, next }: Card,
  timeZone: string,
): KnownBlock => {
  const say = text(locale);
  const coming = next.map((beat) => say.next(beat, timeZone));
  const nothing = coordinates && coming.length === 0 ? [say.nothingNext] : [];
  return section([say.place(channel, coordinates), part, ...coming, ...nothing].join('\n'));
};

const turning = (locale: Locale, { page, pages }: Page<Card>): KnownBlock[] => {
  if (pages === 1) return [];
  const say = text(locale);
  return [
    context(say.page(page + 1, pages)),
    actions(
      ...(page > 0 ? [button(say.earlier, ids.earlier, { page: page - 1 })] : []),
      ...(page < pages - 1 ? [button(say.later, ids.later, { page: page + 1 })] : []),
    ),
  ];
};

const workspace = (locale: Locale, census: NonNullable<HomeContent['census']>): KnownBlock[] => {
  const say = text(locale);
  const { open, resting, inPrivate } = census;
  const hidden = inPrivate < fewestPrivate ? null : inPrivate;
  return [divider(), header(say.stewardTitle), section(say.steward(open, resting, hidden))];
};
