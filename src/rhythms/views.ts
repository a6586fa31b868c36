/** Pure. Rhythms as people see them. */
import type { KnownBlock } from '@slack/types';
import { sayShortly, sayWhen } from '../calendar/when.ts';
import type { Community } from '../communities/tables.ts';
import { smallestGroup } from '../groups.ts';
import { postMenu, withMenu } from '../menu.ts';
import type { Person } from '../slack/access.ts';
import { actions, button, context, divider, section } from '../slack/blocks.ts';
import { type Locale, localeOf } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn, person as mention } from '../slack/mrkdwn.ts';
import { sayCadence } from './cadence/text.ts';
import { instantOfNominal } from './coming.ts';
import { ids } from './ids.ts';
import type { Content } from './kinds/kind.ts';
import { isAsking, isPosting, kindOf } from './kinds/registry.ts';
import { mostIn28Days } from './posts.ts';
import { ids as settingsIds } from './settings/ids.ts';
import { text as settingsText } from './settings/text.ts';
import type { Rhythm } from './tables.ts';
import { text } from './text.ts';
import { eventsMessage } from './views.events.ts';

type ShownBeat = {
  id: string;
  community: string;
  content: Content | null;
  answered: number;
  /** How many tapped each choice. */
  taps: readonly number[];
  /** What tells the channel of Trellis, where no notice did. */
  footer: { text: string; blocks: KnownBlock[] } | null;
};

/** A beat in its channel. */
export const beatMessage = (beat: ShownBeat, locale: Locale): Message =>
  withMenu(saidBy(beat, locale), postMenu(beat.community, locale));

const saidBy = (beat: ShownBeat, locale: Locale): Message => {
  const say = text(locale).beat;
  const { content, footer, taps, id, community } = beat;
  const choices = content?.choices ?? [];
  const tapped = taps.reduce((sum, people) => sum + people, 0);
  // Whoever is left out may tap: that is in the totals, and in no other count.
  const answered = Math.max(beat.answered, tapped);
  const small = choices.length > 0 ? say.tapped(answered) : say.answered(answered);
  const title = escapeMrkdwn(content?.title ?? '');
  const asked = content === null ? say.gone : escapeMrkdwn(content.text);
  const totals = choices.map((choice, i) => say.total(choice, taps[i] ?? 0));
  const shown = tapped >= smallestGroup ? totals.map(escapeMrkdwn).join(' · ') : '';
  const word = content === null ? [] : [content.word];
  const author = content?.author ? [say.by(mention(content.author))] : [];
  const buttons = choices.map((choice, i) =>
    button(choice, `${ids.tap}.${i}`, { community, beat: id, choice: i }),
  );
  if (content?.events) return eventsMessage(content, footer, locale);
  return {
    text: [title, asked, choices.map(escapeMrkdwn).join(' · '), shown, small, footer?.text]
      .filter(Boolean)
      .join('\n'),
    blocks: [
      section([title && `*${title}*`, asked].filter(Boolean).join('\n')),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
      ...(shown ? [context(shown)] : []),
      context([...word, ...author, small].join(' · ')),
      ...(footer?.blocks ?? []),
    ],
  };
};

/** "2 · prompt, every other Tuesday at 10:00 (Europe/Berlin)" */
export const nameOf = (rhythm: Pick<Rhythm, 'number' | 'kind' | 'cadence'>, locale: Locale): string =>
  text(locale).list.name(
    rhythm.number,
    kindOf(rhythm.kind).label(locale),
    sayCadence(locale, rhythm.cadence),
  );

/** An instant in the community's zone and the reader's, in plain words. */
export const bothTimes = (person: Person, at: number, zone: string): string =>
  sayWhen(person.locale, at, { zone, readerZone: person.timeZone });

/** The same in few words, where the zone is said nearby or is the reader's own. */
export const bothTimesShortly = (person: Person, at: number, zone: string): string =>
  sayShortly(person.locale, at, { zone, readerZone: person.timeZone });

type Listed = {
  community: Community;
  rhythms: readonly Rhythm[];
  person: Person;
  mayChange: boolean;
  /** Nobody looks after the community, and it went on as long as it may. */
  isLeft: boolean;
  /** How the mix of familiar and exciting beats stands, in a sentence. */
  mix: string;
  /** What is suggested, or on trial, for a rhythm by its id, or with null for the mix. */
  standing?: readonly { rhythm: string | null; text: string; blocks: readonly KnownBlock[] }[];
};

