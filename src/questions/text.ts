/** Pure. Every sentence about questions, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const numbered = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const en = {
  verbs: { ask: 'ask the community a question, under your name' },
  usage: '<question>',

  buttons: {
    ask: 'Ask',
    see: 'See it',
    answered: 'It is answered',
    withdraw: 'Take it back',
    will: 'I will answer',
    notMine: 'Not mine',
  },

  post: {
    asks: (asker: string) => `${asker} asks:`,
    open: 'Answers belong in the thread; a line is enough.',
    answered: 'This was answered.',
  },

  form: {
    title: 'Ask the community',
    words: 'Your question',
    hint: 'What would you like to know, and what have you tried? It is posted in the channel, under your name.',
    submit: 'Ask',
    close: 'Not now',
    done: 'Done',
  },

  asked:
    'It is on its way to the channel. If nobody answers, I show it quietly, after some working hours, to people who offered to help. Nothing is said of that in the channel.',
  raised:
    'Noted: this is a question, and the next reply by somebody else answers it. If none comes, I show it quietly, after some working hours, to people who offered to help. Nothing is said of that in the channel.',
  raisedAlready: 'This is noted as a question already, and waits for a reply.',
  answeredAlready: 'This question was answered already.',
  markedAnswered: 'Good to hear. It is noted as answered.',
  withdrawn: 'Taken back: it is no question any more.',
  withdrawnAsked: 'Taken back. The message disappears from the channel.',
  gone: 'This question is not there any more.',
  over: 'This question is not open any more; there is nothing left to do.',

  notNow:
    'Nothing is posted here at the moment, so the question would not be seen. Ask it once the community is awake again.',
  tooLong: (most: number) => `Please keep a question under ${most} letters. The rest has room in its thread.`,
  notYours: 'Only who wrote a message, or a coordinator, can call it a question.',
  notAMessage: 'Only what a person wrote in a community’s channel can be a question.',
  notInThread:
    'A reply cannot be made a question, since its answers would stand in the same thread. Ask it in the channel.',
  notFromElsewhere: 'Whoever wrote this is not counted here, so it is not noted down as a question.',
  unposted: (community: string, words: string) =>
    `Your question in ${community} could not be posted, so nobody has seen it. Here it is, so that you can ask it again:\n${words}`,

  help: {
    unanswered: (asker: string, where: string) =>
      `${asker} asked this in ${where}, and nobody has answered yet. Perhaps you can?`,
    small:
      'You get this since you offered to help with questions here, or are one of its experts. Nobody is told whom I asked.',
    will: 'Thank you. The question waits in its thread.',
    notMine: 'All right. It is not shown to you again.',
    yours: (asker: string, where: string) => `You said that you would answer ${asker} in ${where}.`,
  },

  home: {
    mine: (where: string) => `Your question in ${where} has had no reply so far.`,
    more: (n: number) =>
      `And ${numbered(n, 'more question', 'more questions')} that nobody has answered yet.`,
    count: (n: number) =>
      n === 1
        ? '*1 question has had no answer for a while.* A line by you, or a word to somebody who may know, is worth a lot.'
        : `*${n} questions have had no answer for a while.* A line by you, or a word to somebody who may know, is worth a lot.`,
    line: (asker: string, words: string) => (words === '' ? `• ${asker}` : `• ${asker}: ${words}`),
    helps: (where: string) => `You help with questions that nobody answered in ${where}.`,
    helpsNot: (where: string) => `Questions that nobody answered in ${where}: I can show you those.`,
  },
};

const texts: Record<Locale, typeof en> = { en };
