import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, parseMarkdown, parseMarks } from '../../../src/sandbox/page/client/words/markdown.ts';

const text = (words: string): Mark => ({ kind: 'text', text: words });

describe('markdown', () => {
  it('marks words: bold, slanted, struck, code, links', () => {
    expect(parseMarks('a **b _c_** ~~d~~ `e*f*`')).toEqual([
      text('a '),
      { kind: 'strong', of: [text('b '), { kind: 'em', of: [text('c')] }] },
      text(' '),
      { kind: 's', of: [text('d')] },
      text(' '),
      { kind: 'code', text: 'e*f*' },
    ]);
    expect(parseMarks('[the **wiki**](https://example.org/a_b) and https://example.org.')).toEqual([
      {
        kind: 'link',
        url: 'https://example.org/a_b',
        of: [text('the '), { kind: 'strong', of: [text('wiki')] }],
      },
      text(' and '),
      { kind: 'link', url: 'https://example.org', of: [text('https://example.org')] },
      text('.'),
    ]);
  });

  it('leaves alone what only looks like a mark', () => {
    expect(parseMarks('snake_case_name, 2 * 3 * 4, \\*no\\*')).toEqual([
      text('snake_case_name, 2 * 3 * 4, '),
      text('*'),
      text('no'),
      text('*'),
    ]);
  });

  it('knows headings, quotes, rules and code', () => {
    expect(parseMarkdown('# One\n\n> two\n> **three**\n\n---\n```ts\nconst a = `b`;\n```')).toEqual([
      { kind: 'heading', level: 1, of: [text('One')] },
      {
        kind: 'quote',
        parts: [{ kind: 'paragraph', of: [text('two\n'), { kind: 'strong', of: [text('three')] }] }],
      },
      { kind: 'rule' },
      { kind: 'code', text: 'const a = `b`;' },
    ]);
  });

  it('knows lists in lists, numbered ones, and tasks', () => {
    const [list, numbered] = parseMarkdown('- a\n  - b\n- [x] c\n\n3. d\n4. e');
    expect(list).toMatchObject({
      kind: 'list',
      ordered: false,
      items: [
        { parts: [{ kind: 'paragraph' }, { kind: 'list', items: [{ parts: [{ of: [text('b')] }] }] }] },
        { done: true, parts: [{ of: [text('c')] }] },
      ],
    });
    expect(numbered).toMatchObject({ kind: 'list', ordered: true, start: 3, items: [{}, {}] });
  });

  it('knows tables, with alignment, and rows that are too short or too long', () => {
    const [table] = parseMarkdown('| a | b |\n|:--|--:|\n| 1 | 2 \\| 3 |\n| 4 |\n| 5 | 6 | 7 |');
    expect(table).toEqual({
      kind: 'table',
      align: ['left', 'right'],
      head: [[text('a')], [text('b')]],
      rows: [
        [[text('1')], [text('2 | 3')]],
        [[text('4')], []],
        [[text('5')], [text('6')]],
      ],
    });
  });

  it('ends with anything, soon', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'*_~`[]()<>#-|\\ \n>!1.ax:'), maxLength: 400 });
    fc.assert(
      fc.property(signs, (typed) => {
        expect(Array.isArray(parseMarkdown(typed))).toBe(true);
      }),
    );
    const began = performance.now();
    for (const one of ['> '.repeat(5000), '* '.repeat(5000), '[', '**a', '`', '_a', '![', '~~', '|-'].map(
      (sign) => sign.repeat(4000).slice(0, 12_000),
    ))
      parseMarkdown(one);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
