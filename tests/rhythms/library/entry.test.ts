import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, kindEntries, type Library } from '../../../src/rhythms/library/entry.ts';
import { exportMessages } from '../../../src/rhythms/library/export.ts';
import { allPromptKinds } from '../../../src/rhythms/library/kinds.ts';
import { library as builtIn } from '../../../src/rhythms/library/library.ts';
import { readPrompt } from '../../../src/rhythms/library/reading.ts';
import { shelfOf } from '../../../src/rhythms/library/shelf.ts';
import { promptForm } from '../../../src/rhythms/library/views.forms.ts';
import { waitingMessage } from '../../../src/rhythms/library/views.suggestions.ts';
import { kindMessage, libraryMessage } from '../../../src/rhythms/library/views.ts';
import { importPrompts } from '../../../src/rhythms/own/import.ts';
import { OwnPrompt } from '../../../src/rhythms/own/prompt.ts';
import type { PromptRow } from '../../../src/rhythms/tables.ts';
import { checkBlocks } from '../../../src/sandbox/blocks.ts';
import { limits } from '../../../src/slack/limits.ts';
import { decode } from '../../../src/slack/mrkdwn.ts';

const now = Date.UTC(2026, 2, 2);

const ownPrompts = fc
  .record({
    title: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
    text: fc.string({ minLength: 1, maxLength: 600, unit: 'grapheme' }),
    kind: fc.constantFrom(...allPromptKinds),
    choices: fc.constantFrom([], ['Here', 'There'], ['One', 'Two', 'Three', 'Four', 'Five']),
    language: fc.constantFrom('en', 'de'),
  })
  .map((given) => OwnPrompt.safeParse(given))
  .filter((parsed) => parsed.success)
  .map(({ data }) => data as OwnPrompt);

const rows = fc.array(
  fc
    .tuple(
      ownPrompts,
      fc.constantFrom('suggested' as const, 'live' as const, 'declined' as const, 'removed' as const),
      fc.boolean(),
    )
    .map(([prompt, state, credited]) => ({ ...prompt, state, credited })),
  { maxLength: 30 },
);

const asRows = (given: readonly (OwnPrompt & Pick<PromptRow, 'state' | 'credited'>)[]): PromptRow[] =>
  given.map((row, i) => ({
    ...row,
    community: 'guild',
    slug: i < 5 ? (builtIn[i * 7]?.id ?? '') : `own-${i}`,
    suggestedBy: 'UANA',
    createdAt: now,
    decidedBy: null,
    decidedAt: null,
  }));

const libraryOf = (given: readonly PromptRow[]): Library => ({
  rows: given,
  community: { kind: 'guild', language: 'en' },
  kindsOff: ['wins'],
  usedAt: new Map([[builtIn[0]?.id ?? '', now - 21 * 86_400_000]]),
});

describe('A library', () => {
  test('lists all that may be posted once, and nothing that waits or was declined', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const made = asRows(given);
        const entries = entriesOf(libraryOf(made));
        const ids = entries.map(({ prompt }) => prompt.id);
        expect(new Set(ids).size).toBe(ids.length);
        const postable = shelfOf(made, 'guild').filter(
          ({ suits, language }) => suits.includes('guild') && language === 'en',
        );
        const counted = kindEntries(libraryOf(made), now).reduce((sum, { prompts }) => sum + prompts, 0);
        expect(counted).toBe(postable.length);
        const hidden = made.filter(({ state }) => state === 'suggested' || state === 'declined');
        for (const { slug } of hidden) expect(ids).not.toContain(slug);
      }),
      { numRuns: 50 },
    );
  });

  test('is taken by Slack on every page, whatever people wrote', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), fc.nat(12), (given, mayChange, page) => {
        const made = asRows(given);
        const looking = {
          community: { id: crypto.randomUUID(), name: 'A <b> & c' },
          library: libraryOf(made),
          user: 'UANA',
          locale: 'en' as const,
          now,
          mayChange,
          maySuggest: true,
          said: null,
        };
        const messages = [
          libraryMessage(looking),
          ...allPromptKinds.map((kind) => kindMessage(looking, kind, page)),
          waitingMessage(looking.community, made, 'en'),
        ];
        for (const { blocks = [], text } of messages) {
          expect(checkBlocks(blocks, 'message')).toEqual([]);
          expect(JSON.stringify(blocks).length).toBeLessThan(limits.messageAllBlocks);
          expect(text).not.toMatch(/<!channel>/);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('shows in the form what stands, and reads it back as it was', () => {
    fc.assert(
      fc.property(ownPrompts, (prompt) => {
        const given = { community: 'guild', slug: 'own-1', purpose: 'edit' as const, language: 'en' };
        const { blocks } = promptForm({ ...given, prompt }, 'en');
        expect(checkBlocks(blocks, 'modal')).toEqual([]);
        const { choices, ...fields } = prompt;
        const read = readPrompt({ ...fields, choices: choices.join('\n') }, 'en', 'en');
        expect(read).toEqual({ prompt });
      }),
      { numRuns: 100 },
    );
  });
});

describe('An export', () => {
  const parts = (prompts: readonly OwnPrompt[]) =>
    exportMessages(prompts, 'A <guild>', 'en').flatMap(({ blocks = [] }) =>
      blocks.flatMap((block) => (block.type === 'section' ? [decode(block.text?.text ?? '')] : [])),
    );
  const unfenced = (part: string) => part.replace(/^```\n|\n```$/g, '');

  test('is in parts that Slack shows whole, each of which can be imported', () => {
    const all = builtIn.map((prompt): OwnPrompt => ({ ...prompt, choices: [...(prompt.choices ?? [])] }));
    const messages = exportMessages(all, 'Guild', 'en');
    for (const { blocks = [] } of messages) {
      expect(checkBlocks(blocks, 'message')).toEqual([]);
      expect(JSON.stringify(blocks).length).toBeLessThan(limits.messageAllBlocks);
    }
    const read = parts(all).flatMap((part) => {
      const imported = importPrompts(unfenced(part), { language: 'en' });
      return imported.ok ? imported.prompts : [];
    });
    expect(read.map(({ title, text }) => [title, text])).toEqual(all.map(({ title, text }) => [title, text]));
  });
});
