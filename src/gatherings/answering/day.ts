/** Pure. The post of an event's day, as its channel sees it. */
import { localAt } from '../../calendar/zone.ts';
import { postMenu, withMenu } from '../../menu.ts';
import { context, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn, link } from '../../slack/mrkdwn.ts';
import type { Event } from '../tables.ts';
import { type Announced, reasonOf } from './announcement.ts';
import { answerBlocks } from './buttons.ts';
import { linesSaid, linesShown, saidIn, saidToday, whenLine, whereLine } from './details.ts';
import { text } from './text.ts';

/** `url`: of the announcement, where it is known. `day`: the start that it was posted for, epoch milliseconds. */
type Given = { url: string | null; day: number };

/** The post of its day, as things stand. */
export const dayMessage = (announced: Announced, given: Given, locale: Locale): Message => {
  const { state, community } = announced.event;
  const isClosed = state === 'cancelled' || state === 'over';
  const said = (isClosed ? closed : open)(announced, given, locale);
  return withMenu(said, postMenu(community, locale));
};

const open = ({ event, counts }: Announced, { url, day }: Given, locale: Locale): Message => {
  const say = text(locale);
  const title = escapeMrkdwn(event.title);
  const isToday = isOn(day, event);
  const said = isToday ? saidToday(locale, event.timeZone) : saidIn(locale, event.timeZone);
  const heading = isToday ? say.day.today(title) : say.day.moved(title);
  const moved = event.startsAt === day ? [] : [isToday ? say.day.movedHour : say.day.movedDay];
  const lines = [whenLine(event, locale, said), whereLine(event, locale)];
  const seats = say.counts(event.capacity, counts);
  return {
    text: [heading, ...moved, linesSaid(lines), seats].join('\n'),
    blocks: [
      section([`*${heading}*`, ...moved, linesShown(lines)].join('\n')),
      ...answerBlocks(event, counts, locale),
      context(...linkTo(url, locale), seats),
    ],
  };
};

/** Whether it still is on the day of that instant. */
const isOn = (day: number, { startsAt, timeZone }: Pick<Event, 'startsAt' | 'timeZone'>): boolean =>
  localAt(day, timeZone).toPlainDate().equals(localAt(startsAt, timeZone).toPlainDate());

const linkTo = (url: string | null, locale: Locale): string[] =>
  url === null ? [] : [link(url, text(locale).day.announcement)];

const closed = ({ event }: Announced, { url }: Given, locale: Locale): Message => {
  const say = text(locale).day;
  const title = escapeMrkdwn(event.title);
  const isCancelled = event.state === 'cancelled';
  const heading = isCancelled ? say.cancelled(title) : say.over(title);
  const reason = isCancelled ? [say.cancelledLine, ...reasonOf(event, locale)] : [];
  const more = linkTo(url, locale);
  return {
    text: [heading, ...reason].join('\n'),
    blocks: [section([`*${heading}*`, ...reason].join('\n')), ...(more.length > 0 ? [context(...more)] : [])],
  };
};
