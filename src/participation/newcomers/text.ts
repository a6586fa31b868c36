/** Pure. Every sentence to and about newcomers, by locale. What people wrote comes in escaped already. */
import { smallestGroup } from '../../groups.ts';
import type { Locale } from '../../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const listed = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });
const numbered = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What somebody did since they came. */
export type Did = Record<'written' | 'tapped' | 'reacted' | 'attended', number>;

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

const deedsInWords = ({ written, tapped, reacted, attended }: Did): string =>
  listed.format([
    ...(written > 0 ? [`wrote ${numbered(written, 'message', 'messages')}`] : []),
    ...(attended > 0 ? [`were at ${numbered(attended, 'event', 'events')}`] : []),
    ...(tapped > 0 ? [`tapped ${numbered(tapped, 'answer', 'answers')}`] : []),
    ...(reacted > 0 ? [`reacted ${times(reacted)}`] : []),
  ]);

const en = {
  buttons: {
    thread: 'See the thread',
    mayWelcome: 'Coordinators may welcome me',
    mayNot: 'Rather not',
    leaveMeOut: 'Leave me out',
    worth: { yes: 'Yes', somewhat: 'Somewhat', no: 'Not really' },
    lessAsks: 'Ask me less',
    helps: 'I help with open questions',
    helpsNot: 'Not any more',
  },

  welcome: {
    title: (community: string) => `Welcome to ${community}.`,
    titleIn: (community: string, where: string) => `*Welcome to ${community}*, in ${where}.`,
    purpose: (purpose: string) => `What for: ${purpose}`,
    lookedAfter: (names: readonly string[]) =>
      `${listed.format(names)} ${names.length === 1 ? 'looks' : 'look'} after it.`,
    next: (what: string, when: string) => `Next: ${what}, ${when}.`,
    tap: 'The latest question there. One tap is enough, and nobody sees who tapped what:',
    line: 'The latest question there. One line in its thread is enough, and so is reading along:',
    hello: (where: string) => `One line in ${where} is enough to begin with, and so is reading along.`,
    small:
      'I send you at most one message a week that you did not ask for, and this is it. Coordinators are told of you only if you say so.',
  },

  consent: {
    yes: 'Thank you. Coordinators may be told that you are new, and write to you: now, or about an event. Never what you did.',
    no: 'All right. You are named to nobody.',
  },

  lookBack: {
    title: (where: string) => `You have been in ${where} for four weeks.`,
    did: (deeds: Did) => `So far you ${deedsInWords(deeds)}.`,
    listened: 'So far you have been listening, and that is a good place to be.',
    ask: 'Was it worth your time?',
    small: `I ask this once. Coordinators see totals only, from ${smallestGroup} answers on.`,
    thanks: {
      yes: 'Good to hear. Thank you for saying so.',
      somewhat:
        'Thank you. If something would make it worth more, one of those who look after it will be glad of a word.',
      no: 'Thank you for being frank. It need not be more than you want it to be:',
    },
    help: 'Sometimes a question stays unanswered. If you like, I show you those, in private and rarely.',
    gone: 'This was answered already, or is over.',
  },

  helps: {
    yes: (community: string) =>
      `Thank you. Questions in ${community} that nobody answered stand on my Home tab, and now and then I write to you about one.`,
    no: (community: string) => `All right. Questions in ${community} are not brought to you any more.`,
  },

  lessAsks: (community: string) => `All right. I ask you for something in ${community} more rarely.`,

  toWelcome: {
    title: 'People to welcome',
    one: (name: string, since: string) => `${name}, here since ${since}`,
    more: (n: number) => `and ${numbered(n, 'other', 'others')} who would be glad of a word`,
    act: 'A line of your own goes a long way: ask what brought them here, or whom they would like to meet. They said that they are fine with it.',
    others: (n: number) => `${n} others came in the last four weeks.`,
    fewOthers: 'Whoever else is new is told to nobody.',
  },

  worth: (yes: number, somewhat: number, no: number) =>
    `Of ${yes + somewhat + no} newcomers who said whether their first four weeks were worth their time: ${yes} yes, ${somewhat} somewhat, ${no} not really.`,
};

const texts: Record<Locale, typeof en> = { en };
