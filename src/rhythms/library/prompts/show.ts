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
];
