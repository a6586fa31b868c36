/** Pure. Long lists, a page at a time. */
export type Page<Item> = { items: Item[]; page: number; pages: number; all: number };

/** A page of a list, from 0; a number beyond the last gives the last, for lists that became shorter. */
export const pageOf = <Item>(list: readonly Item[], wanted: number, perPage: number): Page<Item> => {
  const pages = Math.max(1, Math.ceil(list.length / perPage));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const start = page * perPage;
  return { items: list.slice(start, start + perPage), page, pages, all: list.length };
};
