/** Pure. The built-in prompts of the kind “guest”. */
import { everyKind, makers, type Written } from './written.ts';

export const guest: readonly Written[] = [
  {
    id: 'question-from-outside',
    title: 'Question from outside',
    text: 'Ask someone in another field what puzzles them about our work. Post their question in one line; answer one that another member brought.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'how-they-do-it',
    title: 'How they do it',
    text: 'Pick one task that another team or field does too. How do they do it? Two lines, and say what you would take over.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'from-the-receiving-end',
    title: 'From the receiving end',
    text: 'Ask one person who receives your work which part they use first. Post the answer in a line, without names.',
    suits: makers,
    leavesSomething: false,
  },
];
