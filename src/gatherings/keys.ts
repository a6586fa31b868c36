/** Pure. The keys of deliveries and bookings about events: the same key is one message, whoever asks for it. */
import type { ReminderName } from './event.ts';
import type { Event } from './tables.ts';

type Started = Pick<Event, 'id' | 'startsAt'>;

/** A moved event has another start, so that it is reminded of again. */
export const keys = {
  announcement: ({ id }: Pick<Event, 'id'>) => `event:${id}`,
  day: ({ id, startsAt }: Started) => `event-day:${id}:${startsAt}`,
  /** In its thread. */
  reminder: ({ id, startsAt }: Started, name: ReminderName) => `event-reminder:${id}:${startsAt}:${name}`,
  /** To somebody who comes. */
  dm: ({ id, startsAt }: Started, name: ReminderName, user: string) =>
    `event-dm:${id}:${startsAt}:${name}:${user}`,
  /** To somebody who has just said that they come, with the calendar file. */
  yes: ({ id, startsAt }: Started, user: string) => `event-yes:${id}:${startsAt}:${user}`,
  /** To somebody who got a seat: each turn of theirs once. */
  seat: ({ id }: Pick<Event, 'id'>, { user, turn }: { user: string; turn: number }) =>
    `event-seat:${id}:${turn}:${user}`,
  /** `changed`: a place, a title or a time. */
  changed: ({ id, sequence }: Pick<Event, 'id' | 'sequence'>, user: string) =>
    `event-changed:${id}:${sequence}:${user}`,
  changedThread: ({ id, sequence }: Pick<Event, 'id' | 'sequence'>) => `event-changed:${id}:${sequence}`,
  cancelled: ({ id }: Pick<Event, 'id'>, user: string) => `event-cancelled:${id}:${user}`,
  cancelledThread: ({ id }: Pick<Event, 'id'>) => `event-cancelled:${id}`,
  invitation: ({ id }: Pick<Event, 'id'>, user: string) => `event-invitation:${id}:${user}`,
  host: ({ id, startsAt }: Started, user: string) => `event-host:${id}:${startsAt}:${user}`,
  over: ({ id, startsAt }: Started) => `event-over:${id}:${startsAt}`,
  recap: ({ id }: Pick<Event, 'id'>) => `event-recap:${id}`,
} as const;

/** The keys of the days on which an event posts at the top of its channel. */
export const bookingKeys = (id: string) => ({ announcement: `event:${id}`, day: `event-day:${id}` });

/** The event that a delivery is about. */
export const eventOfKey = (key: string): string => key.split(':')[1] ?? '';
