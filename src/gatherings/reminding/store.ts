/** Queries: what is on its way about an event, and whom it concerns. */
import { and, eq, inArray, isNotNull, like } from 'drizzle-orm';
import { type Community, membersOf } from '../../communities/index.ts';
import type { Person } from '../../slack/access.ts';
import type { Scope } from '../../store/store.ts';
import { eventOfKey, keys } from '../keys.ts';
import { hostsOf, invitedTo } from '../store.ts';
import type { Event } from '../tables.ts';

/** The deliveries of these kinds about an event that have not left, or may not have. */
export const onTheirWay = async (
  { db, t }: Scope,
  { id, team }: Pick<Event, 'id' | 'team'>,
  kinds: readonly string[],
): Promise<{ key: string; kind: string; user: string; due: number }[]> => {
  const { key, lane, nextAt, kind, due } = t.deliveries;
  const rows = await db
    .select({ key, kind, due, user: lane })
    .from(t.deliveries)
    .where(
      and(
        // In the index's own words, without which it is not used.
        isNotNull(nextAt),
        eq(t.deliveries.team, team),
        inArray(t.deliveries.status, ['waiting', 'attempting']),
        inArray(kind, [...kinds]),
        like(key, `%:${id}%`),
      ),
    );
  return rows.filter((row) => eventOfKey(row.key) === id);
};

/**
 * The key under which an event is announced now; null: that is on its way. A second attempt, which a person asked for
 * after the first had failed or was withdrawn, has its instant besides.
 */
export const announcementKey = async (
  { db, t }: Scope,
  event: Pick<Event, 'id' | 'team' | 'announceAt'>,
): Promise<string | null> => {
  const first = keys.announcement(event);
  const again = `${first}:${event.announceAt}`;
  const { key, status, team } = t.deliveries;
  const rows = await db
    .select({ key, status })
    .from(t.deliveries)
    .where(and(eq(team, event.team), inArray(key, [first, again])));
  const before = rows.find((row) => row.key === first);
  if (before === undefined) return first;
  const isOpen = before.status === 'waiting' || before.status === 'attempting';
  return isOpen || rows.length > 1 ? null : again;
};

/** As many parameters as every database takes at once. */
const atOnce = 500;

/** Those of these keys whose messages were sent, or may be. */
export const sentOf = async (
  { db, t }: Scope,
  team: string,
  wanted: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { key, status } = t.deliveries;
  const found = new Set<string>();
  for (let at = 0; at < wanted.length; at += atOnce) {
    const rows = await db
      .select({ key })
      .from(t.deliveries)
      .where(
        and(
          eq(t.deliveries.team, team),
          inArray(key, wanted.slice(at, at + atOnce)),
          inArray(status, ['waiting', 'attempting', 'sent', 'unknown']),
        ),
      );
    for (const row of rows) found.add(row.key);
  }
  return found;
};

/** Where people live, as far as they are known, without asking Slack; null: they get no DMs. */
export const zonesOf = async (
  { db, t }: Scope,
  team: string,
  users: readonly string[],
): Promise<ReadonlyMap<string, string | null>> => {
  const zones = new Map<string, string | null>();
  const { user, timeZone, external, deleted, bot } = t.people;
  for (let at = 0; at < users.length; at += atOnce) {
    const rows = await db
      .select({ user, timeZone, external, deleted, bot })
      .from(t.people)
      .where(and(eq(t.people.team, team), inArray(user, users.slice(at, at + atOnce))));
    for (const row of rows) zones.set(row.user, isReached(row) ? row.timeZone : null);
  }
  return zones;
};

/** Whether somebody gets DMs: a person of this organisation who is still there. */
export const isReached = ({
  external,
  deleted,
  bot,
}: Pick<Person, 'external' | 'deleted' | 'bot'>): boolean => !external && !deleted && !bot;

/**
 * Whether somebody who once answered may still hear of an event: whoever left what only its members see hears no more,
 * but for its hosts and who was invited.
 */
export const hearersOf = async (
  scope: Scope,
  { id, isPrivate }: Pick<Community, 'id' | 'isPrivate'>,
  { id: event, audience }: Pick<Event, 'id' | 'audience'>,
): Promise<(user: string) => boolean> => {
  if (audience === 'workspace' && !isPrivate) return () => true;
  const hosts = (await hostsOf(scope, event)).map(({ user }) => user);
  const here = audience === 'invited' ? [] : (await membersOf(scope, id)).map(({ user }) => user);
  const all = new Set([...hosts, ...here, ...(await invitedTo(scope, event))]);
  return (user) => all.has(user);
};
