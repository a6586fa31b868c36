/** Queries: one-tap answers, counted like any other answer. What was tapped is not among what they know. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Counted } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { pseudonym } from './pseudonym.ts';

/** `ts`: of the beat's message. */
type Tapped = { team: string; community: string; user: string; ts: string };

const nameless = (secret: string, { community, user, ts }: Omit<Tapped, 'team'>): string =>
  pseudonym(secret, user, [community, 'tap', ts, '']);

/** Counts a tap (`at`: epoch ms) as its giver is counted, or counts it again after it was taken back. Safe to repeat. */
export const countTap = async (
  { db, t }: Scope,
  secret: string,
  as: Counted,
  { at, ...tapped }: Tapped & { at: number },
): Promise<void> => {
  if (as === 'nobody') return;
  const { team, community, user, ts } = tapped;
  const { engagements } = t;
  await db
    .insert(engagements)
    .values({
      team,
      community,
      kind: 'tap',
      source: ts,
      member: as === 'total' ? nameless(secret, tapped) : user,
      occurredAt: at,
      eventAt: at * 1000,
      undone: false,
      thread: ts,
      answerer: as === 'total' ? pseudonym(secret, user, [community, 'thread', ts]) : null,
    })
    .onConflictDoUpdate({
      target: [
        engagements.community,
        engagements.kind,
        engagements.source,
        engagements.member,
        engagements.detail,
      ],
      set: { undone: false },
    });
};

/** Stops counting a tap, under whichever name it was counted. */
export const uncountTap = async (
  { db, t }: Scope,
  secret: string,
  tapped: Omit<Tapped, 'team'>,
): Promise<void> => {
  const { engagements } = t;
  await db
    .update(engagements)
    .set({ undone: true })
    .where(
      and(
        eq(engagements.community, tapped.community),
        eq(engagements.kind, 'tap'),
        eq(engagements.source, tapped.ts),
        inArray(engagements.member, [tapped.user, nameless(secret, tapped)]),
      ),
    );
};
