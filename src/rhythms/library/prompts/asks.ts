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
  {
    id: 'not-found',
    title: 'Not found',
    text: 'What did you look for this week without finding it? Name it in one line. If you know where it is, reply with the place.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'for-the-first-time',
    title: 'For the first time',
    text: 'What will you soon do for the first time? Name it in a line. If you have done it before, reply with what you would check first.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'the-sentence-i-doubt',
    title: 'The sentence I doubt',
    text: 'Which sentence of yours are you unsure about, in a text, a title or a request? Post it, if it may be seen; reply to one above with your version.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'one-real-example',
    title: 'One real example',
    text: 'Of what would you like to see one real example? Name it in a line; reply to another’s with a link or a few lines of your own.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'which-help',
    title: 'Which help',
    text: 'What would help with the task in front of you: an example, a second opinion, an introduction, undisturbed time, or nothing? Tap one; a line in the thread helps to find it.',
    suits: everyKind,
    leavesSomething: false,
    choices: ['An example', 'A second opinion', 'An introduction', 'Undisturbed time', 'Nothing just now'],
  },
  {
    id: 'a-talk-ahead',
    title: 'A talk ahead',
    text: 'Which conversation at work is ahead of you? Without names, post the sentence you want to begin with; reply to another’s with how it would sound to you.',
    suits: ['guild', 'support circle', 'leadership round table'],
    leavesSomething: false,
  },
  {
    id: 'in-case-someone-needs-it',
    title: 'In case someone needs it',
    text: 'Which list, copy or message do you keep up in case someone needs it? Name it in a line; reply if that someone is you.',
    suits: ['guild', 'support circle', 'leadership round table'],
    leavesSomething: false,
  },
];
