import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import { thanking } from './constants.ts';

/** Every sentence about thanks. What people typed is escaped by this file. */
export const text = (locale: Locale) => sentences[locale];

/** “for reviewing” and “reviewing” are the same; a full stop of theirs is one too many. */
const reason = (words: string): string =>
  escapeMrkdwn(
    words
      .replace(/^for\s+/i, '')
      .replace(/\s+/g, ' ')
      .replace(/\.$/, ''),
  );

const en = {
  usage: '@person for <what>',
  about: 'thanks somebody in the channel, under your name',
  reactionUsage: ':emoji: | off',
  reactionAbout: 'chooses the reaction that says thank you here',
  post: (giver: string, receiver: string, words: string) =>
    `${person(giver)} thanks ${person(receiver)} for ${reason(words)}.`,
  /** In the monthly note. */
  line: (giver: string, receiver: string, words: string) =>
    `${person(giver)} thanked ${person(receiver)} for ${reason(words)}.`,
  mayNote: (receiver: string) => `If ${person(receiver)} agrees, it stands in the monthly note too.`,
  inNote: (receiver: string) => `${person(receiver)} is fine with its standing in the monthly note.`,
  noteIt: 'Fine for the monthly note',
  notNoteIt: 'Rather not in the note',
  noted: 'Thank you: it goes into the next monthly note.',
  notNoted: 'It stays out of the monthly note.',
  tooLateForNote: 'The monthly note with it was posted already. A coordinator can correct that.',
  notYours: (receiver: string) => `Only ${person(receiver)} can say so.`,
  sent: 'It is on its way to the channel.',
  takeBack: 'Take it back',
  takenBack: 'Taken back. The message disappears from the channel.',
  gone: 'These thanks are not there any more.',
  formTitle: 'Say thank you',
  formPerson: 'Whom?',
  formWords: 'What for?',
  formHint: 'One thing that they did, as you would say it. It is posted in the channel, under your name.',
  submit: 'Say it',
  cancel: 'Not now',
  done: 'Done',
  whom: (command: string) => `Say whom and what for: \`${command} thanks @ana for the review\`.`,
  noSuchPerson: (typed: string) =>
    `I do not know who ${escapeMrkdwn(typed)} is. Choose the name that Slack offers as you type.`,
  yourself: 'Thanking yourself is fine, but not here: others would like to hear of somebody else.',
  bot: 'That is a bot; it does not mind.',
  notHere: (user: string) => `${person(user)} is not in this channel, and would not see it.`,
  tooLong: `Please keep it to ${thanking.words} characters.`,
  enough: `That makes ${thanking.aDay} today. The next are worth waiting for tomorrow.`,
  notNow:
    'Nothing is posted here at the moment, so it would not be seen. Say it once the community is awake again.',
  unposted: (name: string) =>
    `Your thanks could not be posted in ${escapeMrkdwn(name)}. You may want to say them another way.`,
  reactionSet: (emoji: string) =>
    `From now on a :${emoji}: on what a member wrote counts as a thank-you to them. Nobody is ranked by it.`,
  reactionOff: 'No reaction counts as a thank-you any more; reactions count as reactions.',
  reactionNow: (emoji: string | null, command: string) =>
    emoji === null
      ? `No reaction counts as a thank-you yet. \`${command} thanks reaction :pray:\` chooses one.`
      : `A :${emoji}: counts as a thank-you. \`${command} thanks reaction off\` ends that.`,
  noEmoji: (command: string) => `I need one emoji, as in \`${command} thanks reaction :pray:\`, or \`off\`.`,
};

const sentences: Record<Locale, typeof en> = { en };
