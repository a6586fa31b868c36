/** Pure. A community's introductions as one person sees them. */
import type { Button, KnownBlock } from '@slack/types';
import { sayWhen, slackDate, slackDateLong } from '../calendar/when.ts';
import type { Community } from '../communities/tables.ts';
import { smallestGroup } from '../groups.ts';
import type { Person } from '../slack/access.ts';
import { actions, button, divider, section } from '../slack/blocks.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn, person as mention } from '../slack/mrkdwn.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';
import { answerButtons } from './views.post.ts';

/** How the reader takes part. `isBarred`: they are a guest, and those do not. Instants are epoch milliseconds. */
export type Own = {
  state: 'out' | 'in' | 'snoozed' | 'resting';
  snoozedUntil: number | null;
  isBarred: boolean;
  /** They asked to be left out of the community after they said that they would take part, or without. */
  isLeftOut: boolean;
  current: readonly { introduction: string; others: readonly string[] }[];
};

/** What coordinators see: totals. */
export type Totals = {
  taking: number;
  resting: number;
  last: { at: number; introduced: number; met: number } | null;
  openedAt: number | null;
  noticeAt: number | null;
  guests: boolean;
};

type Given = {
  community: Pick<Community, 'id' | 'name' | 'timeZone'>;
  person: Person;
  command: string;
  next: number | null;
  /** Where there is no rhythm yet: the button's id with which one is set. */
  addRhythm: string | null;
  /** Null: they cannot take part, being no member. */
  own: Own | null;
  /** Null: they do not coordinate it. */
  totals: Totals | null;
};

type Said = (at: number) => string;

const stateLine = (own: Own, { person, next }: Given, when: Said): string => {
  const say = text(person.locale).show;
  if (own.isBarred) return say.noGuests;
  if (own.isLeftOut) return say.leftOut;
  const coming = next === null ? say.noNext : say.next(when(next));
  if (own.state === 'out') return [say.out, ...(next === null ? [] : [coming])].join(' ');
  if (own.state === 'resting') return say.resting;
  if (own.state === 'snoozed') return say.snoozed(when(own.snoozedUntil ?? 0));
  return `${say.in} ${coming}`;
};

const ownButtons = (own: Own, { community, person }: Given): Button[] => {
  const say = text(person.locale).buttons;
  const value = { community: community.id };
  if (own.isBarred) return [];
  const join = button(say.join, ids.join, value, { style: 'primary' });
  const details = button(say.details, ids.details, value);
  const stop = button(say.stop, ids.stop, value);
  const back = (label: string) => button(label, ids.back, value, { style: 'primary' });
  if (own.isLeftOut || own.state === 'out') return [join];
  if (own.state === 'resting') return [back(say.back), details, stop];
  if (own.state === 'snoozed') return [back(say.endBreak), details, stop];
  return [button(say.snooze, ids.snooze, value), details, stop];
};

/** Groups too small to be told apart are not, and neither is what is left of them. */
const totalLines = (totals: Totals, { person, addRhythm, command }: Given, when: Said): string[] => {
  const say = text(person.locale).show;
  const { taking, resting, last, openedAt, noticeAt, guests } = totals;
  const isTold = resting >= smallestGroup && taking - resting >= smallestGroup;
  return [
    [say.taking(taking), ...(isTold ? [say.resters(resting)] : [])].join(' '),
    ...(last ? [say.lastRound(when(last.at), last.introduced)] : []),
    ...(last && last.introduced > 0 ? [say.lastMet(last.met)] : []),
    ...(openedAt === null && noticeAt === null ? [say.undeclared] : []),
    ...(openedAt === null ? [] : [say.declared(when(openedAt))]),
    ...(noticeAt === null ? [] : [say.declaring(when(noticeAt))]),
    guests ? say.guestsIn : say.guestsOut,
    ...(addRhythm === null ? [] : [say.noRhythm(command)]),
  ];
};

const totalButtons = (totals: Totals, { community, person, addRhythm }: Given): Button[] => {
  const say = text(person.locale).buttons;
  const value = { community: community.id };
  const isDeclared = totals.openedAt !== null || totals.noticeAt !== null;
  return [
    ...(addRhythm === null ? [] : [button(say.rhythm, addRhythm, value)]),
    isDeclared
      ? button(say.undeclare, ids.undeclare, value)
      : button(say.declare, ids.declare, { ...value, agreed: null }),
    button(totals.guests ? say.guestsOut : say.guestsIn, ids.guests, { ...value, guests: !totals.guests }),
    button(say.past, ids.past, value),
  ];
};

export const showMessage = (given: Given, said: string | null): Message => {
  const { community, person, own, totals } = given;
  const say = text(person.locale);
  const zone = community.timeZone;
  const words: Said = (at) => sayWhen(person.locale, at, { zone, readerZone: person.timeZone });
  const markup: Said = (at) => slackDateLong(person.locale, at, zone);
  const title = say.show.title(escapeMrkdwn(community.name));
  const currents = own?.current ?? [];
  const withNow = (others: readonly string[]) => say.show.withNow(say.listed(others.map(mention)));
  const buttons = own ? ownButtons(own, given) : [];
  return {
    text: [
      said,
      title,
      say.show.about,
      own && stateLine(own, given, words),
      ...currents.map(({ others }) => withNow(others)),
      ...(totals ? [say.show.forCoordinators, ...totalLines(totals, given, words)] : []),
    ]
      .filter(Boolean)
      .join('\n'),
    blocks: [
      ...(said ? [section(said), divider()] : []),
      section(`*${title}*\n${say.show.about}`),
      ...(own ? [section(stateLine(own, given, markup))] : []),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
      ...currents.flatMap(({ introduction, others }): KnownBlock[] => [
        section(withNow(others)),
        actions(...answerButtons(introduction, person.locale)),
      ]),
      ...(totals
        ? [
            divider(),
            section([`*${say.show.forCoordinators}*`, ...totalLines(totals, given, markup)].join('\n')),
            actions(...totalButtons(totals, given)),
          ]
        : []),
    ],
  };
};

/** Until when a break lasts, within a sentence. */
export const untilWords = ({ locale, timeZone }: Person, at: number): string =>
  slackDate(locale, at, timeZone);
