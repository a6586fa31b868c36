/** Pure. The built-in prompts of the kind “reading”. */
import { everyKind, type Written } from './written.ts';

export const reading: readonly Written[] = [
  {
    id: 'read-and-used',
    title: 'Read and used',
    text: 'Link something that you have used since reading it. Add one line: for what?',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'one-page-worth',
    title: 'One page worth it',
    text: 'Which single page or section of something long repaid the time? Give the place, and what it settled for you, in a line.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'where-it-disagreed',
    title: 'Where it disagreed',
    text: 'Which text of the last months contradicted how you work? Link it, and say in one line which of the two you kept.',
    suits: ['guild', 'meetup group', 'reading circle', 'leadership round table'],
    leavesSomething: false,
  },
];
