import { describe, expect, test } from 'vitest';
import { library } from '../../../src/rhythms/library/library.ts';
import { type Advice, adviceFor } from '../../../src/rhythms/own/advice.ts';
import type { OwnPrompt } from '../../../src/rhythms/own/prompt.ts';
import { text } from '../../../src/rhythms/own/text.ts';
import { prompt } from './prompts.ts';

const codes = (given: Partial<OwnPrompt>) => adviceFor(prompt(given)).map(({ code }) => code);
const sentence = (given: Partial<OwnPrompt>) =>
  adviceFor(prompt(given)).map((one: Advice) => text('en').advice(one));

describe('advice on a prompt', () => {
  test.each(library.map((one) => ({ ...one, name: one.title })))('has none for “$name”', (one) => {
    expect(adviceFor({ ...one, choices: [...(one.choices ?? [])] })).toEqual([]);
  });

  test('counts words', () => {
    const words = (count: number) => `Reply ${'word '.repeat(count - 1)}`;
    expect(codes({ text: words(40) })).toEqual([]);
    expect(adviceFor(prompt({ text: words(47) }))).toEqual([{ code: 'long', words: 47, most: 40 }]);
    expect(sentence({ text: words(47) })).toEqual([
      'It has 47 words. Up to 40 are easier to read on a phone.',
    ]);
  });

  test('counts words where none are divided by spaces', () => {
    const [one] = adviceFor(prompt({ text: '最近うまくいったことは何ですか。'.repeat(8), language: 'ja' }));
    expect(one).toMatchObject({ code: 'long', most: 40 });
  });

  test('counts questions, not marks', () => {
    expect(codes({ text: 'Really?? Say it in a line.' })).toEqual([]);
    expect(adviceFor(prompt({ text: 'What worked? Why? One line.' }))).toEqual([
      { code: 'several-questions', questions: 2 },
    ]);
    expect(codes({ text: '何？なぜ？', language: 'ja' })).toEqual(['several-questions']);
  });

  test('quotes the words that rank, cheer, or speak to a crowd, each once', () => {
    const given = { title: 'Best day', text: 'Hi all, name the BEST and biggest tool, everyone. Great!' };
    expect(adviceFor(prompt(given))).toEqual([
      { code: 'ranks', said: ['BEST', 'biggest'] },
      { code: 'cheers', said: ['Great!'] },
      { code: 'addresses-everyone', said: ['Hi all', 'everyone'] },
    ]);
    expect(sentence(given)[0]).toBe(
      'It says “BEST” and “biggest”: that asks for a ranking. One particular occasion is easier to think of.',
    );
  });

  test.each([
    'Name a best practice that you left.',
    'Link a great deal of notes.',
    'Describe when you use != in a line.',
    'Reply to the guest of a team.',
  ])('leaves alone what only looks like it: %s', (said) => {
    expect(codes({ text: said })).toEqual([]);
  });

  test('sees a call to a channel and what is still to be filled in', () => {
    expect(adviceFor(prompt({ text: '@here: {guest} from {field} asks. Reply in a line.' }))).toEqual([
      { code: 'addresses-everyone', said: ['@here'] },
      { code: 'unfilled', said: ['{guest}', '{field}'] },
    ]);
  });

  test('asks for how to answer, unless there is something to tap', () => {
    const unsaid = 'What did you learn last week?';
    expect(codes({ text: unsaid })).toEqual(['says-not-how']);
    expect(codes({ text: unsaid, choices: ['Much', 'Little'] })).toEqual([]);
    expect(codes({ text: `${unsaid} One line.` })).toEqual([]);
  });

  test('judges the words of no other language', () => {
    expect(codes({ text: 'Was war das Best, everyone?', language: 'de' })).toEqual([]);
    expect(codes({ text: 'Toll!', language: 'de' })).toEqual(['cheers']);
  });

  test('has a sentence for each code', () => {
    const said = sentence({
      title: 'Best!',
      text: `Why? How? Everyone, {x}. ${'word '.repeat(40)}`.replaceAll('word', 'none'),
    });
    expect(said).toHaveLength(7);
    for (const one of said) expect(one).toMatch(/^[A-Z].*[^\s]\.$/);
  });
});
