/** Pure. The built-in prompts of the kind “show”. */
import { everyKind, makers, type Written } from './written.ts';

export const show: readonly Written[] = [
  {
    id: 'cover-note',
    title: 'Cover note',
    text: 'You are away for a month. Which one line, written nowhere so far, do you leave your stand-in?',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'borrowed',
    title: 'Borrowed',
    text: 'Which weekly trick of yours came from someone else? Describe it, and how you changed it, in two lines.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'last-look',
    title: 'Last look',
    text: 'What do you check last before handing work over, and which mishap put it there? One line for each.',
    suits: makers,
    leavesSomething: true,
  },
  {
    id: 'where-it-is-noted',
    title: 'Where it is noted',
    text: 'Where did you note your last new task: on paper, in a file, in an app, in a message to yourself, or only in your head? Tap one; a line in the thread says why there.',
    suits: everyKind,
    leavesSomething: false,
    choices: ['On paper', 'In a file', 'In an app', 'In a message to myself', 'Only in my head'],
  },
  {
    id: 'named-to-be-found',
    title: 'Named to be found',
    text: 'How do you name what you will have to find again, such as files, notes or versions? Post one harmless name as it stands, and its rule in a line.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'how-i-checked-it',
    title: 'How I checked it',
    text: 'How did you last check whether something was true? Say in one line where you looked, so that others can look there.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'within-sight',
    title: 'Within sight',
    text: 'What do you keep in sight while you work, on the wall, the desk or the screen, because it helps? Describe it in one line.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'nine-times-out-of-ten',
    title: 'Nine times out of ten',
    text: 'Which rule of yours holds nine times out of ten? Post it in one line, and the tenth time in another.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'for-outsiders',
    title: 'For outsiders',
    text: 'Which comparison do you use to explain a term of our practice to outsiders? Post the term and the comparison in one sentence.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'the-first-two-minutes',
    title: 'The first two minutes',
    text: 'Think of a meeting that began well. What happened in its first two minutes? Describe it in a line, so that another can begin that way.',
    suits: everyKind,
    leavesSomething: true,
  },
];
