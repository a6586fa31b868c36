/** Queries: workspaces, people, and installations under way. */
import { and, eq, gt, isNotNull, isNull, lt, lte, min, sql } from 'drizzle-orm';
import { eraseTeam } from '../store/erase.ts';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';

type Tables = Scope['t'];
export type WorkspaceRow = Tables['workspaces']['$inferSelect'];
export type PersonRow = Tables['people']['$inferSelect'];

/** Who the bot is in a workspace. */
export type BotIdentity = Pick<WorkspaceRow, 'team' | 'botUser' | 'botId' | 'appId'>;

export const workspaceByTeam = async (scope: Scope, team: string): Promise<WorkspaceRow | null> => {
  const [found] = await workspace(scope, { team });
  return found ?? null;
};

const workspace = prepared(['team'], ({ db, t }, { team }) =>
  db.select().from(t.workspaces).where(eq(t.workspaces.team, team)),
);

/** The workspaces in which the bot is installed. */
export const installedTeams = async ({ db, t }: Scope): Promise<string[]> => {
  const rows = await db
    .select({ team: t.workspaces.team })
    .from(t.workspaces)
    .where(isNull(t.workspaces.uninstalledAt))
    .orderBy(t.workspaces.team);
  return rows.map(({ team }) => team);
};

type Installed = BotIdentity & { botToken: string | null; local: boolean };

/** Remembers that the bot is in a workspace; since when, and what the workspace chose, stays. */
export const installWorkspace = async ({ db, t }: Scope, bot: Installed, now: number): Promise<void> => {
  await db
    .insert(t.workspaces)
    .values({ ...bot, installedAt: now })
    .onConflictDoUpdate({
      target: t.workspaces.team,
      set: {
        ...bot,
        uninstalledAt: null,
        eraseAt: null,
        installedAt: sql`case when ${t.workspaces.uninstalledAt} is null then ${t.workspaces.installedAt} else ${sql.param(now, t.workspaces.installedAt)} end`,
      },
    });
};

/** The same, for someone who installed the bot just now. `botToken` is sealed. */
export const reinstallWorkspace = async ({ db, t }: Scope, bot: Installed, now: number): Promise<void> => {
  const row = { ...bot, installedAt: now, uninstalledAt: null, eraseAt: null };
  await db.insert(t.workspaces).values(row).onConflictDoUpdate({ target: t.workspaces.team, set: row });
};

/** Slack tells when in whole seconds. */
const slackSecond = 1000;

/** A way back for whoever removed the bot by mistake (product.md, promise 3) [own]. */
const keptFor = 7 * 86_400_000;

/**
 * Forgets the token; all that is known of the workspace goes in seven days, unless the bot is installed again. `at` is
 * when it happened: Slack may tell late and twice, and an installation since then stays. Belongs in a transaction.
 */
export const uninstallWorkspace = async ({ db, t }: Scope, team: string, at: number): Promise<void> => {
  await db
    .update(t.workspaces)
    .set({ botToken: null, uninstalledAt: at, eraseAt: at + keptFor })
    .where(
      and(
        eq(t.workspaces.team, team),
        isNull(t.workspaces.uninstalledAt),
        lt(t.workspaces.installedAt, at + slackSecond),
      ),
    );
};

/** When the next workspace is to be erased, epoch milliseconds; null: none is. */
export const nextErasure = async ({ db, t }: Scope): Promise<number | null> => {
  const [found] = await db.select({ at: min(t.workspaces.eraseAt) }).from(t.workspaces);
  return found?.at ?? null;
};

/** Erases the workspaces whose time is over. Within a transaction. */
export const eraseUninstalled = async (scope: Scope, now: number): Promise<void> => {
  const { db, t } = scope;
  const due = await db
    .update(t.workspaces)
    .set({ eraseAt: null })
    .where(and(isNotNull(t.workspaces.eraseAt), lte(t.workspaces.eraseAt, now)))
    .returning({ team: t.workspaces.team });
  for (const { team } of due) await eraseTeam(scope, team);
};

/** A person as last heard of, and whether they were named a steward. */
export const personById = async (
  scope: Scope,
  team: string,
  user: string,
): Promise<(PersonRow & { named: boolean }) | null> => {
  const [found] = await person(scope, { team, user });
  return found ? { ...found.person, named: found.named !== null } : null;
};

const person = prepared(['team', 'user'], ({ db, t }, { team, user }) =>
  db
    .select({ person: t.people, named: t.stewards.user })
    .from(t.people)
    .leftJoin(t.stewards, and(eq(t.stewards.team, t.people.team), eq(t.stewards.user, t.people.user)))
    .where(and(eq(t.people.team, team), eq(t.people.user, user))),
);

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
