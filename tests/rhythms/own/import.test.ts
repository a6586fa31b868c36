import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { own } from '../../../src/rhythms/own/constants.ts';
import { importPrompts } from '../../../src/rhythms/own/import.ts';
import { text } from '../../../src/rhythms/own/text.ts';
import { exportPrompts } from '../../../src/rhythms/own/yaml.ts';
import { codePoints } from '../../support/anything.ts';
import { anyPrompts, anyText, prompt } from './prompts.ts';

const read = (file: string) => importPrompts(file, { language: 'de' });
const prompts = (file: string) => {
  const imported = read(file);
  if (!imported.ok) throw new Error(imported.problems.map(text('en').fileProblem).join('\n'));
  return imported.prompts;
};
const problems = (file: string) => {
  const imported = read(file);
  return imported.ok ? [] : imported.problems;
};
const sentences = (file: string) => problems(file).map(text('en').fileProblem);

describe('what is read', () => {
  test('a file of the documented shape', () => {
    const file = `# Prompts of Data craft
prompts:
  - title: Third try
    text: What worked lately only after two failed attempts?
    kind: wins
    choices: [finding, deciding]   # optional
    language: en                   # optional
`;
    expect(prompts(file)).toEqual([
      prompt({
        text: 'What worked lately only after two failed attempts?',
        choices: ['finding', 'deciding'],
      }),
    ]);
  });

  test('a list at the top, of texts alone: kind and language are the usual, titles come from the texts', () => {
    const [first, second] = prompts('- What did you stop doing? Say why.\n- "Which tool: old or new?"\n');
    expect(first).toEqual({
      title: 'What did you stop doing',
      text: 'What did you stop doing? Say why.',
      kind: 'asks',
      choices: [],
      language: 'de',
    });
    expect(second?.text).toBe('Which tool: old or new?');
  });

  test('JSON of another bot, with its names for things and nothing where it has nothing', () => {
    const file = '[\n\t{"question": "Why?", "category": "What if", "title": null},\n\t"How?"\n]';
    expect(prompts(file)).toMatchObject([
      { text: 'Why?', kind: 'what-if', title: 'Why' },
      { text: 'How?', kind: 'asks', title: 'How' },
    ]);
  });

  test('numbers, dates and truth values as the text that they are', () => {
    const file =
      '- title: 2026\n  text: yes\n- title: 0x1F\n  text: 1.10\n- title: 2026-12-28\n  text: true\n';
    expect(prompts(file).map(({ title, text }) => [title, text])).toEqual([
      ['2026', 'yes'],
      ['0x1F', '1.10'],
      ['2026-12-28', 'true'],
    ]);
  });

  test('texts of several lines, from Windows, behind a byte order mark', () => {
    const file =
      '\uFEFF- title: List\n  text: |\n    Pick one:\n      - first\n\n    Why?\n\n- title: Folded\n  text: >\n    One\n    line\n';
    expect(prompts(file.replaceAll('\n', '\r\n')).map(({ text }) => text)).toEqual([
      'Pick one:\n  - first\n\nWhy?',
      'One line',
    ]);
  });

  test('choices in a list, or one a line', () => {
    const file = '- text: a\n  choices:\n    - One\n    - 2\n- text: b\n  choices: |\n    One\n\n    Two\n';
    expect(prompts(file).map(({ choices }) => choices)).toEqual([
      ['One', '2'],
      ['One', 'Two'],
    ]);
  });

  test('anchors, where a person uses a few', () => {
    const file = '- text: a\n  choices: &c [x, y]\n- text: b\n  choices: *c\n';
    expect(prompts(file)[1]?.choices).toEqual(['x', 'y']);
  });

  test('titles that come from texts with one beginning, set apart by numbers', () => {
    const start = 'What did you learn this week about the ';
    const file = `- ${start}tools?\n- ${start}people?\n- title: ${start.slice(0, 34)} (2)\n  text: x\n`;
    expect(prompts(file).map(({ title }) => title)).toEqual([
      'What did you learn this week about the',
      'What did you learn this week about the (2)',
      'What did you learn this week about (2)',
    ]);
  });

  test('an empty list as no prompts', () => {
    expect(prompts('prompts: []')).toEqual([]);
  });
});

