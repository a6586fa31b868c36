import type { Cadence } from '../../../src/rhythms/cadence/cadence.ts';
import { nextOccurrences } from '../../../src/rhythms/cadence/next.ts';
import { beatKey } from '../../../src/rhythms/store.beats.ts';
import type { Rhythm } from '../../../src/rhythms/tables.ts';
import type { Store } from '../../../src/store/store.ts';
import { day, hour, team } from '../cast.ts';

/** Slack's way to say an instant (epoch ms). */
export const tsAt = (at: number): string =>
  `${Math.floor(at / 1000)}.${String(at % 1000).padStart(3, '0')}000`;

export const people = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `UPEOPLE${String(i).padStart(3, '0')}`);

/** Puts people into a community's channel; of each it is known where they are. */
export const settle = async (
  { db, t }: Store,
  community: string,
  users: readonly string[],
  given: { at: number; team?: string; zone?: string },
): Promise<void> => {
  const { at, team: of = team, zone = 'Europe/Berlin' } = given;
  await db
    .insert(t.memberships)
    .values(
      users.map((user) => ({ community, user, joinedAt: at, founding: true, external: false, eventAt: at })),
    );
  await db.insert(t.people).values(
    users.map((user) => ({
      ...{ team: of, user, timeZone: zone, locale: 'en-US', updatedAt: at },
      ...{ bot: false, guest: false, external: false, admin: false, deleted: false },
    })),
  );
};

type Act = {
  kind: 'message' | 'reply' | 'reaction' | 'tap';
  member: string;
  at: number;
  thread?: string;
  answerer?: string;
};

export const act = async (
  { db, t }: Store,
  community: string,
  acts: readonly Act[],
  of = team,
): Promise<void> => {
  const rows = acts.map(({ kind, member, at, thread, answerer }, i) => ({
    ...{ team: of, community, kind, member, occurredAt: at, eventAt: at * 1000, undone: false },
    source: thread && kind !== 'message' ? `${thread}.${i}.${member}.${at}` : tsAt(at),
    thread: thread ?? null,
    answerer: answerer ?? null,
    detail: kind === 'reaction' ? 'wave' : '',
  }));
  for (let from = 0; from < rows.length; from += 200)
    await db.insert(t.engagements).values(rows.slice(from, from + 200));
};

/** Everybody says something once every `every` ms, at their own hour. */
export const chatter = (users: readonly string[], from: number, to: number, every = 20 * day): Act[] =>
  users.flatMap((member, i) => {
    const acts: Act[] = [];
    for (let at = from + i * hour; at < to; at += every) acts.push({ kind: 'message', member, at: at + i });
    return acts;
  });

/**
 * The next beats that a rhythm's cadence brings after `from`, posted, each answered by so many of `users` within a day.
 * Gives when they came, epoch ms.
 */
export const beat = async (
  store: Store,
  { id: rhythm, community, cadence }: Pick<Rhythm, 'id' | 'community'> & { cadence: Cadence },
  from: number,
  answers: readonly number[],
  given: { users: readonly string[]; channel?: string; team?: string; exciting?: (beat: number) => boolean },
): Promise<number[]> => {
  const { db, t } = store;
  const { users, channel = 'CGUILD', team: of = team, exciting = () => false } = given;
  const dates = nextOccurrences(cadence, from, answers.length);
  for (const [i, { at, nominal }] of dates.entries()) {
    const ts = tsAt(at);
    await db.insert(t.beats).values({
      ...{ id: crypto.randomUUID(), rhythm, community, team: of, key: beatKey(rhythm, nominal) },
      ...{
        nominal,
        at,
        state: 'posted',
        flavour: exciting(i) ? 'exciting' : 'familiar',
        subject: `prompt-${i}`,
        channel,
        ts,
      },
    });
    const who = users.slice(0, answers[i]);
    await act(
      store,
      community,
      who.map((member, n) => ({ kind: 'reply', member, at: at + (n + 1) * 60_000, thread: ts })),
      of,
    );
  }
  return dates.map(({ at }) => at);
};
