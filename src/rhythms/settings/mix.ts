/** Pure. How the mix of familiar and exciting beats stands, and which is due. */
import type { Locale } from '../../slack/locale.ts';
import { mixInWords } from '../found/mix.ts';
import type { PastBeat } from '../kinds/kind.ts';
import { isAsking } from '../kinds/registry.ts';
import { owedFlavour } from '../library/choose.ts';
import { mix } from '../library/constants.ts';
import { allPromptKinds, type Flavour, flavourOf } from '../library/kinds.ts';
import type { Rhythm } from '../tables.ts';
import type { Settings } from './settings.ts';
import { text } from './text.ts';

export type Mix =
  /** Of one flavour alone: by the rhythms' own choice, or because the other's kinds are off. */
  | { only: Flavour; because: 'rhythms' | 'kinds off' }
  | {
      wanted: { familiar: number; exciting: number };
      had: { familiar: number; exciting: number };
      next: Flavour;
    };

type Given = {
  rhythms: readonly Pick<Rhythm, 'kind' | 'config'>[];
  settings: Pick<Settings, 'excitingShare' | 'kindsOff'>;
  /** Oldest first; drawn ones may lie ahead. */
  history: readonly PastBeat[];
  now: number;
};

/** What the beats in the mix's window were, and what the next one is: as it was drawn, or as it is owed. */
export const mixOf = ({ rhythms, settings, history, now }: Given): Mix => {
  const { excitingShare, kindsOff } = settings;
  const asking = rhythms.filter(isAsking);
  if (asking.length > 0 && asking.every(isFamiliarOnly)) return { only: 'familiar', because: 'rhythms' };
  const on = new Set(allPromptKinds.filter((kind) => !kindsOff.includes(kind)).map(flavourOf));
  const [only, other] = [...on];
  if (only && !other) return { only, because: 'kinds off' };
  const past = history.filter(({ at }) => at <= now);
  const { wanted, had } = mixInWords(excitingShare, past.slice(-mix.shareWindow));
  const drawn = history.find(({ at }) => at > now);
  // Two exciting ones in a row are too much for a young community, and until its stage is known each is young.
  const owed = past.at(-1)?.flavour === 'exciting' ? 'familiar' : owedFlavour(past, excitingShare);
  return { wanted, had, next: drawn?.flavour ?? owed };
};

const isFamiliarOnly = ({ config }: Pick<Rhythm, 'config'>): boolean =>
  typeof config === 'object' && config !== null && 'mix' in config && config.mix === 'familiar';

export const sayMix = (locale: Locale, mixed: Mix): string => {
  const say = text(locale).mix;
  if ('only' in mixed) return say.only[mixed.because](mixed.only);
  const { wanted, had, next } = mixed;
  return had.familiar + had.exciting === 0 ? say.fresh(wanted, next) : say.sofar(wanted, had, next);
};
