/** Where newcomers come and too few greet them, whoever carries the place may be asked to. */
import { and, count, eq, gte, isNull } from 'drizzle-orm';
import type { AskSource, Wiring } from '../wiring.ts';
import { asking } from './constants.ts';

export const greetSource = ({ askToGreet }: Pick<Wiring, 'askToGreet'>): AskSource => ({
  what: 'greet',
  effort: 'more',
  find: async (scope, community, { user, locale, now }) => {
    const { db, t } = scope;
    const [came] = await db
      .select({ many: count() })
      .from(t.newcomers)
      .where(
        and(eq(t.newcomers.community, community.id), gte(t.newcomers.joinedAt, now - asking.newcomersWithin)),
      );
    const [greet] = await db
      .select({ many: count() })
      .from(t.participants)
      .where(
        and(
          eq(t.participants.community, community.id),
          eq(t.participants.greets, true),
          isNull(t.participants.leftAt),
        ),
      );
    if (!came?.many || (greet?.many ?? 0) >= asking.greeters) return [];
    const [person] = await db
      .select({ guest: t.people.guest })
      .from(t.people)
      .where(and(eq(t.people.team, community.team), eq(t.people.user, user)));
    const asked = await askToGreet(scope, community, { user, guest: person?.guest ?? true, locale });
    return asked ? [{ ref: community.id, text: asked.line, buttons: asked.buttons }] : [];
  },
  isDone: async ({ db, t }, community, { user }) => {
    const [found] = await db
      .select({ greets: t.participants.greets })
      .from(t.participants)
      .where(and(eq(t.participants.community, community), eq(t.participants.user, user)));
    return found?.greets === true;
  },
});
