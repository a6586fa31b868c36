/** Pure. Every sentence about suggestions, by locale. What people wrote comes in escaped already. */
import { smallestGroup } from '../../groups.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Answers } from './posterior.ts';
import type { Certainty, NotEnough } from './suggestion.ts';
import type { Course, Typical } from './typical.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const of = ({ answered, eligible }: Answers): string => `${answered} of ${eligible}`;
const beats = (count: number): string => several(count, 'beat', 'beats');
const last = ({ beats: count }: Pick<Typical, 'beats'>): string =>
  count === 1 ? 'Last beat' : `Last ${count} beats`;
const course = ({ now, before }: Course): string =>
  `${last(now)}: ${of(now)} typically answered; before that ${of(before)}.`;
const sure: Record<Certainty, string> = { likely: 'Likely', 'very likely': 'Very likely' };
const percent = (share: number): string => `${Math.round(share * 100)} %`;
/** A chance that is not certain is not called so. */
const chance = (value: number): string => percent(Math.min(0.99, value));
/** Few members are not told apart. */
const people = (count: number): string =>
  count < smallestGroup ? `fewer than ${smallestGroup}` : String(count);
const times = (factor: number): string => (Math.round(factor * 10) / 10).toFixed(1).replace(/\.0$/, '');

type Ratio = { familiar: number; exciting: number };
const ratio = ({ familiar, exciting }: Ratio): string => `${familiar} familiar : ${exciting} exciting`;

const needed: Record<NotEnough['of'], string> = {
  beats: 'beats',
  'familiar beats': 'familiar beats',
  'exciting beats': 'exciting beats',
  weeks: 'weeks with something in them',
  'person-hours': 'hours in which somebody did something',
};

