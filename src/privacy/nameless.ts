/** What somebody did, once nobody may know any more that it was they. Within a transaction. */
import { and, eq, isNotNull } from 'drizzle-orm';
import { pseudonymMark } from '../participation/index.ts';
import type { Forgettable } from '../slack/forgotten.ts';
import type { Scope } from '../store/store.ts';
import { portions } from './portions.ts';
import { tapsBy } from './taps.ts';

type Act = Scope['t']['engagements']['$inferSelect'];

const day = 86_400_000;

const anew = (): string => `${pseudonymMark}${crypto.randomUUID()}`;

/**
 * Leaves how often what was done on which day, and how many people answered what; takes away who, the message that Slack
 * would show the author of, the hour, and toward whom. What others did toward them loses that.
 */
export const makeNameless = async (scope: Scope, { team, user }: Forgettable): Promise<void> => {
  const { db, t } = scope;
  const { engagements } = t;
  const communities = await db
    .select({ id: t.communities.id })
    .from(t.communities)
    .where(eq(t.communities.team, team));
  for (const { id } of communities) {
    const theirs = and(eq(engagements.community, id), eq(engagements.member, user));
    const acts = await db.select().from(engagements).where(theirs);
    if (acts.length > 0) {
      await db.delete(engagements).where(theirs);
      const nameless = withoutName(acts, await rootsIn(scope, id));
      for (const some of portions(nameless)) await db.insert(engagements).values(some);
    }
    await db
      .update(engagements)
      .set({ toward: null })
      .where(and(eq(engagements.community, id), eq(engagements.toward, user)));
  }
};

/** Posts of the bot, whose answers are counted. */
const rootsIn = async ({ db, t }: Scope, community: string): Promise<Set<string>> => {
  const rows = [
    ...(await db
      .select({ ts: t.beats.ts })
      .from(t.beats)
      .where(and(eq(t.beats.community, community), isNotNull(t.beats.ts)))),
    ...(await db
      .select({ ts: t.challenges.ts })
      .from(t.challenges)
      .where(and(eq(t.challenges.community, community), isNotNull(t.challenges.ts)))),
  ];
  return new Set(rows.flatMap(({ ts }) => ts ?? []));
};

/** Pure but for chance. What was taken back leaves nothing. */
const withoutName = (acts: readonly Act[], roots: ReadonlySet<string>): Act[] => {
  const answerers = new Map<string, string>();
  const answererIn = (thread: string): string => {
    const known = answerers.get(thread) ?? anew();
    answerers.set(thread, known);
    return known;
  };
  return acts
    .filter(({ undone }) => !undone)
    .map((act) => {
      const occurredAt = Math.floor(act.occurredAt / day) * day;
      const thread = act.thread !== null && roots.has(act.thread) ? act.thread : null;
      return {
        ...act,
        member: anew(),
        source: anew(),
        occurredAt,
        eventAt: occurredAt * 1000,
        // Whoever was thanked stays so.
        toward: act.kind === 'thanks' ? act.toward : null,
        thread,
        answerer: thread === null ? null : answererIn(thread),
      };
    });
};

/** One-tap answers stay in their totals, under names that nobody can make again from whoever gave them. */
export const makeTapsNameless = async (scope: Scope, secret: string, who: Forgettable): Promise<void> => {
  const { db, t } = scope;
  for (const { beat, tapper } of await tapsBy(scope, secret, who))
    await db
      .update(t.taps)
      .set({ tapper: anew() })
      .where(and(eq(t.taps.beat, beat), eq(t.taps.tapper, tapper)));
};
