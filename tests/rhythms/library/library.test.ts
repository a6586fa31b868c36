import { describe, expect, test } from 'vitest';
import { communityKinds } from '../../../src/communities/community.ts';
import { allPromptKinds, promptKinds } from '../../../src/rhythms/library/kinds.ts';
import { library } from '../../../src/rhythms/library/library.ts';

const words = (text: string) => text.split(/\s+/).filter(Boolean);

describe('the built-in library', () => {
  test('has ten prompts of each kind', () => {
    const counts = allPromptKinds.map((kind) => library.filter((prompt) => prompt.kind === kind).length);
    expect(counts).toEqual([10, 10, 10, 10, 10, 10, 10, 10]);
  });

  test('names and titles each prompt once', () => {
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
    expect(new Set(library.map(({ title }) => title)).size).toBe(library.length);
  });

  test('leaves something reusable behind with half of its prompts', () => {
    expect(library.filter(({ leavesSomething }) => leavesSomething)).toHaveLength(library.length / 2);
  });

  test.each(communityKinds)('has for a %s a prompt of every kind', (kind) => {
    const suiting = library.filter(({ suits }) => suits.includes(kind));
    expect(new Set(suiting.map((prompt) => prompt.kind))).toEqual(new Set(allPromptKinds));
  });
});

describe.each(library.map((prompt) => ({ ...prompt, name: prompt.title })))(
  'the prompt “$name”',
  (prompt) => {
    test('is a slug, a language, and the flavour of its kind', () => {
      expect(prompt.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(prompt.language).toBe('en');
      expect(prompt.flavour).toBe(promptKinds[prompt.kind]);
      expect(new Set(prompt.suits).size).toBe(prompt.suits.length);
    });

    test('asks at most one question in at most forty words', () => {
      expect(words(prompt.text).length).toBeLessThanOrEqual(40);
      expect(prompt.text.split('?').length - 1).toBeLessThanOrEqual(1);
    });

    test('neither cheers nor ranks, addresses no crowd, and has nothing to fill in', () => {
      const text = `${prompt.title} ${prompt.text}`;
      expect(text).not.toMatch(
        /\b(?:best|biggest|favou?rite|worst|greatest|amazing|awesome|exciting|great)\b|!/i,
      );
      expect(text).not.toMatch(/\b(?:everyone|everybody|all of you|folks|guys|team,)\b/i);
      expect(text).not.toMatch(/[{}<>@#*_`]|\p{Extended_Pictographic}/u);
    });

    test('says how to answer; where it is a tap, with labels that fit', () => {
      expect(prompt.text).toMatch(/\b(?:lines?|link|sentences?|reply|post|topic|word)\b/i);
      const choices = prompt.choices ?? ['yes', 'no'];
      expect(choices.length).toBeGreaterThanOrEqual(2);
      expect(choices.length).toBeLessThanOrEqual(5);
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices.filter((choice) => choice.length > 30)).toEqual([]);
      if (prompt.choices) expect(prompt.text).toMatch(/\btap\b/i);
    });
  },
);
