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
];
