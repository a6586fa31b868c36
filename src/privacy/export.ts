/** All that is known of a person in a workspace, table by table. Within a transaction or without. */
import { and, eq, inArray, like, or } from 'drizzle-orm';
import type { Forgettable } from '../slack/forgotten.ts';
import type { Scope } from '../store/store.ts';
import { columnOf, ofTeam, tableOf } from './place.ts';
import { portions } from './portions.ts';
import { type Held, heldIn, type TableName, tableNames } from './register.ts';
import { tapsBy } from './taps.ts';

export type Row = Readonly<Record<string, unknown>>;
/** The rows of each table in which there are any; instants as ISO 8601. */
export type Known = { table: TableName; rows: Row[] }[];

/** Rows of one table: more than anybody has. */
const told = 50_000;

/** `secret`: the names of one-tap answers are made with it. */
export const knownOf = async (scope: Scope, secret: string, who: Forgettable): Promise<Known> => {
  const { team, user } = who;
  const known: Known = [];
  for (const name of tableNames) {
    const table = tableOf(scope, name);
    const here = ofTeam(scope, table, team);
    const held = heldIn(name);
    const { owner = [], author = [] } = held;
    const theirs = [...owner, ...author].map((column) => eq(columnOf(table, column), user));
    if (here === null || theirs.length === 0) continue;
    const rows = await scope.db
      .select()
      .from(table)
      .where(and(here, or(...theirs)))
      .limit(told);
    const isOwn = (row: Row) => owner.some((column) => row[column] === user);
    const given = rows.map((row) => readable(isOwn(row) ? row : madeBy(row, held, user)));
    if (given.length > 0) known.push({ table: name, rows: given });
  }
  return [...known, ...(await apart(scope, secret, who))];
};

/** What things are called, so that one knows which they are. */
const names = new Set(['name', 'title']);

/** Of what is a community's: that they made it. What is said in it others may have written meanwhile. */
const madeBy = (row: Row, { author = [], mentions = [] }: Held, user: string): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([column, value]) =>
      author.includes(column) ? value === user : !mentions.includes(column) || names.has(column),
    ),
  );

/** What they did and tapped, and what was sent to them alone: of a message, that there was one. */
const apart = async (scope: Scope, secret: string, { team, user }: Forgettable): Promise<Known> => {
  const { db, t } = scope;
  const { engagements, deliveries } = t;
  const tapped = await answersOf(scope, await tapsBy(scope, secret, { team, user }));
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
  const all: Known = [
    { table: 'engagements', rows: did.map(readable) },
    { table: 'taps', rows: tapped },
    { table: 'deliveries', rows: sent.map(readable) },
  ];
  return all.filter(({ rows }) => rows.length > 0);
};

/** What was asked, and what they tapped. */
const answersOf = async ({ db, t }: Scope, taps: Awaited<ReturnType<typeof tapsBy>>): Promise<Row[]> => {
  const { id, community, at, content } = t.beats;
  const rows: Row[] = [];
  for (const some of portions(taps)) {
    const beats = await db
      .select({ id, community, at, content })
      .from(t.beats)
      .where(
        inArray(
          id,
          some.map(({ beat }) => beat),
        ),
      );
    const asked = new Map(beats.map((beat) => [beat.id, beat]));
    for (const { beat, choice } of some) {
      const { community, at, content } = asked.get(beat) ?? {};
      const answer = content?.choices?.[choice] ?? choice;
      rows.push(readable({ community, asked: at, prompt: content?.title, answer }));
    }
  }
  return rows;
};

/** Epoch milliseconds since 2001, and microseconds. */
const [millis, micros] = [1e12, 1e15];

const readable = (row: object): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, dated(value)]));

const dated = (value: unknown): unknown => {
  if (typeof value !== 'number' || value < millis || value > micros * 10) return value;
  return new Date(value < micros ? value : value / 1000).toISOString();
};
