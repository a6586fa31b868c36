/** Pure. How much of what Home shows; each with its source: [own] or [Slack]. */
export const home = {
  version: 1,
  /** Of each list that has pages: together a screen or two on a phone [own]. */
  page: { communities: 8, others: 5, stewarding: 20 },
  /** Communities that a coordinator sees one by one; a menu leads to the others [own]. */
  coordinated: 3,
  /** Communities whose decisions are looked at for the most urgent ones [own]. */
  considered: 12,
  /** What can be decided over a cup of coffee, as in Monday's note (product.md: at most three). */
  decisions: 3,
  /** Blocks that belong together and are never parted; so few that each zone has room for some [own]. */
  together: 6,
  /** Blocks that a zone's parts may take, where there is room for them [own]. */
  most: { awaits: 14, coming: 14, coordinating: 24, settings: 14, communities: 6, others: 6, stewarding: 8 },
  /** The smallest number of private communities that is told (product.md, promise 3). */
  fewestPrivate: 3,
  /** A Home is drawn anew for so long after it was opened, ms [own]. */
  looksFor: 86_400_000,
} as const;
