import { library } from '../../rhythms/index.ts';
import type { Script } from '../../sandbox/cast/script.ts';
import { answers } from './answers/index.ts';
import { chatter } from './chatter.ts';
import { choices } from './choosing.ts';
import { shownInChallenges } from './entries.ts';
import { greetings, introduction } from './greetings.ts';
import { people } from './people.ts';
import { read } from './reading.ts';
import { scenes } from './scenes.ts';

/** One-tap answers: what they tap is left to chance. */
const taps = new Set(library.flatMap(({ choices }) => choices ?? []));

/** Fernhill, as it lives when nobody looks on. */
export const companyScript: Script = {
  seed: 7,
  people,
  read,
  conversations: { ...answers, ...shownInChallenges, [introduction]: greetings },
  chatter,
  presses: [
    /^i['’]ll come$/i,
    /^count me in$/i,
    /^going$/i,
    /^accept$/i,
    ...[...taps].map((label) => new RegExp(`^${label.replace(/[^\w ]/g, '\\$&')}$`)),
  ],
  choices,
  scenes,
};
