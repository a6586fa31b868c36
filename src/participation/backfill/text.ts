import { slackDate } from '../../calendar/when.ts';
import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import { text as edge } from '../../slack/text.ts';
import { backfill } from './constants.ts';

/** Every sentence about looking back. What people typed is escaped by this file. */
export const text = (locale: Locale) => sentences[locale];

const days = (span: number): number => Math.round(span / 86_400_000);
const numbered = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${many}`;

type Read = { messages: number; threads: number };
const read = ({ messages, threads }: Read): string =>
  `${numbered(messages, 'message', 'messages')} in all, ${numbered(threads, 'thread', 'threads')} read through`;

const reach = days(backfill.reach);
const notice = days(backfill.notice);

const en = {
  button: `Look back ${reach} days`,
  title: 'Look back',
  what:
    `I can read what this channel did in the ${reach} days before its community opened: who posted, replied and reacted, ` +
    'and when. What is written I do not keep. Then figures, levels and the best day and hour need not begin from nothing.',
  how:
    `A steward has to agree. Then the channel is told, and ${notice} days later I begin; whoever is left out by then is ` +
    'not counted. It can be stopped at any time, and then nothing of it is kept.',
  ask: 'Ask a steward',
  begin: 'Tell the channel',
  close: 'Close',
  agree: 'Agree',
  decline: 'Do not look back',
  stop: 'Stop, and keep nothing',
  asked: (by: string) => `${person(by)} would like to look back. It waits for a steward’s word.`,
  announcing: 'The channel is told on its next day without other posts of mine.',
  announced: (at: number, zone: string) =>
    `The channel was told. I begin to read on ${slackDate('en', at, zone)}.`,
  reading: (share: number, counts: Read) =>
    `I am reading: ${Math.floor(share * 100)} % of the time so far, ${read(counts)}.`,
  done: (counts: Read) => `I have looked back: ${read(counts)}.`,
  notOpen: 'This works once the community is open.',
  noSteward:
    'I know of no steward who could agree: a workspace admin or owner can, or somebody whom they name. In a private ' +
    'channel it has to be one who is in it.',
  askedNow: (stewards: readonly string[]) =>
    `Asked: ${stewards.map(person).join(', ')}. Whoever of them answers first decides.`,
  request: (by: string, name: string) =>
    `${person(by)} would like me to look back in ${escapeMrkdwn(name)}: to read who posted, replied and reacted in its ` +
    `channel in the ${reach} days before the community opened, and when. Nothing that is written is kept. If you agree, ` +
    `the channel is told, and I begin ${notice} days later.`,
  agreed: `Agreed. The channel is told on its next free day; ${notice} days later I begin.`,
  declined: 'I do not look back then. Nothing was read.',
  stopped: 'Stopped. Nothing of it is kept.',
  over: 'That is not under way any more. “Look back” in the settings shows how it stands.',
  /** In the channel. */
  notice: (name: string, at: number, zone: string) =>
    `${escapeMrkdwn(name)} would like its figures to know where it comes from. From ${slackDate('en', at, zone)} on I ` +
    `read who posted, replied and reacted here in the ${reach} days before the community opened, and when; not what is ` +
    'written. Only you see your own part. If you would rather not be counted, say so with one tap, and you are not.',
  finished: (name: string, counts: Read) =>
    `I have looked back in ${escapeMrkdwn(name)}: ${read(counts)}. Figures and levels know of it from now on.`,
  failed: (name: string, error: string) =>
    `I could not look back in ${escapeMrkdwn(name)}, and have kept nothing of it. ${edge('en').cannotPost(error)}`,
  noticeFailed: (name: string) =>
    `The channel of ${escapeMrkdwn(name)} could not be told that I would look back, so I do not. You can begin again ` +
    'from the settings.',
};

const sentences: Record<Locale, typeof en> = { en };
