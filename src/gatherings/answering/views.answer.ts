/** Pure. What somebody is told who answers, and who got a seat. */
import { actions, context, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { channel, escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { asKept } from '../../slack/part.ts';
import { isAnnounced } from '../event.ts';
import type { Event, EventHost } from '../tables.ts';
import { answerButton, answerButtons } from './buttons.ts';
import { linesSaid, linesShown, peopleLines, saidIn, whenLine, whereLine } from './details.ts';
import { countsOf, type Seating } from './rsvp.ts';
import { text } from './text.ts';

/** `told`: whether a message with the calendar entry goes to them. `timeZone`: theirs. */
export type Answered = { event: Event; seating: Seating; told: boolean; timeZone: string };

/** How it stands for them now, with what they may do about it. */
export const answeredMessage = (answered: Answered, locale: Locale): Message => {
  const { event, seating, timeZone } = answered;
  const say = text(locale);
  const { mine, after, place } = seating;
  const counts = countsOf(after);
  const title = escapeMrkdwn(event.title);
  const deed = deedOf(answered, locale);
  const seats = say.counts(event.capacity, counts);
  const said = saidIn(locale, event.timeZone, timeZone);
  const lines = mine.answer === 'no' ? [] : [whenLine(event, locale, said), whereLine(event, locale)];
  const small = smallOf(answered, locale);
  const looking =
    place !== null && mine.external ? [answerButton(event, 'yes', locale, say.buttons.look)] : [];
  return {
    text: [title, deed, seats, linesSaid(lines), ...small].filter(Boolean).join('\n'),
    blocks: [
      section(`*${title}*\n${deed} ${seats}`),
      ...(lines.length > 0 ? [section(linesShown(lines))] : []),
      ...small.map((line) => context(line)),
      actions(...looking, ...answerButtons(event, counts, locale, mine.answer)),
    ],
  };
};

const deedOf = ({ event, seating }: Answered, locale: Locale): string => {
  const say = text(locale).answered;
  const { before, mine, place, promoted } = seating;
  const isSame = before !== null && before.answer === mine.answer && before.seated === mine.seated;
  const hasSeats = event.capacity !== null;
  if (mine.answer === 'maybe') return hasSeats ? say.maybeSeats : say.maybe;
  if (mine.answer === 'no') {
    if (before?.answer !== 'yes' || !hasSeats) return say.no;
    const freed = promoted.length > 0 ? say.passed : say.freed;
    return `${say.no} ${before.seated ? freed : say.left}`;
  }
  if (place !== null) return mine.external ? say.place(place) : `${say.place(place)} ${say.hear}`;
  if (hasSeats) return isSame ? say.sameSeat : say.seat;
  return isSame ? say.sameCome : say.come;
};

const smallOf = ({ seating: { mine, place }, told }: Answered, locale: Locale): string[] => {
  const say = text(locale).answered;
  if (mine.answer !== 'yes') return [];
  if (mine.external) return [place === null ? say.external : say.hearExternal];
  return told ? [say.file] : [];
};

/** `place`: the channel that it is announced in. `timeZone`: of who reads it. */
export type ToOne = { event: Event; hosts: readonly EventHost[]; place: string; timeZone: string };

/** To somebody who has just said that they come. */
export const comingMessage = (to: ToOne, locale: Locale): Message => {
  const say = text(locale).yes;
  const first = say.comes(escapeMrkdwn(to.event.title));
  return toOne(to, { first, say, buttons: [answerButton(to.event, 'no', locale)] }, locale);
};

/** To somebody who waited and has a seat now. */
export const seatMessage = (to: ToOne, locale: Locale): Message => {
  const { seat: say, buttons } = text(locale);
  const { event } = to;
  const given = {
    first: say.yours(escapeMrkdwn(event.title)),
    say,
    buttons: [
      answerButton(event, 'yes', locale, buttons.stillYes),
      answerButton(event, 'no', locale, buttons.notAnyMore),
    ],
  };
  return toOne(to, given, locale);
};

type Given = {
  first: string;
  say: { change(where: string): string; changeAtHome: string };
  buttons: ReturnType<typeof answerButton>[];
};

/** Beside a file Slack shows the text alone: it says without buttons how to change one's mind. */
const toOne = (to: ToOne, { first, say, buttons }: Given, locale: Locale): Message => {
  const { event, hosts, place, timeZone } = to;
  const lines = [
    whenLine(event, locale, saidIn(locale, event.timeZone, timeZone)),
    whereLine(event, locale),
    ...peopleLines(event, hosts, locale),
  ];
  const change = isAnnounced(event) ? say.change(channel(place)) : say.changeAtHome;
  return {
    text: [first, linesSaid(lines), change].join('\n'),
    blocks: [
      section(first),
      section(linesShown(lines)),
      ...asKept('answers', [actions(...buttons)]),
      context(change),
    ],
  };
};
