import { Refusal } from '../../slack/refusal.ts';
import type { Verb } from '../../slack/surface.ts';
import type { Wiring } from '../wiring.ts';
import { looked } from './looking.ts';
import { suggestInWords } from './suggesting.ts';
import { text } from './text.ts';

export const promptVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'prompt',
    may: 'prompt.see',
    community: 'here',
    usage: '',
    about: (locale) => text(locale).verbs.library,
    run: async (request) => {
      if (request.words !== '') throw new Refusal(text(request.locale).usage(request.command));
      await request.answer(await looked(wiring.store, request));
    },
  },
  {
    name: 'prompt suggest',
    may: 'prompt.suggest',
    community: 'here',
    usage: '<text>',
    about: (locale) => text(locale).verbs.suggest,
    examples: ['prompt suggest What did you look up twice this week? One line is enough.'],
    run: (request) => suggestInWords(wiring, request),
  },
];
