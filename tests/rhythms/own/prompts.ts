/** Prompts that people could write, and the worst that they could. */
import fc from 'fast-check';
import { allPromptKinds } from '../../../src/rhythms/library/kinds.ts';
import { languages } from '../../../src/rhythms/own/languages.ts';
import { OwnPrompt, sameAs } from '../../../src/rhythms/own/prompt.ts';

const nasty = [
  ...'\'"`:#-?!|>&*%@{}[],~=\\/\n\t\r\u0000\u0007\u0085\u00a0\u200b\u2028\ufeff\ud800',
  ' ',
  '  ',
  '\n  ',
  '\n\n',
  ' #',
  ': ',
  '- ',
  '---',
  '...',
  '\n---\n',
  '<<',
  'yes',
  'null',
  '0x1F',
  '1e3',
  '2026-12-28',
  '👩‍🌾',
  'é',
  '🌱',
  '质',
  'word',
  'several words ',
];

/** Any string of things that have a meaning in YAML, in a table, or on a screen. */
export const anyText = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 12 })), {
      maxLength: Math.ceil(maxLength / 4),
    })
    .map((pieces) => pieces.join('').slice(0, maxLength));

export const anyPrompt: fc.Arbitrary<OwnPrompt> = fc
  .record({
    title: anyText(60),
    text: fc.oneof(anyText(80), anyText(600)),
    kind: fc.constantFrom(...allPromptKinds),
    choices: fc.oneof(fc.constant([]), fc.array(anyText(30), { minLength: 2, maxLength: 5 })),
    language: fc.constantFrom('en', 'no', ...languages),
  })
  .map((said) => OwnPrompt.safeParse(said))
  .filter(({ success }) => success)
  .map((parsed) => OwnPrompt.parse(parsed.data));

/** As many as go into a file, with titles of their own. */
export const anyPrompts = fc.uniqueArray(anyPrompt, {
  maxLength: 12,
  selector: ({ title }) => sameAs(title),
});

export const prompt = (given: Partial<OwnPrompt> = {}): OwnPrompt => ({
  title: 'Third try',
  text: 'What worked lately only after two failed attempts? Describe attempt two in a line.',
  kind: 'wins',
  choices: [],
  language: 'en',
  ...given,
});
