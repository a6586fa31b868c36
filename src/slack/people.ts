import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../log.ts';
import type { Person } from './access.ts';
import type { Clients } from './clients.ts';
import { errorOf } from './errors.ts';
import { localeOf } from './locale.ts';
import type { PersonRow } from './store.ts';

/** What is kept of people; `peopleStore` is the real one. */
export type PeopleStore = {
  find(team: string, user: string): Promise<(PersonRow & { named: boolean }) | null>;
  isNamed(team: string, user: string): Promise<boolean>;
  isForgotten(team: string, user: string): Promise<boolean>;
  keep(person: PersonRow): Promise<void>;
  renew(person: PersonRow): Promise<void>;
};

export type People = {
  /**
   * From the store, else from Slack. Where Slack does not tell, a plain colleague in UTC, who is asked about again
   * next time; nor is Slack asked about whoever wants to be forgotten. `home` is the workspace that Slack says they come from, where it says so.
   */
  get(team: string, user: string, home?: string | null): Promise<Person>;
  /** What `user_change` and `team_join` tell. */
  heard(team: string, user: unknown): Promise<void>;
};

type SlackUser = NonNullable<webApi.UsersInfoResponse['user']>;

/** Answers of `users.info` that mean: not one of this workspace. */
const unseen = new Set(['user_not_found', 'user_not_visible']);

export const createPeople = (given: {
  store: PeopleStore;
  clients: Clients;
  now(): number;
  log: Log;
}): People => {
  const ask = async (team: string, user: string): Promise<SlackUser | 'unseen' | null> => {
    try {
      const client = await given.clients.of(team);
      return (await client.users.info({ user, include_locale: true })).user ?? null;
    } catch (error) {
      const code = errorOf(error);
      given.log.info({ team, user, slack: code ?? null }, 'Slack did not tell about a person');
      return code !== null && unseen.has(code) ? 'unseen' : null;
    }
  };

  return {
    get: async (team, user, home = null) => {
      const known = await given.store.find(team, user);
      if (known) return personOf(known, known.named);
      if (await given.store.isForgotten(team, user)) {
        const external = home !== null && home !== team;
        return { ...personOf({ ...nobodyKnown, team, user, external }, false), forgotten: true };
      }
      const told = await ask(team, user);
      const named = await given.store.isNamed(team, user);
      if (told === null || told === 'unseen') {
        const external = told === 'unseen' || (home !== null && home !== team);
        return personOf({ ...nobodyKnown, team, user, external }, named);
      }
      const row = rowOf(team, { ...told, id: user }, given.now());
      await given.store.keep(row);
      return personOf(row, named);
    },
    heard: async (team, user) => {
      const parsed = HeardUser.safeParse(user);
      if (parsed.success)
        await given.store.renew(rowOf(team, parsed.data as SlackUser & { id: string }, given.now()));
    },
  };
};

const HeardUser = z.looseObject({ id: z.string() });

const nobodyKnown = {
  timeZone: 'UTC',
  locale: 'en-US',
  bot: false,
  guest: false,
  admin: false,
  deleted: false,
} as const;

/** Someone of another organisation has another team, unless their organisation's workspaces include this one. */
const isExternal = (team: string, user: SlackUser): boolean => {
  const { is_stranger: stranger } = user as { is_stranger?: boolean };
  if (stranger) return true;
  if (!user.team_id || user.team_id === team) return false;
  return !user.enterprise_user?.teams?.includes(team);
};

const rowOf = (team: string, user: SlackUser & { id: string }, now: number): PersonRow => ({
  team,
  user: user.id,
  timeZone: knownZone(user.tz),
  locale: user.locale ?? 'en-US',
  bot: user.is_bot === true || user.id === 'USLACKBOT',
  guest: user.is_restricted === true || user.is_ultra_restricted === true,
  external: isExternal(team, user),
  admin: user.is_admin === true || user.is_owner === true || user.is_primary_owner === true,
  deleted: user.deleted === true,
  updatedAt: now,
});

/** Slack's zones are IANA's, but a zone that this Node.js does not know would break every date shown. */
const knownZone = (zone: string | undefined): string => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone ?? 'UTC' });
    return zone ?? 'UTC';
  } catch {
    return 'UTC';
  }
};

const personOf = (row: Omit<PersonRow, 'updatedAt'>, named: boolean): Person => ({
  team: row.team,
  user: row.user,
  locale: localeOf(row.locale),
  timeZone: row.timeZone,
  guest: row.guest && !row.external,
  external: row.external,
  steward: !row.external && (row.admin || named),
  bot: row.bot,
  deleted: row.deleted,
});
