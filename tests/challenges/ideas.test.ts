import { describe, expect, test } from 'vitest';
import { challengeIdeas } from '../../src/challenges/ideas.ts';
import { communityKinds } from '../../src/communities/community.ts';
import { library } from '../../src/rhythms/library/library.ts';

const words = (text: string) => text.split(/\s+/).filter(Boolean);

describe('the ready-made challenges', () => {
  test('are twelve, each with a name and a title of its own', () => {
    expect(challengeIdeas).toHaveLength(12);
    expect(new Set(challengeIdeas.map(({ id }) => id)).size).toBe(12);
    expect(new Set(challengeIdeas.map(({ title }) => title)).size).toBe(12);
  });

  test('share no title with a prompt, which is posted in the same channel', () => {
    const titles = new Set(library.map(({ title }) => title));
    expect(challengeIdeas.filter(({ title }) => titles.has(title))).toEqual([]);
  });

  test.each(communityKinds)('are at least six for a %s', (kind) => {
    expect(challengeIdeas.filter(({ suits }) => suits.includes(kind)).length).toBeGreaterThanOrEqual(6);
  });

  test('do not all take equally long', () => {
    expect(new Set(challengeIdeas.map(({ days }) => days)).size).toBeGreaterThan(1);
  });
});

describe.each(challengeIdeas.map((idea) => ({ ...idea, name: idea.title })))(
  'the challenge “$name”',
  (idea) => {
    test('is a slug, and suits some kinds of community, each named once', () => {
      expect(idea.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(idea.suits.length).toBeGreaterThan(0);
      expect(new Set(idea.suits).size).toBe(idea.suits.length);
    });

    test('is short, and lasts from one week to three', () => {
      expect(idea.title.length).toBeLessThanOrEqual(40);
      expect(words(idea.task).length).toBeLessThanOrEqual(60);
      expect(idea.days).toBeGreaterThanOrEqual(7);
      expect(idea.days).toBeLessThanOrEqual(21);
    });

    test('says once what an entry is, in things that can be posted', () => {
      const entries = idea.task.split('.').filter((sentence) => sentence.includes('An entry is'));
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatch(/\b(?:link|lines?|sentences?|picture)\b/);
    });

    test('neither ranks nor cheers, addresses no crowd, and has nothing to fill in', () => {
      const text = `${idea.title} ${idea.task}`;
      expect(text).not.toMatch(
        /\b(?:best|biggest|favou?rite|worst|greatest|amazing|awesome|exciting|great)\b|!/i,
      );
      expect(text).not.toMatch(
        /\b(?:win(?:s|ners?|ning)?|prizes?|votes?|voting|points?|jury|compet\w*|ranks?)\b/i,
      );
      expect(text).not.toMatch(/\b(?:everyone|everybody|all of you|folks|guys|team,)\b/i);
      expect(text).not.toMatch(/[{}<>@#*_`]|\p{Extended_Pictographic}/u);
    });
  },
);
