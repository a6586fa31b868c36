/** Pure. Monday's note, as its coordinator sees it. */
import type { KnownBlock } from '@slack/types';
import { sayShortly, sayWhen } from '../calendar/when.ts';
import type { Community } from '../communities/tables.ts';
import type { Person } from '../slack/access.ts';
import { actions, button, context, divider, header, section } from '../slack/blocks.ts';
import { clip } from '../slack/limits.ts';
import type { Message } from '../slack/message.ts';
import { channel, escapeMrkdwn } from '../slack/mrkdwn.ts';
import { asKept, asPart } from '../slack/part.ts';
import { mondays } from './constants.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';
import type { CommunityWeek, Entry, Note, PlacedDecision } from './week.ts';

type Reader = Pick<Person, 'locale' | 'timeZone'>;

/** How places and times are written: as Slack shows them, or for where only the text is read. */
type Manner = { place(community: Community): string; when(at: number): string };

// Slack's own short dates leave out the weekday, and in a week it is what one looks for.
const shownTo = ({ locale, timeZone }: Reader): Manner => ({
  place: (community) => channel(community.channel),
  when: (at) => sayShortly(locale, at, { zone: timeZone }),
});

const readTo = ({ locale, timeZone }: Reader): Manner => ({
  place: ({ name }) => escapeMrkdwn(name),
  when: (at) => sayWhen(locale, at, { zone: timeZone }),
});

/**
 * `unheard`: communities of which this note is the fourth that may be ignored, or a later one. `preview`: the button of that id shows
 * what comes in a community.
 */
export type Given = { reader: Reader; now: number; unheard: readonly Community[]; preview: string };

export const mondayMessage = (note: Note, given: Given): Message => ({
  text: linesOf(note, given).join('\n'),
  blocks: blocksOf(note, given),
});

const linesOf = (note: Note, { reader, now, unheard }: Given): string[] => {
  const say = text(reader.locale).monday;
  const manner = readTo(reader);
  const { shown, hidden } = parted(note.weeks);
  return [
    ...shown.flatMap((week) => [
      say.titleIn(manner.place(week.community)),
      weekText(week, perCommunity(shown), reader, manner, now),
    ]),
    ...elsewhere(hidden, reader),
    ...(note.decisions.length > 0 ? [say.decide(note.decisions.length)] : []),
    ...note.decisions.map((decision) => decisionText(decision, note, reader, manner)),
    ...(note.waiting > 0 ? [say.waiting(note.waiting)] : []),
    closing(unheard, reader, manner),
  ];
};

const blocksOf = (note: Note, { reader, now, unheard, preview }: Given): KnownBlock[] => {
  const say = text(reader.locale).monday;
  const manner = shownTo(reader);
  const { shown, hidden } = parted(note.weeks);
  return [
    header(say.title),
    ...asKept(
      'weeks',
      shown.map((week) =>
        section(
          `*${manner.place(week.community)}*\n${weekText(week, perCommunity(shown), reader, manner, now)}`,
          button(say.ahead, preview, { community: week.community.id }),
        ),
      ),
    ),
    ...elsewhere(hidden, reader).map((line) => context(line)),
    ...(note.decisions.length > 0 ? [divider(), section(`*${say.decide(note.decisions.length)}*`)] : []),
    ...note.decisions.flatMap((decision, at) =>
      asPart(`decision-${at}`, [
        section(decisionText(decision, note, reader, manner)),
        ...(decision.buttons.length > 0 ? [actions(...decision.buttons)] : []),
      ]),
    ),
    ...(note.waiting > 0 ? [context(say.waiting(note.waiting))] : []),
    divider(),
    ...asPart('end', [context(closing(unheard, reader, manner)), actions(button(say.allGood, ids.seen, {}))]),
  ];
};

const parted = (weeks: readonly CommunityWeek[]) => ({
  shown: weeks.slice(0, mondays.communities),
  hidden: weeks.slice(mondays.communities),
});

const perCommunity = (shown: readonly CommunityWeek[]): number =>
  Math.max(mondays.leastLines, Math.floor(mondays.lines / shown.length));

const elsewhere = (hidden: readonly CommunityWeek[], { locale }: Reader): string[] => {
  const entries = hidden.reduce((sum, week) => sum + week.entries.length, 0);
  return hidden.length > 0 ? [text(locale).monday.elsewhere(hidden.length, entries)] : [];
};

const weekText = (
  { community, entries }: CommunityWeek,
  most: number,
  { locale }: Reader,
  manner: Manner,
  now: number,
): string => {
  const say = text(locale).monday;
  const { hushedUntil } = community;
  const isQuiet = hushedUntil !== null && now < hushedUntil;
  // To say "and one more" takes as much room as the one.
  const shown = entries.length <= most ? entries : entries.slice(0, most - 1);
  return [
    ...(isQuiet ? [say.quiet(manner.when(hushedUntil))] : []),
    ...(entries.length === 0 ? [say.none] : []),
    ...shown.map((entry) => `• ${entryText(entry, locale, manner)}`),
    ...(shown.length < entries.length ? [`• ${say.more(entries.length - shown.length)}`] : []),
  ].join('\n');
};

const entryText = (entry: Entry, locale: Reader['locale'], manner: Manner): string => {
  const say = text(locale).monday;
  const when = manner.when(entry.at);
  if ('booked' in entry) return say.booked(when, say.bookings[entry.booked] ?? escapeMrkdwn(entry.booked));
  const { kind, beat, made } = entry;
  const { what, wait } = beat;
  if ('nothing' in what) return say.out(when, kind, say.nothings[what.nothing]);
  if ('out' in what) {
    const { because } = what.out;
    return say.out(when, kind, say.outs[because]('name' in what.out ? escapeMrkdwn(what.out.name) : ''));
  }
  const line = made ? say.made(when, kind, made) : say.beat(when, kind, escapeMrkdwn(what.content.title));
  if (wait === null) return line;
  const why = say.waits[wait.because]('name' in wait ? escapeMrkdwn(wait.name) : '');
  return `${line} (${say.moved(why)})`;
};

/** Where there is one community only, nobody needs to be told that it is about that one. */
const decisionText = (
  { community, text: said }: PlacedDecision,
  { weeks }: Note,
  { locale }: Reader,
  { place }: Manner,
): string => {
  const clipped = clip(said, mondays.decision);
  return weeks.length === 1 ? clipped : text(locale).monday.within(place(community), clipped);
};

const closing = (unheard: readonly Community[], { locale }: Reader, { place }: Manner): string => {
  const say = text(locale).monday;
  const named = (those: readonly Community[]) =>
    new Intl.ListFormat(locale).format(those.map((one) => place(one)));
  const [kept, asked] = [true, false].map((is) => unheard.filter(({ care }) => (care === 'kept') === is));
  const lines = [
    ...(kept?.length ? [say.last(named(kept))] : []),
    ...(asked?.length ? [say.asked(named(asked))] : []),
  ];
  return lines.length === 0 ? say.end : lines.join(' ');
};