/** What becomes of a rhythm next, in words. */
type About = Pick<Listed, 'community' | 'person' | 'isLeft'>;

const stateOf = (rhythm: Rhythm, { community, person, isLeft }: About): string => {
  const say = text(person.locale).list;
  const zone = rhythm.cadence.timeZone;
  if (rhythm.state === 'paused') {
    if (rhythm.pausedUntil === null) return say.paused;
    return say.pausedUntil(bothTimes(person, rhythm.pausedUntil, zone));
  }
  if (isLeft) return say.left;
  if (rhythm.nextAt === null || rhythm.nextNominal === null) {
    return community.state === 'open' ? say.never : say.notOpen;
  }
  const nominal = instantOfNominal(rhythm.nextNominal, zone);
  const when = say.next(bothTimes(person, rhythm.nextAt, zone));
  return nominal === rhythm.nextAt ? when : `${when} ${say.moved(bothTimes(person, nominal, zone))}`;
};

/** As many as fit into one message with all their buttons. */
const mostListed = 8;

/** All rhythms of a community, each with its buttons for who may use them. */
export const listMessage = (
  listed: Listed,
  given: { said: string | null; command: string; now: number },
): Message => {
  const { community, rhythms, person, mayChange, mix, standing = [] } = listed;
  const { said, command, now } = given;
  const say = text(person.locale);
  const lines = rhythms.map(
    (rhythm) => `${escapeMrkdwn(nameOf(rhythm, person.locale))}\n${stateOf(rhythm, listed)}`,
  );
  const total =
    rhythms.length === 0
      ? mayChange
        ? say.list.none(command)
        : say.list.noneYet
      : say.list.posts(mostIn28Days(rhythms, now), community.budget);
  const mixed = rhythms.some(isAsking) ? [mix] : [];
  const about = (rhythm: string | null) => standing.filter((one) => one.rhythm === rhythm);
  const title = say.list.title(escapeMrkdwn(community.name));
  const each = rhythms
    .slice(0, mostListed)
    .flatMap((rhythm, i): KnownBlock[] => [
      section(`*${(lines[i] ?? '').replace('\n', '*\n')}`),
      ...(mayChange ? [rhythmButtons(community.id, rhythm, person.locale, now)] : []),
      ...about(rhythm.id).flatMap(({ blocks }) => blocks),
    ]);
  const value = { community: community.id };
  return {
    text: [said, title, ...lines, ...standing.map((one) => one.text), total, ...mixed]
      .filter(Boolean)
      .join('\n'),
    blocks: [
      ...(said ? [section(said), divider()] : []),
      section(`*${title}*`),
      ...each,
      ...about(null).flatMap(({ blocks }) => blocks),
      context(
        [...lines.slice(mostListed).map((line) => line.replace('\n', ' · ')), total, ...mixed].join('\n'),
      ),
      actions(
        ...(mayChange ? [button(say.buttons.add, ids.add, value)] : []),
        button(say.buttons.preview, ids.preview, value),
        ...(mayChange ? [button(settingsText(person.locale).button, settingsIds.open, value)] : []),
      ),
    ],
  };
};

const rhythmButtons = (community: string, rhythm: Rhythm, locale: Locale, now: number): KnownBlock => {
  const say = text(locale).buttons;
  const { number, nextNominal, nextAt } = rhythm;
  const value = { community, number };
  return actions(
    // Pressed twice, it is one and the same post.
    button(isPosting(rhythm) ? say.run : say.open, ids.run, { ...value, once: `${rhythm.id}:${now}` }),
    ...(nextAt === null ? [] : [button(say.skip, ids.skip, { ...value, nominal: nextNominal })]),
    rhythm.state === 'paused' ? button(say.resume, ids.resume, value) : button(say.pause, ids.pause, value),
    button(say.remove, ids.remove, value),
  );
};

/** What `info` and the draft say of rhythms. */
export const infoText = {
  what: (community: Community, { kind }: Rhythm): string => kindOf(kind).label(localeOf(community.locale)),
  lines: (rhythms: readonly Rhythm[], about: About): string =>
    rhythms
      .map((rhythm) => `${escapeMrkdwn(nameOf(rhythm, about.person.locale))}. ${stateOf(rhythm, about)}`)
      .join('\n'),
};
