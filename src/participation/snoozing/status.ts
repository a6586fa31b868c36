/** Whoever says in their profile that they are away is left alone for as long. Nothing of what it says is kept. */
import { z } from 'zod';
import {
  type Absence,
  absencesNow,
  addAbsence,
  awayBy,
  changeAbsence,
  dueAbsences,
  everywhere,
  isAway,
  Told,
} from '../../absences/index.ts';
import { communitiesOf } from '../../communities/index.ts';
import type { Deps } from '../../deps.ts';
import { errorOf } from '../../slack/errors.ts';
import type { Happening } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { absenceChanged } from './acts.ts';
import { snoozing } from './constants.ts';

type Who = { team: string; user: string };

const Account = z.object({ user: Told.extend({ id: z.string() }) });

/** A profile has changed; most changes are of something else. */
export const statusHeard =
  ({ store, outbox }: Pick<Deps, 'store' | 'outbox'>) =>
  async ({ event, team, now }: Happening): Promise<void> => {
    const told = Account.safeParse(event).data?.user;
    if (!told) return;
    const who = { team, user: told.id };
    if (!isAway(told, now) && (await byStatus(store, who, now)).length === 0) return;
    await store.tx((scope) => follow(scope, { outbox }, who, told, now));
  };

const byStatus = async (scope: Scope, who: Who, now: number): Promise<Absence[]> =>
  (await absencesNow(scope, who, now)).filter(({ why }) => why === 'status');

/** Whether somebody is away now by what their profile says. */
export const isAwayByStatus = async (scope: Scope, who: Who, now: number): Promise<boolean> =>
  (await byStatus(scope, who, now)).length > 0;

/** Puts down what a profile says, if it says something else than what is known. */
const follow = async (
  scope: Scope,
  wired: Pick<Deps, 'outbox'>,
  who: Who,
  told: Told,
  now: number,
): Promise<void> => {
  const known = await byStatus(scope, who, now);
  // One that is nearly over is still the same.
  const away = known.length > 0 || isAway(told, now) ? awayBy(told, now) : null;
  if (away === null || told.deleted) {
    for (const { id } of known) await changeAbsence(scope, id, { until: now, nextAt: null });
    if (known.length > 0) await absenceChanged(scope, wired, who, now);
    return;
  }
  const { until } = away;
  const nextAt = until ?? now + snoozing.lookEvery;
  const [same] = known;
  if (same) {
    await changeAbsence(scope, same.id, { until, nextAt });
    if (same.until !== until) await absenceChanged(scope, wired, who, now);
    return;
  }
  if ((await communitiesOf(scope, who.team, who.user)).length === 0) return;
  const absence = { community: everywhere, why: 'status', from: now, until, nextAt } as const;
  await addAbsence(scope, { id: crypto.randomUUID(), ...who, ...absence });
  await absenceChanged(scope, wired, who, now);
};

/** Asks Slack about statuses that do not end by themselves: that one is gone may not have been heard. */
export const lookAtStatuses = async (
  { store, outbox, clients, log }: Pick<Deps, 'store' | 'outbox' | 'clients' | 'log'>,
  now: number,
): Promise<void> => {
  for (const { id, team, user, until } of await dueAbsences(store, now)) {
    if (until !== null) continue;
    const told = await profileOf({ clients, log }, { team, user });
    await store.tx(async (scope) => {
      if (told) await follow(scope, { outbox }, { team, user }, told, now);
      else await changeAbsence(scope, id, { nextAt: now + snoozing.lookEvery });
    });
  }
};

/** Null: Slack does not say. */
const profileOf = async (
  { clients, log }: Pick<Deps, 'clients' | 'log'>,
  { team, user }: Who,
): Promise<Told | null> => {
  try {
    const client = await clients.of(team);
    return Told.safeParse((await client.users.info({ user })).user).data ?? null;
  } catch (error) {
    log.info({ team, slack: errorOf(error) ?? null }, 'Slack did not tell whether somebody is still away');
    return null;
  }
};
