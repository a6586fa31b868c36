/** Pure. Ready-made challenges that a coordinator can start from. Written to rules; those that a machine can check are tested. */
import type { CommunityKind } from '../communities/index.ts';

export type ChallengeIdea = {
  /** A slug, never used again for another idea. */
  id: string;
  title: string;
  /** What to do, and what an entry is. */
  task: string;
  /** From its announcement to its showcase, in days; a coordinator may change it. */
  days: number;
  suits: readonly CommunityKind[];
};

const everyKind: readonly CommunityKind[] = [
  'guild',
  'meetup group',
  'reading circle',
  'support circle',
  'leadership round table',
];

/** Communities of people who make something together, not only read about it. */
const makers: readonly CommunityKind[] = everyKind.filter((kind) => kind !== 'reading circle');

export const challengeIdeas: readonly ChallengeIdea[] = [
  {
    id: 'one-page-repaired',
    title: 'One page repaired',
    task: 'Pick one shared page or template that slows people down, and repair it. An entry is a link with two lines: what stood in the way before, and what a reader finds now. A small page counts, and so does one that you removed.',
    days: 14,
    suits: makers,
  },
  {
    id: 'five-sentences-for-an-outsider',
    title: 'Five sentences for an outsider',
    task: 'Explain one thing that you do at work in five sentences, to somebody from another field. Try them on a real person, and change what puzzled them. An entry is the five sentences, with a line on which one you changed and why.',
    days: 14,
    suits: everyKind,
  },
  {
    id: 'one-trick-one-picture',
    title: 'One trick, one picture',
    task: 'Teach one trick of your work with a single picture: a drawing on paper, a photo, a made-up example with arrows. Nothing confidential may be on it. An entry is the picture, and a sentence that teaches the same to whoever cannot see it.',
    days: 14,
    suits: makers,
  },
  {
    id: 'the-first-hour',
    title: 'The first hour',
    task: 'Somebody new has one hour for our practice. An entry is three lines: one thing to read, one thing to try, and one person or place to ask, each with a link where there is one. Try the hour yourself before you post it.',
    days: 10,
    suits: everyKind,
  },
  {
    id: 'read-with-a-pencil',
    title: 'Read with a pencil',
    task: 'Read one text that the others here may not know, for an hour at most. An entry is its link and three lines: what it claims, where you doubt it, and what you will try because of it. Half of a book is fine; say which half.',
    days: 21,
    suits: everyKind,
  },
  {
    id: 'three-readers',
    title: 'Three readers',
    task: 'Find two others, and agree on a short text that takes twenty minutes. Each of you reads it alone. An entry is its link and three lines, one by each of you: the sentence that you would keep, and why.',
    days: 14,
    suits: ['guild', 'meetup group', 'reading circle', 'leadership round table'],
  },
  {
    id: 'two-people-one-task',
    title: 'Two people, one task',
    task: 'Find somebody here whose work you know little of, and do one of their small tasks together in half an hour. An entry is three lines that you both agree on: the task, and what surprised each of you.',
    days: 21,
    suits: everyKind,
  },
  {
    id: 'five-days-otherwise',
    title: 'Five days otherwise',
    task: 'Change one small habit of your work for five working days. An entry is a before and after, a line each, and a third line on whether you keep it. Going back to the old way is a result as well.',
    days: 14,
    suits: everyKind,
  },
  {
    id: 'brought-from-elsewhere',
    title: 'Brought from elsewhere',
    task: 'Take one way of working from another field, and use it once in ours. Ask somebody who knows it, or read about it. An entry is three lines: where it comes from, what you did with it, and what happened.',
    days: 21,
    suits: everyKind,
  },
  {
    id: 'fits-on-one-sheet',
    title: 'Fits on one sheet',
    task: 'Make a tool that fits on one sheet or one screen: a checklist, a template, a formula, a short script. Let one person use it before you post it. An entry is the tool or a link to it, and a line on when to reach for it.',
    days: 21,
    suits: makers,
  },
  {
    id: 'what-helps-then',
    title: 'What helps then',
    task: 'Think of a moment in our work that is hard for many. An entry is three lines: the moment, what you have tried, and what you would do first the next time. Write about the work, without names; what did not help is welcome too.',
    days: 10,
    suits: ['guild', 'meetup group', 'support circle', 'leadership round table'],
  },
  {
    id: 'a-decision-retold',
    title: 'A decision, retold',
    task: 'Choose a past decision that can be told openly, and write it down for somebody who was not there. An entry is four lines: the options, what spoke against yours, what tipped it, and what would make you open it again.',
    days: 14,
    suits: ['guild', 'support circle', 'leadership round table'],
  },
];
