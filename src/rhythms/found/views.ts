/** Pure. Suggestions as coordinators see them. */
import type { Button, KnownBlock } from '@slack/types';
import { sayWhen } from '../../calendar/when.ts';
import type { Community } from '../../communities/tables.ts';
import { actions, button, context, form, section } from '../../slack/blocks.ts';
import { limits } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form, Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { asPart } from '../../slack/part.ts';
import type { Rhythm } from '../tables.ts';
import { nameOf } from '../views.ts';
import { certainty, fall, faster, slots, trial, tuning } from './constants.ts';
import type { Answered } from './count.ts';
import { ids } from './ids.ts';
import { isWorse, type Standing, sayStanding, sayStandingNamed } from './say.ts';
import type { Made } from './stored.ts';
import { text } from './text.ts';

/** What can be done about a suggestion that stands. */
export const buttonsFor = ({ made, tried }: Standing, locale: Locale): Button[] => {
  const say = text(locale).buttons;
  const value = { community: made.community, suggestion: made.id };
  const why = button(say.why, ids.why, value);
  if (tried === null)
    return [
      button(say.tryIt, ids.tryIt, value, { style: 'primary' }),
      button(say.notNow, ids.notNow, value),
      why,
    ];
  if (tried.cameTo === null) return [button(say.goBackNow, ids.goBack, value)];
  const primary = { style: 'primary' } as const;
  const isBack = isWorse(tried.cameTo);
  const keep = button(say.keep, ids.keep, value, isBack ? {} : primary);
  const back = button(say.goBack, ids.goBack, value, isBack ? primary : {});
  return isBack ? [back, keep, why] : [keep, back, why];
};

/** In the list of rhythms: each below its rhythm, with null for the mix. */
export const standingBelow = (
  standing: readonly Standing[],
  locale: Locale,
): { rhythm: string | null; text: string; blocks: KnownBlock[] }[] =>
  standing.map((one) => {
    const { rhythm, id } = one.made;
    const said = rhythm === null ? sayStandingNamed(one, locale) : sayStanding(one, locale);
    const blocks = [section(said), actions(...buttonsFor(one, locale))];
    return { rhythm, text: said, blocks: asPart(`found-${id}`, blocks) };
  });

/** With what it asks, one button. */
export const asking = (said: string, ...buttons: Button[]): Message => ({
  text: said,
  blocks: [section(said), ...(buttons.length > 0 ? [actions(...buttons)] : [])],
});

export const goBackButton = (made: Made, locale: Locale): Button =>
  button(text(locale).buttons.goBackNow, ids.goBack, { community: made.community, suggestion: made.id });

export const raiseButton = (made: Made, posts: number, locale: Locale): Button =>
  button(text(locale).buttons.raise(posts), ids.tryIt, {
    community: made.community,
    suggestion: made.id,
    budget: posts,
  });

type Figures = { rhythm: Rhythm | null; beats: readonly Answered[]; zone: string };

/** The figures behind a suggestion, and how it was reckoned. */
export const whyForm = (standing: Standing | null, figures: Figures, locale: Locale): Form => {
  const say = text(locale).why;
  const { rhythm } = figures;
  const said = standing && sayStandingNamed(standing, locale);
  const lead = said ?? (rhythm ? escapeMrkdwn(nameOf(rhythm, locale)) : null);
  return form({
    title: standing === null ? text(locale).evidence.why : say.title,
    close: say.close,
    blocks: [
      ...(lead === null ? [] : [section(lead)]),
      ...(standing === null ? [] : [section(reckoned(standing, locale))]),
      ...beatLines(standing, figures, locale),
      ...(isAboutZones(standing) ? [] : [context(say.counted)]),
    ],
  });
};

/** Then nobody’s doings were counted. */
const isAboutZones = (standing: Standing | null): boolean =>
  standing?.tried === null && standing.made.suggestion.suggest === 'alternate';

