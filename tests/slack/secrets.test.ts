import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSecrets } from '../../src/slack/secrets.ts';

const [old, fresh, other] = ['o', 'f', 'x'].map((letter) => letter.repeat(32)) as [string, string, string];

it('opens what it sealed, and never seals alike', () => {
  const secrets = createSecrets([old]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (token) => {
      const sealed = secrets.seal(token);
      expect(secrets.open(sealed)).toBe(token);
      expect(secrets.seal(token)).not.toBe(sealed);
    }),
  );
});

it('seals with the first key and opens with all, so that keys can be replaced', () => {
  const sealed = createSecrets([old]).seal('xoxb-1');
  const both = createSecrets([fresh, old]);
  expect(both.open(sealed)).toBe('xoxb-1');
  expect(createSecrets([fresh]).open(both.seal('xoxb-2'))).toBe('xoxb-2');
  expect(() => createSecrets([other]).open(sealed)).toThrow('TOKEN_ENCRYPTION_KEY');
});

it('does not open what was changed', () => {
  const secrets = createSecrets([old]);
  const sealed = secrets.seal('xoxb-1');
  const [version, nonce, tag, body = ''] = sealed.split('.');
  const flipped = `${body.startsWith('A') ? 'B' : 'A'}${body.slice(1)}`;
  for (const changed of [
    `${version}.${nonce}.${tag}.${flipped}`,
    `v2.${nonce}.${tag}.${body}`,
    'xoxb-1',
    '',
  ]) {
    expect(() => secrets.open(changed)).toThrow();
  }
});

it('needs a key', () => {
  expect(() => createSecrets([])).toThrow(RangeError);
});
