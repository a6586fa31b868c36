import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff, verdictOf } from '../../src/delivery/verdict.ts';

const refused = (error: string) => new WebAPIPlatformError({ ok: false, error, response_metadata: {} });
const network = (code: string) =>
  new WebAPIRequestError(
    new TypeError('fetch failed', { cause: Object.assign(new Error('a network error'), { code }) }),
  );

test('A rate limit is waited out as long as Slack says', () => {
  expect(verdictOf(new WebAPIRateLimitedError(30))).toMatchObject({ how: 'later', afterMs: 30_000 });
  expect(verdictOf(refused('ratelimited'))).toMatchObject({ how: 'later', afterMs: null });
});

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
  'A connection that was never made (%s) has sent nothing',
  (code) => {
    expect(verdictOf(network(code))).toEqual({ how: 'later', afterMs: null, error: code });
  },
);

test('A refusal by several addresses is a refusal', () => {
  const cause = Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' });
  expect(verdictOf(new WebAPIRequestError(new TypeError('fetch failed', { cause })))).toMatchObject({
    how: 'later',
  });
});

test.each(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE', 'UND_ERR_HEADERS_TIMEOUT'])(
  'A connection that broke (%s) may have carried the message',
  (code) => {
    expect(verdictOf(network(code))).toEqual({ how: 'unknown', error: code });
  },
);

test('A timeout may have carried the message', () => {
  const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  expect(verdictOf(new WebAPIRequestError(timeout))).toMatchObject({ how: 'unknown' });
});

test.each([500, 502, 503, 504])('HTTP %d may hide a message that was posted', (status) => {
  expect(verdictOf(new WebAPIHTTPError(status, '', {}, ''))).toMatchObject({ how: 'unknown' });
});

test.each(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'])(
  'Slack says itself that after %s something may have been done',
  (error) => {
    expect(verdictOf(refused(error))).toEqual({ how: 'unknown', error });
  },
);

test.each(['token_revoked', 'token_expired', 'invalid_auth', 'not_authed'])(
  '%s may pass, since a token may be replaced',
  (error) => {
    expect(verdictOf(refused(error))).toEqual({ how: 'later', afterMs: null, error });
  },
);

test.each(['not_in_channel', 'is_archived', 'missing_scope', 'account_inactive', 'unknown_method'])(
  '%s is a no',
  (error) => {
    expect(verdictOf(refused(error))).toEqual({ how: 'refused', error });
  },
);

test('An answer that is not Slack’s proves nothing', () => {
  for (const error of ['<html>Bad gateway</html>', '', 'Not a code'])
    expect(verdictOf(refused(error))).toMatchObject({ how: 'unknown' });
});

test('Whatever else is thrown, it is never taken for a definite answer', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      expect(verdictOf(thrown).how).toBe('unknown');
    }),
  );
});

test('Waiting grows from a second to a minute and no further', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (attempts) => {
      expect(backoff(attempts)).toBeGreaterThanOrEqual(1000);
      expect(backoff(attempts + 1)).toBeGreaterThanOrEqual(backoff(attempts));
      expect(backoff(attempts)).toBeLessThanOrEqual(60_000);
    }),
  );
});
