/** Pure. Every sentence about what comes after an event, by locale. What people wrote comes in escaped already. */
import { smallestGroup } from '../../groups.ts';
import type { Locale } from '../../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const people = (count: number): string => several(count, 'person', 'people');

const en = {
  buttons: {
    present: 'I was there',
    notPresent: 'I was not there',
    attended: 'Who was there',
    recap: 'Write a recap',
    editRecap: 'Edit the recap',
    line: 'Add a line',
  },

  over: {
    asked: (title: string) => `“${title}” is over. Were you there?`,
    small: (until: string) =>
      `Open until ${until}. Only how many were there is shown; nobody is asked why they were not.`,
    hosts: 'For the hosts:',
    recapped: 'The recap is in this thread.',
    were: (count: number) => `${people(count)} ${count === 1 ? 'was' : 'were'} there.`,
  },

  present: {
    thanks: (title: string) => `Noted: you were at “${title}”. Was it useful to you?`,
    useful: { very: 'Very', somewhat: 'Somewhat', no: 'Not this time' },
    taken: (title: string) => `Taken back: you were not at “${title}”.`,
    early: (title: string) => `“${title}” has not begun yet. Come back to this afterwards.`,
    late: (title: string) => `“${title}” was more than three days ago, so nothing is noted any more.`,
    external: 'Thank you. I keep nothing about people of other organisations, so there is nothing to note.',
    noted: {
      very: 'Thank you, that is good to know.',
      somewhat: 'Thank you, that is good to know.',
      no: 'Thank you for saying so.',
    },
    linePlease: `If you like, say in a line what for. The hosts read it without your name, once ${smallestGroup} people have answered.`,
    lineNoted: 'Thank you. The line is kept without showing your name.',
  },

  line: {
    title: 'In a line',
    question: 'What was useful, or what was missing?',
    hint: `The hosts read it without your name, once ${smallestGroup} people have answered.`,
    submit: 'Save it',
    close: 'Not now',
  },

  attended: {
    title: 'Who was there',
    question: 'Everybody who was there',
    hint: 'Those with a seat are chosen already. Nobody is told who is missing.',
    submit: 'Save it',
    close: 'Not now',
    done: (count: number) => `Saved: ${people(count)} ${count === 1 ? 'was' : 'were'} there.`,
    tooFew: `Nobody has said yet whether it was useful.`,
    hidden: (count: number) =>
      `${people(count)} said whether it was useful. How they found it is shown from ${smallestGroup} answers on.`,
    useful: (very: number, somewhat: number, no: number) =>
      `Was it useful? Very: ${very}. Somewhat: ${somewhat}. Not this time: ${no}.`,
    lines: 'In their words:',
  },

  recap: {
    title: 'A recap',
    learned: 'What did we learn?',
    learnedHint: 'Three lines are plenty. It is posted in the event’s thread.',
    links: 'Links',
    decisions: 'What was decided?',
    next: 'What comes next?',
    submit: 'Post it',
    save: 'Save it',
    close: 'Not now',
    empty: 'Write at least one of the four.',
    tooLong: (most: number) => `That is more than ${most} letters. Please make it shorter.`,
    posted: 'It is on its way to the thread. You can change it until it is perfect: the button stays.',
    saved: 'Saved. The thread shows it within a minute.',
    kept: 'Kept. This event has no thread, so people find it in the list of events.',
    heading: (title: string) => `Recap of “${title}”`,
    parts: {
      learned: 'What we learned',
      links: 'Links',
      decisions: 'Decided',
      next: 'Next',
    },
    by: (who: string) => `Written by ${who}`,
  },

  notHost: 'Only those who host this event, and the community’s coordinators, can do that.',
  gone: 'That event is not here any more.',
  done: 'Done',
};

const texts: Record<Locale, typeof en> = { en };
