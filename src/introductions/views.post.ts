/** Pure. What those who are introduced, and those who are not, get to read. */
import type { Button, KnownBlock } from '@slack/types';
import { timeOf } from '../calendar/zone.ts';
import type { Community } from '../communities/tables.ts';
import { postMenu, withMenu } from '../menu.ts';
import { actions, button, context, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { channel, escapeMrkdwn, person } from '../slack/mrkdwn.ts';
import type { LeftOut } from './gather.ts';
import { isOneClock, sharedSpan } from './hours.ts';
import { ids } from './ids.ts';
import { questionText } from './questions.ts';
import { text } from './text.ts';

export type Place = Pick<Community, 'id' | 'name' | 'channel'>;

/** A pair or trio, with what there is to say to them. */
export type Introducing = {
  id: string;
  users: readonly string[];
  place: Place;
  question: string;
  /** Where they are at home who are of another community. */
  visitors: readonly { user: string; place: Place }[];
  /** Their zones, at an instant (epoch ms): for the hours that suit; null: they need no hours any more. */
  clocks: { zones: readonly string[]; at: number } | null;
  /** Since which day whoever joins takes part, in words, where one of them hears of it for the first time. */
  newlyIn: string | null;
  /** Who is new, where somebody greets them. */
  newcomer: string | null;
};

/** Where only the text is read, a channel's id says nothing: there its name stands. */
type Where = (place: Place) => string;
const inText: Where = ({ name }) => escapeMrkdwn(name);
const inBlocks: Where = (place) => channel(place.channel);

/** A time of day that each reader sees on their own clock. */
const clockOf = (at: number, zone: string): string =>
  `<!date^${Math.floor(at / 1000)}^{time}|${timeOf(at, zone)} (${zone})>`;

const hoursLine = ({ clocks, users }: Introducing, isText: boolean, locale: Locale): string[] => {
  if (clocks === null) return [];
  const say = text(locale).intro;
  const { zones, at } = clocks;
  const isPair = users.length < 3;
  if (isOneClock(zones, at)) return [isPair ? say.oneClock : say.oneClockAll];
  const span = sharedSpan(zones, at);
  if (span === null) return [];
  const { from, to } = span;
  const [first = 'UTC'] = zones;
  const onEachClock = [...new Set(zones)].map(
    (zone) => `${say.span(timeOf(from, zone), timeOf(to, zone))} (${zone})`,
  );
  const spans = isText ? onEachClock.join(', ') : say.span(clockOf(from, first), clockOf(to, first));
  return [isPair ? say.hours(spans) : say.hoursAll(spans)];
};

const opening = (given: Introducing, where: Where, locale: Locale): string => {
  const { users, place, visitors, newcomer } = given;
  const say = text(locale).intro;
  if (newcomer !== null) {
    const greeter = users.find((user) => user !== newcomer) ?? '';
    return say.greet(person(newcomer), person(greeter), where(place));
  }
  const names = users.map(person);
  if (visitors.length === 0) return say.meet(names, where(place));
  const from = visitors.map((one) => say.visitor(person(one.user), where(one.place)));
  return [say.meetAcross(names, where(place)), ...from].join(' ');
};

export const answerButtons = (introduction: string, locale: Locale) => {
  const say = text(locale).buttons;
  return [
    button(say.met, ids.met, { introduction }, { style: 'primary' }),
    button(say.planned, ids.planned, { introduction }),
    button(say.notNow, ids.notNow, { introduction }),
  ];
};

/** What is said to those who take part because they joined, and the way out. */
const newlyIn = (
  { newlyIn: since, place }: Introducing,
  locale: Locale,
): { lines: string[]; blocks: KnownBlock[] } => {
  if (since === null) return { lines: [], blocks: [] };
  const said = text(locale).intro.newlyIn(since);
  const out = button(text(locale).buttons.leaveOut, ids.leaveOut, { community: place.id });
  return { lines: [said], blocks: [context(said), actions(out)] };
};

/** The message to all of them, as things stand. `outcome`: what one of them has said for all. */
export const introductionMessage = (
  given: Introducing,
  outcome: 'met' | 'planned' | null,
  locale: Locale,
): Message => {
  const say = text(locale).intro;
  const question = questionText(given.question, locale);
  const came = outcome === null ? [] : [say[outcome]];
  const buttons: KnownBlock[] = outcome === 'met' ? [] : [actions(...answerButtons(given.id, locale))];
  const message = {
    text: [
      opening(given, inText, locale),
      `${say.begin}: ${question}`,
      ...hoursLine(given, true, locale),
      ...came,
      say.small,
      ...newlyIn(given, locale).lines,
    ].join('\n'),
    blocks: [
      section(opening(given, inBlocks, locale)),
      section(`*${say.begin}*\n${question}`),
      ...hoursLine(given, false, locale).map((line) => section(line)),
      ...came.map((line) => section(line)),
      ...buttons,
      context(say.small),
      ...newlyIn(given, locale).blocks,
    ],
  };
  return withMenu(message, postMenu(given.place.id, locale));
};

/** The same to one of them, where no message to all could be opened. */
export const aloneMessage = (given: Introducing, locale: Locale): Message => {
  const say = text(locale).intro;
  const question = questionText(given.question, locale);
  const opened = (where: Where) => `${opening(given, where, locale)} ${say.apart}`;
  const message = {
    text: [
      opened(inText),
      `${say.begin}: ${question}`,
      ...hoursLine(given, true, locale),
      say.small,
      ...newlyIn(given, locale).lines,
    ].join('\n'),
    blocks: [
      section(opened(inBlocks)),
      section(`*${say.begin}*\n${question}`),
      ...hoursLine(given, false, locale).map((line) => section(line)),
      actions(...answerButtons(given.id, locale)),
      context(say.small),
      ...newlyIn(given, locale).blocks,
    ],
  };
  return withMenu(message, postMenu(given.place.id, locale));
};

/** Reminds those who have said nothing, once. */
export const nudgeMessage = (introduction: string, locale: Locale): Message => {
  const said = text(locale).intro.nudge;
  return { text: said, blocks: [section(said), actions(...answerButtons(introduction, locale))] };
};

const plain = (say: (where: string) => string, place: Place): Message => ({
  text: say(inText(place)),
  blocks: [section(say(inBlocks(place)))],
});

/** Why somebody was left out. */
export const leftOutMessage = (place: Place, why: LeftOut, locale: Locale): Message =>
  plain(text(locale).left[why], place);

/** That somebody rests, and how they come back. */
export const restMessage = (place: Place, locale: Locale): Message => {
  const { text: said, blocks = [] } = plain(text(locale).rests, place);
  const back = button(text(locale).buttons.back, ids.back, { community: place.id }, { style: 'primary' });
  return { text: said, blocks: [...blocks, actions(back)] };
};

/** To coordinators: a round did not take place. */
export const notDrawn = (place: Place, locale: Locale): Message => plain(text(locale).notDrawn, place);

/** To the channel: whoever joins from now on takes part. */
export const noticeMessage = (place: Place, locale: Locale): Message => {
  const { text: said, blocks = [] } = plain(text(locale).notice.posted, place);
  const say = text(locale).buttons;
  const value = { community: place.id };
  const buttons = [button(say.join, ids.join, value), button(say.leaveOut, ids.leaveOut, value)];
  return { text: said, blocks: [...blocks, actions(...buttons)] };
};

/** To a newcomer, with their welcome: somebody would show them around. To say nothing is to say no. */
export const offerAddition = (
  { introduction, greeter }: { introduction: string; greeter: string },
  locale: Locale,
): { line: string; buttons: Button[] } => {
  const say = text(locale);
  return {
    line: say.greeting.offer(person(greeter)),
    buttons: [button(say.buttons.greet, ids.greet, { introduction })],
  };
};

/** To somebody who was new until now: would they do the same for others? */
export const greetsAddition = (
  community: string,
  takesPart: boolean,
  locale: Locale,
): { line: string; buttons: Button[] } => {
  const say = text(locale);
  return {
    line: takesPart ? say.greeting.ask : say.greeting.askOutsider,
    buttons: [button(say.buttons.greets, ids.greets, { community })],
  };
};
