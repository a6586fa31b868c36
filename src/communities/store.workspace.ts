/** Queries: what a workspace chose about its communities. */
import { eq } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';
import type { CountMode } from './community.ts';

export type WorkspaceChoices = { countMode: CountMode; hushedUntil: number | null };

/** A workspace's choices; the defaults where it has made none. */
export const workspaceOf = async ({ db, t }: Scope, team: string): Promise<WorkspaceChoices> => {
  const [found] = await db
    .select({ countMode: t.workspaces.countMode, hushedUntil: t.workspaces.hushedUntil })
    .from(t.workspaces)
    .where(eq(t.workspaces.team, team));
  return found ?? { countMode: 'unless left out', hushedUntil: null };
};

export const changeWorkspace = async (
  { db, t }: Scope,
  team: string,
  change: Partial<WorkspaceChoices>,
): Promise<void> => {
  await db.update(t.workspaces).set(change).where(eq(t.workspaces.team, team));
};
