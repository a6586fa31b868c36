/** Any table of the store, by its name, and its rows of one workspace. */
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Scope } from '../store/store.ts';
import type { TableName } from './register.ts';

/** A table of which only the names of columns are known. */
export type AnyTable = PgTable & Record<string, PgColumn>;

export const tableOf = ({ t }: Scope, name: TableName): AnyTable => t[name] as unknown as AnyTable;

export const columnOf = (table: AnyTable, name: string): PgColumn => {
  const column = table[name];
  if (!column) throw new RangeError(`no column ${name}`);
  return column;
};

/** That a row is of a workspace: it says so, or what it hangs on does. Null: the table is of none. */
export const ofTeam = ({ db, t }: Scope, table: AnyTable, team: string): SQL | null => {
  const { communities, events, challenges, beats, rounds, introductions } = t;
  const inTeam = { communities, events, challenges, beats, rounds };
  const among = (column: PgColumn, parents: keyof typeof inTeam): SQL => {
    const parent = inTeam[parents];
    return inArray(column, db.select({ id: parent.id }).from(parent).where(eq(parent.team, team)));
  };
  if (table.team) return eq(table.team, team);
  if (table.community) return among(table.community, 'communities');
  if (table.event) return among(table.event, 'events');
  if (table.challenge) return among(table.challenge, 'challenges');
  if (table.beat) return among(table.beat, 'beats');
  if (table.round) return among(table.round, 'rounds');
  if (!table.introduction) return null;
  const theirs = db
    .select({ id: introductions.id })
    .from(introductions)
    .innerJoin(rounds, and(eq(rounds.id, introductions.round), eq(rounds.team, team)));
  return inArray(table.introduction, theirs);
};
