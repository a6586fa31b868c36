/** What `challenge` does. */
import type { Deps } from '../deps.ts';
import { allows } from '../slack/roles.ts';
import type { Verb } from '../slack/surface.ts';
import { limits } from './constants.ts';
import { newForm } from './opening.ts';
import { listed } from './place.ts';
import { text } from './text.ts';

/** Words that only say that a new one is wanted. */
const asking = /^(?:new|add|plan|start)\b[\s:–—-]*/i;

export const challengeVerbs = (deps: Deps): Verb[] => [
  {
    name: 'challenge',
    may: 'challenge.see',
    community: 'here',
    usage: '',
    about: (locale) => text(locale).verbs.challenge,
    run: async (request) => {
      const { words, standings } = request;
      const isList = words.trim() === '' || /^list$/i.test(words.trim());
      if (isList || !allows('challenge.run', standings)) {
        return request.answer(await listed(deps, request, null));
      }
      const title = words.trim().replace(asking, '').slice(0, limits.title);
      await request.open(await newForm(deps.store, request, { id: crypto.randomUUID(), idea: null, title }));
    },
  },
];
