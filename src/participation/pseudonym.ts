/** Pure. Names for acts of which only the number may be known. */
import { createHmac } from 'node:crypto';

/** No user's id begins so. */
export const pseudonymMark = '~';

export const isPseudonym = (member: string): boolean => member.startsWith(pseudonymMark);

/**
 * Who did an act, such that the same act gives the same name again (so that it counts once and can be taken
 * back), and two acts give names that nobody without the secret can link to each other or to a person.
 */
export const pseudonym = (secret: string, member: string, act: readonly string[]): string =>
  pseudonymMark +
  createHmac('sha256', secret)
    .update(JSON.stringify(['engagement', ...act, member]))
    .digest('base64url')
    .slice(0, 22);

/** The name that somebody has for one beat's taps alone. */
export const tapperOf = (secret: string, user: string, beat: string): string =>
  pseudonym(secret, user, ['ballot', beat]);
