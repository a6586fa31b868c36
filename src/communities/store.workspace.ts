/** Queries: what a workspace chose about its communities. */
import { and, eq } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { CountMode } from './community.ts';

/** `retentionDays`: after how many days acts become sums. */
export type WorkspaceChoices = {
  countMode: CountMode;
  hushedUntil: number | null;
  retentionDays: number;
};

/** A workspace's choices; the defaults where it has made none. */
export const workspaceOf = async (scope: Scope, team: string): Promise<WorkspaceChoices> => {
  const [found] = await choices(scope, { team });
  return found ?? { countMode: 'unless left out', hushedUntil: null, retentionDays: 180 };
};

const choices = prepared(['team'], ({ db, t }, { team }) =>
  db
    .select({
      countMode: t.workspaces.countMode,
      hushedUntil: t.workspaces.hushedUntil,
      retentionDays: t.workspaces.retentionDays,
    })
    .from(t.workspaces)
    .where(eq(t.workspaces.team, team)),
);

export const changeWorkspace = async (
  { db, t }: Scope,
  team: string,
  change: Partial<WorkspaceChoices>,
): Promise<void> => {
  if (Object.keys(change).length === 0) return;
  await db.update(t.workspaces).set(change).where(eq(t.workspaces.team, team));
};

/** Who looks after a workspace: those who were named first, then the admins and owners known so far. */
export const stewardsOf = async ({ db, t }: Scope, team: string): Promise<string[]> => {
  const named = await db.select({ user: t.stewards.user }).from(t.stewards).where(eq(t.stewards.team, team));
  const admins = await db
    .select({ user: t.people.user })
    .from(t.people)
    .where(and(eq(t.people.team, team), eq(t.people.admin, true), eq(t.people.deleted, false)))
    .orderBy(t.people.user);
  return [...new Set([...named, ...admins].map(({ user }) => user))];
};

/** The bot's own user in a workspace. */
export const botUserOf = async ({ db, t }: Scope, team: string): Promise<string | null> => {
  const [found] = await db
    .select({ user: t.workspaces.botUser })
    .from(t.workspaces)
    .where(eq(t.workspaces.team, team));
  return found?.user ?? null;
};
