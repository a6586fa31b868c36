import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postMenu, unaskedMenu, withMenu } from '../src/menu.ts';
import { checkBlocks } from '../src/sandbox/blocks.ts';
import { actions, button, context, section } from '../src/slack/blocks.ts';
import { limits } from '../src/slack/limits.ts';

const id = '0f0e0d0c-0b0a-4908-8706-050403020100';
const labels = ({ options }: ReturnType<typeof postMenu>) => options.map(({ text }) => text.text);

test('on a post leads to one’s own part, to what is seen and out; on what nobody asked for to a snooze besides', () => {
  expect(labels(postMenu(id, 'en'))).toEqual(['My part', 'What it sees', 'Leave me out']);
  expect(labels(unaskedMenu(id, 'en'))).toEqual(['Snooze', 'My part', 'What it sees', 'Leave me out']);
});

const block = fc.constantFrom(
  section('Words.'),
  section('Words.', button('Open', 'open')),
  actions(button('Yes', 'yes')),
  context('Small print.'),
);

test('changes no word of a message, and makes none that Slack refuses', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: limits.messageBlocks }), (blocks) => {
      const message = withMenu({ text: 'Words.', blocks }, unaskedMenu(id, 'en'));
      expect(message.text).toBe('Words.');
      expect(message.blocks?.length).toBeLessThanOrEqual(blocks.length + 1);
      expect(checkBlocks(message.blocks, 'message')).toEqual([]);
      const menus = JSON.stringify(message.blocks).split('"overflow"').length - 1;
      const isFull = blocks.length === limits.messageBlocks;
      const hasRoom = blocks.some((one) => one.type === 'section' && !one.accessory);
      expect(menus).toBe(isFull && !hasRoom ? 0 : 1);
    }),
  );
});

test('stands beside the words of a message that has no blocks', () => {
  expect(withMenu({ text: 'Would you?' }, postMenu(id, 'en'))).toMatchObject({
    text: 'Would you?',
    blocks: [{ type: 'section', text: { text: 'Would you?' }, accessory: { type: 'overflow' } }],
  });
});
