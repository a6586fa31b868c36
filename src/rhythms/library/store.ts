/** Queries: a community's own prompts, and what it made of built-in ones. */
import { and, asc, eq } from 'drizzle-orm';
import { prepared } from '../../store/prepared.ts';
import type { Scope } from '../../store/store.ts';
import type { PromptRow, PromptState } from '../tables.ts';

/** All rows of a community, whatever their state, the first written first. */
export const promptRows = (scope: Scope, community: string): Promise<PromptRow[]> =>
  rows(scope, { community });

const rows = prepared(['community'], ({ db, t }, { community }) =>
  db
    .select()
    .from(t.prompts)
    .where(eq(t.prompts.community, community))
    .orderBy(asc(t.prompts.createdAt), asc(t.prompts.slug)),
);

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

/**
 * Forgets a row, with `state` only one in that state: a built-in prompt is then again what it was. False: there was
 * none to forget.
 */
export const forgetPrompt = async (
  { db, t }: Scope,
  community: string,
  slug: string,
  state?: PromptState,
): Promise<boolean> => {
  const forgotten = await db
    .delete(t.prompts)
    .where(
      and(
        eq(t.prompts.community, community),
        eq(t.prompts.slug, slug),
        state === undefined ? undefined : eq(t.prompts.state, state),
      ),
    )
    .returning({ slug: t.prompts.slug });
  return forgotten.length > 0;
};

type Decided = Partial<Omit<PromptRow, 'community' | 'slug'>>;

/**
 * Changes a row that is in this state, and gives it as it is then; null where it is not any more: of two who decide
 * at once, the first has decided.
 */
export const changePrompt = async (
  { db, t }: Scope,
  { community, slug }: Pick<PromptRow, 'community' | 'slug'>,
  state: PromptState,
  change: Decided,
): Promise<PromptRow | null> => {
  const [changed] = await db
    .update(t.prompts)
    .set(change)
    .where(and(eq(t.prompts.community, community), eq(t.prompts.slug, slug), eq(t.prompts.state, state)))
    .returning();
  return changed ?? null;
};
