/** Pure. What people are told when an event has changed or is cancelled. */
import { sayWhen, slackDateLong } from '../../calendar/when.ts';
import { actions, context, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { asKept } from '../../slack/part.ts';
import { reasonOf } from '../answering/announcement.ts';
import { answerButton } from '../answering/buttons.ts';
import { linesSaid, linesShown, type Said, saidIn, whenLine, whereLine } from '../answering/details.ts';
import type { Event } from '../tables.ts';
import { text } from './text.ts';

/** What somebody is to an event that has changed. */
export type Concern = 'yes' | 'waiting' | 'maybe' | 'invited' | 'host';

type What = 'title' | 'startsAt' | 'minutes' | 'place';
const whats: readonly What[] = ['title', 'startsAt', 'minutes', 'place'];

/** `before`: what it was; null where people know several versions of it, or none. */
type Changed = { event: Event; before: Event | null };

const headline = ({ event, before }: Changed, locale: Locale): string => {
  const say = text(locale).changed;
  const title = escapeMrkdwn(event.title);
  const [what, ...more] = before === null ? [] : whats.filter((one) => event[one] !== before[one]);
  if (before === null || what === undefined || more.length > 0) return say.several(title);
  if (what === 'title') return say.renamed(escapeMrkdwn(before.title), title);
  return { startsAt: say.moved, place: say.elsewhere, minutes: say.length }[what](title);
};

/** What it was, of what is another now. */
const beforeLines = ({ event, before }: Changed, locale: Locale, said: Said) => {
  if (before === null) return [];
  const when = before.startsAt !== event.startsAt || before.minutes !== event.minutes;
  const where = before.place !== event.place && before.place.trim() !== '';
  return [...(when ? [whenLine(before, locale, said)] : []), ...(where ? [whereLine(before, locale)] : [])];
};

const changeIn = (changed: Changed, said: Said, locale: Locale): { said: string; shown: string } => {
  const { was } = text(locale).changed;
  const now = [whenLine(changed.event, locale, said), whereLine(changed.event, locale)];
  const before = beforeLines(changed, locale, said);
  const first = headline(changed, locale);
  return {
    said: [first, linesSaid(now), ...before.map((line) => was(line.said))].join('\n'),
    shown: [first, linesShown(now), ...before.map((line) => was(line.shown))].join('\n'),
  };
};

/** What the thread says of a change. */
export const changedNote = (changed: Changed, locale: Locale): Message => {
  const { said, shown } = changeIn(changed, saidIn(locale, changed.event.timeZone), locale);
  return { text: said, blocks: [section(shown)] };
};

/** Whether they may have it in a calendar: who comes or may come, and who hosts. */
export const hasEntry = (concern: Concern): boolean => concern !== 'waiting' && concern !== 'invited';

type ToOne = { concern: Concern; asksAnew: boolean; zone: string };

/** Whether somebody is asked for their answer again. */
export const isAskedAnew = ({ concern, asksAnew }: Pick<ToOne, 'concern' | 'asksAnew'>): boolean =>
  asksAnew && concern !== 'host';

const askedAnew = ({ concern, asksAnew }: ToOne, locale: Locale): string | null =>
  asksAnew && concern !== 'host' ? text(locale).changed.again[concern] : null;

/** A change, to one person. `asksAnew`: it begins at another time, so that their answer may be another. `zone`: theirs. */
export const changedDm = (changed: Changed, one: ToOne, locale: Locale): Message => {
  const { concern, zone } = one;
  const { event } = changed;
  const { said, shown } = changeIn(changed, saidIn(locale, event.timeZone, zone), locale);
  const { changed: say, buttons } = text(locale);
  const asked = askedAnew(one, locale);
  const small = hasEntry(concern) ? [asked === null ? say.file : say.fileBelow] : [];
  const yes = concern === 'yes' || concern === 'waiting' ? buttons.stillCome : undefined;
  const answers = [
    answerButton(event, 'yes', locale, yes),
    answerButton(event, 'maybe', locale),
    answerButton(event, 'no', locale),
  ];
  return {
    text: [said, ...(asked === null ? [] : [asked]), ...small].join('\n'),
    blocks: [
      section(shown),
      ...(asked === null ? [] : [section(asked), ...asKept('answers', [actions(...answers)])]),
      ...small.map((line) => context(line)),
    ],
  };
};

/** What goes with a calendar file where the change itself has buttons. */
export const entryMessage = ({ title }: Pick<Event, 'title'>, locale: Locale): Message => ({
  text: text(locale).changed.entry(escapeMrkdwn(title)),
});

const cancellation = (event: Event, when: string, locale: Locale): string =>
  [text(locale).cancelled.said(escapeMrkdwn(event.title), when), ...reasonOf(event, locale)].join('\n');

/** What the thread says of a cancellation. */
export const cancelledNote = (event: Event, locale: Locale): Message => {
  const { startsAt, timeZone: zone } = event;
  return {
    text: cancellation(event, sayWhen(locale, startsAt, { zone }), locale),
    blocks: [section(cancellation(event, slackDateLong(locale, startsAt, zone), locale))],
  };
};

/** A cancellation, to one person. `zone`: theirs. */
export const cancelledDm = (
  event: Event,
  { zone, concern }: { zone: string; concern: Concern },
  locale: Locale,
): Message => {
  const { startsAt, timeZone } = event;
  const small = hasEntry(concern) ? [text(locale).cancelled.file] : [];
  const said = cancellation(event, sayWhen(locale, startsAt, { zone: timeZone, readerZone: zone }), locale);
  return {
    text: [said, ...small].join('\n'),
    blocks: [
      section(cancellation(event, slackDateLong(locale, startsAt, timeZone), locale)),
      ...small.map((line) => context(line)),
    ],
  };
};
