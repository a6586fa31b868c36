/** Pure. Every sentence about rhythms, by locale. What people wrote comes in escaped already. */
import { smallestGroup } from '../groups.ts';
import type { Locale } from '../slack/locale.ts';
import type { Nothing } from './kinds/kind.ts';
import type { PromptKind } from './library/kinds.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

/** Why a beat was left out on purpose, or what went wrong with it; stored as the beat's reason. */
export type Reason = keyof (typeof en)['reasons'];

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const sorts: Record<PromptKind, string> = {
  wins: 'Wins',
  asks: 'Asks',
  show: 'Show',
  reading: 'Reading',
  reflection: 'Reflection',
  'quick challenge': 'Quick challenge',
  guest: 'Guest',
  'what-if': 'What if',
};

const nothings: Record<Nothing, string> = {
  'no prompts': 'there is no prompt for this kind of community',
  'no language': 'there is no prompt in this community’s language',
  'used up': 'every prompt was used within the last half year, and none is repeated sooner',
  'only exciting left': 'only exciting prompts are left, and two in a row are too much for a young community',
  'no events': 'nothing is on in the days that follow',
};

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

const onlyTotals = `Only totals are shown, from ${smallestGroup} taps on.`;
const howToAnswer = 'Answer in the thread, or react.';

