/** Pure. A round of introductions: people who agreed to it are introduced to each other, in direct messages. */
import { z } from 'zod';
import { choice, input, option } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import { text } from '../text.ts';
import { rhythmKind } from './kind.ts';

const Meet = z.enum(['online', 'in person']);
/** `across`: people of other communities may be among them. */
export const IntroductionsConfig = z.object({
  meet: Meet,
  across: z.union([z.boolean(), z.stringbool()]),
});

const hour = 3_600_000;
const subject = 'round';

export const introductions = rhythmKind({
  label: (locale: Locale) => text(locale).kinds.introductions.label,
  about: (locale) => text(locale).kinds.introductions.about,
  names: (locale) => text(locale).kinds.introductions.names,
  posts: false,
  asks: false,
  flavour: 'familiar',
  Config: IntroductionsConfig,
  defaults: { meet: 'online', across: false },
  form: ({ meet, across }, locale) => {
    const words = text(locale).kinds.introductions;
    const ways = Meet.options.map((each) => option(words.ways[each], each));
    const reaches = [false, true].map((each) => option(words.reach(each), String(each)));
    return [
      input('meet', words.meet, choice(ways, meet)),
      input('across', words.across, choice(reaches, String(across))),
    ];
  },
  // Nobody waits for its hour, and to leave a round out costs people weeks.
  grace: 24 * hour,
  plan: () => ({ subject, flavour: 'familiar' }),
  content: (about, locale) => {
    const words = text(locale).kinds.introductions;
    return about === subject ? { title: words.title, text: words.text, word: words.label } : null;
  },
});
