import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArguments, plain, splitName } from '../../src/slack/words.ts';

describe('arguments', () => {
  it('are people, channels and words, however Slack sends them', () => {
    expect(parseArguments('<@U123|ana> @ben <#C123|garden> <#C9|> #moss Coordinator')).toEqual([
      { kind: 'person', text: '<@U123|ana>', plain: '<@u123|ana>', user: 'U123', name: 'ana' },
      { kind: 'person', text: '@ben', plain: '@ben', user: null, name: 'ben' },
      { kind: 'channel', text: '<#C123|garden>', plain: '<#c123|garden>', channel: 'C123', name: 'garden' },
      { kind: 'channel', text: '<#C9|>', plain: '<#c9|>', channel: 'C9', name: null },
      { kind: 'channel', text: '#moss', plain: '#moss', channel: null, name: 'moss' },
      { kind: 'word', text: 'Coordinator', plain: 'coordinator' },
    ]);
  });

  it('take what is in quotes as one, straight or curly', () => {
    expect(parseArguments('“Moss and Fern” "as it is" „so auch“').map(({ text }) => text)).toEqual([
      'Moss and Fern',
      'as it is',
      'so auch',
    ]);
  });

  it('lose nothing that was typed but spaces and quotes', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'ab<@#U1|>-– ') });
    fc.assert(
      fc.property(typed, (words) => {
        const kept = parseArguments(words)
          .map(({ text }) => text)
          .join('');
        expect(kept).toBe(words.replace(/\s+/g, '').trim());
      }),
    );
  });

  it('are never a hindrance, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => parseArguments(words).length >= 0));
  });
});

describe('plain text', () => {
  it('makes alike what keyboards make different', () => {
    expect(plain('  “Every  Other” — Tuesday’s ')).toBe('"every other" - tuesday\'s');
  });

  it('is plain already, the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => plain(plain(text)) === plain(text)),
    );
  });
});

describe('a name', () => {
  it.each(['-', '–', '—'])('ends at the first spaced %s', (dash) => {
    expect(splitName(`Front-end Guild ${dash} we build ${dash} together`)).toEqual({
      name: 'Front-end Guild',
      rest: `we build ${dash} together`,
    });
  });

  it('may stand alone, in quotes, or before a dash that nothing follows', () => {
    expect(splitName('Moss')).toEqual({ name: 'Moss', rest: '' });
    expect(splitName('  “Moss  Guild” - green')).toEqual({ name: 'Moss Guild', rest: 'green' });
    expect(splitName('Moss -')).toEqual({ name: 'Moss', rest: '' });
    expect(splitName('- green')).toEqual({ name: '', rest: 'green' });
    expect(splitName('')).toEqual({ name: '', rest: '' });
  });

  it('comes back with its rest, whatever they are', () => {
    const word = fc.stringMatching(/^[a-zé-]*[a-zé][a-zé-]*$/u);
    const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, words, fc.constantFrom('-', '–', '—'), (name, rest, dash) => {
        expect(splitName(`${name} ${dash} ${rest}`)).toEqual({ name, rest });
      }),
    );
  });
});
