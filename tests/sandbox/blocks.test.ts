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

const chart = (drawn: object, title = 'Answers') => ({ type: 'data_visualization', title, chart: drawn });
const points = (labels: string[], value = 1) => labels.map((label) => ({ label, value }));
const labels = (count: number) => times(count, (n) => `w${n}`);
const lines = (count: number, categories: string[], more: object = {}) => ({
  type: 'line',
  series: times(count, (n) => ({ name: `Series ${n}`, data: points(categories) })),
  axis_config: { categories, ...more },
});
const pie = (count: number, value = 1) => ({ type: 'pie', segments: points(labels(count), value) });

/** The same of charts. */
const charts: [name: string, fits: object, breaks: object][] = [
  ['title', chart(pie(1), 'x'.repeat(50)), chart(pie(1), 'x'.repeat(51))],
  ['slices', chart(pie(6)), chart(pie(7))],
  ['the size of a slice', chart(pie(1, 0.1)), chart(pie(1, 0))],
  ['series', chart(lines(6, labels(3))), chart(lines(7, labels(3)))],
  ['points', chart(lines(1, labels(20))), chart(lines(1, labels(21)))],
  ['labels', chart(lines(1, ['x'.repeat(20)])), chart(lines(1, ['x'.repeat(21)]))],
  [
    'axis titles',
    chart(lines(1, ['a'], { x_label: 'x'.repeat(50) })),
    chart(lines(1, ['a'], { y_label: 'x'.repeat(51) })),
  ],
  [
    'names of series',
    chart(lines(2, ['a'])),
    chart({ ...lines(1, ['a']), series: times(2, () => ({ name: 'Same', data: points(['a']) })) }),
  ],
  [
    'points for each category',
    chart(lines(1, ['a', 'b'])),
    chart({ ...lines(1, ['a', 'b']), series: [{ name: 'Gap', data: points(['a']) }] }),
  ],
];

describe('charts', () => {
  it.each(charts)('hold Slack’s limit of %s', (_name, fits, breaks) => {
    expect(checkBlocks([fits], 'message')).toEqual([]);
    expect(checkBlocks([breaks], 'message')).not.toEqual([]);
  });

  it('stand in messages alone, at most two in each', () => {
    const one = chart(pie(2));
    expect(checkBlocks([one, one], 'message')).toEqual([]);
    expect(checkBlocks([one, one, one], 'message')).toHaveLength(1);
    for (const surface of ['modal', 'home'] as const)
      expect(checkBlocks([one], surface)).toEqual([
        '[ERROR] unsupported type: data_visualization [json-pointer:/blocks/0/type]',
      ]);
  });
});

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