describe('what is wrong is said with its line', () => {
  test('a kind that nearly is one, and one that is not', () => {
    expect(sentences('prompts:\n  - text: a\n    kind: win\n  - text: b\n    kind: cats\n')).toEqual([
      'Line 3, kind: “win” is no kind of prompt. Did you mean “wins”?',
      'Line 5, kind: “cats” is no kind of prompt. There are wins, asks, show, reading, reflection, quick challenge, guest, and what-if.',
    ]);
    expect(problems('prompts:\n  - text: a\n    kind: win\n')).toEqual([
      { line: 3, field: 'prompts[0].kind', problem: { code: 'unknown-kind', said: 'win', nearest: 'wins' } },
    ]);
  });

  test('every mistake of every prompt at once, and then no prompt at all', () => {
    const file = `- title: ${'long '.repeat(20)}
  text: a
- text: b
  language: klingon
  choices: [One, one]
- title: Only a title
- text: c
  choices:
    - fine
    - ${'x'.repeat(31)}
`;
    expect(problems(file).map(({ line, field, problem }) => [line, field, problem.code])).toEqual([
      [1, 'prompts[0].title', 'too-long'],
      [4, 'prompts[1].language', 'unknown-language'],
      [5, 'prompts[1].choices', 'same-choice'],
      [6, 'prompts[2].text', 'missing'],
      [10, 'prompts[3].choices[1]', 'too-long'],
    ]);
    expect(sentences(file)[0]).toBe('Line 1, title: It has 99 characters; 60 is the most.');
  });

  test.each([
    ['- title: A\n  txet: b\n', 'Line 2: There is no field “txet”. Did you mean “text”?'],
    [
      '- text: a\n  author: b\n',
      'Line 2: There is no field “author”. Known: title, text, kind, choices, and language. If it belongs to a text, put the whole text in quotes.',
    ],
    ['propmts:\n  - a\n', 'Line 1: There is no field “propmts”. Did you mean “prompts”?'],
    ['- text: a\n  kind: wins\n  kind: asks\n', 'Line 3, kind: It stands there twice, first on line 2.'],
    ['- text: a\n  question: b\n', 'Line 2, text: It stands there twice, first on line 1.'],
    [
      '- title: One\n  text: a\n- title: ONE\n  text: b\n',
      'Line 3, title: “ONE” is the title of the prompt on line 1 already.',
    ],
    ['- Why?\n- How?\n- why?\n', 'Line 3, text: The same text stands on line 1 already.'],
    ['- text: a\n  choices: [One]\n', 'Line 2, choices: A prompt has no choices or 2 to 5; this one has 1.'],
    [
      '- text: a\n  choices: [1, 2, 3, 4, 5, 6]\n',
      'Line 2, choices: A prompt has no choices or 2 to 5; this one has 6.',
    ],
    [
      '- text: a\n  choices: {One: Two}\n',
      'Line 2, choices: The choices should be a list, each on a line of its own after a dash.',
    ],
    ['- a\n- [b]\n', 'Line 2: This is neither a text nor a prompt that has one.'],
    ['- a\n-\n', 'Line 2, text: Nothing stands here, and a prompt needs it.'],
    [
      '- text: {guest}\n',
      'Line 1, text: Something else than a text stands here. If it is meant as one, put it in quotes.',
    ],
    [
      '- text: Use #general\n',
      'Line 1, text: What begins with “#general” would be left out as a comment. Put the whole text in quotes.',
    ],
    ['prompts:\n\t- a\n', 'Line 2: A tab stands at the beginning. Use spaces instead.'],
    ['- a\n---\n- b\n', 'Line 2: A second document begins here. Put all prompts into one list.'],
  ])('%j', (file, sentence) => {
    expect(sentences(file)).toContain(sentence);
    expect(sentences(file).filter((one) => !one.includes('I found no prompts'))).toHaveLength(1);
  });

  test.each([
    ['- text: Note: which one?\n', 1, 9],
    ['- a\n- @here: b\n', 2, 3],
    ['- a\n- "b" c\n', 2, 7],
    ['- a\n- "b\n', 3, 1],
    ['- *bold* words\n', 1, 10],
    ['- *bold*\n', 1, 3],
    ['- a\n- !now b\n', 2, 3],
    ['Hello there,\nthis is: no: list\n', 1, 1],
  ])('what is no YAML, with line and column: %j', (file, line, column) => {
    expect(problems(file)).toEqual([{ line, field: '', problem: { code: 'unreadable', column } }]);
  });

  test.each(['', '   \n', '# only a comment\n', 'Just a sentence.', '42', 'prompts:', 'text\n'])(
    'that nothing is there: %j',
    (file) => {
      expect(sentences(file)).toEqual([expect.stringMatching(/^I found no prompts\./)]);
    },
  );
});

