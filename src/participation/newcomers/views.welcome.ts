/** Pure. What a newcomer is told: who, what, when, and one small first step. */
import type { Button, KnownBlock } from '@slack/types';
import { slackDate } from '../../calendar/when.ts';
import type { Community } from '../../communities/tables.ts';
import { actions, button, context, divider, section } from '../../slack/blocks.ts';
import { clip } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { channel, escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import { asPart } from '../../slack/part.ts';
import type { Addition } from '../wiring.ts';
import { clipped } from './constants.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

/** A community that somebody came to, with what there is to say of it. */
export type Welcoming = {
  community: Pick<Community, 'id' | 'name' | 'channel' | 'purpose' | 'timeZone'>;
  coordinators: readonly string[];
  /** What comes next; `at`: epoch milliseconds. */
  next: { at: number; what: string } | null;
  /** The latest that was asked; `url`: where its thread stands, null where nobody knows. */
  prompt: {
    beat: string;
    title: string;
    text: string;
    choices: readonly string[];
    url: string | null;
  } | null;
  greeter: Addition | null;
};

/** What buttons of others are called: one-tap answers (a dot and the choice’s place follow), and being left out. */
export type Doors = { tap: string; leaveMeOut: string };

/** One message, of one community or of several that somebody came to at once. */
export const welcomeMessage = (places: readonly Welcoming[], doors: Doors, locale: Locale): Message => {
  const { small } = text(locale).welcome;
  const parts = places.map((place, at) => partOf(place, at, doors, locale));
  return {
    text: [...parts.map((part) => part.text), small].join('\n\n'),
    blocks: [
      ...parts.flatMap(({ blocks }, at) => (at === 0 ? blocks : [divider(), ...blocks])),
      context(small),
    ],
  };
};

const partOf = (
  place: Welcoming,
  at: number,
  doors: Doors,
  locale: Locale,
): { text: string; blocks: KnownBlock[] } => {
  const { community, greeter } = place;
  const name = escapeMrkdwn(community.name);
  const { title, titleIn } = text(locale).welcome;
  const about = aboutLines(place, locale);
  const step = firstStep(place, doors, locale);
  return {
    // Where only the text is read, a channel's id says nothing.
    text: [title(name), ...about, step.line, ...(greeter ? [greeter.line] : [])].join('\n'),
    blocks: [
      section([titleIn(name, channel(community.channel)), ...about].join('\n')),
      section(step.line),
      ...(step.buttons.length > 0 ? [actions(...step.buttons)] : []),
      ...(greeter ? asPart(`greeter${at}`, additionBlocks(greeter)) : []),
      ...asPart(`consent${at}`, consentBlocks(community.id, false, doors, locale)),
    ],
  };
};

/** One button stands beside its words, several below them. */
export const additionBlocks = ({ line, buttons }: Addition): KnownBlock[] => {
  const [first, ...others] = buttons;
  return others.length > 0 ? [section(line), actions(...buttons)] : [section(line, first)];
};

const aboutLines = ({ community, coordinators, next }: Welcoming, locale: Locale): string[] => {
  const say = text(locale).welcome;
  const { purpose, timeZone } = community;
  const coming = next && say.next(escapeMrkdwn(next.what), slackDate(locale, next.at, timeZone));
  const who = coordinators.length > 0 ? [say.lookedAfter(coordinators.map(person))] : [];
  return [
    ...(purpose ? [say.purpose(escapeMrkdwn(purpose))] : []),
    ...(who.length > 0 || coming ? [[...who, ...(coming ? [coming] : [])].join(' ')] : []),
  ];
};

const quoted = (mrkdwn: string): string =>
  mrkdwn
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** The answers to tap, where the latest prompt has some; else its thread; else a line. */
const firstStep = (
  { community, prompt }: Welcoming,
  doors: Doors,
  locale: Locale,
): { line: string; buttons: Button[] } => {
  const say = text(locale);
  if (prompt === null) return { line: say.welcome.hello(channel(community.channel)), buttons: [] };
  const { beat, title, text: words, choices, url } = prompt;
  const asked = quoted(
    [...(title ? [`*${escapeMrkdwn(title)}*`] : []), escapeMrkdwn(clip(words, clipped))].join('\n'),
  );
  if (choices.length > 0)
    return {
      line: `${say.welcome.tap}\n${asked}`,
      buttons: choices.map((choice, i) =>
        button(choice, `${doors.tap}.${i}`, { community: community.id, beat, choice: i }),
      ),
    };
  const thread = url && { ...button(say.buttons.thread, ids.thread, {}), url };
  return { line: `${say.welcome.line}\n${asked}`, buttons: thread ? [thread] : [] };
};

/** Whether coordinators may be told, as the last word of a welcome or in its place once it was answered. */
const consentBlocks = (community: string, may: boolean, doors: Doors, locale: Locale): KnownBlock[] => {
  const { buttons: say } = text(locale);
  return [
    actions(
      button(may ? say.mayNot : say.mayWelcome, ids.mayWelcome, { community, may: !may }),
      button(say.leaveMeOut, doors.leaveMeOut, { community }),
    ),
  ];
};

/** What is said to somebody who answered that, with the way back. */
export const consentMessage = (community: string, may: boolean, doors: Doors, locale: Locale): Message => {
  const said = text(locale).consent[may ? 'yes' : 'no'];
  return { text: said, blocks: [section(said), ...consentBlocks(community, may, doors, locale)] };
};
