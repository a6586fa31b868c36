import { randomInt } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Locale } from './locale.ts';
import { Refusal } from './refusal.ts';
import { text } from './text.ts';

/** By these, other implementations of Slack say that they have no such method. */
const absent = new Set<unknown>([404, 405, 501]);

/** Slack's word for why it refused a call, e.g. `missing_scope`; null for any other error. */
export const errorOf = (error: unknown): string | null => {
  if (error instanceof Error && 'statusCode' in error && absent.has(error.statusCode))
    return 'unknown_method';
  const data = error instanceof Error && 'data' in error ? error.data : null;
  const code = typeof data === 'object' && data !== null && 'error' in data ? data.error : null;
  return typeof code === 'string' ? code : null;
};

const tooSlow = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
]);

/** What a workspace's settings, or another implementation of Slack, may keep from us. */
const refused = new Set([
  'missing_scope',
  'unknown_method',
  'not_allowed_token_type',
  'access_denied',
  'restricted_action',
  'no_permission',
  'team_access_not_granted',
]);

/** No letters or digits that look alike; said over the phone, searched for in the log. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const newReference = (): string =>
  Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');

/**
 * The one place where an error becomes a sentence for a person. A fault gets a short reference, under which the
 * log has the context.
 */
export const explain = (
  error: unknown,
  locale: Locale,
  log: Log,
  where: Record<string, string | null>,
): string => {
  if (error instanceof Refusal) return error.sentence;
  const code = errorOf(error);
  if (code !== null && tooSlow.has(code)) {
    log.warn({ ...where, slack: code }, 'too slow for a form');
    return text(locale).tooSlow;
  }
  if (code !== null && refused.has(code)) {
    log.warn({ ...where, slack: code }, 'Slack refused');
    return text(locale).slackRefuses(code);
  }
  const reference = newReference();
  log.error({ ...where, reference, err: error }, 'fault');
  return text(locale).fault(reference);
};
