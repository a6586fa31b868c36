/** Pure. What coordinators are told when something was not posted. */
import { sayWhen, slackDate } from '../calendar/when.ts';
import type { Community } from '../communities/tables.ts';
import { actions, button, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { channel, escapeMrkdwn } from '../slack/mrkdwn.ts';
import { text as slackText } from '../slack/text.ts';
import { ids as foundIds } from './found/ids.ts';
import { slowerCadence } from './found/steps.ts';
import { text as foundText } from './found/text.ts';
import { ids } from './ids.ts';
import type { Nothing } from './kinds/kind.ts';
import { kindOf } from './kinds/registry.ts';
import type { Beat, Rhythm } from './tables.ts';
import { text } from './text.ts';
import { nameOf } from './views.ts';

type Place = Pick<Community, 'id' | 'name' | 'channel'>;

/** A rhythm has nothing to post. */
export const nothingToPost = (place: Place, rhythm: Rhythm, why: Nothing, locale: Locale): Message => {
  const say = text(locale);
  return about(place, (where) =>
    say.alerts.nothing(where, escapeMrkdwn(nameOf(rhythm, locale)), say.reasons[why]),
  );
};

/** A rhythm rests since nobody answers. `nominal`: of the beat that was not posted. */
export const unanswered = (place: Place, rhythm: Rhythm, nominal: string, locale: Locale): Message => {
  const say = text(locale);
  const sayFound = foundText(locale).buttons;
  const said = about(place, (where) => say.alerts.unanswered(where, escapeMrkdwn(nameOf(rhythm, locale))));
  const value = { community: place.id, number: rhythm.number };
  const slower = slowerCadence(rhythm.cadence) && button(sayFound.trySlower, foundIds.trySlower, value);
  const choices = actions(
    ...(slower ? [slower] : []),
    button(sayFound.askPeople, foundIds.askPeople, { ...value, once: `${rhythm.id}:${nominal}` }),
    button(say.buttons.goOn, ids.resume, value),
    button(sayFound.letRest, foundIds.letRest, value),
  );
  return { ...said, blocks: [...(said.blocks ?? []), choices] };
};

/** Slack takes nothing there, and what to do about it. */
export const hopeless = (place: Place, rhythm: Rhythm, error: string, locale: Locale): Message => {
  const say = text(locale);
  const what = slackText(locale).cannotPost(error);
  const said = about(place, (where) =>
    say.alerts.hopeless(escapeMrkdwn(nameOf(rhythm, locale)), where, what),
  );
  const resume = button(say.buttons.resume, ids.resume, { community: place.id, number: rhythm.number });
  return { ...said, blocks: [...(said.blocks ?? []), actions(resume)] };
};

// Where only the text is read, a channel's id says nothing: there its name stands.
const about = (place: Place, say: (where: string) => string): Message => ({
  text: say(escapeMrkdwn(place.name)),
  blocks: [section(say(channel(place.channel)))],
});

/** The beats of one rhythm that were not posted, oldest first. */
export type Unposted = { community: Community; rhythm: Rhythm; beats: readonly [Beat, ...Beat[]] };

/** All that was not posted, in one message for one person. Instants are shown in each reader's zone. */
export const missedMessage = (missed: readonly Unposted[], locale: Locale): Message => {
  const say = text(locale).alerts;
  const part = (state: Beat['state'], intro: string, shown: boolean): string[] => {
    const lines = missed
      .filter(({ beats }) => beats[0].state === state)
      .map((each) => lineOf(each, locale, shown));
    return lines.length > 0 ? [intro, ...lines] : [];
  };
  const message = (shown: boolean) =>
    [...part('missed', say.missed, shown), ...part('failed', say.unknown, shown), say.missedEnd].join('\n');
  return { text: message(false), blocks: [section(message(true))] };
};

const lineOf = ({ community, rhythm, beats }: Unposted, locale: Locale, shown: boolean): string => {
  const say = text(locale).alerts;
  const last = beats.at(-1) ?? beats[0];
  const zone = rhythm.cadence.timeZone;
  const when = shown ? slackDate(locale, last.at, zone) : sayWhen(locale, last.at, { zone });
  const where = shown ? channel(community.channel) : escapeMrkdwn(community.name);
  const line = say.missedLine(where, kindOf(rhythm.kind).label(locale), when);
  return beats.length > 1 ? `• ${line}, ${say.more(beats.length - 1)}` : `• ${line}`;
};
