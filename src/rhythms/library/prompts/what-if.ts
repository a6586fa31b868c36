/** Pure. The built-in prompts of the kind “what-if”. */
import { everyKind, makers, type Written } from './written.ts';

export const whatIf: readonly Written[] = [
  {
    id: 'half-the-time',
    title: 'Half the time',
    text: 'Your usual task must take half as long, with no overtime. What goes first? Name it in one line.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'without-the-tool',
    title: 'Without the tool',
    text: 'The tool you use most is gone for a week. What would you do on the first day? Answer in two lines.',
    suits: makers,
    leavesSomething: false,
  },
  {
    id: 'one-rule-less',
    title: 'One rule less',
    text: 'You may cross out one rule or habit of our practice for a month. Which one? Say in a line how we would notice a mistake.',
    suits: everyKind,
    leavesSomething: true,
  },
];
