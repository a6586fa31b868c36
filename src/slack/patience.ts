import type { WebClientOptions } from '@slack/web-api';

/**
 * `answers`: one quick retry, since someone waits. `delivery`: none, since only delivery knows whether sending
 * again is right. `patient`: for connecting, where giving up would end the process.
 */
export type Patience = 'answers' | 'delivery' | 'patient';

/** How long (ms) a request to Slack may take, and how often it is made again. */
export const patience = {
  answers: { timeout: 10_000, retryConfig: { retries: 1, minTimeout: 300 } },
  delivery: { timeout: 10_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  patient: { timeout: 10_000, retryConfig: { retries: 100, factor: 1.3, maxTimeout: 30_000 } },
} as const satisfies Record<Patience, WebClientOptions>;
