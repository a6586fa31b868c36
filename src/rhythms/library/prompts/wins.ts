/** Pure. The built-in prompts of the kind “wins”. */
import { everyKind, makers, type Written } from './written.ts';

export const wins: readonly Written[] = [
  {
    id: 'third-try',
    title: 'Third try',
    text: 'What worked lately only after two failed attempts? Describe attempt two in a line or two; others are about to make it.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'dropped',
    title: 'Dropped',
    text: 'Which step did you stop doing that nobody missed? Say in one line what told you it was safe.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'smaller-than-planned',
    title: 'Smaller than planned',
    text: 'What did you finish recently by making it smaller? Name the part you left out, in one line.',
    suits: makers,
    leavesSomething: false,
  },
  {
    id: 'asked-early',
    title: 'Asked early',
    text: 'Which question, asked early, spared you work lately? Post it in one line, as you put it, so that others can ask it too.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'quiet-since-then',
    title: 'Quiet since then',
    text: 'What used to go wrong and has not for a month? Say in one line what you changed before it stopped.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'in-other-hands',
    title: 'In other hands',
    text: 'What went well lately because you handed it to someone else? One line: what you told them, and what you left to them.',
    suits: makers,
    leavesSomething: true,
  },
  {
    id: 'help-that-lasted',
    title: 'Help that lasted',
    text: 'Whose small help was of use long after they gave it? Tell them here in one line: what they did, and when it helped.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'noticed-in-time',
    title: 'Noticed in time',
    text: 'What did you notice lately before it became trouble? Say in one line which sign you went by.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'made-it-easier',
    title: 'Made it easier',
    text: 'Think of the last thing you finished. What made it easier: a person, a page, a tool or a habit? Tap one; a line in the thread may say which.',
    suits: everyKind,
    leavesSomething: false,
    choices: ['A person', 'A page', 'A tool', 'A habit'],
  },
  {
    id: 'right-by-accident',
    title: 'Right by accident',
    text: 'What turned out well lately though you had not planned it? Say in one line what of it you would now do on purpose.',
    suits: everyKind,
    leavesSomething: false,
  },
];
