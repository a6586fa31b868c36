/** Pure. An event as its channel sees it. */
import type { Button } from '@slack/types';
import { postMenu, withMenu } from '../../menu.ts';
import { actions, context, section } from '../../slack/blocks.ts';
import { clip } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { asKept } from '../../slack/part.ts';
import type { Event, EventHost } from '../tables.ts';
import { answerBlocks } from './buttons.ts';
import { detailLines, kindOf, linesSaid, linesShown, saidIn } from './details.ts';
import type { Counts } from './rsvp.ts';
import { text } from './text.ts';

export type { Counts } from './rsvp.ts';

export type Announced = {
  event: Event;
  hosts: readonly EventHost[];
  counts: Counts;
  /** When it was planned to begin before it was moved, where that is known. */
  movedFrom?: number | null;
  /** What else stands below it once it is over. */
  more?: readonly Button[];
};

/** So much of a recap stands in the announcement; all of it is in the thread. */
const recapShown = { lines: 3, letters: 300 } as const;

/** The announcement, as things stand. */
export const announcement = (announced: Announced, locale: Locale): Message => {
  const { state, community } = announced.event;
  const said = { draft: planned, planned, over, cancelled }[state](announced, locale);
  return withMenu(said, postMenu(community, locale));
};

const planned = ({ event, hosts, counts, movedFrom = null }: Announced, locale: Locale): Message => {
  const say = text(locale);
  const said = saidIn(locale, event.timeZone);
  const { kind, title, about } = wordsOf(event, locale);
  const lines = detailLines(event, hosts, locale, said);
  const moved = (how: (at: number) => string) =>
    movedFrom === null ? [] : [say.announced.moved(how(movedFrom))];
  const seats = say.counts(event.capacity, counts);
  return {
    text: [`${kind}: ${title}`, ...moved(said.words), ...about, linesSaid(lines), seats].join('\n'),
    blocks: [
      section(`${kind}\n*${title}*`),
      ...moved(said.shown).map((line) => section(line)),
      ...about.map((one) => section(one)),
      section(linesShown(lines)),
      ...answerBlocks(event, counts, locale),
      context(seats),
    ],
  };
};

const wordsOf = (event: Event, locale: Locale): { kind: string; title: string; about: string[] } => ({
  kind: kindOf(event, locale),
  title: escapeMrkdwn(event.title),
  about: event.about.trim() === '' ? [] : [escapeMrkdwn(event.about.trim())],
});

const cancelled = ({ event }: Announced, locale: Locale): Message => {
  const say = text(locale).announced;
  const said = saidIn(locale, event.timeZone);
  const { kind, title } = wordsOf(event, locale);
  const lines = (how: (at: number) => string) => [
    say.cancelledLine(how(event.startsAt)),
    ...reasonOf(event, locale),
  ];
  return {
    text: [`${say.cancelled}: ${title} (${kind})`, ...lines(said.words)].join('\n'),
    blocks: [section(`${kind}\n*${say.cancelled}: ${title}*`), section(lines(said.shown).join('\n'))],
  };
};

/** Why it was cancelled, where that was said. */
export const reasonOf = ({ cancelReason }: Pick<Event, 'cancelReason'>, locale: Locale): string[] =>
  cancelReason?.trim() ? [text(locale).announced.reason(escapeMrkdwn(cancelReason.trim()))] : [];

const over = ({ event, hosts, more = [] }: Announced, locale: Locale): Message => {
  const say = text(locale).announced;
  const said = saidIn(locale, event.timeZone);
  const { kind, title, about } = wordsOf(event, locale);
  const withWhom = detailLines(event, hosts, locale, said).slice(2);
  const recap = recapLines(event);
  const recapped = recap.length > 0 ? [`${say.recap}\n${recap.join('\n')}`] : [];
  return {
    text: [
      `${kind}: ${title}`,
      say.over(said.words(event.startsAt)),
      ...about,
      linesSaid(withWhom),
      ...recapped,
      ...(recap.length > 0 ? [say.more] : []),
    ]
      .filter(Boolean)
      .join('\n'),
    blocks: [
      section(`${kind}\n*${title}*`),
      ...about.map((one) => section(one)),
      section([say.over(said.shown(event.startsAt)), linesShown(withWhom)].filter(Boolean).join('\n')),
      ...recapped.map((one) => section(one)),
      ...(more.length > 0 ? asKept('afterwards', [actions(...more)]) : []),
      ...(recap.length > 0 ? [context(say.more)] : []),
    ],
  };
};

/** The first lines of what was written down. */
const recapLines = ({ recap }: Event): string[] => {
  if (!recap) return [];
  const written = [recap.learned, recap.decisions, recap.next, recap.links].join('\n');
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  const shown = clip(lines.slice(0, recapShown.lines).join('\n'), recapShown.letters);
  return shown === '' ? [] : shown.split('\n').map((line) => `> ${escapeMrkdwn(line.trim())}`);
};
