/** Pure. Suggestions and what became of them, in words. */
import { whenText } from '../../calendar/text.ts';
import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Cadence } from '../cadence/cadence.ts';
import { sayCadence } from '../cadence/text.ts';
import type { Rhythm } from '../tables.ts';
import { nameOf } from '../views.ts';
import { trial } from './constants.ts';
import type { Lookback } from './lookback.ts';
import { ratioOf } from './mix.ts';
import type { Made, Setting } from './stored.ts';
import type { Slot } from './suggestion.ts';
import { text } from './text.ts';

/** A suggestion that stands. */
export type Standing = {
  made: Made;
  /** Null: it is about the mix. */
  rhythm: Rhythm | null;
  /** Of a trial: its beats so far, and once it is over what it came to. */
  tried: { beats: number; cameTo: Lookback | null } | null;
};

/** What is suggested, or how the trial stands; below its rhythm. */
export const sayStanding = ({ made, tried }: Standing, locale: Locale): string => {
  if (tried === null) return sayOffer(made, locale);
  const say = text(locale).trial;
  if (tried.cameTo === null)
    return say.going(saySetting(made.change.from, locale), tried.beats, trial.latest);
  const ask = isWorse(tried.cameTo) ? say.askBack : say.ask;
  return `${sayCameTo(tried.cameTo, saySetting(made.change.to, locale), locale)} ${ask}`;
};

export const isWorse = (cameTo: Lookback): boolean => 'became' in cameTo && cameTo.became === 'worse';

/** The same where it stands alone. */
export const sayStandingNamed = (standing: Standing, locale: Locale): string => {
  const { rhythm, tried } = standing;
  const say = text(locale);
  const said = sayStanding(standing, locale);
  if (rhythm === null) return say.ofMix(said);
  // Of a trial it is said what the rhythm is now.
  const name = escapeMrkdwn(nameOf(rhythm, locale));
  return tried === null ? say.ofRhythm(name, said) : say.ofRhythm(String(rhythm.number), said);
};

const sayOffer = ({ suggestion, change }: Made, locale: Locale): string => {
  const say = text(locale);
  const { certainty } = suggestion;
  const to = saySetting(change.to, locale);
  switch (suggestion.suggest) {
    case 'slower':
      return say.slower(suggestion, certainty, to, trial.latest);
    case 'faster': {
      const { stillAnswered, memberStarts } = suggestion;
      return say.faster(suggestion, stillAnswered, memberStarts, certainty, to, trial.latest);
    }
    case 'day and hour': {
      const { slot, present, livelier } = suggestion;
      const hours = { better: saySlot(slot, locale), present: saySlot(present, locale) };
      const fits = { better: slot.fits, present: present.fits, of: slot.of };
      return say.slot(hours, livelier, fits, certainty, to, trial.latest);
    }
    case 'alternate':
      return say.alternate(suggestion.reached, suggestion.of, certainty, to, trial.latest);
    case 'livelier':
    case 'calmer': {
      const [from, share] = [ratioOf(suggestion.from), ratioOf(suggestion.share)];
      return suggestion.suggest === 'livelier'
        ? say.livelier(suggestion.familiar, certainty, share, from, trial.latest)
        : say.calmer(suggestion.exciting, certainty, share, from, trial.latest);
    }
  }
};

const sayCameTo = (cameTo: Lookback, what: string, locale: Locale): string => {
  const say = text(locale).trial;
  if ('none' in cameTo) return say.unknown(what, trial.latest);
  const became =
    cameTo.became === 'about the same'
      ? say.became[cameTo.became]()
      : say.became[cameTo.became](cameTo.certainty);
  return `${say.was(what, cameTo)} ${became}`;
};

/** A cadence without its zone, which its rhythm says; or a mix. */
export const saySetting = (setting: Setting, locale: Locale): string =>
  typeof setting === 'number' ? text(locale).mix(ratioOf(setting)) : escapeMrkdwn(shortly(setting, locale));

const shortly = (cadence: Cadence, locale: Locale): string =>
  sayCadence(locale, cadence).replace(` (${cadence.timeZone})`, '');

const saySlot = ({ weekday, hour }: Slot, locale: Locale): string =>
  `${whenText(locale).weekday(weekday)} at ${hour}:00`;
