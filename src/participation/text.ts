import { type Portion, smallestGroup } from '../groups.ts';
import type { Locale } from '../slack/locale.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { enoughPrompts, type Figures } from './figures.ts';
import type { Where } from './levels/where.ts';
import { type Deeds, enoughToSay, lookBackDays, type Part } from './part.ts';

/** Every sentence about taking part. What people typed is escaped by this file. */
export const text = (locale: Locale) => sentences[locale];

const numbered = (n: number, one: string, many = `${one}s`): string =>
  n === 1 ? `1 ${one}` : `${n} ${many}`;

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

const listed = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

/** So many kinds of deeds are read at a glance. */
const mostShortly = 3;

const deedsInWords = (deeds: Deeds, most?: number): string => {
  const { prompts, answered, messages, repliedTo, reactions, taps, entries, rsvps } = deeds;
  const { attended, hosted, thanked } = deeds;
  const ofPrompts = `answered ${answered} of ${numbered(Math.max(prompts, answered), 'prompt')}`;
  const all = [
    ...(answered > 0 ? [ofPrompts] : []),
    ...(messages > 0 ? [`wrote ${numbered(messages, 'message')}`] : []),
    ...(repliedTo > 0 ? [`replied to ${numbered(repliedTo, 'person', 'people')}`] : []),
    ...(thanked > 0 ? [`thanked ${numbered(thanked, 'person', 'people')}`] : []),
    ...(hosted > 0 ? [`hosted ${numbered(hosted, 'event')}`] : []),
    ...(entries > 0 ? [`handed in ${numbered(entries, 'challenge entry', 'challenge entries')}`] : []),
    ...(attended > 0 ? [`were at ${numbered(attended, 'event')}`] : []),
    ...(rsvps > 0 ? [`said yes or perhaps to ${numbered(rsvps, 'event')}`] : []),
    ...(taps > 0 ? [`tapped ${numbered(taps, 'answer')}`] : []),
    ...(reactions > 0 ? [`reacted ${times(reactions)}`] : []),
  ];
  return listed.format(all.slice(0, most));
};

/** Where somebody stands who did something. */
const standingInWords = (where: Where | null): string[] => {
  if (where === null) return [];
  if ('prompts' in where) return [`It is too early to say more (${soFar(where.prompts)}).`];
  const { level, newcomer } = where;
  if (newcomer)
    return level === 'peripheral'
      ? ['You are new here: take your time.']
      : ['You are new here, and take part regularly already.'];
  if (level === 'core') return ['You are one of those who carry this community.'];
  if (level === 'active') return ['You take part regularly.'];
  return ['Mostly you are listening here. That is a good place to be.'];
};

/** What is said to somebody of whom nothing was counted. */
const quietly = (
  { standing, prompts }: Extract<Part, { standing: 'early' | 'listening' }>,
  where: Where | null,
  { here, window }: Record<'here' | 'window', string>,
): string => {
  const early = (prompts: number) => `${here} it is too early to say anything (${soFar(prompts)}).`;
  if (where !== null && 'prompts' in where) return early(where.prompts);
  if (where?.newcomer)
    return `${here} you are new: take your time. A reaction or a line is welcome whenever you feel like it.`;
  if (where?.level === 'core') return `${here} you are one of those who carry this community.`;
  if (where?.level === 'active') return `${here} you take part regularly.`;
  if (where === null && standing === 'early') return early(prompts);
  return `${window}: you have been listening. That is a good place to be; a reaction or a line is welcome whenever you feel like it.`;
};

const soFar = (prompts: number): string => `${prompts} of ${enoughToSay} prompts so far`;

const few = `fewer than ${smallestGroup} people`;
/** `all`: what fewer than five are missing of. */
const people = (portion: Portion, all: string): string =>
  portion === 'few'
    ? few
    : portion === 'nearly all'
      ? `nearly ${all}`
      : numbered(portion, 'person', 'people');

const acts: Record<Figures['acts'][number]['kind'], (n: number) => string> = {
  message: (n) => numbered(n, 'message'),
  reply: (n) => numbered(n, 'reply', 'replies'),
  reaction: (n) => numbered(n, 'reaction'),
  tap: (n) => numbered(n, 'tapped answer'),
  entry: (n) => numbered(n, 'challenge entry', 'challenge entries'),
  attendance: (n) => numbered(n, 'time at an event', 'times at an event'),
  rsvp: (n) => numbered(n, 'answer to an event', 'answers to events'),
  hosting: (n) => numbered(n, 'time hosting an event', 'times hosting an event'),
  thanks: (n) => numbered(n, 'thank-you', 'thanks'),
};

