/** Pure. Every sentence about series of events, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const en = {
  verb: 'events that recur, and how to let one recur',

  buttons: {
    repeatThis: (title: string) => `Repeat “${title}”`,
    list: 'Series',
    pause: 'Pause',
    resume: 'Resume',
    end: 'End the series',
    keep: 'Keep it',
  },

  list: {
    title: (community: string) => `Series of ${community}`,
    none: 'No event repeats yet. Plan one, then let it repeat: each occurrence has its own answers, hosts and place, and can be moved or cancelled by itself.',
    next: (when: string) => `Next: ${when}.`,
    noNext: 'None is planned right now.',
    paused: 'Paused: no further ones are planned.',
    ahead: 'Occurrences are planned five weeks ahead. They stand in the list of events like any other.',
    repeatable: 'These could repeat:',
  },

  form: {
    title: 'Repeat an event',
    submit: 'Repeat it',
    raise: (posts: number) => `Raise to ${posts}`,
    close: 'Not now',
    about: (title: string, when: string) =>
      `“${title}”, ${when}, is the first. What it is like is copied; its hosts are asked anew each time.`,
    cadence: 'How often?',
    cadenceHint:
      'In plain words: “every other Thursday at 15:00”, “first Monday of the month at 12:00”. Where one hour does not suit everybody: “every other Thursday at 9:00 and 17:00 in turn”.',
    budget: (posts: number, agreed: number) =>
      `Each occurrence is announced and has its day. This makes ${posts} posts in 28 days here; agreed are ${agreed}. Raise it?`,
    budgetRefused: (posts: number, agreed: number) =>
      `This makes ${posts} posts in 28 days here; agreed are ${agreed}. Choose a slower rhythm, or ask a coordinator to raise it.`,
    beyond: (posts: number, most: number) =>
      `This makes ${posts} posts in 28 days; ${most} is the most that a channel gets. Choose a slower rhythm.`,
  },

  done: (title: string, cadence: string) => `“${title}” repeats ${cadence}.`,
  nextOnes: (list: string) => `The next ones:\n${list}`,
  line: (when: string) => `• ${when}`,
  leftToDecide: (when: string) =>
    `• ${when}: a holiday, or something else is posted that day. It stands among the proposals, for you to approve or decline.`,
  inBreaks: 'Nothing is planned within breaks.',

  paused: (title: string) => `“${title}” is paused. What is planned already stays planned.`,
  resumed: (title: string) => `“${title}” goes on.`,
  endSure: (title: string, planned: number) =>
    planned === 0
      ? `End the series “${title}”? No further ones are planned then.`
      : `End the series “${title}”? No further ones are planned then. What is planned already (${planned}) stays; cancel it one by one if it should not take place.`,
  ended: (title: string) => `The series “${title}” has ended.`,

  repeats: (title: string) => `“${title}” repeats already.`,
  notPlanned: (title: string) => `“${title}” is not planned, so it cannot repeat yet.`,
  over: (title: string) => `“${title}” is over. Plan a new one, and let that repeat.`,
  gone: 'That series is not here any more.',
  eventGone: 'That event is not here any more.',
  formDone: 'Done',
};

const texts: Record<Locale, typeof en> = { en };
