/** Who is there, as far as they said so here, or their profiles in Slack do. Not for use in a transaction. */
import { absentAmong as awayAmong, everywhere, isAway, Told } from '../absences/index.ts';
import type { Deps } from '../deps.ts';
import { errorOf } from '../slack/errors.ts';
import { rules } from './constants.ts';

/** How many are asked about at once. */
const atOnce = 4;

/**
 * Who of these people is away or deactivated: by what they said, else by their profiles. Where Slack does not say,
 * somebody is there: to be introduced once too often is better than never. Of more than a round can wait for, the rest
 * is not asked about.
 */
export const absentAmong = async (
  { store, clients, log }: Pick<Deps, 'store' | 'clients' | 'log'>,
  team: string,
  users: readonly string[],
  now: number,
): Promise<{ away: Set<string>; gone: Set<string> }> => {
  const away = await awayAmong(store, team, everywhere, users, now);
  const gone = new Set<string>();
  const left = users.filter((user) => !away.has(user)).slice(0, rules.mostStatuses);
  const client = await clients.of(team).catch(() => null);
  if (client === null) return { away, gone };
  const ask = async (): Promise<void> => {
    for (let user = left.shift(); user !== undefined; user = left.shift()) {
      try {
        const told = Told.safeParse((await client.users.info({ user })).user).data;
        if (told?.deleted) gone.add(user);
        else if (told && isAway(told, now)) away.add(user);
      } catch (error) {
        // Whoever Slack does not know is one; that it answers nobody any more concerns all who are left.
        const slack = errorOf(error);
        log.info({ team, slack: slack ?? null }, 'Slack did not tell whether somebody is away');
        if (slack !== 'user_not_found') left.length = 0;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return { away, gone };
};
