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
  {
    id: 'still-by-hand',
    title: 'Still by hand',
    text: 'A guest from a field that automates what it can asks: what do you still do by hand, and why? Answer in a line.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'half-an-hour-with-a-guest',
    title: 'Half an hour with a guest',
    text: 'Which profession should send us a guest for half an hour, and what would you ask first? Two lines: the profession, and your question.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'before-they-come-in',
    title: 'Before they come in',
    text: 'A guest joins our next meeting and knows nothing of our practice. Which one sentence do you send ahead, so that they can follow?',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'the-missing-view',
    title: 'The missing view',
    text: 'Think of a recent decision that touched your work. Whose view would have helped? Tap one; a line in the thread says what they would have added.',
    suits: everyKind,
    leavesSomething: false,
    choices: ['Who uses the result', 'Who looks after it later', 'Who pays for it', 'Who is new to it'],
  },
  {
    id: 'another-name-for-it',
    title: 'Another name for it',
    text: 'Take one term of ours. How does another language or profession say it, word for word? Post it, with a line on what that name sees.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'elsewhere',
    title: 'Elsewhere',
    text: 'Link one place elsewhere in which people talk about our practice: a forum, a newsletter, a meeting. Add a line: what do you go there for?',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'said-in-passing',
    title: 'Said in passing',
    text: 'Which sentence by somebody in another field has stayed with you at work? Two lines, without names: the sentence, and when you think of it.',
    suits: everyKind,
    leavesSomething: true,
  },
];