const reckoned = ({ made, tried }: Standing, locale: Locale): string => {
  const say = text(locale).why;
  if (tried !== null)
    return say.lookBack(trial.latest, trial.before.most, certainty.likely, certainty.veryLikely);
  const { suggestion } = made;
  const { chance } = suggestion;
  switch (suggestion.suggest) {
    case 'slower': {
      const { latest, before, to, chance: from } = fall.slower;
      return say.slower(latest, before.most, 1 - to, chance, from);
    }
    case 'faster':
      return say.faster(faster.stillAnswered, faster.memberStarts, chance);
    case 'day and hour':
      return say.slot(suggestion.personHours, suggestion.weeks, chance, slots.livelier, slots.within);
    case 'alternate':
      return say.alternate(slots.within);
    default:
      return suggestion.suggest === 'livelier'
        ? say.mixed(suggestion.familiar, suggestion.exciting, 'familiar', chance, tuning.familiar.to)
        : say.mixed(suggestion.familiar, suggestion.exciting, 'exciting', chance, tuning.exciting.to);
  }
};

// Where it is about hours, what beats were answered by says nothing of it.
const beatLines = (standing: Standing | null, { beats, zone }: Figures, locale: Locale): KnownBlock[] => {
  const say = text(locale).why;
  const suggest = standing?.made.suggestion.suggest;
  if (standing?.tried === null && (suggest === 'day and hour' || suggest === 'alternate')) return [];
  if (beats.length === 0) return [section(say.none)];
  const dateOf = (at: number) => sayWhen(locale, at, { zone }).split(',')[0] ?? '';
  const lines = beats.toReversed().map((beat) => `• ${say.beat(dateOf(beat.at), shownAnswers(beat))}`);
  const latest = latestOf(standing, beats);
  if (latest === null || lines.length <= latest) return [section([say.beats, ...lines].join('\n'))];
  return [
    section([say.now(latest), ...lines.slice(0, latest)].join('\n')),
    section([say.before, ...lines.slice(latest)].join('\n')),
  ];
};

/** How many of the beats are held against those before; null: that is not how it was found. */
const latestOf = (standing: Standing | null, beats: readonly Answered[]): number | null => {
  if (standing === null) return null;
  const { tried, made } = standing;
  if (tried !== null) return beats.filter(({ at }) => at > (made.decidedAt ?? 0)).length;
  return made.suggestion.suggest === 'slower' ? fall.slower.latest : null;
};

const shownAnswers = ({ answered, eligible }: Answered) => ({
  answered,
  eligible: Math.max(answered, eligible),
});

/** What is known of each rhythm, one below the other. */
export const evidenceMessage = (
  { name, id }: Pick<Community, 'name' | 'id'>,
  {
    lines,
    notes,
    mix,
    standing,
  }: {
    lines: readonly { rhythm: Rhythm; said: string }[];
    notes: readonly string[];
    mix: string | null;
    standing: readonly Standing[];
  },
  locale: Locale,
): Message => {
  const say = text(locale);
  const title = say.evidence.title(escapeMrkdwn(name));
  const shown = lines.map(({ rhythm, said }) => ({
    rhythm,
    name: escapeMrkdwn(nameOf(rhythm, locale)),
    said,
  }));
  const beatsButton = (number: number) => button(say.evidence.why, ids.beats, { community: id, number });
  return {
    text: [title, ...notes, ...shown.map((one) => `${one.name}\n${one.said}`), mix]
      .filter(Boolean)
      .join('\n'),
    blocks: [
      section(`*${title}*`),
      ...notes.map((note) => section(note)),
      ...shown.flatMap((one) => [
        section(`*${one.name}*\n${one.said}`, beatsButton(one.rhythm.number)),
        ...buttonsOf(standing, one.rhythm.id, locale),
      ]),
      ...(mix === null ? [] : [section(mix), ...buttonsOf(standing, null, locale)]),
    ].slice(0, limits.messageBlocks),
  };
};

const buttonsOf = (standing: readonly Standing[], rhythm: string | null, locale: Locale): KnownBlock[] =>
  standing
    .filter(({ made }) => made.rhythm === rhythm)
    .flatMap((one) => asPart(`found-${one.made.id}`, [actions(...buttonsFor(one, locale))]));
