import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip } from '../../src/slack/limits.ts';
import { channel, decode, escapeMrkdwn, link, person } from '../../src/slack/mrkdwn.ts';

const text = fc.string({ unit: fc.constantFrom('&', '<', '>', '!', 'amp;', 'lt;', 'a', '@', '|', '😀') });

describe('what people wrote', () => {
  it('comes out as it went in', () => {
    fc.assert(fc.property(text, (written) => decode(escapeMrkdwn(written)) === written));
  });

  it('can notify nobody and link nowhere', () => {
    fc.assert(fc.property(text, (written) => !/[<>]|&(?!amp;|lt;|gt;)/.test(escapeMrkdwn(written))));
    expect(escapeMrkdwn('<!channel>')).toBe('&lt;!channel&gt;');
  });

  it('is decoded once', () => {
    expect(decode('&amp;lt;')).toBe('&lt;');
  });

  it('cannot leave the label of a link', () => {
    expect(link('https://a.example/?a=1&b=2', 'a|b> <!here>')).toBe(
      '<https://a.example/?a=1&amp;b=2|a¦b&gt; &lt;!here&gt;>',
    );
  });
});

it('names people and channels as Slack does', () => {
  expect([person('U1'), channel('C1')]).toEqual(['<@U1>', '<#C1>']);
});

it('clips to the limit, and never within a character', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (given, limit) => {
      const clipped = clip(given, limit);
      expect(clipped.length).toBeLessThanOrEqual(limit);
      expect(clipped.isWellFormed()).toBe(true);
      if (given.length <= limit) expect(clipped).toBe(given);
    }),
  );
});
