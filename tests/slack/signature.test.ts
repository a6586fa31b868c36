import { createHmac, createSecretKey } from 'node:crypto';
import { expect, it } from 'vitest';
import { isSigned } from '../../src/slack/signature.ts';

// The example of Slack's documentation.
const secret = createSecretKey('8f742231b10e8888abcd99yyyzzz85a5', 'utf8');
const body = Buffer.from(
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
);
const at = 1_531_420_618;
const headers = {
  'x-slack-request-timestamp': String(at),
  'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
};

it('takes what Slack signed', () => {
  expect(isSigned(headers, body, secret, at)).toBe(true);
  expect(isSigned(headers, body, secret, at + 300)).toBe(true);
});

it.each([
  ['another body', headers, Buffer.from('x'), at],
  ['an older one', headers, body, at + 301],
  ['one of the future', headers, body, at - 301],
  ['no signature', { 'x-slack-request-timestamp': String(at) }, body, at],
  ['no time', { 'x-slack-signature': headers['x-slack-signature'] }, body, at],
  ['a shorter signature', { ...headers, 'x-slack-signature': 'v0=a2114d' }, body, at],
  ['characters of several bytes', { ...headers, 'x-slack-signature': `v0=${'é'.repeat(64)}` }, body, at],
  ['no version', { ...headers, 'x-slack-signature': headers['x-slack-signature'].slice(3) }, body, at],
] as const)('refuses %s', (_what, given, over, seconds) => {
  expect(isSigned(given, over, secret, seconds)).toBe(false);
});

it.each(['', 'x', '-1', '1e9', ' 1', 'NaN'])('refuses the time "%s", also rightly signed', (time) => {
  const mac = createHmac('sha256', secret).update(`v0:${time}:`).update(body).digest('hex');
  const given = { 'x-slack-request-timestamp': time, 'x-slack-signature': `v0=${mac}` };
  expect(isSigned(given, body, secret, Number(time) || 0)).toBe(false);
});
