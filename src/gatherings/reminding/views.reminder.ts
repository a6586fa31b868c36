/** Pure. What people are told before an event. */
import { sayWhen, slackDate, slackDateLong } from '../../calendar/when.ts';
import { actions, button, context, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { asKept } from '../../slack/part.ts';
import { answerButton } from '../answering/buttons.ts';
import { linesSaid, linesShown, saidIn, whenLine, whereLine } from '../answering/details.ts';
import type { ReminderName } from '../event.ts';
import { ids } from '../ids.ts';
import type { Event, EventHost } from '../tables.ts';
import { text } from './text.ts';

/** That it begins, and when: as the reader says it, today or tomorrow. `readerZone`: of the one who reads it. */
const begins = (event: Event, name: ReminderName, locale: Locale, readerZone = event.timeZone) => {
  const { startsAt, timeZone: zone } = event;
  const say = text(locale).reminder[name === 'minutes' ? 'soon' : 'ahead'];
  const title = escapeMrkdwn(event.title);
  return {
    said: say(title, sayWhen(locale, startsAt, { zone, readerZone })),
    shown: say(title, (name === 'week' ? slackDateLong : slackDate)(locale, startsAt, zone)),
  };
};

/** A reminder in the thread. */
export const threadReminder = (event: Event, name: ReminderName, locale: Locale): Message => {
  const { said, shown } = begins(event, name, locale);
  const where = [whereLine(event, locale)];
  return {
    text: `${said}\n${linesSaid(where)}`,
    blocks: [section(`${shown}\n${linesShown(where)}`)],
  };
};

/** A reminder to somebody who comes. `zone`: theirs. */
export const dmReminderMessage = (
  event: Event,
  { name, zone }: { name: ReminderName; zone: string },
  locale: Locale,
): Message => {
  const { said, shown } = begins(event, name, locale, zone);
  const where = [whereLine(event, locale)];
  const { reminder, buttons } = text(locale);
  return {
    text: [said, linesSaid(where), reminder.why].join('\n'),
    blocks: [
      section(`${shown}\n${linesShown(where)}`),
      ...asKept('answers', [actions(answerButton(event, 'no', locale, buttons.cannotCome))]),
      context(reminder.why),
    ],
  };
};

/** Asks somebody who was put down as host or speaker whether they will. `zone`: theirs. */
export const hostQuestion = (
  event: Event,
  { role, zone }: Pick<EventHost, 'role'> & { zone: string },
  locale: Locale,
): Message => {
  const { host: say, buttons } = text(locale);
  const title = escapeMrkdwn(event.title);
  const asked = role === 'host' ? say.asked(title) : say.askedToSpeak(title);
  const lines = [whenLine(event, locale, saidIn(locale, event.timeZone, zone)), whereLine(event, locale)];
  const value = { community: event.community, event: event.id, startsAt: event.startsAt };
  const will = role === 'host' ? buttons.willHost : buttons.willSpeak;
  return {
    text: [asked, linesSaid(lines), say.why].join('\n'),
    blocks: [
      section(`${asked}\n${linesShown(lines)}`),
      actions(
        button(will, `${ids.host}.yes`, { ...value, will: true }),
        button(buttons.cannot, `${ids.host}.no`, { ...value, will: false }),
      ),
      context(say.why),
    ],
  };
};

/** What stands in the place of the question once it is answered. `isLast`: nobody else is down to host it. */
export const hostAnswered = (
  event: Pick<Event, 'title'>,
  { role, will, isLast }: Pick<EventHost, 'role'> & { will: boolean; isLast: boolean },
  locale: Locale,
): Message => {
  const say = text(locale).host;
  const title = escapeMrkdwn(event.title);
  const declined = isLast ? say.declinedLast(title) : say.declined(title);
  const confirmed = role === 'host' ? say.confirmed(title) : say.confirmedToSpeak(title);
  const said = will ? confirmed : declined;
  return { text: said, blocks: [section(said)] };
};