const en = {
  kinds: {
    prompt: {
      label: 'prompt',
      mix: 'Which prompts?',
      mixes: { both: 'Familiar ones, and now and then an exciting one', familiar: 'Familiar ones only' },
      sorts,
    },
    eventReminder: {
      label: 'what’s on',
      names: ["what's on", 'whats on', 'events', 'event', 'event reminder', 'event reminders'],
      about: 'It lists the events of the days that follow. Where nothing is on, nothing is posted.',
      days: 'How far ahead shall it look?',
      span: (days: number) => `The next ${days} days`,
      title: (days: number) => `What’s on in the next ${days} days`,
      text: 'Open one to see more of it, and to say whether you come.',
    },
    introductions: {
      label: 'introductions',
      names: ['introduction', 'introduce', 'intros', 'intro'],
      about:
        'People are introduced in direct messages, and nothing is posted in the channel. Whoever wants to take part says so with `intros`.',
      meet: 'How do they meet?',
      ways: { online: 'Online', 'in person': 'In person, if possible at the same site' },
      across: 'Who meets whom?',
      reach: (across: boolean) =>
        across ? 'Also people of other communities, if they like that' : 'People of this community',
      title: 'A round of introductions',
      text: 'people are introduced in direct messages',
    },
  },

  /** Long afterwards. */
  leftOut: (name: string) => `rhythm ${name} had nothing to list, so nothing was posted`,

  /** What is made when it comes: as far as is known now. */
  made: {
    events: (titles: readonly string[], more: number) =>
      `${listed.format([...titles.map((title) => `“${title}”`), ...(more > 0 ? [`${more} more`] : [])])}, as far as is known now`,
  },

  beat: {
    answered: (count: number) =>
      count === 0 ? howToAnswer : `${several(count, 'person has', 'people have')} answered. ${howToAnswer}`,
    tapped: (count: number) =>
      count === 0
        ? `Tap one, or answer in the thread. ${onlyTotals}`
        : `${several(count, 'person has', 'people have')} answered. ${onlyTotals}`,
    total: (choice: string, count: number) => `${choice}: ${count}`,
    by: (author: string) => `suggested by ${author}`,
    coming: (when: string, people: number) =>
      people === 0 ? when : `${when} · ${several(people, 'person comes', 'people come')} so far`,
    more: (count: number) => `And ${count} more.`,
    open: 'Open',
    openNamed: (title: string) => `Open ${title}`,
    gone: 'This prompt is no longer in the library.',
  },

  verbs: {
    list: 'this community’s rhythms, with buttons',
    add: 'a new rhythm, in plain words',
    remove: 'ends a rhythm',
    pause: 'nothing comes until it is resumed, or until a date',
    resume: 'a paused rhythm goes on with its next date',
    run: 'one now, without waiting for its date',
    skip: 'drops the next one',
    move: 'moves the next one, and only that',
    preview: 'what comes when, for 30 days',
  },

  buttons: {
    add: 'Add a rhythm',
    preview: 'Preview',
    run: 'Post one now',
    open: 'Introduce people now',
    runAnyway: 'Post it anyway',
    openAnyway: 'Introduce them again',
    skip: 'Skip the next',
    pause: 'Pause',
    resume: 'Resume',
    goOn: 'Go on as before',
    remove: 'Remove',
    removeThis: (number: number) => `Remove rhythm ${number}`,
    keep: 'Keep it',
    raise: (posts: number) => `Raise to ${posts}`,
    another: 'Choose another rhythm',
    list: 'All rhythms',
  },

  list: {
    title: (community: string) => `Rhythms of ${community}`,
    none: (command: string) =>
      `There is no rhythm yet. Add one in plain words, for example \`${command} rhythm add prompt every other Tuesday at 10:00\`.`,
    noneYet: 'There is no rhythm yet.',
    name: (number: number, kind: string, cadence: string) => `${number} · ${kind}, ${cadence}`,
    next: (when: string) => `Next: ${when}.`,
    notOpen: 'It begins when the community is open.',
    moved: (when: string) => `Moved; it would have been ${when}.`,
    paused: 'Paused until somebody resumes it.',
    pausedUntil: (date: string) => `Paused until ${date}.`,
    never: 'Nothing is planned.',
    left: 'It rests until somebody looks after the community.',
    posts: (posts: number, budget: number) =>
      `That makes ${several(posts, 'post', 'posts')} a month; agreed are ${budget}.`,
  },

  added: {
    done: (number: number, kind: string, cadence: string) => `Added rhythm ${number}: ${kind}, ${cadence}.`,
    dates: 'The next three:',
    datesWhenOpen: 'Nothing is posted before the community is open. It would then be:',
    sharedDay: (when: string, number: number) =>
      `On ${when} two rhythms fall on one day. There are never two, so rhythm ${number} comes a day later; another weekday avoids that.`,
  },

  tooMany: (kind: string, cadence: string, posts: number, budget: number) =>
    `With “${kind}, ${cadence}”, this channel gets ${posts} posts a month; agreed are ${budget}. Raise it?`,
  twiceADay: (cadence: string) =>
    `“${cadence}” comes more than once on a day, and one a day is the most that a channel gets. Choose one hour.`,
  beyondAnyBudget: (posts: number, most: number) =>
    `This makes ${posts} posts a month; ${most} is the most that a channel gets. Choose a slower rhythm.`,

  which: {
    none: (command: string) =>
      `There is no rhythm here yet. Add one with \`${command} rhythm add prompt every other Tuesday at 10:00\`.`,
    gone: (number: number) => `Rhythm ${number} is not here any more.`,
    removed: 'That rhythm was added, and removed again since.',
    say: (numbers: string) => `Which one? Write its number: ${numbers}.`,
    unknown: (said: string, numbers: string) => `There is no rhythm ${said} here. There is: ${numbers}.`,
  },
  unknownKind: (said: string, near: string | null, kinds: string) =>
    near === null
      ? `I do not know the kind of rhythm “${said}”. There is: ${kinds}.`
      : `I do not know the kind of rhythm “${said}”. Did you mean “${near}”?`,
  unknownVerb: (command: string, said: string, near: string | null) =>
    near === null
      ? `I do not know “rhythm ${said}”. \`${command} help rhythm\` lists what there is.`
      : `I do not know “rhythm ${said}”. Did you mean \`${command} rhythm ${near}\`?`,

  remove: {
    sure: (name: string) => `Remove rhythm ${name}? What was posted stays; nothing more will come.`,
    done: (name: string) => `Removed rhythm ${name}. Its number is not used again.`,
  },
  paused: (name: string) => `Paused rhythm ${name}, until somebody resumes it.`,
  pausedUntil: (name: string, when: string | null) =>
    when === null
      ? `Paused rhythm ${name}; nothing is planned after that date.`
      : `Paused rhythm ${name}. It goes on by itself, next on ${when}.`,
  notPaused: (name: string) => `Rhythm ${name} is not paused.`,
  resumed: (name: string, when: string | null) =>
    when === null ? `Rhythm ${name} goes on.` : `Rhythm ${name} goes on, next on ${when}.`,
  skipped: (dropped: string, when: string | null) =>
    when === null ? `Dropped ${dropped}. Nothing comes after it.` : `Dropped ${dropped}. Next is ${when}.`,
  nothingToSkip: (name: string) => `Rhythm ${name} has nothing planned that could be dropped.`,
  alreadySkipped: 'That one was dropped or posted already.',
  move: {
    usage: (command: string) =>
      `Write which one and where to, for example \`${command} rhythm move 2 to tomorrow at 15:00\`.`,
    done: (from: string, to: string) =>
      `Moved the next one from ${from} to ${to}. All after it stay where they are.`,
    beyond: (when: string, command: string) =>
      `That is not before the one after it, on ${when}. Choose an earlier time, or drop this one with \`${command} rhythm skip\`.`,
    nothing: (name: string) => `Rhythm ${name} has nothing planned that could be moved.`,
  },
  run: {
    done: 'It is on its way to the channel.',
    again: 'That one is on its way already.',
    opened: 'A round begins now: people are introduced in direct messages.',
    openedToday: (name: string) =>
      `Rhythm ${name} has introduced people today already. Introduce them once more?`,
    today: (name: string | null) =>
      `${name === null ? 'Something' : `Rhythm ${name}`} is posted here today already, and two on one day are one too many. Post it anyway?`,
    notOpen: 'Nothing is posted while this community is not open.',
    hushed: 'It is quiet time here: nothing is posted until it is over.',
    nothing: (reason: string) => `There is nothing to post: ${reason}.`,
  },

  form: {
    title: 'A new rhythm',
    submit: 'Add it',
    close: 'Not now',
    closeDone: 'Done',
    kind: 'What shall come?',
    cadence: 'How often?',
    cadenceHint:
      'In plain words: “every other Tuesday at 10:00”, “first Thursday of the month at 9am”, “weekdays”.',
    raiseTitle: 'More than agreed',
  },

  info: {
    title: 'Rhythm',
  },

  reasons: {
    hushed: 'it is quiet time',
    resting: 'the community was resting',
    asked: 'a coordinator dropped it',
    'day taken': 'another one was posted that day',
    holiday: 'it was a holiday',
    break: 'the community was on a break',
    late: 'Trellis was not running, or could not reach Slack in time',
    unanswered: 'the last three were not answered',
    'nobody cares': 'nobody looks after the community any more',
    unknown: 'Slack did not say whether it arrived, and looking was not possible',
    ...nothings,
  },

  alerts: {
    missed: 'Left out, because it would have come too late:',
    unknown: 'Perhaps not posted; please look in the channel:',
    missedLine: (channel: string, kind: string, when: string) => `${channel}: ${kind} of ${when}`,
    more: (count: number) => `and ${count} before that`,
    missedEnd:
      'Nothing is caught up; the next one comes at its time. With `rhythm run` in the channel, one comes now.',
    nothing: (channel: string, name: string, reason: string) =>
      `In ${channel}, rhythm ${name} had nothing to post: ${reason}. It stays quiet until that changes. \`rhythm\` in the channel shows it.`,
    unanswered: (channel: string, name: string) =>
      `Nobody whom I may count answered the last three in ${channel} of rhythm ${name}. It rests now, and the channel is not told. A slower rhythm may suit better; or ask the people there with one tap, go on as before, or let it rest.`,
    hopeless: (channel: string, name: string, what: string) =>
      `Rhythm ${name} could not post in ${channel} and is paused. ${what} Then resume it.`,
  },
};

const texts: Record<Locale, typeof en> = { en };
