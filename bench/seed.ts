/** Fills databases with what the measurements need. */
import Database from 'better-sqlite3';
import { openStore } from '../src/store/store.ts';
import { databaseUrl } from './contestants.ts';
import { channel, people, team } from './place.ts';

type Community = { id: string; channel: string };

/** Rhythms as their defaults have them, but that no hour is a quiet one, whenever it is measured. */
export const neverQuiet = (community: string) => ({
  community,
  excitingShare: 0.25,
  kindsOff: [],
  free: { quiet: null },
  suggestions: false,
});

/** Open communities of these, each with the first few people as members; the clock of all is `now`. */
export const seedCommunities = async (
  database: string,
  given: { communities: readonly Community[]; members: readonly string[]; now: number; local?: boolean },
): Promise<void> => {
  const { communities, members, now } = given;
  const store = await openStore(databaseUrl(database));
  const { db, t } = store;
  await db.insert(t.workspaces).values({ team, installedAt: now, local: given.local ?? false });
  for (let from = 0; from < communities.length; from += 500) {
    await db.insert(t.communities).values(
      communities.slice(from, from + 500).map((one) => ({
        ...one,
        team: given.local ? 'T0FERNHILL' : team,
        name: 'Bench',
        kind: 'guild' as const,
        state: 'open' as const,
        isPrivate: false,
        timeZone: 'Europe/Berlin',
        locale: 'en-US',
        createdBy: people[0] ?? '',
        createdAt: now,
        openedAt: now - 60_000,
        memberList: 'listed' as const,
        syncAt: now + 86_400_000,
      })),
    );
    await db
      .insert(t.memberships)
      .values(
        communities
          .slice(from, from + 500)
          .flatMap(({ id: community }) =>
            members.map((user) => ({ community, user, joinedAt: now, founding: true, eventAt: now * 1000 })),
          ),
      );
  }
  await store.close();
};

export const seedPlace = (database: string): Promise<void> =>
  seedCommunities(database, { communities: [{ id: 'bench', channel }], members: people, now: Date.now() });

/** So many rhythms in all, ten a community, each with its next beat at `nextAt` (epoch ms) or within a day after. */
export const seedRhythms = async (database: string, count: number, nextAt: number): Promise<void> => {
  await (await openStore(databaseUrl(database))).close();
  const file = new Database(databaseUrl(database).slice('file:'.length));
  const ten = Math.ceil(count / 10);
  const numbers = (to: number) =>
    `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${to - 1})`;
  file.exec(`
    insert into communities (id, team, channel, name, kind, state, is_private, time_zone, locale, created_by,
      created_at, opened_at, sync_at)
    ${numbers(ten)} select 'c' || i, '${team}', 'C' || i, 'Bench', 'guild', 'open', 0, 'Europe/Berlin', 'en-US',
      'U1', 0, 0, ${nextAt} from n;
    insert into rhythms (id, community, number, kind, config, cadence, state, next_at, next_nominal, created_by,
      created_at, active_since)
    ${numbers(count)} select 'r' || i, 'c' || (i / 10), i % 10 + 1, 'prompt', '{"mix":"both"}',
      '{"cron":"0 10 * * 2","timeZone":"Europe/Berlin"}', 'active', ${nextAt} + (i % 86400) * 1000,
      '2027-01-05T10:00', 'U1', 0, 0 from n;
    analyze;
  `);
  file.close();
};
