/** Pure. Every sentence about the settings of rhythms, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../../slack/locale.ts';
import type { Flavour } from '../library/kinds.ts';
import type { Liveliness } from './constants.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

/** How many rhythms, of all there are. */
export type Which = { count: number; of: number };

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `state`: what they were, where it was not all of them. */
const whichOnes = ({ count, of }: Which, state: 'running' | 'paused'): string => {
  const number = numbers[count] ?? count;
  if (count < of) return count === 1 ? `the one that was ${state}` : `the ${number} that were ${state}`;
  if (count < 3) return count === 1 ? 'the one rhythm here' : 'both rhythms';
  return `all ${number} rhythms`;
};

const them = ({ count }: Which): string => (count === 1 ? 'it' : 'them');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Ratio = { familiar: number; exciting: number };

const ratio = ({ familiar, exciting }: Ratio): string => `${familiar} familiar : ${exciting} exciting`;

const latest = ({ familiar, exciting }: Ratio): string => {
  if (familiar + exciting === 1) return `the one so far was ${familiar === 1 ? 'familiar' : 'exciting'}`;
  return `of the last ${familiar + exciting} beats ${were(familiar, 'familiar')} and ${exciting} exciting`;
};

const were = (count: number, flavour: Flavour): string =>
  `${count} ${count === 1 ? 'was' : 'were'} ${flavour}`;

