/** Pure. Ready-made events to start from: words that one may send as they are, and change where one knows better. */
import type { Format, TemplateName, Tone } from '../event.ts';

export type Template = {
  name: TemplateName;
  title: string;
  about: string;
  minutes: number;
  format: Format;
  tone: Tone;
  /** Local, `HH:MM`: of what belongs to an hour of the day. */
  time?: string;
};

export const templates: readonly Template[] = [
  {
    name: 'expert talk',
    title: 'What I know now about …',
    about:
      'Somebody who has done this for years tells what they would do first, what they stopped doing, and where they are still unsure. Half of the time is for questions: bring one from your own work.',
    minutes: 60,
    format: 'online',
    tone: 'working',
  },
  {
    name: 'show and tell',
    title: 'Show and tell',
    about:
      'Three people show something that they made or found, ten minutes each. Half-finished is welcome: say what you would like to know from us. To show something, answer in the thread with one line.',
    minutes: 45,
    format: 'online',
    tone: 'working',
  },
  {
    name: 'round table',
    title: 'Round table: …',
    about:
      'One question, everybody in the round. Each of us says in two minutes how it is done where they work; then we talk about what differs. No slides, and nothing to prepare but an example.',
    minutes: 60,
    format: 'online',
    tone: 'working',
  },
  {
    name: 'lunch',
    title: 'Lunch together',
    about:
      'We eat and talk, without an agenda. Come for all of it or for ten minutes; newcomers are just as welcome as those who have been here for long.',
    minutes: 60,
    format: 'on site',
    tone: 'social',
    time: '12:30',
  },
  {
    name: 'working session',
    title: 'Working session: …',
    about:
      'We sit together and do it: half an hour on our own tasks, side by side, then half an hour on what we got stuck on. Bring something small that you have been putting off.',
    minutes: 90,
    format: 'online',
    tone: 'working',
  },
  {
    name: 'welcome',
    title: 'Welcome to those who are new',
    about:
      'Half an hour for everybody who joined lately, and for those who like to meet them. What this community is about, what happens when, and whom to ask. Bring your questions, the small ones too.',
    minutes: 30,
    format: 'online',
    tone: 'social',
  },
];

export const templateNamed = (name: string): Template | null =>
  templates.find((one) => one.name === name) ?? null;
