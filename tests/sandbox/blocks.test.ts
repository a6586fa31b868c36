import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Blocks, blocksLength, withIds } from '../../src/sandbox/block-shape.ts';
import { checkBlocks } from '../../src/sandbox/blocks.ts';

const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: 'x'.repeat(length) });
const button = (id: number, text = 5) => ({
  type: 'button',
  action_id: `b${id}`,
  text: plain(text),
  value: 'v',
});
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const option = (n: number, text = 5) => ({ text: plain(text), value: `v${n}` });
const actions = (...elements: object[]) => ({ type: 'actions', elements });

/** Each of Slack's limits: a block at its edge, and one beyond it. */
const limits: [name: string, fits: object, breaks: object][] = [
  ['section text', { type: 'section', text: mrkdwn(3000) }, { type: 'section', text: mrkdwn(3001) }],
  [
    'section fields',
    { type: 'section', fields: times(10, () => mrkdwn(2000)) },
    { type: 'section', fields: times(11, () => mrkdwn(5)) },
  ],
  ['a field', { type: 'section', fields: [mrkdwn(2000)] }, { type: 'section', fields: [mrkdwn(2001)] }],
  ['header', { type: 'header', text: plain(150) }, { type: 'header', text: plain(151) }],
  ['actions', actions(...times(25, (n) => button(n))), actions(...times(26, (n) => button(n)))],
  [
    'context',
    { type: 'context', elements: times(10, () => mrkdwn(5)) },
    { type: 'context', elements: times(11, () => mrkdwn(5)) },
  ],
  ['button text', actions(button(1, 75)), actions(button(1, 76))],
  [
    'button value',
    actions({ ...button(1), value: 'x'.repeat(2000) }),
    actions({ ...button(1), value: 'x'.repeat(2001) }),
  ],
  [
    'action_id',
    actions({ ...button(1), action_id: 'x'.repeat(255) }),
    actions({ ...button(1), action_id: 'x'.repeat(256) }),
  ],
  [
    'block_id',
    { type: 'divider', block_id: 'x'.repeat(255) },
    { type: 'divider', block_id: 'x'.repeat(256) },
  ],
  [
    'select',
    actions({ type: 'static_select', options: times(100, (n) => option(n)) }),
    actions({ type: 'static_select', options: times(101, (n) => option(n)) }),
  ],
  [
    'option text',
    actions({ type: 'static_select', options: [option(1, 75)] }),
    actions({ type: 'static_select', options: [option(1, 76)] }),
  ],
  [
    'overflow',
    actions({ type: 'overflow', options: times(5, (n) => option(n)) }),
    actions({ type: 'overflow', options: times(6, (n) => option(n)) }),
  ],
  [
    'radio buttons',
    actions({ type: 'radio_buttons', options: times(10, (n) => option(n)) }),
    actions({ type: 'radio_buttons', options: times(11, (n) => option(n)) }),
  ],
  [
    'markdown',
    { type: 'markdown', text: 'x'.repeat(12_000) },
    { type: 'markdown', text: 'x'.repeat(12_001) },
  ],
  [
    'table rows',
    { type: 'table', rows: times(100, () => [{ type: 'raw_text', text: 'x' }]) },
    { type: 'table', rows: times(101, () => [{ type: 'raw_text', text: 'x' }]) },
  ],
];

describe('blocks', () => {
  it.each(limits)('hold Slack’s limit of %s', (_name, fits, breaks) => {
    expect(checkBlocks([fits], 'message')).toEqual([]);
    expect(checkBlocks([breaks], 'message')).not.toEqual([]);
  });

  it('are at most fifty in a message, a hundred elsewhere, and one table', () => {
    const dividers = (count: number) => times(count, () => ({ type: 'divider' }));
    expect(checkBlocks(dividers(50), 'message')).toEqual([]);
    expect(checkBlocks(dividers(51), 'message')).not.toEqual([]);
    expect(checkBlocks(dividers(100), 'home')).toEqual([]);
    expect(checkBlocks(dividers(101), 'modal')).not.toEqual([]);
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };
    expect(checkBlocks([table, table], 'message')).toEqual([
      '[ERROR] only 1 table allowed [json-pointer:/blocks]',
    ]);
  });

  it('are refused in words that say where and what', () => {
    expect(checkBlocks([{ type: 'sectoin' }], 'message')).toEqual([
      '[ERROR] unsupported type [json-pointer:/blocks/0/type]',
    ]);
    expect(checkBlocks([{ type: 'header' }], 'message')).toEqual([
      '[ERROR] missing required field: text [json-pointer:/blocks/0]',
    ]);
    expect(checkBlocks([{ type: 'divider', colour: 'red' }], 'message')).toEqual([
      '[ERROR] invalid additional property: colour [json-pointer:/blocks/0]',
    ]);
    expect(checkBlocks([{ type: 'section' }], 'message')).toEqual([
      '[ERROR] missing required field: text [json-pointer:/blocks/0]',
    ]);
    expect(
      checkBlocks(
        [
          { type: 'divider', block_id: 'a' },
          { type: 'divider', block_id: 'a' },
        ],
        'message',
      ),
    ).toHaveLength(1);
    expect(checkBlocks([actions(button(1), button(1))], 'message')).toHaveLength(1);
  });

  it('of any shape are judged without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Array.isArray(checkBlocks(value, 'message'))).toBe(true);
        expect(blocksLength(value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('get the ids that they lack, and keep those that they have', () => {
    const blocks = [
      { type: 'divider', block_id: 'mine' },
      actions({ type: 'button', text: plain(3) }, button(7)),
    ] as Blocks;
    let serial = 0;
    const named = withIds(blocks, () => `fresh${serial++}`);
    expect(named[0]?.block_id).toBe('mine');
    expect(named[1]?.block_id).toMatch(/^fresh/);
    expect(named[1]?.elements?.map((one) => one.action_id)).toEqual([expect.stringMatching(/^fresh/), 'b7']);
    expect(checkBlocks(named, 'message')).toEqual([]);
  });
});
