import type { Kit } from './kit.ts';
import { storeTables } from './tables.ts';

/** Every table there is. */
export const tables = (kit: Kit) => {
  const store = storeTables(kit);
  return { ...store };
};

export type Tables = ReturnType<typeof tables>;
