import { communitiesTables } from '../communities/tables.ts';
import { deliveryTables } from '../delivery/tables.ts';
import type { Kit } from './kit.ts';
import { storeTables } from './tables.ts';

/** Every table there is. */
export const tables = (kit: Kit) => {
  const store = storeTables(kit);
  return { ...store, ...deliveryTables(kit), ...communitiesTables(kit) };
};

export type Tables = ReturnType<typeof tables>;
