import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importPrompts } from '../../../src/rhythms/own/import.ts';
import { exportPrompts } from '../../../src/rhythms/own/yaml.ts';
import { anyPrompts, prompt } from './prompts.ts';

const exported = (...prompts: Parameters<typeof exportPrompts>[0]) =>
  exportPrompts(prompts, { community: 'Data craft', locale: 'en' });

describe('an export', () => {
  test('gives the same prompts when it is imported', () => {
    fc.assert(
      fc.property(anyPrompts, fc.constantFrom('\n', '\r\n'), (prompts, lineEnd) => {
        const file = exported(...prompts).replaceAll('\n', lineEnd);
        expect(importPrompts(file, { language: 'de' })).toEqual({ ok: true, prompts, ignored: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('names the community, and keeps the order of prompts and of their fields', () => {
    const file = exported(prompt({ choices: ['Finding', 'Deciding'] }), prompt({ title: 'Dropped' }));
    expect(file).toBe(`# Prompts of Data craft
prompts:
  - title: Third try
    text: >-
      What worked lately only after two failed attempts? Describe attempt two in
      a line.
    kind: wins
    choices: [Finding, Deciding]
    language: en
  - title: Dropped
    text: >-
      What worked lately only after two failed attempts? Describe attempt two in
      a line.
    kind: wins
    language: en
`);
  });

  test('keeps a name of several lines within its comment', () => {
    const file = exportPrompts([], { community: 'Data\nprompts: [x]', locale: 'en' });
    expect(parse(file)).toEqual({ prompts: [] });
  });

  test('leaves a text of several lines as it is on the screen', () => {
    const file = exported(prompt({ text: 'Pick one:\n- # a tool\n- a "habit"' }));
    expect(file).toContain('    text: |-\n      Pick one:\n      - # a tool\n      - a "habit"\n');
  });

  test('means text to older readers of YAML as well', () => {
    const file = exported(prompt({ title: 'No', text: '12:30', choices: ['yes', 'no'], language: 'no' }));
    const [read] = parse(file, { version: '1.1' }).prompts;
    expect(read).toEqual({
      title: 'No',
      text: '12:30',
      kind: 'wins',
      choices: ['yes', 'no'],
      language: 'no',
    });
  });
});
