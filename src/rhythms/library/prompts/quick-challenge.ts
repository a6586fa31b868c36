/** Pure. The built-in prompts of the kind “quick challenge”. */
import { everyKind, makers, type Written } from './written.ts';

export const quickChallenge: readonly Written[] = [
  {
    id: 'twenty-minute-repair',
    title: 'Twenty-minute repair',
    text: 'Spend twenty minutes on one shared template or page that slows people down. Post three lines: before, after, and what you left alone.',
    suits: makers,
    leavesSomething: true,
  },
  {
    id: 'first-step-only',
    title: 'First step only',
    text: 'Post a problem from your work in two lines. Give the one above yours a first step, no solution.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'five-line-checklist',
    title: 'Five-line checklist',
    text: 'Write down a task you did this week as a checklist of five lines at most, so that a newcomer could follow it. Post it here.',
    suits: makers,
    leavesSomething: true,
  },
  {
    id: 'from-topic-to-question',
    title: 'From topic to question',
    text: 'Take a heading from something you read, or an agenda item that others may see. Turn it into a question that can be answered, and post both, a line each.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'two-meanings',
    title: 'Two meanings',
    text: 'For three days, listen for a word that people use in two senses. Post it with both meanings, a line each, without names.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'a-clear-no',
    title: 'A clear no',
    text: 'Write the two sentences with which you would decline a request, so that whoever asked knows what comes next. Post them; no real case is needed.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'finish-the-tip',
    title: 'Finish the tip',
    text: 'Post a line that begins with “When”, names a moment from your work, and stops there. Finish the line above yours with what you do then.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'guess-first',
    title: 'Guess first',
    text: 'Think of the next task that you mean to finish. Tap how long it will take; when it is done, a line in the thread says what the guess had missed.',
    suits: everyKind,
    leavesSomething: false,
    choices: ['Under an hour', 'Up to half a day', 'Up to two days', 'Longer'],
  },
  {
    id: 'five-stations',
    title: 'Five stations',
    text: 'Type the way that one task or decision takes as a single line: five stations at most, arrows between them, no names. Mark where it waits.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'watch-in-silence',
    title: 'Watch in silence',
    text: 'Within three days, ask somebody to find one thing on a page that you look after, and say nothing while they search. Post in a line what you learned about the page.',
    suits: makers,
    leavesSomething: false,
  },
];
