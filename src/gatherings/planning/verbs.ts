/** What `event` does. */
import { dateOf } from '../../calendar/zone.ts';
import { localeOf } from '../../slack/locale.ts';
import { allows } from '../../slack/roles.ts';
import type { Verb } from '../../slack/surface.ts';
import type { Wiring } from '../wiring.ts';
import { newForm } from './opening.ts';
import { listed, placeOf } from './place.ts';
import { text } from './text.ts';
import { splitWords } from './words.ts';

export const planningVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'event',
    may: 'event.see',
    community: 'here',
    usage: text(localeOf(undefined)).usage,
    about: (locale) => text(locale).verbs.event,
    examples: ['event', 'event Ana on estimation next Tuesday 15:00', 'event in two weeks'],
    run: async (request) => {
      const { words, standings, now } = request;
      const mayRun = allows('event.run', standings);
      const isList = words.trim() === '' || /^list$/i.test(words.trim());
      if (isList || !(mayRun || allows('event.draft', standings)))
        return request.answer(await listed(wiring, request, null));
      const { timeZone } = await placeOf(wiring.store, request.community);
      const typed = splitWords(words, { timeZone, today: dateOf(now, timeZone) });
      const purpose = mayRun ? 'plan' : 'propose';
      await request.open(await newForm(wiring.store, request, { id: crypto.randomUUID(), purpose, typed }));
    },
  },
];
