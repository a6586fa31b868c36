/** Pure. What an event is: its words, its times, its states. Instants are epoch milliseconds. */
import { rules } from './constants.ts';
import type { Event } from './tables.ts';

export const answers = ['yes', 'maybe', 'no'] as const;
export type Answer = (typeof answers)[number];

/**
 * Who may come, and so who may see it: everybody in the workspace, the community's members, or who was invited. What
 * is for the invited is not announced.
 */
export const audiences = ['workspace', 'community', 'invited'] as const;
export type Audience = (typeof audiences)[number];

export const formats = ['online', 'on site', 'both'] as const;
export type Format = (typeof formats)[number];

export const tones = ['working', 'social'] as const;
export type Tone = (typeof tones)[number];

export const templateNames = [
  'expert talk',
  'show and tell',
  'round table',
  'lunch',
  'working session',
  'welcome',
] as const;
export type TemplateName = (typeof templateNames)[number];

/** How long before it begins people are reminded. */
export const reminderNames = ['week', 'day', 'minutes'] as const;
export type ReminderName = (typeof reminderNames)[number];

type Timed = Pick<Event, 'startsAt' | 'minutes'>;

export const endOf = ({ startsAt, minutes }: Timed): number => startsAt + minutes * 60_000;

/** Until when people may say that they were there, and what it was worth to them. */
export const afterwardsUntil = (event: Timed): number => endOf(event) + rules.afterwards;

/** Whether it still can be answered: it is planned, and not over. */
export const isOpen = (event: Timed & Pick<Event, 'state'>, now: number): boolean =>
  event.state === 'planned' && now < endOf(event);

/** Whether its channel hears of it at all. */
export const isAnnounced = ({ audience }: Pick<Event, 'audience'>): boolean => audience !== 'invited';
