/** Pure. Every sentence about personal calls, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

const en = {
  buttons: {
    calls: 'Whom to call',
    did: (name: string) => `Done: ${name}`,
    made: 'Done',
    notNow: 'Not now',
    allow: 'That is fine with me',
    forbid: 'Rather not',
  },

  before: (title: string, when: string, names: readonly string[]) =>
    `“${title}” is ${when}. A personal word brings people more surely than a post: you could ask ${list(names)}.`,
  after: (title: string, names: readonly string[]) =>
    `“${title}” is over. A personal word of thanks goes a long way: you could write to ${list(names)}.`,
  howChosen:
    'They host it, or said that they are fine with being asked or thanked personally. I do not tell who did what.',
  nobody:
    'There is nobody to suggest. Only hosts, and people who said in `event` that they are fine with being asked personally, are named here.',
  each: (name: string, what: 'invite' | 'thank') => (what === 'invite' ? `Ask ${name}` : `Thank ${name}`),
  made: (name: string) => `Noted. Thank you for calling on ${name}.`,
  notNow: (name: string) => `${name} is not suggested for this event again.`,

  consent: {
    ask: 'May coordinators ask you personally to come to an event, or thank you?',
    yes: 'Coordinators may ask you personally to come to an event, or thank you.',
    allowed:
      'Thank you. Coordinators may be told now and then that you could be asked personally, never why.',
    forbidden: 'Nobody is told to ask you personally any more.',
  },
  gone: 'That event is not here any more.',
};

const texts: Record<Locale, typeof en> = { en };
