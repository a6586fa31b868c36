import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seedState } from '../../src/sandbox/seed.ts';
import { typedCommand, typedMessage } from '../../src/sandbox/typing.ts';

const state = seedState('company', Date.UTC(2026, 2, 2), {
  id: 'U0TRELLIS1',
  name: 'Trellis',
  handle: 'trellis',
});
const decode = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

it('turns names that exist into mentions, and leaves the others', () => {
  expect(typedMessage(state, 'ask @hana, @nobody or #writing.')).toBe(
    'ask <@U0HANA0001>, @nobody or <#C0WRITING1|writing>.',
  );
  expect(typedMessage(state, 'mail ana@hana')).toBe('mail ana@hana');
  expect(typedMessage(state, '@here: tea')).toBe('<!here>: tea');
});

it('escapes what is typed, but not entities that were chosen', () => {
  expect(typedMessage(state, '1 < 2 & <@U0HANA0001> > <b>')).toBe(
    '1 &lt; 2 &amp; <@U0HANA0001> &gt; &lt;b&gt;',
  );
});

it('leaves names bare in commands of apps that do not ask for entities', () => {
  expect(typedCommand(state, 'thanks @hana & co', false)).toBe('thanks @hana &amp; co');
  expect(typedCommand(state, 'thanks @hana & co', true)).toBe('thanks <@U0HANA0001|hana> &amp; co');
});

it('loses no character of any text without mentions', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !/[@#]|<(?:!|https?:)/.test(text)),
      (text) => {
        expect(decode(typedMessage(state, text))).toBe(text);
      },
    ),
  );
});

it('seeds a company whose channels hold only people that exist, in the order of their words', () => {
  for (const channel of state.channels.values()) {
    expect([...channel.members].filter((id) => !state.users.has(id))).toEqual([]);
    const stamps = [...channel.messages.keys()];
    expect(stamps).toEqual(stamps.toSorted());
    for (const message of channel.messages.values())
      expect(channel.members.has(message.user ?? '')).toBe(true);
  }
  expect([...state.users.values()].filter((user) => user.is_ultra_restricted)).toHaveLength(1);
  expect(new Set([...state.users.values()].map((user) => user.tz)).size).toBeGreaterThanOrEqual(7);
});
