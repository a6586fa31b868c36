import { asForm, asJson, signed } from '../outside/slack.ts';
import type { Chance } from './chance.ts';

export type Outside = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
};

const paths = [
  '/', '//', '/slack/events', '/slack/events/', '/slack/events?x=%00', '/slack/install', '/slack/oauth_redirect?code=1',
  '/healthz', '/readyz', '/%', '/%ff%fe', '/..%2f..%2fetc/passwd', '/../../etc/passwd', '//evil.example/slack/events',
  '/.git/config', '/favicon.ico', '/slack/events;x', '/a?b=c&b[]=d&__proto__[x]=1', '/api/auth.test', 'http://x/y',
  '*', `/${'a'.repeat(4000)}`,
]; // biome-ignore format: one glance
const methods = [
  'GET',
  'POST',
  'POST',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'HEAD',
  'PATCH',
  'TRACE',
  'PROPFIND',
];
const types = [
  asJson,
  asForm,
  'text/plain',
  'multipart/form-data; boundary=x',
  '',
  'application/json; charset=x',
];
const bodies = [
  '',
  'null',
  '{}',
  '[]',
  '0',
  '"x"',
  '{',
  'payload=null',
  'payload=%7B',
  'payload',
  '{"a":1}',
  'ssl_check=1',
];

/** A request without a signature, with a wrong one, or with an old one. */
export const outside = (chance: Chance): Outside => {
  const method = chance.one(methods);
  const body = chance.next() < 0.7 ? chance.one(bodies) : chance.text(chance.below(400)).toWellFormed();
  const headers: Record<string, string> = { 'content-type': chance.one(types) };
  const sign = chance.next();
  if (sign < 0.3)
    Object.assign(headers, signed(body, asJson), { 'x-slack-signature': `v0=${'0'.repeat(64)}` });
  if (sign > 0.8) Object.assign(headers, signed(`${body} `, asJson));
  if (sign > 0.9) headers['x-slack-request-timestamp'] = chance.one(['', 'x', '-1', '0', '9e99']);
  const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'TRACE';
  return { method, path: chance.one(paths), headers, body: hasBody ? body : undefined };
};

/** What only looks like HTTP, or does not even. */
export const noHttp = (chance: Chance): string =>
  chance.one([
    () => chance.text(chance.below(300)),
    () => `GET ${chance.text(20)} HTTP/1.1\r\n\r\n`,
    () => 'GET / HTTP/9.9\r\n\r\n',
    () => 'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: -5\r\n\r\n',
    () =>
      'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    () => 'POST /slack/events HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    () => 'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{"cut":',
    () => 'GET http://[::1 HTTP/1.1\r\nhost: x\r\n\r\n',
    () => 'GET /socket HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    () => `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
  ])();