describe('what is too much', () => {
  test('is refused by its size and by its number', () => {
    expect(sentences('x'.repeat(own.file.bytes + 1))).toEqual([
      'This has 101 kB; 100 kB is the most. Import it in parts.',
    ]);
    const lines = (count: number) => Array.from({ length: count }, (_, n) => `- text ${n}\n`).join('');
    expect(prompts(lines(200))).toHaveLength(200);
    const tooMany = ['These are 201 prompts; 200 at once is the most. Import them in parts.'];
    expect(sentences(lines(201))).toEqual(tooMany);
    expect(sentences(`text,title\n${lines(201)}`)).toEqual(tooMany);
  });

  test('is cut off before it grows: aliases of aliases', () => {
    const levels = Array.from({ length: 25 }, (_, n) => `- &l${n + 1} [${`*l${n},`.repeat(9)}]\n`);
    expect(problems(`- &l0 [a]\n${levels.join('')}`)).toEqual([
      { line: 1, field: '', problem: { code: 'too-many-aliases', found: 225, most: 100 } },
    ]);
    expect(problems(`- &l0 [a]\n${levels.slice(0, 11).join('')}`).at(-1)).toMatchObject({
      problem: { code: 'not-a-prompt' },
    });
    expect(problems('&a\n- *a\n')).toMatchObject([{ problem: { code: 'not-a-prompt' } }]);
  });

  test('is cut off before it takes long: more parts than prompts have, and keys without end', () => {
    expect(sentences(`[${'a,'.repeat(49_000)}]`)).toEqual([
      'There is more in this than 200 prompts can have. Import them in parts.',
    ]);
    const keys = Array.from({ length: 2000 }, (_, n) => `  k${n}: x\n`).join('');
    expect(problems(`- &a\n${keys}${'- *a\n'.repeat(99)}`)).toHaveLength(100 * own.yaml.wrongKeys);
  });

  test('is none of it for 200 prompts with all that they can have', () => {
    const full = Array.from({ length: 200 }, (_, n) =>
      prompt({ title: `Title ${n}`, text: 'One: two # three\n'.repeat(8).trim(), choices: [...'abcde'] }),
    );
    const file = exportPrompts(full, { community: 'Data craft', locale: 'en' });
    expect(prompts(file)).toEqual(full);
    expect(prompts(JSON.stringify({ prompts: full }, null, 1))).toEqual(full);
    expect(
      prompts(file.replaceAll(/\[a.*\]/g, '\n      - a\n      - b\n      - c\n      - d\n      - e')),
    ).toEqual(full);
  });

  test.each(['[', '{', '- ', '? ', '{a: ', '[[],', '- ? '])('is cut off before it goes deep: %j', (piece) => {
    const file = piece.repeat(own.file.bytes / piece.length);
    expect(problems(file)).toEqual([{ line: 1, field: '', problem: { code: 'too-deep' } }]);
  });
});

describe('whatever comes', () => {
  const anyFile = fc.oneof(
    codePoints(),
    anyText(400),
    anyText(400).map((said) => `prompts:\n  - ${said}`),
    anyText(400).map((said) => `text;title\n${said}`),
    // An export with something torn out of it, and something else put there.
    fc.tuple(anyPrompts, fc.nat(), fc.nat(20), anyText(12)).map(([some, at, gone, put]) => {
      const file = exportPrompts(some, { community: 'Data craft', locale: 'en' });
      const start = at % file.length;
      return file.slice(0, start) + put + file.slice(start + gone);
    }),
  );

  test('it is prompts or problems with a place and a sentence, and never an error', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const imported = read(file);
        const lines = file.split(/\r\n?|\n/).length;
        if (imported.ok) {
          expect(prompts(exportPrompts(imported.prompts, { community: 'x', locale: 'en' }))).toEqual(
            imported.prompts,
          );
          return;
        }
        expect(imported.problems.length).toBeGreaterThan(0);
        for (const { line, problem } of imported.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(text('en').problem(problem)).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
