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
  {
    id: 'other-chair',
    title: 'Other chair',
    text: 'Pick a habit of our practice that you like, and argue against it in three sentences. In three days, reply to your own: what survived?',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'heard-in-a-year',
    title: 'Heard in a year',
    text: 'It is a year from now, and our practice has made a difference. Write the one sentence by somebody outside from which you can tell.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'first-lesson',
    title: 'First lesson',
    text: 'Our practice becomes a school subject. What happens in the first lesson? Two lines: what the class does, and what it learns by that.',
    suits: everyKind,
    leavesSomething: true,
  },
  {
    id: 'twice-as-long',
    title: 'Twice as long',
    text: 'Suppose your next piece of work takes twice as long as planned. Why was that? Tap one; a line in the thread says what you could do about it today.',
    suits: everyKind,
    leavesSomething: false,
    choices: ['It grew', 'It had to wait', 'It was misunderstood', 'Something broke'],
  },
  {
    id: 'the-author-comes',
    title: 'The author comes',
    text: 'The author of something you have read joins us for an hour. Name the text in a line, and in another the question that you would ask first.',
    suits: ['guild', 'meetup group', 'reading circle', 'leadership round table'],
    leavesSomething: false,
  },
  {
    id: 'a-silent-film',
    title: 'A silent film',
    text: 'Somebody makes a film without sound about a day in our practice. Which moment puzzles whoever watches? Post it in a line, with the caption that it needs.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'one-way-only',
    title: 'One way only',
    text: 'For a week you may explain your work in one way only. Tap which; a line in the thread says what that way cannot carry.',
    suits: everyKind,
    leavesSomething: false,
    choices: ['In writing', 'Aloud', 'With drawings', 'By doing it together'],
  },
];
