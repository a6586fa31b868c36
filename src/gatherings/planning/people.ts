/** Who may be asked to host, to speak or to come. */
import { type Community, membership } from '../../communities/index.ts';
import type { Deps } from '../../deps.ts';
import type { Person } from '../../slack/access.ts';

/** Why somebody cannot be asked. `outside`: they could not see the event, for the place is private or they are guests. */
export type Unasked = 'bot' | 'external' | 'outside';

/** Why each of these cannot be asked, in the order given; who can be is missing. Slack may have to be asked who they are. */
export const whoCannot = async (
  { store, people }: Pick<Deps, 'store' | 'people'>,
  { id, team, isPrivate }: Pick<Community, 'id' | 'team' | 'isPrivate'>,
  users: readonly string[],
): Promise<{ user: string; why: Unasked }[]> => {
  const found = await Promise.all(
    [...new Set(users)].map(async (user) => {
      const person = await people.get(team, user);
      const seat = await membership(store, id, user);
      const why = whyNot(person, { isPrivate, isMember: seat !== null && seat.leftAt === null });
      return why === null ? [] : [{ user, why }];
    }),
  );
  return found.flat();
};

/** Pure. */
const whyNot = (
  { bot, deleted, external, guest }: Person,
  { isPrivate, isMember }: { isPrivate: boolean; isMember: boolean },
): Unasked | null => {
  if (bot || deleted) return 'bot';
  if (external) return 'external';
  return (isPrivate || guest) && !isMember ? 'outside' : null;
};
