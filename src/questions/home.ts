/** Questions on Home: those to help with and one’s own, whether one helps, and how many wait where one coordinates. */
import type { KnownBlock } from '@slack/types';
import type { Deps } from '../deps.ts';
import { type CoordinatedSection, type HomeSection, openAmong, type Theirs } from '../feature.ts';
import { helpsButton, helpsIn } from '../participation/index.ts';
import { context, section } from '../slack/blocks.ts';
import { channel } from '../slack/mrkdwn.ts';
import type { Links } from '../slack/site.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import { type Asked, askedAbout, expertsIn, unansweredIn } from './store.ts';
import type { Question } from './tables.ts';
import { text } from './text.ts';
import { countWords, homeBlocks, type Standing } from './views.ts';

type Needs = Pick<Deps, 'store'> & { linkTo: Links };

/** How somebody stands to a question; null: it does not wait for them. */
export const standingTo = (
  question: Pick<Question, 'id' | 'community' | 'asker'>,
  { user, helps, asked }: { user: string; helps: ReadonlySet<string>; asked: readonly Asked[] },
): Standing | null => {
  if (question.asker === user) return 'asked it';
  const about = asked.filter(({ ref }) => ref === question.id);
  const mine = about.find((one) => one.user === user);
  if (mine?.state === 'answered') return 'will answer';
  const isTaken = about.some(({ state }) => state === 'answered');
  return helps.has(question.community) && mine?.state !== 'declined' && !isTaken ? 'may help' : null;
};

/** What nobody answered, for who asked it and for those who help; the latest first, not more than fit. */
export const awaitsHome =
  ({ store, linkTo }: Needs): HomeSection =>
  async ({ team, person, theirs, locale, now }) => {
    const { user } = person;
    const places = new Map(openAmong(theirs).map((one) => [one.id, one]));
    const questions = await unansweredIn(store, [...places.keys()], now - rules.standsFor);
    if (questions.length === 0) return [];
    const asked = await askedAbout(
      store,
      team,
      questions.map(({ id }) => id),
    );
    const helps = await helpsOf(store, user, theirs);
    const waiting = questions.flatMap((question) => {
      const standing = standingTo(question, { user, helps, asked });
      const place = places.get(question.community);
      return standing === null || !place ? [] : [{ question, standing, place }];
    });
    const blocks: KnownBlock[] = [];
    for (const { question, standing, place } of waiting.slice(0, rules.mostOnHome))
      blocks.push(...homeBlocks(question, { place, url: await linkTo(question), standing }, locale));
    const more = waiting.length - rules.mostOnHome;
    return [...blocks, ...(more > 0 ? [context(text(locale).home.more(more))] : [])];
  };

/** Where questions are brought to somebody: they offered to help, or are an expert; and are not left out. */
const helpsOf = async (scope: Scope, user: string, theirs: Theirs): Promise<Set<string>> => {
  const counted = theirs.filter(({ seat }) => seat.leftOutAt === null);
  const communities = openAmong(counted).map(({ id }) => id);
  const offered = await helpsIn(scope, user, communities);
  const expert = (await expertsIn(scope, communities)).filter((one) => one.user === user);
  return new Set([...offered, ...expert.map(({ community }) => community)]);
};

/** More communities than this would push all other settings away. */
const mostToggles = 6;

/** Whether one helps with what nobody answered, by community. */
export const settingsHome =
  ({ store }: Needs): HomeSection =>
  async ({ person, theirs, locale }) => {
    const places = openAmong(theirs).slice(0, mostToggles);
    const helps = await helpsIn(
      store,
      person.user,
      places.map(({ id }) => id),
    );
    const say = text(locale).home;
    return places.map(({ id, channel: place }) => {
      const does = helps.has(id);
      const said = does ? say.helps(channel(place)) : say.helpsNot(channel(place));
      return section(said, helpsButton(id, !does, locale));
    });
  };

/** How many wait, for those who coordinate. */
export const coordinatingHome =
  ({ store, linkTo }: Needs): CoordinatedSection =>
  async ({ community, locale, now }) => {
    const waiting = await unansweredIn(store, [community.id], now - rules.standsFor);
    if (waiting.length === 0) return [];
    const shown = [];
    for (const question of waiting.slice(0, rules.mostOnHome))
      shown.push({ ...question, url: await linkTo(question) });
    return [section(countWords(waiting.length, shown, locale))];
  };
