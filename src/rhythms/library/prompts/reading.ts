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
  {
    id: 'not-to-the-end',
    title: 'Not to the end',
    text: 'What did you lately stop reading halfway? Say in one line what you had hoped to find in it; reply if you know where that stands.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'for-the-first-week',
    title: 'For the first week',
    text: 'Which text would you give to somebody in their first week with our topic? Link it, and say in one line where they should begin.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'how-it-reached-you',
    title: 'How it reached you',
    text: 'How did the last useful thing you read reach you: from a person, by a search, in a feed or newsletter, or by chance? Tap one; a link in the thread passes it on.',
    suits: everyKind,
    leavesSomething: false,
    choices: ['From a person', 'By a search', 'In a feed or newsletter', 'By chance'],
  },
  {
    id: 'read-twice',
    title: 'Read twice',
    text: 'Which text did you understand only when you read it again? Name it, and say in a line what you had missed.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'read-differently',
    title: 'Read differently',
    text: 'Think of a text that several of us know. Which passage do you understand differently from others? Name the place, and your reading in one line.',
    suits: ['guild', 'meetup group', 'reading circle', 'leadership round table'],
    leavesSomething: false,
  },
  {
    id: 'only-this-part',
    title: 'Only this part',
    text: 'Which talk or episode is worth a colleague’s time, whole or in part? Link it, and say in a line from where to where, and for what.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'in-one-line',
    title: 'In one line',
    text: 'What did you read lately that others need not read in full? Post its title, and the one line that they should know.',
    suits: everyKind,
    leavesSomething: true,
  },
];
