import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importPrompts } from '../../../src/rhythms/own/import.ts';
import { text } from '../../../src/rhythms/own/text.ts';
import { anyPrompts } from './prompts.ts';

const read = (file: string) => importPrompts(file, { language: 'en' });
const prompts = (file: string) => {
  const imported = read(file);
  return imported.ok ? imported.prompts : imported.problems.map(text('en').fileProblem);
};
const cell = (said: string) => `"${said.replaceAll('"', '""')}"`;

describe('a table of prompts', () => {
  test.each([',', ';', '\t'])('is read back as it was written, divided by %j', (separator) => {
    const columns = ['kind', 'text', 'language', 'title', 'choices'] as const;
    fc.assert(
      fc.property(anyPrompts, fc.constantFrom('\n', '\r\n'), (written, lineEnd) => {
        fc.pre(written.length > 0);
        const rows = written.map((one) => [
          one.kind,
          one.text,
          one.language,
          one.title,
          one.choices.join('\n'),
        ]);
        const lines = [columns, ...rows].map((row) => row.map(cell).join(separator));
        expect(prompts(lines.join(lineEnd))).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });

  test('of another bot needs only its questions, and says which columns were left out', () => {
    const file =
      'id,Question,Category,posted on\n1,"What, if anything, changed?",Wins,2026-01-05\n2,How?,,\n';
    expect(read(file)).toMatchObject({
      ok: true,
      prompts: [
        { text: 'What, if anything, changed?', kind: 'wins', title: 'What, if anything, changed' },
        { text: 'How?', kind: 'asks' },
      ],
      ignored: ['id', 'posted on'],
    });
    expect(text('en').ignored(['id', 'posted on'])).toBe('The columns “id” and “posted on” were left out.');
    expect(text('en').ignored(['id'])).toBe('The column “id” was left out.');
    expect(text('en').ignored(Array.from({ length: 30 }, String))).toBe('30 columns were left out.');
  });

  test('of one column has its texts whole, whatever is in them', () => {
    const file = 'question\nWhat, if anything; changed?\n\n"Two\nlines, ""quoted"""\n';
    expect(prompts(file)).toMatchObject([
      { text: 'What, if anything; changed?' },
      { text: 'Two\nlines, "quoted"' },
    ]);
  });

  test('with empty cells and lines at its end is what spreadsheets write', () => {
    expect(prompts('text;title;;\nWhy?;Reason;;\n;;;\n')).toMatchObject([{ text: 'Why?', title: 'Reason' }]);
  });

  test('keeps the first of two columns for one thing', () => {
    expect(read('text,question\na,b\n')).toMatchObject({ prompts: [{ text: 'a' }], ignored: ['question'] });
  });

  test('tells the line of a mistake, below texts of several lines too', () => {
    const file = 'text,kind\n"One\ntwo\nthree",wins\nFour,cats\nFive, or six?,wins\n,wins\n';
    expect(prompts(file)).toEqual([
      expect.stringMatching(/^Line 5, kind: “cats” is no kind of prompt\./),
      'Line 6: 3 cells stand here, and the header names 2. Put a text with commas or semicolons in quotes.',
      'Line 7, text: Nothing stands here, and a prompt needs it.',
    ]);
  });

  test.each(['text,title\na,b\n"open,c\n', 'text,title\na,b\n"shut" too early,c\n'])(
    'tells of a quote that is not closed: %j',
    (file) => {
      expect(prompts(file)).toEqual([expect.stringMatching(/^Line 3: A quote opens a cell here/)]);
    },
  );

  test('is not seen in a list whose first text names a column', () => {
    expect(prompts('- text, question\n- b\n')).toMatchObject([{ text: 'text, question' }, { text: 'b' }]);
  });
});
