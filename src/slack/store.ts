/** Queries: workspaces, people, and installations under way. */
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';

type Tables = Scope['t'];
export type WorkspaceRow = Tables['workspaces']['$inferSelect'];
export type PersonRow = Tables['people']['$inferSelect'];

/** Who the bot is in a workspace. */
export type BotIdentity = Pick<WorkspaceRow, 'team' | 'botUser' | 'botId' | 'appId'>;

export const workspaceByTeam = async ({ db, t }: Scope, team: string): Promise<WorkspaceRow | null> => {
  const [found] = await db.select().from(t.workspaces).where(eq(t.workspaces.team, team));
  return found ?? null;
};

/** The workspaces in which the bot is installed. */
export const installedTeams = async ({ db, t }: Scope): Promise<string[]> => {
  const rows = await db
    .select({ team: t.workspaces.team })
    .from(t.workspaces)
    .where(isNull(t.workspaces.uninstalledAt))
    .orderBy(t.workspaces.team);
  return rows.map(({ team }) => team);
};

/** Remembers that the bot is in a workspace; what the workspace chose stays. `botToken` is sealed, or null. */
export const installWorkspace = async (
  { db, t }: Scope,
  bot: BotIdentity & { botToken: string | null; local: boolean },
  now: number,
): Promise<void> => {
  await db
    .insert(t.workspaces)
    .values({ ...bot, installedAt: now })
    .onConflictDoUpdate({ target: t.workspaces.team, set: { ...bot, uninstalledAt: null } });
};

/** Forgets the token; the rest is for those who erase. */
export const uninstallWorkspace = async ({ db, t }: Scope, team: string, now: number): Promise<void> => {
  await db
    .update(t.workspaces)
    .set({ botToken: null, uninstalledAt: now })
    .where(eq(t.workspaces.team, team));
};

/** A person as last heard of, and whether they were named a steward. */
export const personById = async (
  { db, t }: Scope,
  team: string,
  user: string,
): Promise<(PersonRow & { named: boolean }) | null> => {
  const [found] = await db
    .select({ person: t.people, named: t.stewards.user })
    .from(t.people)
    .leftJoin(t.stewards, and(eq(t.stewards.team, t.people.team), eq(t.stewards.user, t.people.user)))
    .where(and(eq(t.people.team, team), eq(t.people.user, user)));
  return found ? { ...found.person, named: found.named !== null } : null;
};

export const keepPerson = async ({ db, t }: Scope, person: PersonRow): Promise<void> => {
  await db
    .insert(t.people)
    .values(person)
    .onConflictDoUpdate({ target: [t.people.team, t.people.user], set: person });
};

/** Changes someone who is known already; others are asked about when they act. */
export const renewPerson = async ({ db, t }: Scope, person: PersonRow): Promise<void> => {
  await db
    .update(t.people)
    .set(person)
    .where(
      and(
        eq(t.people.team, person.team),
        eq(t.people.user, person.user),
        lte(t.people.updatedAt, person.updatedAt),
      ),
    );
};

export const isNamedSteward = async ({ db, t }: Scope, team: string, user: string): Promise<boolean> => {
  const found = await db
    .select({ user: t.stewards.user })
    .from(t.stewards)
    .where(and(eq(t.stewards.team, team), eq(t.stewards.user, user)));
  return found.length > 0;
};

/** Remembers that an installation was begun, and forgets those that ran out. */
export const beginInstallation = async (
  { db, t }: Scope,
  state: string,
  expires: number,
  now: number,
): Promise<void> => {
  await db.delete(t.oauthStates).where(lte(t.oauthStates.expires, now));
  await db.insert(t.oauthStates).values({ state, expires });
};

/** True for the first who presents this state in time, and for nobody after. */
export const takeInstallation = async ({ db, t }: Scope, state: string, now: number): Promise<boolean> => {
  const taken = await db
    .delete(t.oauthStates)
    .where(and(eq(t.oauthStates.state, state), gt(t.oauthStates.expires, now)))
    .returning({ state: t.oauthStates.state });
  return taken.length > 0;
};
