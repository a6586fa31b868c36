/** Whom an event needs before it begins: who comes, and who hosts. Each within a transaction. */
import { absenceAt, absentAmong, hearableAt } from '../../absences/index.ts';
import { rules } from '../constants.ts';
import { type ReminderName, reminderNames } from '../event.ts';
import { keys } from '../keys.ts';
import { rsvpsOf } from '../store.rsvps.ts';
import { hostsOf } from '../store.ts';
import type { Event, Rsvp } from '../tables.ts';
import { tellNobodyHosts } from './alerting.ts';
import { askHost, postDm } from './posts.ts';
import type { Due } from './step.ts';
import { hearersOf, sentOf } from './store.ts';
import { dmReminder, isAwake, isReminded, reminderDmAt, whenAwake } from './timing.ts';

/**
 * Reminds everyone whose time has come and who is not away; each once for a start, whatever reminders were chosen
 * meanwhile.
 */
export const remindPeople = async (due: Due, instants: readonly number[]): Promise<void> => {
  const { scope, outbox, community, event } = due;
  const name = dmReminder(event);
  if (name === null) return;
  const wanted = (await rsvpsOf(scope, event.id)).flatMap((rsvp) => toRemind(due, rsvp, name, instants));
  if (wanted.length === 0) return;
  const mayHear = await hearersOf(scope, community, event);
  const users = wanted.map(({ user }) => user);
  const reminded = await remindedOf(due, users);
  const away = await absentAmong(scope, event.team, community.id, users, due.now);
  for (const one of wanted)
    if (mayHear(one.user) && !reminded(one.user) && !away.has(one.user))
      await postDm(scope, { outbox, community, event }, { ...one, name, due: one.at });
};

/** Where somebody lives and when they are reminded, if that is now. */
const toRemind = (
  { event, known, now }: Due,
  rsvp: Rsvp,
  name: ReminderName,
  instants: readonly number[],
): { user: string; zone: string; at: number }[] => {
  const { user } = rsvp;
  const zone = known.zones.get(user);
  const at = zone === undefined ? null : reminderDmAt(event, zone);
  if (zone === undefined || at === null || !instants.includes(at)) return [];
  const isLate = now - at > rules.grace || (name !== 'minutes' && !isAwake(now, zone));
  return isLate || !isReminded(rsvp, name, at) ? [] : [{ user, zone, at }];
};

/** Whether somebody was reminded of this start before, by whichever reminder. */
const remindedOf = async (
  { scope, event }: Due,
  users: readonly string[],
): Promise<(user: string) => boolean> => {
  const keysOf = (user: string) => reminderNames.map((name) => keys.dm(event, name, user));
  const sent = await sentOf(scope, event.team, users.flatMap(keysOf));
  return (user) => keysOf(user).some((key) => sent.has(key));
};

/** Asks those who have not said yet that they will; whoever is away, once they are back, if it has not begun by then. */
export const askHosts = async ({ scope, outbox, community, event, known, now }: Due): Promise<void> => {
  for (const host of await hostsOf(scope, event.id)) {
    const zone = known.zones.get(host.user);
    if (host.state !== 'asked' || zone === undefined) continue;
    const from = await thereFrom(
      scope,
      { team: event.team, user: host.user, community: community.id },
      { zone, now },
    );
    if (from === null || from >= event.startsAt) continue;
    const isSoon = whenAwake(from, zone) >= event.startsAt;
    const due = isSoon ? from : whenAwake(from, zone);
    await askHost(scope, { outbox, community, event }, host, { zone, due });
  }
};

/** From when on somebody can be asked: now, or when they are back; null: nobody knows when that is. */
const thereFrom = async (
  scope: Due['scope'],
  whom: Parameters<typeof absenceAt>[1],
  { zone, now }: { zone: string; now: number },
): Promise<number | null> => {
  const absence = await absenceAt(scope, whom, now);
  if (absence === null) return now;
  return absence.until === null ? null : hearableAt(absence.until, zone);
};

/** Tells its coordinators where nobody has confirmed to host it, of those who were asked. */
export const lookForHosts = async ({ scope, outbox, community, event, now }: Due): Promise<void> => {
  const hosts = (await hostsOf(scope, event.id)).filter(({ role }) => role === 'host');
  const asked = hosts.filter(({ state }) => state === 'asked').map(({ user }) => user);
  if (asked.length === 0 || hosts.some(({ state }) => state === 'confirmed')) return;
  await tellNobodyHosts(scope, { outbox, community, event, now }, asked);
};

/** Everybody whose zone may be needed for that, without those who get no DMs. */
export const needed = (
  rsvps: readonly Pick<Rsvp, 'user' | 'answer' | 'external'>[],
  hosts: readonly Pick<Event & { user: string }, 'user'>[],
): string[] => [
  ...new Set([
    ...rsvps.filter(({ answer, external }) => answer === 'yes' && !external).map(({ user }) => user),
    ...hosts.map(({ user }) => user),
  ]),
];
