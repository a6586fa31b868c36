import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';

/** Every sentence about asking. What people typed is escaped by this file. */
export const text = (locale: Locale) => sentences[locale];

type Often = 'less' | 'usual' | 'more';

const often: Record<Often, string> = {
  less: 'about once in three months',
  usual: 'about once a month',
  more: 'up to once a week',
};

const en = {
  opening: (place: string) => `From ${escapeMrkdwn(place)}: you might like this one.`,
  small: 'Ignoring this is fine, and nobody sees whether you do.',
  prompt: (title: string, words: string) => `*${escapeMrkdwn(title)}*\n${escapeMrkdwn(words)}`,
  oneTap: 'One tap is enough; only totals are shown.',
  oneLine: 'One line in its thread is enough.',
  see: 'See it',
  notNow: 'Not now',
  less: 'Ask me less',
  usual: 'Ask me as usual',
  more: 'Ask me more',
  fine: 'Fine. I ask again another time, about something else.',
  now: (choice: Often) =>
    `I ask you for something ${often[choice]} from now on, and never again after two that you ignore.`,
  homeTitle: 'Being asked',
  home: (choice: Often | null) =>
    choice === null
      ? 'Now and then I may ask you for something small. How often differs between your communities.'
      : `Now and then I may ask you for something small: ${often[choice]}.`,
};

const sentences: Record<Locale, typeof en> = { en };
