/** Pure. What somebody is told who answers, and who got a seat. */
import { actions, context, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { channel, escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { asKept } from '../../slack/part.ts';
import { isAnnounced } from '../event.ts';
import type { Event, EventHost } from '../tables.ts';
import { answerButton, answerButtons } from './buttons.ts';
import { detailLines, linesSaid, linesShown, type Said, saidIn, whenLine, whereLine } from './details.ts';
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
  const { before, mine, place } = seating;
  const isSame = before !== null && before.answer === mine.answer && before.seated === mine.seated;
  const hasSeats = event.capacity !== null;
  if (mine.answer === 'maybe') return hasSeats ? say.maybeSeats : say.maybe;
  if (mine.answer === 'no') {
    const left = before?.answer === 'yes' && hasSeats ? [before.seated ? say.freed : say.left] : [];
    return [say.no, ...left].join(' ');
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
export const comingMessage = ({ event, hosts, place, timeZone }: ToOne, locale: Locale): Message => {
  const say = text(locale);
  const said = saidIn(locale, event.timeZone, timeZone);
  const change = isAnnounced(event) ? say.yes.change(channel(place)) : say.yes.changeHere;
  const buttons = [answerButton(event, 'no', locale)];
  return toOne(say.yes.comes(escapeMrkdwn(event.title)), { event, hosts, said, change, buttons }, locale);
};

/** To somebody who waited and has a seat now. */
export const seatMessage = ({ event, hosts, timeZone }: ToOne, locale: Locale): Message => {
  const say = text(locale);
  const said = saidIn(locale, event.timeZone, timeZone);
  const buttons = [
    answerButton(event, 'yes', locale, say.buttons.stillYes),
    answerButton(event, 'no', locale, say.buttons.notAnyMore),
  ];
  const { change } = say.seat;
  return toOne(say.seat.yours(escapeMrkdwn(event.title)), { event, hosts, said, change, buttons }, locale);
};

type Given = Pick<ToOne, 'event' | 'hosts'> & {
  said: Said;
  change: string;
  buttons: ReturnType<typeof answerButton>[];
};

const toOne = (first: string, given: Given, locale: Locale): Message => {
  const { event, hosts, said, change, buttons } = given;
  const lines = detailLines(event, hosts, locale, said);
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
