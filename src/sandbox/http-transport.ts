import { createHmac } from 'node:crypto';
import { elapsed, realSeconds } from './clock.ts';
import { ackTimeoutMs, type Envelope, type Transport } from './deliveries.ts';

/** The signature that Slack puts on a request, over its real time (seconds) and its body. */
export const sign = (secret: string, timestamp: number, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

const parsed = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const encode = (envelope: Envelope): { type: string; body: string } => {
  if (envelope.kind === 'events_api')
    return { type: 'application/json', body: JSON.stringify(envelope.payload) };
  const form =
    envelope.kind === 'slash_commands'
      ? Object.entries(envelope.payload).map(([key, value]): [string, string] => [key, String(value)])
      : [['payload', JSON.stringify(envelope.payload)] as [string, string]];
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
};

/** Deliveries to a request URL, signed with real time. */
export const httpTransport = (requestUrl: string, signingSecret: string): Transport => ({
  via: 'http',
  async send(envelope, retry) {
    const { type, body } = encode(envelope);
    const timestamp = realSeconds();
    const began = elapsed();
    try {
      const response = await fetch(requestUrl, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(ackTimeoutMs),
        body,
        headers: {
          'content-type': type,
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          'x-slack-request-timestamp': String(timestamp),
          'x-slack-signature': sign(signingSecret, timestamp, body),
          ...(retry
            ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }
            : {}),
        },
      });
      const text = await response.text();
      const final = response.headers.get('x-slack-no-retry') === '1';
      if (!response.ok) return { ok: false, reason: 'http_error', status: response.status, final };
      return { ok: true, body: parsed(text), status: response.status };
    } catch {
      return {
        ok: false,
        reason: elapsed() - began >= ackTimeoutMs - 50 ? 'http_timeout' : 'connection_failed',
      };
    }
  },
});
