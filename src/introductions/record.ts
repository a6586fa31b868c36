/** What comes of a drawn round: pairs, messages, who comes first next time. Within a transaction. */
import type { Community } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { groundOf } from '../rhythms/index.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import type { Gathered, OneIn } from './gather.ts';
import { askedOf } from './ground.ts';
import type { Drawn } from './match/index.ts';
import { postIntroduction, tellLeftOut } from './post.ts';
import { questionFor } from './questions.ts';
import { addIntroduction, type Meeting, meetingsOf, moveRound } from './store.rounds.ts';
import { changeParticipants } from './store.ts';
import type { Round } from './tables.ts';
import { firstStepAt } from './timing.ts';
import { newlyInOf } from './told.ts';

type Given = Gathered & { round: Round; community: Community; drawn: Drawn; now: number };

/** Puts down who meets whom and what they are told; nothing, if somebody else has drawn the round. */
export const record = async (scope: Scope, { outbox }: Pick<Deps, 'outbox'>, given: Given): Promise<void> => {
  const { round, community, people, drawn, now } = given;
  const own = new Set(people.filter(({ visits }) => !visits).map(({ participant }) => participant.user));
  const over = drawn.left.filter(({ user }) => own.has(user)).map((one) => ({ ...one, knows: false }));
  const left = [...over, ...given.left];
  const introduced = drawn.groups.flat();
  const isOpen = drawn.groups.length > 0;
  const days = await groundOf(scope, community, round.at, round.at + rules.openFor * day);
  const isMine = await moveRound(scope, round.id, 'drawing', {
    state: isOpen ? 'open' : 'skipped',
    people: introduced.length,
    leftOut: left.length,
    nextAt: isOpen ? firstStepAt(round.at, days) : null,
  });
  if (!isMine) return;
  const meetings = await meetingsOf(scope, community.team, introduced);
  for (const group of drawn.groups) await introduce(scope, outbox, given, group, meetings);
  await changeParticipants(scope, community.id, introduced, { owed: false });
  const unaware = left.filter(({ knows }) => !knows);
  await tellLeftOut(scope, outbox, community, { round, left: unaware, now });
  const waiting = left.map(({ user }) => user);
  await changeParticipants(scope, community.id, waiting, { owed: true });
  for (const user of [...introduced, ...waiting]) await outbox.dirty(scope, community.team, 'home', user);
};

const day = 86_400_000;

const introduce = async (
  scope: Scope,
  outbox: Deps['outbox'],
  { round, community, people, now }: Given,
  group: readonly string[],
  meetings: readonly Meeting[],
): Promise<void> => {
  const users = group.toSorted();
  const id = crypto.randomUUID();
  const question = questionFor(community.kind, askedOf(meetings, users), `${round.id} ${users.join(' ')}`);
  await addIntroduction(scope, { id, round: round.id, question }, users);
  const those = users.flatMap((user): OneIn[] =>
    people.filter(({ participant }) => participant.user === user),
  );
  const newlyIn = await newlyInOf(scope, community, round, users);
  await postIntroduction(scope, outbox, community, { id, question, people: those, newlyIn }, now);
};
