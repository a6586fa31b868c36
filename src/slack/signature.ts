/** Pure. Slack's signature under a delivery. */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What was signed longer ago, or from now, than so many seconds may be somebody's replay. */
const freshness = 300;

/**
 * Whether Slack signed this body with our secret, at about `seconds` (epoch). Bolt's own check takes ten times as
 * long: it compares by two more HMACs under a fresh random key.
 */
export const isSigned = (
  headers: IncomingHttpHeaders,
  body: Buffer,
  secret: KeyObject,
  seconds: number,
): boolean => {
  const { 'x-slack-request-timestamp': at, 'x-slack-signature': signature } = headers;
  if (typeof at !== 'string' || typeof signature !== 'string') return false;
  if (!/^\d{1,12}$/.test(at) || Math.abs(seconds - Number(at)) > freshness) return false;
  const mac = createHmac('sha256', secret).update(`v0:${at}:`).update(body).digest('hex');
  const [given, right] = [Buffer.from(signature), Buffer.from(`v0=${mac}`)];
  return given.length === right.length && timingSafeEqual(given, right);
};
