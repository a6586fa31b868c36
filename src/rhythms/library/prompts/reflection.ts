/** Pure. The built-in prompts of the kind “reflection”. */
import { everyKind, type Written } from './written.ts';

export const reflection: readonly Written[] = [
  {
    id: 'where-it-costs',
    title: 'Where it costs',
    text: 'Think of your last piece of work. Which part cost the most time: finding, deciding, doing or explaining? Tap one; a line in the thread helps.',
    suits: everyKind,
    leavesSomething: false,
    choices: ['Finding', 'Deciding', 'Doing', 'Explaining'],
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
  {
    id: 'on-its-first-day',
    title: 'On its first day',
    text: 'Think of the last thing you finished. What would you have liked to know on its first day? One line, for whoever begins the next.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'slowly-on-purpose',
    title: 'Slowly, on purpose',
    text: 'What did you do slowly on purpose lately? Say in one line what you saw that way.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'advice-i-give',
    title: 'Advice I give',
    text: 'Which advice do you give to others and forgot yourself this month? Post it in one line; it is good advice all the same.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'taken-from-here',
    title: 'Taken from here',
    text: 'What from this community did you use elsewhere? Link it or repeat it in a line, and say where it was of use.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'two-good-aims',
    title: 'Two good aims',
    text: 'Where did two good aims get in each other’s way lately? Name both in one line, and the one that you followed.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'looks-easy',
    title: 'Looks easy',
    text: 'Which part of your work looks easier from outside than it is? Say in one line what makes it hard.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'when-i-was-stuck',
    title: 'When I was stuck',
    text: 'What did someone say or do that got you further when you were stuck? Post it in one line, so that others can do the same.',
    suits: everyKind,
    leavesSomething: true,
  },
];
