/** Pure. What a failed call to Slack means: whether it was done, and what to do next. */
import { ErrorCode } from '@slack/web-api';

export type Verdict =
  /** Not done; again after so many milliseconds, or after a while of our choosing. */
  | { how: 'later'; afterMs: number | null; error: string }
  /** It may have been done. */
  | { how: 'unknown'; error: string }
  /** Not done; worth one more try without this part. */
  | { how: 'plainer'; without: 'metadata' | 'blocks'; error: string }
  /** Not done, and never will be. */
  | { how: 'refused'; error: string };

/** Slack's own troubles, limits, and what may pass. Nothing was done. */
const passing = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'accesslimited',
  'team_added_to_org',
  // A token may be replaced before the grace is over; one that went for good is told of by an event.
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
]);
/** Slack's documentation says of these that something may have been done nevertheless. */
const doubtful = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);
const metadataTrouble = new Set([
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_too_large',
  'metadata_must_be_sent_from_app',
  'unknown_arguments',
]);
const blocksTrouble = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/** The connection was never made, so the request never left. */
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a rejection of the Web API client means. Whatever is not known for certain is `unknown`. */
export const verdictOf = (error: unknown): Verdict => {
  const known = error as Partial<Record<string, unknown>> | null;
  switch (known?.code) {
    case ErrorCode.RateLimitedError:
      return { how: 'later', afterMs: Number(known.retryAfter) * 1000, error: 'ratelimited' };
    case ErrorCode.PlatformError:
      return refusalOf(known.data as { error?: unknown; response_metadata?: { retryAfter?: number } });
    case ErrorCode.HTTPError:
      return statusOf(Number(known.statusCode));
    default: {
      const code = innermostCode(error);
      if (code && neverLeft.has(code)) return { how: 'later', afterMs: null, error: code };
      return { how: 'unknown', error: code ?? 'no_answer' };
    }
  }
};

const refusalOf = (data: { error?: unknown; response_metadata?: { retryAfter?: number } }): Verdict => {
  // Anything else than a code is no answer of Slack's, but of something in between.
  if (typeof data.error !== 'string' || !/^[a-z][a-z0-9_]{1,99}$/.test(data.error))
    return { how: 'unknown', error: 'no_answer' };
  const { error } = data;
  if (passing.has(error)) {
    const seconds = data.response_metadata?.retryAfter;
    return { how: 'later', afterMs: seconds === undefined ? null : seconds * 1000, error };
  }
  if (doubtful.has(error)) return { how: 'unknown', error };
  if (metadataTrouble.has(error)) return { how: 'plainer', without: 'metadata', error };
  if (blocksTrouble.has(error)) return { how: 'plainer', without: 'blocks', error };
  return { how: 'refused', error };
};

const statusOf = (status: number): Verdict => {
  const error = `http_${status}`;
  if (status === 404 || status === 405 || status === 501) return { how: 'refused', error };
  if (status >= 400 && status < 500) return { how: 'later', afterMs: null, error };
  return { how: 'unknown', error };
};

/** fetch hides the network's error as the cause of a cause; several attempts come as an AggregateError. */
const innermostCode = (error: unknown): string | null => {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    const { code, cause, original } = at as Error & { code?: unknown; original?: unknown };
    const deeper = cause ?? original;
    if (typeof code === 'string' && !(deeper instanceof Error)) return code;
    at = deeper;
  }
  return null;
};

/** How long (ms) to wait before the next try when Slack named no time: doubling from a second to a minute. */
export const backoff = (attempts: number): number => Math.min(60_000, 1000 * 2 ** Math.max(0, attempts - 1));
