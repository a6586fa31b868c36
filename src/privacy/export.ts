/** All that is known of a person in a workspace, table by table. Within a transaction or without. */
import { and, eq, like, or } from 'drizzle-orm';
import type { Forgettable } from '../slack/forgotten.ts';
import type { Scope } from '../store/store.ts';
import { columnOf, ofTeam, tableOf } from './place.ts';
import { heldIn, type TableName, tableNames } from './register.ts';

export type Row = Readonly<Record<string, unknown>>;
/** The rows of each table in which there are any; instants as ISO 8601. */
export type Known = { table: TableName; rows: Row[] }[];

/** `author`: of what is a community's, only that they made it, and not what others wrote meanwhile. */
const told = 50_000;

export const knownOf = async (scope: Scope, { team, user }: Forgettable): Promise<Known> => {
  const known: Known = [];
  for (const name of tableNames) {
    const table = tableOf(scope, name);
    const here = ofTeam(scope, table, team);
    const { owner = [], author = [] } = heldIn(name);
    const theirs = [...owner, ...author].map((column) => eq(columnOf(table, column), user));
    if (here === null || theirs.length === 0) continue;
    const rows = await scope.db
      .select()
      .from(table)
      .where(and(here, or(...theirs)))
      .limit(told);
    if (rows.length > 0) known.push({ table: name, rows: rows.map(readable) });
  }
  return [...known, ...(await apart(scope, { team, user }))];
};

/** What they did, and what was sent to them alone: of a message, that there was one. */
const apart = async ({ db, t }: Scope, { team, user }: Forgettable): Promise<Known> => {
  const { engagements, deliveries } = t;
  const did = await db
    .select()
    .from(engagements)
    .where(and(eq(engagements.team, team), eq(engagements.member, user)))
    .limit(told);
  const sent = await db
    .select({
      kind: deliveries.kind,
      community: deliveries.community,
      due: deliveries.due,
      status: deliveries.status,
    })
    .from(deliveries)
    .where(and(eq(deliveries.team, team), like(deliveries.lane, `%${user}%`)))
    .limit(told);
  return [
    ...(did.length > 0 ? [{ table: 'engagements' as const, rows: did.map(readable) }] : []),
    ...(sent.length > 0 ? [{ table: 'deliveries' as const, rows: sent.map(readable) }] : []),
  ];
};

/** Epoch milliseconds since 2001, and microseconds. */
const [millis, micros] = [1e12, 1e15];

const readable = (row: object): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, dated(value)]));

const dated = (value: unknown): unknown => {
  if (typeof value !== 'number' || value < millis || value > micros * 10) return value;
  return new Date(value < micros ? value : value / 1000).toISOString();
};
