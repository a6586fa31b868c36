/** Pure. Who may hold which role. */
import type { Person } from '../slack/access.ts';
import type { RoleName } from './community.ts';

/** Why somebody cannot have a role; null if they can. Guests may help, but not look after a place or stand for it. */
export const mayHold = (
  person: Pick<Person, 'bot' | 'deleted' | 'external' | 'guest' | 'forgotten'>,
  role: RoleName,
): 'bot' | 'external' | 'guest' | 'forgotten' | null => {
  if (person.bot || person.deleted) return 'bot';
  if (person.forgotten) return 'forgotten';
  if (person.external) return 'external';
  return person.guest && (role === 'coordinator' || role === 'sponsor') ? 'guest' : null;
};
