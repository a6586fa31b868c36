/** What `intros` does. */
import type { Deps } from '../deps.ts';
import type { Verb } from '../slack/surface.ts';
import { shown } from './place.ts';
import { text } from './text.ts';

export const introductionVerbs = (deps: Deps): Verb[] => [
  {
    name: 'intros',
    may: 'intro.see',
    community: 'here',
    usage: '',
    about: (locale) => text(locale).verbs.intros,
    run: async (request) => request.answer(await shown(deps, request, null)),
  },
];
