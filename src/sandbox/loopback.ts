/** Who may reach the controls: this machine's own page, no other site that a browser shows. Pure. */
import type { IncomingMessage } from 'node:http';

const names = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostOf = (authority: string): URL | undefined => {
  const url = `http://${authority}`;
  return URL.canParse(url) ? new URL(url) : undefined;
};

/** True for a loopback `Host`, and an `Origin` that is absent (no browser) or the same as it. */
export const isOurs = (req: Pick<IncomingMessage, 'headers'>): boolean => {
  const host = hostOf(req.headers.host ?? '');
  if (!host || !names.has(host.hostname)) return false;
  const { origin } = req.headers;
  if (origin === undefined) return req.headers['sec-fetch-site'] !== 'cross-site';
  return origin === host.origin;
};
