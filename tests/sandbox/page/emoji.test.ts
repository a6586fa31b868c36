import { describe, expect, it } from 'vitest';
import { emojiGroups, emojiOf } from '../../../src/sandbox/page/client/messages/emoji.ts';

describe('emoji', () => {
  it('have one character for each name, and are found by other names and skin tones', () => {
    const all = emojiGroups.flatMap((group) => group.emoji);
    expect(new Set(all.map((one) => one.name)).size).toBe(all.length);
    for (const { name, shown } of all) {
      expect([name, /^[a-z0-9_+-]+$/.test(name)]).toEqual([name, true]);
      expect([name, /^[^a-z]+$/.test(shown)]).toEqual([name, true]);
    }
    expect(emojiOf('thumbsup')).toBe(emojiOf('+1'));
    expect(emojiOf('wave::skin-tone-3')).toBe(emojiOf('wave'));
    expect(emojiOf('unheard-of')).toBeUndefined();
  });
});
