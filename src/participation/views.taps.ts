/** Pure. What is said to somebody who tapped an answer. */
import type { Counted } from '../communities/index.ts';
import { smallestGroup } from '../groups.ts';
import { actions, button, context, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

/** What came of it. */
export type Deed =
  | { did: 'taken' | 'same'; choice: string }
  | { did: 'moved'; from: string; to: string }
  | { did: 'takenBack' | 'nothing' };

export type Standing = {
  community: string;
  beat: string;
  choices: readonly string[];
  /** How many tapped each. */
  taps: readonly number[];
  /** How the tapper is counted. */
  as: Counted;
};

/** What was done, how it stands now, and a way back. */
export const tappedMessage = (deed: Deed, standing: Standing, locale: Locale): Message => {
  const say = text(locale).tap;
  const { community, beat, choices, taps, as } = standing;
  const tapped = taps.reduce((sum, people) => sum + people, 0);
  const totals = choices.map((choice, place) => ({ choice, people: taps[place] ?? 0 }));
  const told = tapped >= smallestGroup ? say.totals(totals) : say.early(tapped);
  const said = `${inWords(deed, locale)} ${told}`;
  const stands = 'choice' in deed || deed.did === 'moved';
  if (!stands) return { text: said };
  const small = as === 'nobody' ? `${say.totalsOnly} ${say.secret}` : say.secret;
  return {
    text: `${said}\n${small}`,
    blocks: [section(said), context(small), actions(button(say.takeBack, ids.takeBack, { community, beat }))],
  };
};

const inWords = (deed: Deed, locale: Locale): string => {
  const say = text(locale).tap;
  if (deed.did === 'moved') return say.moved(deed.from, deed.to);
  return 'choice' in deed ? say[deed.did](deed.choice) : say[deed.did];
};
