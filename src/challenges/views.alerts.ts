/** Pure. What coordinators are told of a challenge that could not be posted. */
import type { Community } from '../communities/tables.ts';
import { actions, button, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { channel, escapeMrkdwn } from '../slack/mrkdwn.ts';
import { text as slackText } from '../slack/text.ts';
import { ids } from './ids.ts';
import type { Challenge } from './tables.ts';
import type { Failure } from './telling.ts';
import { text } from './text.ts';

type Place = Pick<Community, 'id' | 'name' | 'channel'>;
type About = Pick<Challenge, 'id' | 'title'>;

const why = (failure: Failure, locale: Locale): string => {
  if (failure.how !== 'hopeless') return text(locale).alerts.late;
  return slackText(locale).cannotPost(failure.error);
};

// Where only the text is read, a channel's id says nothing: there its name stands.
const about = (place: Place, say: (where: string) => string, choice: ReturnType<typeof button>): Message => ({
  text: say(escapeMrkdwn(place.name)),
  blocks: [section(say(channel(place.channel))), actions(choice)],
});

/** Its announcement could not be posted. */
export const unannounced = (
  place: Place,
  { id, title }: About,
  failure: Failure,
  locale: Locale,
): Message => {
  const say = text(locale);
  const named = escapeMrkdwn(title);
  return about(
    place,
    (where) =>
      failure.how === 'unknown'
        ? say.alerts.perhapsAnnounced(named, where)
        : say.alerts.unannounced(named, where, why(failure, locale)),
    button(say.buttons.chooseDay, ids.edit, { community: place.id, challenge: id }),
  );
};

/** Its showcase could not be posted. */
export const unshown = (place: Place, { id, title }: About, failure: Failure, locale: Locale): Message => {
  const say = text(locale);
  const named = escapeMrkdwn(title);
  return about(
    place,
    (where) =>
      failure.how === 'unknown'
        ? say.alerts.perhapsShown(named, where)
        : say.alerts.unshown(named, where, why(failure, locale)),
    button(say.buttons.show, ids.show, { community: place.id, challenge: id }),
  );
};
