import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../src/rhythms/own/problem.ts';
import { choicesOf, OwnPrompt, titleFrom } from '../../../src/rhythms/own/prompt.ts';
import { text } from '../../../src/rhythms/own/text.ts';
import { anyPrompt, anyText, prompt } from './prompts.ts';

const wrong = (given: object) => {
  const parsed = OwnPrompt.safeParse({ ...prompt(), ...given }, { reportInput: true });
  return parsed.success ? [] : parsed.error.issues.map((issue) => [issue.path[0], problemOf(issue)]);
};

describe('a prompt', () => {
  test('is tidied, and tidying it again changes nothing', () => {
    const tidied = OwnPrompt.parse({
      ...prompt(),
      title: '  Third\n try\u0000 ',
      text: '\n One\r\n  two\u0007 \r',
      choices: [' a  b', 'c'],
      language: 'EN',
    });
    expect(tidied).toEqual(prompt({ title: 'Third try', text: 'One\n  two', choices: ['a b', 'c'] }));
    fc.assert(
      fc.property(anyPrompt, (one) => {
        expect(OwnPrompt.parse(one)).toEqual(one);
      }),
    );
  });

  test('needs no choices', () => {
    const { choices: _, ...without } = prompt();
    expect(OwnPrompt.parse(without).choices).toEqual([]);
  });

  test.each([
    [{ title: 'x'.repeat(60), text: 'y'.repeat(600), choices: ['z'.repeat(30), 'b', 'c', 'd', 'e'] }, []],
    [{ title: ' \n ' }, [['title', { code: 'missing' }]]],
    [{ text: undefined }, [['text', { code: 'missing' }]]],
    [{ text: 3 }, [['text', { code: 'not-text' }]]],
    [{ title: 'x'.repeat(61) }, [['title', { code: 'too-long', found: 61, most: 60 }]]],
    [{ text: 'x'.repeat(601) }, [['text', { code: 'too-long', found: 601, most: 600 }]]],
    [{ choices: ['a'] }, [['choices', { code: 'number-of-choices', found: 1 }]]],
    [{ choices: ['a', 'b', 'c', 'd', 'e', 'f'] }, [['choices', { code: 'number-of-choices', found: 6 }]]],
    [{ choices: ['Yes', 'no', 'yes '] }, [['choices', { code: 'same-choice', said: 'yes' }]]],
    [{ choices: ['a', 'x'.repeat(31)] }, [['choices', { code: 'too-long', found: 31, most: 30 }]]],
    [
      { kind: 'reflections' },
      [['kind', { code: 'unknown-kind', said: 'reflections', nearest: 'reflection' }]],
    ],
    [
      { kind: 'challenge' },
      [['kind', { code: 'unknown-kind', said: 'challenge', nearest: 'quick challenge' }]],
    ],
    [{ kind: 'joke' }, [['kind', { code: 'unknown-kind', said: 'joke', nearest: null }]]],
    [{ language: 'xx' }, [['language', { code: 'unknown-language', said: 'xx' }]]],
  ])('%j', (given, problems) => {
    expect(wrong(given)).toEqual(problems);
  });

  test('is faulted in sentences that a form can show', () => {
    expect(text('en').problem({ code: 'too-long', found: 61, most: 60 })).toBe(
      'It has 61 characters; 60 is the most.',
    );
    expect(text('en').problem({ code: 'number-of-choices', found: 1 })).toBe(
      'A prompt has no choices or 2 to 5; this one has 1.',
    );
  });
});

describe('choices of a form', () => {
  test('stand one a line, and empty lines are none', () => {
    expect(choicesOf('Finding\r\n  Deciding it \n\n \nDoing\r')).toEqual(['Finding', 'Deciding it', 'Doing']);
    expect(choicesOf(' \n')).toEqual([]);
  });
});

describe('a title from a text', () => {
  test.each([
    ['What worked lately? Say it in a line.', 'What worked lately'],
    ['Name one link.', 'Name one link'],
    ['What have you meant to understand for a month and did not?', 'What have you meant to understand for a'],
    ['What did you delete this week, and who noticed it first?', 'What did you delete this week'],
    ['Which of them: finding, deciding, doing, - explaining', 'Which of them: finding, deciding, doing'],
    ['Use C++ or C#?', 'Use C++ or C#'],
    ['???', '???'],
    ['質問'.repeat(40), '質問'.repeat(20)],
    [`x${'🌱'.repeat(40)}`, `x${'🌱'.repeat(19)}`],
    ['', ''],
  ])('%j', (said, title) => {
    expect(titleFrom(said)).toBe(title);
  });

  test('fits, whatever the text', () => {
    fc.assert(
      fc.property(anyText(200), (said) => {
        const parsed = OwnPrompt.safeParse({ ...prompt(), text: said });
        fc.pre(parsed.success);
        const title = titleFrom(said);
        expect(OwnPrompt.parse({ ...prompt(), title }).title).toBe(title);
        expect(title.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});
