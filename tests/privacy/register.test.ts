import { getTableColumns, getTableName } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { heldIn, plain, register, tableNames } from '../../src/privacy/register.ts';
import { pgKit } from '../../src/store/kit.ts';
import { tables } from '../../src/store/schema.ts';

const all = tables(pgKit);

describe('where a person can be found', () => {
  test('every table has its line', () => {
    expect(Object.keys(register).toSorted()).toEqual(Object.keys(all).toSorted());
  });

  test.each(tableNames)('every column of %s that can hold words is told apart, once', (name) => {
    const columns = getTableColumns(all[name]);
    const words = Object.entries(columns)
      .filter(([, column]) => ['text', 'jsonb'].includes(column.getSQLType()))
      .map(([column]) => column);
    const held = Object.values(heldIn(name)).flat() as string[];
    const told = [...held, ...words.filter((column) => plain.has(column) && !held.includes(column))];
    expect(new Set(held).size, getTableName(all[name])).toBe(held.length);
    expect(told.toSorted().filter((column) => words.includes(column))).toEqual(words.toSorted());
    expect(held.filter((column) => !(column in columns))).toEqual([]);
  });

  test('what is somebody’s is never plain', () => {
    for (const name of tableNames) {
      const { owner = [], other = [], author = [] } = heldIn(name);
      for (const column of [...owner, ...other, ...author]) expect(plain.has(column)).toBe(false);
    }
  });
});