/** Half of the prompts got this many or more; `typically` says it without the statistics. */
const typicalInWords = ({ typically, prompts, active }: Figures): string[] => {
  if (active === 'few') return [];
  if (typically === null)
    return [
      `Prompts posted: ${prompts}; from ${enoughPrompts} on I can say how many people typically answer.`,
    ];
  const known = typeof typically === 'number' && typeof active === 'number';
  const of = known
    ? `${typically} of these ${numbered(active, 'person', 'people')}`
    : people(typically, active === null ? 'all members' : 'all of these people');
  return [`Of ${numbered(prompts, 'prompt')}, each was typically answered by ${of}.`];
};

const actsInWords = (figures: Figures): string[] =>
  figures.acts.length > 0 ? [`${listed.format(figures.acts.map((one) => acts[one.kind](one.acts)))}.`] : [];

const headInWords = ({ active }: Figures): string => {
  if (active === null) return `Over the last ${lookBackDays} days, in totals only, as this workspace chose.`;
  if (active === 'few')
    return `In the last ${lookBackDays} days ${few} took part; figures are told from ${smallestGroup} people on.`;
  return `In the last ${lookBackDays} days ${people(active, 'everybody')} took part.`;
};

const en = {
  meAbout: 'tells you, and only you, your own part',
  meTitle: 'Your part',
  myPart: 'My part',
  onlyYou: 'Only you see this.',
  nowhere: (command: string) =>
    `You are in no community yet, so there is nothing to tell. \`${command} list\` shows those that you can join.`,
  guestNowhere: 'You are in no community yet, so there is nothing to tell.',
  /** One community, in full sentences. `where` they stand, as far as that is known. */
  part: (name: string, part: Part, where: Where | null): string => {
    const here = `In ${escapeMrkdwn(name)}`;
    const window = `${here}, the last ${lookBackDays} days`;
    switch (part.standing) {
      case 'left out':
        return `${here} you are left out: nothing that you do there is counted. What was counted before you asked is still kept.`;
      case 'not opted in':
        return `${here} you are not counted: in this workspace only people who asked to be are, and you have not. That is fine.`;
      case 'totals only':
        return `${here} only totals are counted, so I know of no part that is yours.`;
      case 'early':
      case 'listening':
        return quietly(part, where, { here, window });
      case 'taking part':
        return [`${window}: you ${deedsInWords(part.deeds)}.`, ...standingInWords(where)].join(' ');
    }
  },
  /** The same at a glance: where it is and how far back it looks stands beside it. */
  partShortly: (part: Part): string => {
    switch (part.standing) {
      case 'left out':
        return 'You are left out: nothing that you do there is counted.';
      case 'not opted in':
        return 'You are not counted, as you have not asked to be. That is fine.';
      case 'totals only':
        return 'Only totals are counted, so I know of no part that is yours.';
      case 'early':
        return 'It is too early to say anything of your part.';
      case 'listening':
        return 'You have been listening. That is a good place to be.';
      case 'taking part':
        return `You ${deedsInWords(part.deeds, mostShortly)}.`;
    }
  },
  openPrompt: (title: string, where: string) => `“${title}” in ${where}`,
  tap: {
    taken: (choice: string) => `Counted: “${escapeMrkdwn(choice)}”.`,
    moved: (from: string, to: string) => `Changed from “${escapeMrkdwn(from)}” to “${escapeMrkdwn(to)}”.`,
    same: (choice: string) =>
      `You tapped “${escapeMrkdwn(choice)}” already; it counts once, and nothing has changed.`,
    takenBack: 'Taken back: it does not count any more.',
    nothing: 'There was no answer of yours to take back.',
    totals: (totals: readonly { choice: string; people: number }[]) =>
      `So far: ${totals.map(({ choice, people }) => `${escapeMrkdwn(choice)} ${people}`).join(', ')}.`,
    early: (taps: number) =>
      taps === 0
        ? 'Nobody has tapped yet.'
        : `So far ${numbered(taps, 'person has', 'people have')} tapped; the totals show from ${smallestGroup} on.`,
    secret: 'Nobody sees who tapped what. Another button changes yours.',
    totalsOnly: 'You are not counted here, so it is in these totals and nowhere else.',
    takeBack: 'Take it back',
    gone: 'This one takes no answers any more.',
  },
  asleep: 'It rests now, and nothing is counted until it wakes.',
  ended: 'It has ended, and nothing is counted any more.',
  more: (n: number) => `And ${numbered(n, 'more community', 'more communities')}: the Home tab has them all.`,
  figuresTitle: 'Taking part',
  figures: (figures: Figures): string =>
    [headInWords(figures), ...typicalInWords(figures), ...actsInWords(figures)].join(' '),
};

const sentences: Record<Locale, typeof en> = { en };
