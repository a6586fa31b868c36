/** Queries: who said yes or perhaps to an event, which of the two is not among what they know; who was there, and who hosted. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Counted } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { pseudonym } from './pseudonym.ts';

/** `event`: its id. */
type Answered = {
  team: string;
  community: string;
  user: string;
  event: string;
  kind: 'rsvp' | 'attendance' | 'hosting';
};

const nameless = (secret: string, { community, user, event, kind }: Omit<Answered, 'team'>): string =>
  pseudonym(secret, user, [community, kind, event, '']);

/** Counts it (`at`: epoch ms) as whoever did it is counted, or counts it again after it was taken back. Safe to repeat. */
export const countAtEvent = async (
  { db, t }: Scope,
  secret: string,
  as: Counted,
  { at, ...answered }: Answered & { at: number },
): Promise<void> => {
  if (as === 'nobody') return;
  const { team, community, user, event, kind } = answered;
  const { engagements } = t;
  await db
    .insert(engagements)
    .values({
      team,
      community,
      kind,
      source: event,
      member: as === 'total' ? nameless(secret, answered) : user,
      occurredAt: at,
      eventAt: at * 1000,
      undone: false,
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

/** Stops counting it, under whichever name it was counted. */
export const uncountAtEvent = async (
  { db, t }: Scope,
  secret: string,
  answered: Omit<Answered, 'team'>,
): Promise<void> => {
  const { engagements } = t;
  await db
    .update(engagements)
    .set({ undone: true })
    .where(
      and(
        eq(engagements.community, answered.community),
        eq(engagements.kind, answered.kind),
        eq(engagements.source, answered.event),
        inArray(engagements.member, [answered.user, nameless(secret, answered)]),
      ),
    );
};
