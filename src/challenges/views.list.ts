/** Pure. A community's challenges as people see them. */
import type { Button, KnownBlock } from '@slack/types';
import { sayWhen } from '../calendar/when.ts';
import type { Community } from '../communities/tables.ts';
import type { Person } from '../slack/access.ts';
import { actions, button, context, divider, section } from '../slack/blocks.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { rules } from './constants.ts';
import { ids } from './ids.ts';
import type { Challenge } from './tables.ts';
import { text } from './text.ts';
import { isOpenQuestion, isStranded } from './timing.ts';
import { type Said, saidIn } from './views.post.ts';

/** A challenge with what the list says of it. */
export type Listed = {
  challenge: Challenge;
  tookPart: number;
  /** Whether there is anything to show of it. */
  hasCome: boolean;
  /** Whether the reader has an entry in it. */
  isIn: boolean;
};

type Given = {
  community: Pick<Community, 'id' | 'name' | 'timeZone'>;
  /** The latest first. */
  all: readonly Listed[];
  person: Person;
  mayRun: boolean;
  mayEnter: boolean;
};

/** An instant for one reader: in words in the community's zone and theirs, or as Slack shows it in theirs. */
export const saidTo = (person: Person, zone: string): { words: Said; shown: Said } => ({
  ...saidIn(person.locale, zone),
  words: (at) => sayWhen(person.locale, at, { zone, readerZone: person.timeZone }),
});

const stateOf = ({ challenge, tookPart, hasCome }: Listed, said: Said, { person }: Given): string => {
  const say = text(person.locale).list;
  const { state, startsAt, endsAt, ts, showcaseTs } = challenge;
  if (state === 'cancelled') return say.cancelled;
  if (state === 'planned')
    return isStranded(challenge) ? say.stranded(said(startsAt)) : say.planned(said(startsAt), said(endsAt));
  if (state === 'running')
    return ts === null ? say.leaving(said(endsAt)) : say.running(said(endsAt), tookPart);
  if (!hasCome) return say.nothing(said(endsAt));
  return showcaseTs === null && isOpenQuestion(challenge)
    ? say.unshown(said(endsAt), tookPart)
    : say.shown(said(endsAt), tookPart);
};

const buttonsOf = ({ challenge, hasCome, isIn }: Listed, given: Given): Button[] => {
  const { person, mayRun, mayEnter } = given;
  const say = text(person.locale).buttons;
  const { state, ts } = challenge;
  const value = { community: challenge.community, challenge: challenge.id };
  const entering = mayEnter && ts !== null ? [button(isIn ? say.change : say.enter, ids.enter, value)] : [];
  if (state === 'running') {
    if (!mayRun) return entering;
    return [
      ...entering,
      button(say.extend, ids.extend, value),
      button(say.end, ids.end, value),
      button(say.edit, ids.edit, value),
      button(say.cancel, ids.cancel, value),
    ];
  }
  if (!mayRun) return [];
  if (state === 'planned')
    return [
      button(isStranded(challenge) ? say.chooseDay : say.edit, ids.edit, value),
      button(say.cancel, ids.cancel, value),
    ];
  if (!isOpenQuestion(challenge)) return [];
  const way = hasCome ? button(say.show, ids.show, value) : button(say.extendWeek, ids.extendWeek, value);
  return [way, button(say.letRest, ids.letRest, value)];
};

const isPast = ({ challenge }: Listed): boolean =>
  challenge.state === 'cancelled' || (challenge.state === 'ended' && !isOpenQuestion(challenge));

/** As many as fit into one message with all their buttons. */
const mostListed = 10;

/** Those that run, are planned or wait for somebody, each with its buttons; then what was before. */
export const listMessage = (given: Given, said: string | null): Message => {
  const { community, all, person, mayRun } = given;
  const say = text(person.locale);
  const when = saidTo(person, community.timeZone);
  const current = all.filter((one) => !isPast(one)).toReversed();
  const past = all.filter(isPast);
  const title = say.list.title(escapeMrkdwn(community.name));
  const lineOf = (one: Listed, how: Said, bold = '') =>
    `${bold}${escapeMrkdwn(one.challenge.title)}${bold}\n${stateOf(one, how, given)}`;
  const flat = (one: Listed, how: Said) => `• ${lineOf(one, how).replace('\n', ' · ')}`;
  const shownPast = past.slice(0, rules.pastShown);
  const more = past.length > shownPast.length ? [say.list.more(past.length - shownPast.length)] : [];
  const pastLines = (how: Said) =>
    past.length === 0 ? [] : [say.list.past, ...shownPast.map((one) => flat(one, how)), ...more];
  const none = all.length === 0 ? [say.list.none] : current.length === 0 ? [say.list.noneNow] : [];
  const value = { community: community.id };
  return {
    text: [said, title, ...none, ...current.map((one) => lineOf(one, when.words)), ...pastLines(when.words)]
      .filter(Boolean)
      .join('\n'),
    blocks: [
      ...(said ? [section(said), divider()] : []),
      section([`*${title}*`, ...none].join('\n')),
      ...current.slice(0, mostListed).flatMap((one): KnownBlock[] => {
        const buttons = buttonsOf(one, given);
        return [section(lineOf(one, when.shown, '*')), ...(buttons.length > 0 ? [actions(...buttons)] : [])];
      }),
      ...(past.length > 0 ? [context(pastLines(when.shown).join('\n'))] : []),
      ...(mayRun ? [actions(button(say.buttons.plan, ids.plan, value))] : []),
    ],
  };
};

/** Asks once more before something is done that cannot be taken back. */
export const sureMessage = (
  said: string,
  { label, id, value }: { label: string; id: string; value: { community: string; challenge: string } },
  person: Person,
): Message => {
  const keep = button(text(person.locale).buttons.keep, ids.list, { community: value.community });
  return {
    text: said,
    blocks: [section(said), actions(button(label, id, value, { style: 'danger' }), keep)],
  };
};
