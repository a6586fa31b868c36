import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asTyped,
  type Inline,
  type Piece,
  parseInline,
  parseMrkdwn,
} from '../../../src/sandbox/page/client/words/mrkdwn.ts';

const inlineOf = (pieces: Piece[]): Inline[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'pre') return [];
    return piece.kind === 'list' ? piece.items.flat() : piece.of;
  });

const deep = (inlines: Inline[]): Inline[] =>
  inlines.flatMap((one) => ('of' in one ? [one, ...deep(one.of)] : [one]));

describe('mrkdwn', () => {
  it('has bold, italics, strike and code, and none of them inside words', () => {
    expect(parseInline('*b* _i_ ~s~ `c*d*`')).toEqual([
      { kind: 'strong', of: [{ kind: 'text', text: 'b' }] },
      { kind: 'text', text: ' ' },
      { kind: 'em', of: [{ kind: 'text', text: 'i' }] },
      { kind: 'text', text: ' ' },
      { kind: 's', of: [{ kind: 'text', text: 's' }] },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'c*d*' },
    ]);
    expect(parseInline('snake_case_name 2*3*4')).toEqual([{ kind: 'text', text: 'snake_case_name 2*3*4' }]);
  });

  it('has people, channels, everyone and dates', () => {
    expect(parseInline('<@U0GRACE001> <#C1|web> <!here> <!date^1772442000^{date} at {time}|then>')).toEqual([
      { kind: 'person', id: 'U0GRACE001' },
      { kind: 'text', text: ' ' },
      { kind: 'channel', id: 'C1', name: 'web' },
      { kind: 'text', text: ' ' },
      { kind: 'everyone', text: '@here' },
      { kind: 'text', text: ' ' },
      { kind: 'date', at: 1_772_442_000_000, format: '{date} at {time}', otherwise: 'then' },
    ]);
  });

  it('has links with and without words, bare ones too, and no underscore in them is italics', () => {
    const url = 'https://a.example/b_c_d?e=1&f=2';
    for (const written of [`<https://a.example/b_c_d?e=1&amp;f=2>`, 'https://a.example/b_c_d?e=1&amp;f=2.'])
      expect(parseInline(written)[0]).toEqual({ kind: 'link', url, of: [{ kind: 'text', text: url }] });
    expect(parseInline('<mailto:a@b.example|write>')).toEqual([
      { kind: 'link', url: 'mailto:a@b.example', of: [{ kind: 'text', text: 'write' }] },
    ]);
  });

  it('has quotes, lists and fenced code', () => {
    expect(parseMrkdwn('&gt; said\n• one\n• two\n```\na < *b*\n```\nend').map((piece) => piece.kind)).toEqual(
      ['quote', 'list', 'pre', 'lines'],
    );
    expect(parseMrkdwn('```a &lt; *b*```')).toEqual([{ kind: 'pre', text: 'a < *b*' }]);
  });

  it('unescapes what a person wrote once, and only once', () => {
    expect(parseInline('a &amp;lt; b &lt;i&gt;')).toEqual([{ kind: 'text', text: 'a &lt; b <i>' }]);
  });

  it('links to nothing but the web and mail, whatever is written', () => {
    const piece = oneof(
      string({ maxLength: 12 }),
      constantFrom(
        '<',
        '>',
        '|',
        '*',
        '_',
        '`',
        '```',
        '\n',
        '&lt;',
        '<javascript:alert(1)|x>',
        '<data:text/html,x>',
        ':seedling:',
        '<@U1',
        '~',
        'https://',
        '<!date^',
      ),
    );
    assert(
      property(array(piece, { maxLength: 20 }), (parts) => {
        const links = deep(inlineOf(parseMrkdwn(parts.join('')))).filter((one) => one.kind === 'link');
        for (const link of links) expect(link.url).toMatch(/^(https?:\/\/|mailto:)/i);
      }),
    );
  });

  it('reads thirty thousand characters of openings without an end', () => {
    expect(parseInline('*a '.repeat(10_000)).length).toBeGreaterThan(0);
  });

  it('gives back what was typed, to be edited', () => {
    const typed = asTyped(
      'Hi <@U1|grace> in <#C1>, &lt;3 <@U9>',
      (id) => (id === 'U1' ? 'grace' : undefined),
      () => 'web',
    );
    expect(typed).toBe('Hi @grace in #web, <3 <@U9>');
  });
});
