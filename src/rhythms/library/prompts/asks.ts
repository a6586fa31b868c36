/** Pure. The built-in prompts of the kind “asks”. */
import { everyKind, makers, type Written } from './written.ts';

export const asks: readonly Written[] = [
  {
    id: 'ten-minutes',
    title: 'Ten minutes',
    text: 'What could ten minutes with the right person settle for you? Name the topic in a line. If someone named yours, offer a time.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'still-foggy',
    title: 'Still foggy',
    text: 'What have you meant to understand for a month? One line is enough. Reply “me too” under another’s.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'second-opinion',
    title: 'Second opinion',
    text: 'Which decision of yours is still open this week? Give the two options in two lines; answer one above yours with the question you would ask first.',
    suits: makers,
    leavesSomething: false,
  },
];
