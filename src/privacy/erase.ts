/** Erasing a person. Within a transaction. Instants are epoch milliseconds. */
import { and, eq, is, like, or, type SQL, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { type Forgettable, noteForgotten } from '../slack/forgotten.ts';
import { nobody, person } from '../slack/mrkdwn.ts';
import type { Scope } from '../store/store.ts';
import { makeNameless, makeTapsNameless } from './nameless.ts';
import { type AnyTable, columnOf, ofTeam, tableOf } from './place.ts';
import { heldIn, tableNames } from './register.ts';

/** What follows where somebody takes part in something; asked before their rows go. */
export type Forget = (scope: Scope, who: Forgettable, now: number) => Promise<void>;

/**
 * Erases all that is known of a person in a workspace, but for a keyed hash by which they stay left out. What they did
 * stays in the figures as done by nobody in particular, and so does what they made for a community.
 */
export const erase = async (
  scope: Scope,
  { secret, follow }: { secret: string; follow: readonly Forget[] },
  who: Forgettable,
  now: number,
): Promise<void> => {
  for (const each of follow) await each(scope, who, now);
  await makeNameless(scope, who);
  await makeTapsNameless(scope, secret, who);
  await eraseApart(scope, who);
  for (const name of tableNames) {
    const table = tableOf(scope, name);
    const here = ofTeam(scope, table, who.team);
    if (here === null) continue;
    const { owner = [], other = [], author = [], mentions = [] } = heldIn(name);
    const theirs = [...owner, ...other].map((column) => eq(columnOf(table, column), who.user));
    if (theirs.length > 0) await scope.db.delete(table).where(and(here, or(...theirs)));
    for (const column of author) await makeAnonymous(scope, table, here, column, who.user);
    for (const column of mentions) await scrub(scope, table, here, column, who.user);
  }
  await noteForgotten(scope, secret, who);
};

const makeAnonymous = async ({ db }: Scope, table: AnyTable, here: SQL, column: string, user: string) => {
  await db
    .update(table)
    .set({ [column]: nobody } as never)
    .where(and(here, eq(columnOf(table, column), user)));
};

/** One name for all of one forgetting: keys that were different stay so, and none can be traced. */
const scrub = async (scope: Scope, table: AnyTable, here: SQL, name: string, user: string): Promise<void> => {
  const column = columnOf(table, name);
  const isJson = column.dataType === 'json';
  const isPostgres = is(table, PgTable);
  const words = isJson && isPostgres ? sql`${column}::text` : sql`${column}`;
  const clean = sql`replace(replace(${words}, ${`<@${user}>`}, ${person(nobody)}), ${user}, ${`${nobody}${crypto.randomUUID()}`})`;
  await scope.db
    .update(table)
    .set({ [name]: isJson && isPostgres ? sql`(${clean})::jsonb` : clean } as never)
    .where(and(here, like(words, `%${user}%`)));
};

/** Messages to them, the conversations with them, what Slack was to show them; and the words of their questions. */
const eraseApart = async ({ db, t }: Scope, { team, user }: Forgettable): Promise<void> => {
  const { deliveries, dirty, dmChannels, questions } = t;
  const named = `%${user}%`;
  await db.delete(deliveries).where(and(eq(deliveries.team, team), like(deliveries.lane, named)));
  await db.delete(dirty).where(and(eq(dirty.team, team), like(dirty.ref, named)));
  await db.delete(dmChannels).where(and(eq(dmChannels.team, team), like(dmChannels.people, named)));
  await db
    .update(questions)
    .set({ words: null })
    .where(and(eq(questions.team, team), eq(questions.asker, user)));
};
