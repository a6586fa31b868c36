import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { framed, type Zone } from '../../src/home/frame.ts';
import { type Item, itemsOf } from '../../src/home/items.ts';
import { shared } from '../../src/home/share.ts';
import { checkBlocks } from '../../src/sandbox/blocks.ts';
import { actions, button, context, divider, header, section } from '../../src/slack/blocks.ts';

const mark = fc.integer({ min: 0, max: 1e6 });

/** Whatever features may add. */
const block = fc.oneof(
  { weight: 4, arbitrary: mark.map((n): KnownBlock => section(`section ${n}`)) },
  { weight: 3, arbitrary: mark.map((n): KnownBlock => actions(button(`Do ${n}`, `do.${n}`))) },
  { weight: 2, arbitrary: mark.map((n): KnownBlock => context(`small ${n}`)) },
  { weight: 1, arbitrary: mark.map((n): KnownBlock => header(`title ${n}`)) },
  { weight: 1, arbitrary: fc.constant<KnownBlock>(divider()) },
  {
    weight: 1,
    arbitrary: mark.map((n): KnownBlock => ({ ...section(`named ${n}`), block_id: `b${n % 3}` })),
  },
);
const blocks = fc.array(block, { maxLength: 60 });
const whole = fc.array(
  mark.map((n): KnownBlock => section(`whole ${n}`)),
  { maxLength: 5 },
);
const foot = fc.constantFrom<KnownBlock[]>([], [actions(button('Next', 'next')), context('Page 1 of 2')]);

const groups = fc.array(blocks, { maxLength: 4 });

const zone = fc.record({ whole, groups, foot, most: fc.integer({ min: 1, max: 40 }) }).map(
  ({ groups, ...rest }): Zone => ({
    ...rest,
    title: 'Zone',
    groups: groups.map((added) => itemsOf(added)),
    more: (left) => `and ${left} more`,
  }),
);

const isSmallTitle = (one: KnownBlock | undefined): boolean =>
  one?.type === 'section' && /^\*title/.test(one.text?.text ?? '');

test('whatever features add, Home is one that Slack takes, and every zone that has something shows some of it', () => {
  fc.assert(
    fc.property(fc.array(zone, { maxLength: 7 }), (zones) => {
      const drawn = framed([section('top')], zones, [context('bottom')]);
      expect(drawn.length).toBeLessThanOrEqual(100);
      expect(checkBlocks(drawn, 'home')).toEqual([]);
      expect(drawn[0]).toEqual(section('top'));
      expect(drawn.at(-1)).toEqual(context('bottom'));
      drawn.forEach((one, at) => {
        const next = drawn[at + 1]?.type;
        const isAboveSomething = next !== undefined && next !== 'header' && next !== 'divider';
        if (one.type === 'header' || isSmallTitle(one)) expect(isAboveSomething).toBe(true);
      });
      const filled = zones.filter((each) => each.whole.length + each.groups.flat().length > 0);
      expect(drawn.filter(({ type }) => type === 'header')).toHaveLength(filled.length);
      for (const { whole, groups, foot } of filled) {
        for (const each of [...whole, ...foot]) expect(drawn).toContainEqual(each);
        expect(isThere(drawn, groups.flat()[0] ?? [])).toBe(true);
      }
    }),
  );
});

/** Whether its blocks stand there together; a block may have lost its id to another of the same. */
const isThere = (drawn: readonly KnownBlock[], item: Item): boolean => {
  const plain = (these: readonly KnownBlock[]) =>
    JSON.stringify(these.map((one) => ({ ...one, block_id: undefined })));
  return drawn.some((_, at) => plain(drawn.slice(at, at + item.length)) === plain(item));
};

test('a zone is cut between its parts, never within one, and says how many are left out', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 1, max: 30 }), (added, most) => {
      const items = itemsOf(added);
      const more = (left: number) => `and ${left} more`;
      const drawn = framed([], [{ title: 'Zone', whole: [], groups: [items], most, more, foot: [] }], []);
      if (items.length === 0) {
        expect(drawn).toEqual([]);
        return;
      }
      const shown = drawn.slice(1);
      const cut = shown.at(-1);
      const left = /^and (\d+) more$/.exec(JSON.parse(JSON.stringify(cut)).elements?.[0]?.text ?? '');
      const kept = left ? items.slice(0, items.length - Number(left[1])) : items;
      const expected = kept.flat().length + (left ? 1 : 0);
      expect(shown).toHaveLength(expected);
      expect(expected).toBeLessThanOrEqual(Math.max(most, (items[0]?.length ?? 0) + 1));
    }),
  );
});

test('where there is no room for all, each feature shows its first before any shows its second', () => {
  const said = (name: string) => [1, 2, 3, 4].map((n) => [section(`${name} ${n}`)]);
  const groups = [said('a'), [], said('b'), said('c').slice(0, 1)];
  const more = (left: number) => `and ${left} more`;
  const drawn = framed([], [{ title: 'Zone', whole: [], groups, most: 5, more, foot: [] }], []);
  const words = drawn.slice(1).map((one) => (one.type === 'section' ? one.text?.text : 'small'));
  expect(words).toEqual(['a 1', 'a 2', 'b 1', 'c 1', 'small']);
  expect(drawn.at(-1)).toEqual(context('and 5 more'));
});

test('buttons stay with what they are about, and no block but dividers and empty titles is lost', () => {
  fc.assert(
    fc.property(blocks, (added) => {
      const items = itemsOf(added);
      for (const item of items) expect(item.length).toBeLessThanOrEqual(6);
      const before = added.filter(({ type }) => type !== 'divider' && type !== 'header');
      const after = items.flat().filter((one) => !isSmallTitle(one));
      expect(after).toEqual(before);
    }),
  );
  const item = [section('one'), actions(button('Do', 'do')), context('small')];
  expect(itemsOf([...item, section('two')])).toEqual([item, [section('two')]]);
  expect(itemsOf([section('one')], [section('name')])).toEqual([[section('name'), section('one')]]);
  expect(itemsOf([header('title'), section('one')], [section('name')])).toEqual([
    [section('name'), section('*title*'), section('one')],
  ]);
  expect(itemsOf([], [section('name')])).toEqual([]);
});

test('room is shared such that nobody has less for another to have more', () => {
  const wish = fc.record({ least: fc.nat(8), wish: fc.nat(60) });
  fc.assert(
    fc.property(
      fc.array(wish, { minLength: 1, maxLength: 7 }),
      fc.integer({ min: 60, max: 150 }),
      (all, room) => {
        const shares = shared(room, all);
        const sum = shares.reduce((total, share) => total + share, 0);
        const wanted = all.reduce((total, each) => total + each.wish, 0);
        expect(sum).toBe(Math.min(room, wanted));
        all.forEach(({ least, wish }, at) => {
          const share = shares[at] ?? 0;
          expect(share).toBeLessThanOrEqual(wish);
          expect(share).toBeGreaterThanOrEqual(Math.min(least, wish));
          const envied = all.some((other, there) => {
            const theirs = shares[there] ?? 0;
            return theirs > share + 1 && theirs > Math.min(other.least, other.wish);
          });
          if (share < wish) expect(envied).toBe(false);
        });
      },
    ),
  );
});
