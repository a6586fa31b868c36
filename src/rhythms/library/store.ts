/** Queries: a community's own prompts, and what it made of built-in ones. */
import { and, asc, eq } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { PromptRow } from '../tables.ts';

/** All rows of a community, whatever their state, the first written first. */
export const promptRows = ({ db, t }: Scope, community: string): Promise<PromptRow[]> =>
  db
    .select()
    .from(t.prompts)
    .where(eq(t.prompts.community, community))
    .orderBy(asc(t.prompts.createdAt), asc(t.prompts.slug));

export const promptRow = async (
  { db, t }: Scope,
  community: string,
  slug: string,
): Promise<PromptRow | null> => {
  const [found] = await db
    .select()
    .from(t.prompts)
    .where(and(eq(t.prompts.community, community), eq(t.prompts.slug, slug)));
  return found ?? null;
};

/** Puts a row down, or in the place of the one of that slug. */
export const putPrompt = async ({ db, t }: Scope, row: PromptRow): Promise<void> => {
  await db
    .insert(t.prompts)
    .values(row)
    .onConflictDoUpdate({ target: [t.prompts.community, t.prompts.slug], set: row });
};

/** Forgets a row: a built-in prompt is then again what it was. */
export const forgetPrompt = async ({ db, t }: Scope, community: string, slug: string): Promise<void> => {
  await db.delete(t.prompts).where(and(eq(t.prompts.community, community), eq(t.prompts.slug, slug)));
};
