/** Pure. The built-in prompts of the kind “reflection”. */
import { everyKind, type Written } from './written.ts';

export const reflection: readonly Written[] = [
  {
    id: 'where-it-costs',
    title: 'Where it costs',
    text: 'Think of your last piece of work. Which part cost the most time: finding, deciding, doing or explaining? One word is enough.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'first-year-question',
    title: 'First-year question',
    text: 'Which question did you keep asking when you were new? Answer it here in two sentences.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'changed-my-mind',
    title: 'Changed my mind',
    text: 'What did you do differently this month than a year ago, for the same kind of task? Say in two lines what changed your mind.',
    suits: everyKind,
    leavesSomething: false,
  },
];
