/** Pairs of another tool become past rounds, so that they count when the next ones are drawn. */
import type { WebClient } from '@slack/web-api';
import { instantOf } from '../calendar/zone.ts';
import type { Community } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import type { Known, PastPair } from './past.ts';
import { addIntroduction, addRound, groupsOf, moveRound, roundByKey } from './store.rounds.ts';

/** So many people of a workspace are looked through at most, a thousand at once. */
const mostPages = 10;

/** The people of a workspace with their names, those who are gone too; null: Slack does not tell of all. */
export const knownPeople = async (client: WebClient): Promise<Known[] | null> => {
  const known: Known[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const told = await client.users.list({ limit: 1000, ...(cursor && { cursor }) }).catch(() => null);
    if (told === null) return null;
    for (const { id, name, real_name, profile } of told.members ?? []) {
      const names = [name, real_name, profile?.display_name, profile?.real_name].filter(
        (one) => one !== undefined,
      );
      if (id) known.push({ id, names });
    }
    cursor = told.response_metadata?.next_cursor;
    if (!cursor) return known;
  }
  return null;
};

/** Puts down pairs of the past, one round a day; what is there already stays as it is. Within a transaction. */
export const importPast = async (
  scope: Scope,
  { id: community, team, timeZone }: Pick<Community, 'id' | 'team' | 'timeZone'>,
  pairs: readonly PastPair[],
): Promise<{ added: number; rounds: number; here: number }> => {
  let added = 0;
  let rounds = 0;
  for (const [date, those] of Map.groupBy(pairs, (pair) => pair.date)) {
    const key = `past:${community}:${date}`;
    await addRound(scope, {
      ...{ id: crypto.randomUUID(), team, community, rhythm: null, key, state: 'closed', counts: true },
      ...{ at: instantOf(date, '12:00', timeZone), people: 0, leftOut: 0, nextAt: null },
    });
    const round = await roundByKey(scope, key);
    if (!round) continue;
    const groups = await groupsOf(scope, [round.id]);
    const here = new Set(groups.map(({ people }) => people.map(({ user }) => user).join(' ')));
    const before = here.size;
    let people = round.people;
    for (const { users } of those) {
      if (here.has(users.join(' '))) continue;
      here.add(users.join(' '));
      people += users.length;
      await addIntroduction(scope, { id: crypto.randomUUID(), round: round.id, question: '' }, users);
    }
    if (here.size > before) rounds += 1;
    added += here.size - before;
    await moveRound(scope, round.id, 'closed', { people });
  }
  return { added, rounds, here: pairs.length - added };
};
