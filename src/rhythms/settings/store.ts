/** Queries: how a community wants its rhythms as a whole. */
import { eq, inArray } from 'drizzle-orm';
import { prepared } from '../../store/prepared.ts';
import type { Scope } from '../../store/store.ts';
import { type Settings, settingsFrom } from './settings.ts';

/** A community's settings; the defaults where it has made none. */
export const settingsOf = async (scope: Scope, community: string): Promise<Settings> => {
  const [found] = await made(scope, { community });
  return settingsFrom(found ?? null);
};

/** The same of several communities. */
export const settingsAmong = async (
  { db, t }: Scope,
  communities: readonly string[],
): Promise<(community: string) => Settings> => {
  const { rhythmSettings } = t;
  const wanted = inArray(rhythmSettings.community, [...communities]);
  const rows = communities.length === 0 ? [] : await db.select().from(rhythmSettings).where(wanted);
  const made = new Map(rows.map((row) => [row.community, row]));
  return (community) => settingsFrom(made.get(community) ?? null);
};

const made = prepared(['community'], ({ db, t }, { community }) =>
  db.select().from(t.rhythmSettings).where(eq(t.rhythmSettings.community, community)),
);

/** Changes some of them; gives all as they are then. */
export const changeSettings = async (
  scope: Scope,
  community: string,
  change: Partial<Settings>,
): Promise<Settings> => {
  const { db, t } = scope;
  const settings = { ...(await settingsOf(scope, community)), ...change };
  await db
    .insert(t.rhythmSettings)
    .values({ community, ...settings })
    .onConflictDoUpdate({ target: t.rhythmSettings.community, set: settings });
  return settings;
};
