import { describe, expect, it } from 'vitest';
import { findIn } from '../../../src/sandbox/page/client/shell/finding.ts';

const named = (name: string, unread = false) => ({ name, unread });
const names = (found: { name: string }[]) => found.map((one) => one.name);
const all = [
  named('club-birds'),
  named('seabirds'),
  named('birds', true),
  named('bird-club', true),
  named('Bertha Bird'),
  named('maps'),
];

describe('finding by a few letters', () => {
  it('takes names that begin so, then words, then what is inside, unread ones first', () => {
    expect(names(findIn(all, 'bird', 9))).toEqual([
      'birds',
      'bird-club',
      'club-birds',
      'Bertha Bird',
      'seabirds',
    ]);
    expect(names(findIn(all, ' #BIRD ', 2))).toEqual(['birds', 'bird-club']);
    expect(findIn(all, 'zebra', 9)).toEqual([]);
    expect(names(findIn(all, '(', 9))).toEqual([]);
  });

  it('offers what is unread before anything is typed', () => {
    expect(names(findIn(all, '', 9))).toEqual(['birds', 'bird-club']);
  });
});
