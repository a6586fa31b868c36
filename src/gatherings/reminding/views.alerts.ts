/** Pure. What coordinators are told of an event that something stands in the way of. */
import { sayWhen, slackDateLong } from '../../calendar/when.ts';
import type { Community } from '../../communities/tables.ts';
import { actions, button, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { channel, escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import { text as slackText } from '../../slack/text.ts';
import { ids } from '../ids.ts';
import type { Event } from '../tables.ts';
import type { Failure } from './alerting.ts';
import { text } from './text.ts';

type Place = Pick<Community, 'name' | 'channel'>;
type About = Pick<Event, 'id' | 'community' | 'title' | 'startsAt' | 'timeZone'>;

const why = (failure: Failure, locale: Locale): string => {
  if (failure.how === 'hopeless') return slackText(locale).cannotPost(failure.error);
  return failure.how === 'no day' ? text(locale).alerts.tooLate : text(locale).alerts.late;
};

/** Words for those who only read or hear them: a channel's id and Slack's dates say nothing there. */
type Words = { where: string; when: string };

const alertOf = (
  event: About,
  place: Place,
  say: (words: Words) => string,
  choices: readonly ReturnType<typeof button>[],
  locale: Locale,
): Message => {
  const { startsAt, timeZone: zone } = event;
  const shown = { where: channel(place.channel), when: slackDateLong(locale, startsAt, zone) };
  return {
    text: say({ where: escapeMrkdwn(place.name), when: sayWhen(locale, startsAt, { zone }) }),
    blocks: [section(say(shown)), ...(choices.length > 0 ? [actions(...choices)] : [])],
  };
};

const carried = ({ id, community }: About) => ({ community, event: id });

/** Its announcement could not be posted. */
export const unannounced = (event: About, place: Place, failure: Failure, locale: Locale): Message => {
  const { alerts: say, buttons } = text(locale);
  const title = escapeMrkdwn(event.title);
  const said = ({ where, when }: Words) =>
    failure.how === 'unknown'
      ? say.perhapsAnnounced(title, where)
      : say.unannounced(title, where, why(failure, locale), when);
  return alertOf(event, place, said, [button(buttons.announce, ids.announce, carried(event))], locale);
};

/** The post of its day could not be posted. */
export const dayUnposted = (event: About, place: Place, failure: Failure, locale: Locale): Message => {
  const say = text(locale).alerts;
  const title = escapeMrkdwn(event.title);
  const said = ({ where }: Words) =>
    failure.how === 'unknown'
      ? say.perhapsNoDay(title, where)
      : say.noDay(title, where, why(failure, locale));
  return alertOf(event, place, said, [], locale);
};

/** What can be done where nobody hosts. */
const ways = (event: About, locale: Locale) => {
  const { buttons } = text(locale);
  return [
    button(buttons.edit, ids.edit, carried(event)),
    button(buttons.move, ids.move, carried(event)),
    button(buttons.cancel, ids.cancel, carried(event)),
  ];
};

const listed = (locale: Locale, users: readonly string[]): string =>
  new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(users.map(person));

/** Nobody has confirmed to host it. `asked`: who was. */
export const nobodyHosts = (
  event: About,
  place: Place,
  asked: readonly string[],
  locale: Locale,
): Message => {
  const title = escapeMrkdwn(event.title);
  const said = ({ when }: Words) => text(locale).alerts.noHost(title, when, listed(locale, asked));
  return alertOf(event, place, said, ways(event, locale), locale);
};

/** Whoever was left to host it cannot. */
export const hostDeclined = (event: About, place: Place, user: string, locale: Locale): Message => {
  const title = escapeMrkdwn(event.title);
  const said = ({ when }: Words) => text(locale).alerts.hostDeclined(title, when, person(user));
  return alertOf(event, place, said, ways(event, locale), locale);
};