const en = {
  verb: 'what the answers say of each rhythm, with the figures',

  buttons: {
    tryIt: 'Try it',
    notNow: 'Not now',
    why: 'Why?',
    keep: 'Keep it',
    goBack: 'Go back',
    goBackNow: 'Go back now',
    raise: (posts: number) => `Raise to ${posts} and try it`,
    trySlower: 'Try it slower',
    askPeople: 'Ask people',
    letRest: 'Let it rest',
  },

  slower: (found: Course, certainty: Certainty, cadence: string, trial: number) =>
    `${course(found)} ${sure[certainty]} a real drop. Try ${cadence} for ${beats(trial)}?`,
  faster: (
    found: Course,
    still: { beats: number; of: number },
    starts: number,
    certainty: Certainty,
    cadence: string,
    trial: number,
  ) =>
    `${course(found)} After ${still.beats} of the last ${beats(still.of)} answers still came when the next one was near, and members began about ${Math.round(starts)} conversations of their own from one to the next. ${sure[certainty]} there is room for more. Try ${cadence} for ${beats(trial)}?`,
  slot: (
    hours: { better: string; present: string },
    livelier: number,
    fits: { better: number; present: number; of: number },
    certainty: Certainty,
    cadence: string,
    trial: number,
  ) =>
    `On ${hours.better} about ${times(livelier)} times as much happens here as on ${hours.present}, and it lies within the working hours of ${people(fits.better)} of ${fits.of} members (now ${people(fits.present)}). ${sure[certainty]} a better hour. Try ${cadence} for ${beats(trial)}?`,
  alternate: (reached: number, all: number, certainty: Certainty, cadence: string, trial: number) =>
    `Members live so far apart that no single hour suits most of them. Two hours in turn would lie within the working hours of ${people(reached)} of ${all}. ${sure[certainty]} a better fit. Try ${cadence} for ${beats(trial)}?`,
  livelier: (familiar: Course, certainty: Certainty, to: Ratio, from: Ratio, trial: number) =>
    `Familiar prompts, the last ${familiar.now.beats}: ${of(familiar.now)} typically answered; before that ${of(familiar.before)}. Exciting ones hold. ${sure[certainty]} a little more excitement would do good. Try ${ratio(to)} instead of ${ratio(from)}, for ${beats(trial)}?`,
  calmer: (exciting: Course, certainty: Certainty, to: Ratio, from: Ratio, trial: number) =>
    `Exciting prompts, the last ${exciting.now.beats}: ${of(exciting.now)} typically answered; before that ${of(exciting.before)}. ${sure[certainty]} they come a little too often. Try ${ratio(to)} instead of ${ratio(from)}, for ${beats(trial)}?`,
  ofRhythm: (name: string, said: string) => `Rhythm ${name}. ${said}`,
  ofMix: (said: string) => `The mix of prompts. ${said}`,

  trial: {
    going: (was: string, have: number, need: number) =>
      `On trial; before, it was ${was}. ${have} of ${beats(need)} have had their three days of answers. After that I show you what it came to.`,
    was: (what: string, found: Course) =>
      `Tried for ${beats(found.now.beats)}: ${what}. ${of(found.now)} typically answered; before that ${of(found.before)}.`,
    became: {
      better: (certainty: Certainty) => `${sure[certainty]} better.`,
      worse: (certainty: Certainty) => `${sure[certainty]} worse.`,
      'about the same': () => 'About the same, as far as so few beats can tell.',
    },
    unknown: (what: string, tried: number) =>
      `Tried for ${beats(tried)}: ${what}. There are too few figures to say whether it is better; how does it feel?`,
    ask: 'Keep it? If you do nothing, it stays.',
    askBack: 'Go back? If you do nothing, it stays.',
  },

  done: {
    trying: (name: string, trial: number) => `On trial for ${beats(trial)}: rhythm ${name}.`,
    tryingMix: (to: Ratio, trial: number) =>
      `On trial for ${beats(trial)}: ${ratio(to)}. What is planned for the next two weeks stays as it is.`,
    next: (when: string) => `The next one comes on ${when}.`,
    after: 'After that I show you what it came to. You can go back at any time.',
    notNow: (count: number) => `All right. The same is not suggested again for ${beats(count)}.`,
    kept: (what: string) => `It stays: ${what}.`,
    back: (name: string) => `Back to rhythm ${name}.`,
    backMix: (to: Ratio) => `Back to ${ratio(to)}.`,
    slower: (name: string) => `It goes on, slower: rhythm ${name}.`,
    asked:
      'The question is on its way to the channel. Its answers show there, from five taps on; the rhythm rests until you resume it.',
    rests: (number: number, command: string) =>
      `It rests. \`${command} rhythm resume ${number}\` brings it back whenever you like.`,
  },
  mix: (to: Ratio) => ratio(to),

  raise: (cadence: string, posts: number, agreed: number) =>
    `With ${cadence}, this channel gets up to ${several(posts, 'post', 'posts')} in four weeks; agreed are ${agreed}. Raise it?`,
  outdated:
    'That was decided already, or the rhythm was changed meanwhile. `rhythm` in the channel shows how it stands.',
  postedToday:
    'Something is posted here today already, and two on one day are one too many. Press it again tomorrow.',
  noSlower: 'There is no slower step than this one. Resume it, ask the people there, or let it rest.',
  notResting: (name: string) => `Rhythm ${name} is not resting any more.`,

  why: {
    title: 'Why?',
    close: 'Close',
    counted:
      'Counted is who replied, reacted or tapped within three days, of the members who did anything here in the 90 days before. Only numbers, never who; people who are left out are in none of them.',
    beat: (date: string, answers: Answers) => `${date}: ${of(answers)}`,
    beats: 'Beat by beat, the latest first:',
    now: (count: number) => `${last({ beats: count })}, the latest first:`,
    before: 'Before that:',
    none: 'There are no figures yet.',
    slower: (latest: number, most: number, fell: number, value: number, from: number) =>
      `I compare the last ${latest} beats with up to ${most} before them. One prompt and one day stand behind all answers to a beat, so they count for less than as many answers of their own would. That the share of people who answer fell by more than ${percent(fell)} comes out as ${chance(value)} likely; from ${percent(from)} on I ask you.`,
    faster: (still: number, starts: number, value: number) =>
      `I suggest more only where answers do not fall, at least ${percent(still)} of beats are still answered in the three days before the next one, and members begin at least ${starts} conversations of their own in between. That the first holds for good comes out as ${chance(value)} likely.`,
    slot: (hours: number, weeks: number, value: number, factor: number, within: number) =>
      `In the last 90 days I counted ${hours} hours, over ${several(weeks, 'week', 'weeks')}, in which somebody here wrote, replied, reacted or tapped; one person once an hour. That the new hour is at least ${times(factor)} times as lively comes out as ${chance(value)} likely. Working hours are Monday to Friday, 9:00 to 17:00 where each member is; I only look at hours that suit ${percent(within)} of them, all year round.`,
    alternate: (within: number) =>
      `I know each member’s time zone from Slack and suppose working hours of 9:00 to 17:00, Monday to Friday, all year round. No hour of the week lies within them for ${percent(within)} of the members; these two together reach the most.`,
    mixed: (familiar: Course, exciting: Course, fell: 'familiar' | 'exciting', value: number, to: number) =>
      `Familiar prompts: ${of(familiar.now)}, before that ${of(familiar.before)}. Exciting prompts: ${of(exciting.now)}, before that ${of(exciting.before)}. That ${fell} ones are answered by less than ${percent(to)} of the people of before comes out as ${chance(value)} likely. A step changes one prompt in twenty, and there are at least four beats between two steps.`,
    lookBack: (tried: number, most: number, likely: number, veryLikely: number) =>
      `I compare the ${beats(tried)} of the trial with the ${most} before it. From ${percent(likely)} on I say likely, from ${percent(veryLikely)} very likely; ${beats(tried)} seldom tell more than a large difference.`,
  },

  evidence: {
    title: (community: string) => `What the answers say in ${community}`,
    none: 'There is no rhythm yet that people answer.',
    totals:
      'This workspace counts totals only, so nobody knows how many people could have answered. I suggest nothing from figures; ask the people here.',
    off: 'Suggestions are switched off; `rhythm settings` switches them on.',
    young: (have: number, need: number) => `Too early to tell: ${have} of ${beats(need)} so far.`,
    notEnough: (have: number, need: number, what: NotEnough['of']) =>
      `Not enough evidence yet: ${have} of ${need} ${needed[what]}.`,
    tooSmall: 'This community is small and quiet; figures cannot tell. Ask people.',
    holiday:
      'Fewer answer, but there were holidays or a break in between; that is no reason to change anything.',
    steady: 'Nothing has moved clearly.',
    found: 'There is something to suggest; it comes in its time, never soon after a change or a “not now”.',
    course,
    watch: (found: Course, certainty: Certainty) =>
      `${course(found)} ${sure[certainty]} a drop, but not one to act upon yet.`,
    hour: (said: string) => `Day and hour: ${said}`,
    asGood: 'no other hour is clearly livelier.',
    noHour: 'no hour suits enough members, nor do two in turn.',
    mix: (said: string) => `The mix: ${said}`,
    paused: 'Paused; nothing is reckoned meanwhile.',
    why: 'Beat by beat',
  },

  /** In the monthly note. `what`: the kind of rhythm. */
  told: {
    tried: (what: string, cadence: string, trial: number) =>
      `The ${what} comes ${cadence} now, on trial for ${beats(trial)}.`,
    back: (what: string, cadence: string, _trial: number) => `The ${what} comes ${cadence} again.`,
    slower: (what: string, cadence: string, _trial: number) => `The ${what} comes ${cadence} now.`,
  },

  /** One-tap question to a community about a rhythm of its own; nothing in it says that nobody answered. */
  question: {
    title: 'How shall this go on?',
    text: 'The prompts here are for all of you. What would suit you best? One tap is enough.',
    word: 'Question',
    choices: ['As it was', 'Less often', 'On another day or hour', 'Other questions', 'A pause for now'],
  },
};

const texts: Record<Locale, typeof en> = { en };