const en = {
  button: 'Settings',

  verbs: {
    settings: 'how often, how lively, holidays, breaks and quiet hours, in one form',
    break: 'days on which nothing is posted, like a company holiday',
  },

  break: {
    usage: (command: string) =>
      `Write from when to when, for example \`${command} rhythm break 21 December to 3 January Winter break\`.`,
    over: (line: string) => `${line} is over already. Write the days of a break that is to come.`,
    tooMany: (most: number) => `There are ${most} breaks already. Take some out in the settings first.`,
    planned: 'Breaks that are planned:',
    none: 'No break is planned.',
    done: (line: string) => `Break: ${line}. Nothing is posted in it, and nothing is caught up.`,
    already: (line: string) => `Break: ${line}. It was planned already.`,
  },

  pauses: {
    none: (command: string) =>
      `There is no rhythm here yet. Add one with \`${command} rhythm add prompt every other Tuesday at 10:00\`.`,
    paused: (which: Which) => `Paused ${whichOnes(which, 'running')}, until somebody resumes ${them(which)}.`,
    pausedUntil: (which: Which, date: string) =>
      `Paused ${whichOnes(which, 'running')} until ${date}; ${which.count === 1 ? 'it returns by itself' : 'they return by themselves'}.`,
    pausedAlready: 'Nothing to pause: all rhythms are paused already.',
    resumed: (which: Which) =>
      `${capital(whichOnes(which, 'paused'))} ${which.count === 1 ? 'goes' : 'go'} on.`,
    notPaused: 'Nothing to resume: no rhythm is paused.',
  },

  draft: {
    button: 'Change the rhythm',
    move: (place: string) => `Posts move off public holidays in ${place}`,
    skip: (place: string) => `Nothing is posted on public holidays in ${place}`,
    noHolidays: 'Public holidays do not count',
    quiet: (holidays: string, span: string) => `${holidays}; quiet from ${span}.`,
    noQuiet: (holidays: string) => `${holidays}.`,
    late: 'The first one comes later than usual: holidays or a break fill the next two weeks.',
  },

  form: {
    title: 'Rhythm settings',
    submit: 'Save',
    close: 'Not now',
    done: 'Done',
    intro: 'Everything has a usual answer already. Change what you like, and leave the rest.',
    more: (count: number) => `There are ${count} more rhythms; \`rhythm\` in the channel shows them all.`,
    none: 'There is no rhythm yet. You can add one with `rhythm add` in the channel.',
    cadence: (number: number, kind: string) => `Rhythm ${number}: how often does the ${kind} come?`,
    cadenceHint: 'In plain words, like “every other Tuesday at 10:00”. Empty: it pauses.',
    pausedHint: (cadence: string) => `It is paused. To let it go on, write how often; it was ${cadence}.`,
    lively: 'How lively?',
    livelyHint:
      'Familiar prompts are those that people know and like; exciting ones are a guest, a what-if or a quick challenge.',
    livelinesses: {
      calmer: 'Calmer',
      usual: 'As usual',
      livelier: 'Livelier',
      half: 'Half and half',
    } satisfies Record<Liveliness, string>,
    asNow: 'As it is now',
    choice: (words: string, wanted: Ratio) =>
      `${words}: ${wanted.familiar} familiar to ${wanted.exciting} exciting`,
    kinds: 'Which kinds of prompts?',
    kind: (kind: string, flavour: string) => `${kind} (${flavour})`,
    flavours: { familiar: 'familiar', exciting: 'exciting' },
    holidays: 'Whose public holidays?',
    holidaysHint: 'Type a country, or a region of it. Nothing is posted on its public holidays.',
    holidaysPlaceholder: 'Type a country or a region',
    noHolidays: 'No public holidays',
    onHoliday: 'What would fall on a holiday',
    onHolidays: { move: 'comes on the next working day', skip: 'is left out' },
    breaks: 'Breaks',
    breaksHint: 'One a line, like “21 December to 3 January: Winter break”. Nothing is posted in them.',
    quiet: 'Quiet hours',
    quietHint: 'Nothing is posted in them. Like “20:00 to 7:00”, or “none”.',
    suggestions: 'Suggestions',
    suggestion: 'Suggest another rhythm or mix when the figures speak for it',
    budget: 'Posts in four weeks, at most',
  },

  problems: {
    noKinds: 'Leave one kind at least. If no prompts shall come, empty the line of their rhythm: it pauses.',
    noPlace: 'I do not know this place. Choose one from the list, or “No public holidays”.',
    tooMany: (posts: number, agreed: number) =>
      `These rhythms make up to ${posts} posts in four weeks, and agreed are ${agreed}. Write ${posts} here if you agree, or choose a slower rhythm.`,
    beyondAny: (posts: number, most: number) =>
      `These rhythms make up to ${posts} posts in four weeks; ${most} is the most that a channel gets. Choose a slower one.`,
    budget: (most: number) => `A number from 1 to ${most}.`,
    gone: 'This rhythm was removed meanwhile. Close the form and open it again.',
    rhythmNumber: (number: number, why: string) => `Rhythm ${number}: ${why}`,
  },

  saved: {
    nothing: 'Nothing was changed.',
    title: 'Saved.',
    cadence: (name: string) => `Rhythm ${name}, from now on.`,
    resumed: (name: string) => `Rhythm ${name}, goes on.`,
    paused: (name: string) => `Rhythm ${name}, is paused until somebody resumes it.`,
    forgotten: (count: number) =>
      `${count === 1 ? 'One change' : `${count} changes`} that you made to single dates went with the old dates.`,
    lively: (wanted: Ratio) => `Wanted now: ${ratio(wanted)}.`,
    kindsOff: (kinds: string) => `Off: ${kinds}.`,
    kindsOn: 'All kinds of prompts are on.',
    onlyFamiliar: 'No exciting kind is on, so all prompts will be familiar ones.',
    onlyExciting: 'No familiar kind is on, so all prompts will be exciting ones.',
    move: (place: string) =>
      `Public holidays: ${place}. What would fall on one comes on the next working day.`,
    skip: (place: string) => `Public holidays: ${place}. What would fall on one is left out.`,
    noHolidays: 'Public holidays do not count.',
    breaks: (lines: string) => `Breaks, in which nothing is posted:\n${lines}`,
    noBreaks: 'No breaks.',
    quiet: (span: string) => `Quiet from ${span}.`,
    noQuiet: 'No quiet hours.',
    suggestionsOn: 'I suggest another rhythm or mix when the figures speak for it.',
    suggestionsOff: 'I suggest nothing about the rhythm or the mix.',
    budget: (posts: number) => `Agreed: ${posts === 1 ? '1 post' : `${posts} posts`} in four weeks.`,
    draft: 'Look at the draft',
    dates: 'The next three:',
    datesWhenOpen: 'Nothing is posted before the community is open. It would then begin:',
    noDates: 'Nothing is planned.',
    date: (when: string, what: string) => `• ${when}: ${what}`,
  },

  mix: {
    only: {
      rhythms: () => 'Mix: familiar prompts only, as the rhythms here are set.',
      'kinds off': (flavour: Flavour) =>
        `Mix: ${flavour} prompts only, because every ${flavour === 'familiar' ? 'exciting' : 'familiar'} kind is switched off.`,
    },
    fresh: (wanted: Ratio, next: Flavour) => `Mix: ${ratio(wanted)} is wanted; the first one is ${next}.`,
    sofar: (wanted: Ratio, had: Ratio, next: Flavour) =>
      `Mix: ${ratio(wanted)} is wanted; ${latest(had)}, so the next one is ${next}.`,
  },
};

const texts: Record<Locale, typeof en> = { en };
