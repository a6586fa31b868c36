/** Pure. Many communities, a page at a time. */

/** A screen or two on a phone, and far from the hundred blocks that Slack takes. */
export const communitiesPerPage = 12;

export type Page<Item> = { items: Item[]; page: number; pages: number };

/** A page of a list; a number beyond the last gives the last, for lists that became shorter. */
export const pageOf = <Item>(list: readonly Item[], wanted: number): Page<Item> => {
  const pages = Math.max(1, Math.ceil(list.length / communitiesPerPage));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const start = page * communitiesPerPage;
  return { items: list.slice(start, start + communitiesPerPage), page, pages };
};
