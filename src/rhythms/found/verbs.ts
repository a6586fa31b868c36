/** What is known now of how each rhythm is answered, and what is not. */
import type { Community } from '../../communities/index.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import type { Verb } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { placeOf } from '../place.ts';
import { settingsOf } from '../settings/store.ts';
import { askingOf } from '../store.ts';
import type { Wiring } from '../wiring.ts';
import { offers } from './constants.offers.ts';
import { fall } from './constants.ts';
import { type Look, lookAt, type RhythmLook } from './look.ts';
import type { FoundMix } from './mix.ts';
import type { Pace } from './pace.ts';
import { sayStanding } from './say.ts';
import type { FoundSlot } from './slot.ts';
import { standingIn } from './standing.ts';
import { standing } from './store.ts';
import type { NotEnough } from './suggestion.ts';
import { text } from './text.ts';
import { courseOf } from './typical.ts';
import { evidenceMessage } from './views.ts';

export const foundVerbs = ({ store, evidence }: Wiring): Verb[] => [
  {
    name: 'rhythm evidence',
    may: 'rhythm.change',
    community: 'here',
    usage: '',
    about: (locale) => text(locale).verb,
    run: async ({ community, locale, now, answer }) => {
      const said = await store.tx(async (scope) =>
        evidenceOf(scope, { evidence }, await placeOf(scope, community), { locale, now }),
      );
      await answer(said);
    },
  },
];

const evidenceOf = async (
  scope: Scope,
  wiring: Pick<Wiring, 'evidence'>,
  community: Community,
  { locale, now }: { locale: Locale; now: number },
): Promise<Message> => {
  const say = text(locale).evidence;
  const rhythms = await askingOf(scope, community.id);
  const settings = await settingsOf(scope, community.id);
  const made = await standing(scope, community.id);
  const look = await lookAt(scope, wiring, community, { rhythms, settings, standing: made, now });
  const stands = await standingIn(scope, wiring, community, now);
  const saidOf = (rhythm: string | null) =>
    stands.filter((one) => one.made.rhythm === rhythm).map((one) => sayStanding(one, locale));
  const lines = look.rhythms.map((each) => {
    const known = saidOf(each.rhythm.id);
    const found = look.known.totalsOnly ? [] : rhythmLines(each, locale);
    return { rhythm: each.rhythm, said: [...(known.length > 0 ? known : found)].join('\n') };
  });
  const [mixed = look.known.totalsOnly ? null : sayMix(look, locale)] = saidOf(null);
  const notes = [
    ...(rhythms.length === 0 ? [say.none] : []),
    ...(look.known.totalsOnly ? [say.totals] : []),
    ...(settings.suggestions ? [] : [say.off]),
  ];
  const mix = rhythms.length === 0 || mixed === null ? null : say.mix(mixed);
  return evidenceMessage(community, { lines, notes, mix, standing: stands }, locale);
};

const rhythmLines = ({ rhythm, beats, pace, slot }: RhythmLook, locale: Locale): string[] => {
  const say = text(locale).evidence;
  if (rhythm.state === 'paused') return [say.paused];
  if (beats.length < offers.firstBeats) return [say.young(beats.length, offers.firstBeats)];
  const { latest, before } = fall.slower;
  const course = courseOf({ now: beats.slice(-latest), before: beats.slice(0, -latest).slice(-before.most) });
  const figures =
    beats.length > latest && !('none' in pace && pace.none === 'too small') ? say.course(course) : null;
  const hour = slot === null ? null : saySlot(slot, locale);
  return [
    'none' in pace || 'suggestion' in pace
      ? [figures, sayPace(pace, locale)].filter(Boolean).join(' ')
      : sayPace(pace, locale),
    ...(hour === null ? [] : [say.hour(hour)]),
  ];
};

const notEnough = ({ have, need, of }: NotEnough, locale: Locale): string =>
  text(locale).evidence.notEnough(have, need, of);

const sayPace = (pace: Pace, locale: Locale): string => {
  const say = text(locale).evidence;
  if ('suggestion' in pace) return say.found;
  if ('watch' in pace) return say.watch(pace.watch, pace.watch.certainty);
  if (pace.none === 'not enough') return notEnough(pace, locale);
  if (pace.none === 'too small') return say.tooSmall;
  return say[pace.none];
};

const saySlot = (slot: FoundSlot, locale: Locale): string | null => {
  const say = text(locale).evidence;
  if ('suggestion' in slot) return null;
  if (slot.none === 'not enough') return notEnough(slot, locale);
  if (slot.none === 'too small') return null;
  return slot.none === 'as good' ? say.asGood : say.noHour;
};

const sayMix = ({ mix: { found } }: Pick<Look, 'mix'>, locale: Locale): string | null => {
  const say = text(locale).evidence;
  if ('suggestion' in found) return null;
  if (found.none === 'not enough') return notEnough(found as Extract<FoundMix, NotEnough>, locale);
  return found.none === 'too small' ? say.tooSmall : say.steady;
};
