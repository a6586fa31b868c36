/** Four weeks after they came, somebody is asked how it was; once. Instants are epoch milliseconds. */
import { hearableAt } from '../../absences/index.ts';
import { type Community, countedAs, membership, tellUnasked, workspaceOf } from '../../communities/index.ts';
import type { Person } from '../../slack/access.ts';
import type { Scope } from '../../store/store.ts';
import { doneBy } from '../store.figures.ts';
import type { Newcomer } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { rules } from './constants.ts';
import { lookBackBefore } from './stages.ts';
import { changeNewcomer } from './store.ts';
import type { Did } from './text.ts';
import { lookBackMessage } from './views.look-back.ts';
import { hearable, roomAt } from './welcome.ts';

/** Asks, as soon as the place is awake and their week has room, within two weeks; else never. */
export const lookBack = async (
  scope: Scope,
  { outbox }: Pick<Wiring, 'outbox'>,
  row: Newcomer,
  person: Person,
  now: number,
): Promise<void> => {
  const { community: id, team, user } = row;
  const before = lookBackBefore(row);
  const later = (at: number) => changeNewcomer(scope, row, { nextAt: at < before ? at : null });
  const community = await hearable(scope, row, person, now);
  if (community === null) return later(now + rules.againAfter);
  const room = hearableAt(await roomAt(scope, row, now), person.timeZone);
  if (room > now) return later(room);
  const message = lookBackMessage(community, await didIn(scope, community, row), person.locale);
  const to = { team, user, key: `look-back:${id}:${user}`, kind: 'look-back', before };
  const due = await tellUnasked(scope, outbox, to, message, now);
  await changeNewcomer(scope, row, { lookedBackAt: due, nextAt: null });
};

/** What somebody did since they came; null: they are not counted by name. */
const didIn = async (
  scope: Scope,
  { id, team }: Community,
  { user, joinedAt }: Newcomer,
): Promise<Did | null> => {
  const { countMode } = await workspaceOf(scope, team);
  if (countedAs(await membership(scope, id, user), countMode) !== 'person') return null;
  const tallies = await doneBy(scope, id, user, joinedAt);
  const acts = (...kinds: string[]) =>
    tallies.filter(({ kind }) => kinds.includes(kind)).reduce((sum, tally) => sum + tally.acts, 0);
  return {
    written: acts('message', 'reply'),
    tapped: acts('tap'),
    reacted: acts('reaction'),
    attended: acts('attendance'),
  };
};
