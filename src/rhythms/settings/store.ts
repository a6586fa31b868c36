/** Queries: how a community wants its rhythms as a whole. */
import { eq } from 'drizzle-orm';
import { prepared } from '../../store/prepared.ts';
import type { Scope } from '../../store/store.ts';
import { type Settings, settingsFrom } from './settings.ts';

/** A community's settings; the defaults where it has made none. */
export const settingsOf = async (scope: Scope, community: string): Promise<Settings> => {
  const [found] = await made(scope, { community });
  return settingsFrom(found ?? null);
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
