import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkBlocks } from '../../src/sandbox/blocks.ts';
import {
  actions,
  button,
  chart,
  choice,
  context,
  form,
  header,
  input,
  jsonValue,
  option,
  section,
  textField,
} from '../../src/slack/blocks.ts';
import { limits } from '../../src/slack/limits.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4000, size: 'max' });

it('keeps every text within what Slack takes', () => {
  fc.assert(
    fc.property(text, (given) => {
      const one = input('name', given, textField({ initial: given, placeholder: given, max: 40 }), {
        hint: given,
      });
      const view = form({ title: given, close: given, submit: given, blocks: [one] });
      expect(section(given).text?.text.length).toBeLessThanOrEqual(limits.sectionText);
      expect(header(given).text.text.length).toBeLessThanOrEqual(limits.headerText);
      expect(button(given, 'press').text.text.length).toBeLessThanOrEqual(limits.buttonText);
      expect(option(given, 'v').text.text.length).toBeLessThanOrEqual(limits.optionText);
      expect(view.title.text.length).toBeLessThanOrEqual(limits.formTitle);
      expect(view.submit?.text.length).toBeLessThanOrEqual(limits.formButton);
      if (one.element.type !== 'plain_text_input') throw new Error('not a text field');
      expect(one.element.initial_value?.length ?? 0).toBeLessThanOrEqual(40);
      expect(one.element.placeholder?.text.length).toBeLessThanOrEqual(limits.placeholder);
    }),
    { numRuns: 50 },
  );
});

it('keeps every list within what Slack takes', () => {
  const many = Array.from({ length: 200 }, (_, at) => at);
  expect(actions(...many.map((at) => button('x', `b${at}`))).elements).toHaveLength(limits.actions);
  expect(context(...many.map(String)).elements).toHaveLength(limits.contextElements);
  expect(choice(many.map((at) => option('x', String(at)))).options).toHaveLength(limits.selectOptions);
  const blocks = many.map((at) => section(String(at)));
  expect(form({ title: 'x', close: 'x', blocks }).blocks).toHaveLength(limits.viewBlocks);
});

it('refuses a value that Slack would cut, rather than lose part of it', () => {
  expect(jsonValue({ community: 'moss' })).toBe('{"community":"moss"}');
  expect(() => jsonValue('x'.repeat(limits.buttonValue))).toThrow(RangeError);
  expect(() => form({ title: 'x', close: 'x', blocks: [], metadata: 'x'.repeat(3000) })).toThrow(RangeError);
});

it('chooses only among its options', () => {
  const options = [option('Moss', 'm'), option('Fern', 'f')];
  expect(choice(options, 'f').initial_option).toEqual(options[1]);
  expect(choice(options, 'gone').initial_option).toBeUndefined();
});

it('draws charts that Slack takes, the latest points of long series', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 9 }),
      text,
      (points, count, title) => {
        const weeks = Array.from({ length: points }, (_, at) => `week ${at}`);
        const series = Array.from({ length: count }, (_, at) => ({
          name: `${at} ${'x'.repeat(30)}`,
          values: weeks.map((_, week) => week),
        }));
        const drawn = chart({ type: 'line', title, categories: weeks, series });
        expect(checkBlocks([drawn], 'message')).toEqual([]);
        expect(JSON.stringify(drawn)).toContain(`{"label":"week ${points - 1}","value":${points - 1}}`);
      },
    ),
    { numRuns: 50 },
  );
});
