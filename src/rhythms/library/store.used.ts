/** Queries: where prompts are used. Instants are epoch milliseconds. */
import { and, eq, inArray, isNotNull, isNull, max } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { Content } from '../kinds/kind.ts';
import type { BeatState } from '../tables.ts';
import type { Flavour } from './kinds.ts';

const came: BeatState[] = ['leaving', 'posted', 'withdrawn'];

/** When each prompt was last posted in a community, by its id. */
export const lastUsed = async ({ db, t }: Scope, community: string): Promise<Map<string, number>> => {
  const rows = await db
    .select({ subject: t.beats.subject, at: max(t.beats.at) })
    .from(t.beats)
    .where(and(eq(t.beats.community, community), inArray(t.beats.state, came), isNotNull(t.beats.subject)))
    .groupBy(t.beats.subject);
  return new Map(rows.flatMap(({ subject, at }) => (subject === null || at === null ? [] : [[subject, at]])));
};

/** Draws of these prompts that stand in their own words, those of the library. */
const drawnOf = ({ t }: Scope, community: string, subjects: readonly string[]) =>
  and(
    eq(t.beats.community, community),
    eq(t.beats.state, 'drawn'),
    inArray(t.beats.subject, [...subjects]),
    isNull(t.beats.content),
  );

/** Forgets what was drawn of these prompts by chance: it is drawn anew. Hours that people chose stand. */
export const forgetDrawsOf = async (
  scope: Scope,
  community: string,
  subjects: readonly string[],
): Promise<void> => {
  if (subjects.length === 0) return;
  const { db, t } = scope;
  const byChance = and(drawnOf(scope, community, subjects), eq(t.beats.pinned, false));
  await db.delete(t.beats).where(and(byChance, isNull(t.beats.movedTo)));
  await db.update(t.beats).set({ subject: null, flavour: null }).where(byChance);
};

/** What a person chose to come keeps these words, whatever becomes of the prompt. */
export const keepWords = async (
  scope: Scope,
  community: string,
  subject: string,
  content: Content,
): Promise<void> => {
  const { db, t } = scope;
  const chosen = and(drawnOf(scope, community, [subject]), eq(t.beats.pinned, true));
  await db.update(t.beats).set({ content }).where(chosen);
};

/** Draws of a prompt count in the mix as what it is now. */
export const changeFlavour = async (
  scope: Scope,
  community: string,
  subject: string,
  flavour: Flavour,
): Promise<void> => {
  const { db, t } = scope;
  await db
    .update(t.beats)
    .set({ flavour })
    .where(drawnOf(scope, community, [subject]));
};
