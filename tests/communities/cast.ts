import type { Person } from '../../src/slack/access.ts';
import type { Scope } from '../../src/store/store.ts';

export const team = 'T1';
export const noon = Date.UTC(2026, 2, 2, 12);

/** A colleague in Berlin; `given` makes them something else. */
export const person = (user: string, given: Partial<Person> = {}): Person => ({
  team,
  user,
  locale: 'en',
  timeZone: 'Europe/Berlin',
  guest: false,
  external: false,
  steward: false,
  bot: false,
  deleted: false,
  ...given,
});

type Row = Scope['t']['communities']['$inferInsert'];

/** An open, public guild in its own channel; `given` makes it something else. */
export const community = (id: string, given: Partial<Row> = {}): Row => ({
  id,
  team,
  channel: `C${id.toUpperCase()}`,
  name: `Craft ${id}`,
  kind: 'guild',
  state: 'open',
  isPrivate: false,
  timeZone: 'Europe/Berlin',
  locale: 'en',
  createdBy: 'UANA',
  createdAt: noon,
  openedAt: noon,
  ...given,
});

/** Somebody who entered a community's channel at noon. */
export const present = (community: string, user: string) => ({
  community,
  user,
  at: noon,
  eventAt: noon * 1000,
  founding: true,
  external: false,
});
