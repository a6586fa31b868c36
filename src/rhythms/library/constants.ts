/** Pure. The numbers behind the choice of prompts. [lit] from the literature, [own] our choice, tune with data. */
export const mix = {
  version: 1,
  /** Share of exciting beats. [lit] the principle of combining both (Wenger, McDermott, Snyder); [own] the number. */
  excitingShare: 0.25,
  /** What the share may be tuned to. [own] */
  excitingShareBounds: { least: 0.15, most: 0.5 },
  /** The mix is owed over so many past beats: about a year of fortnightly ones. [own] */
  shareWindow: 26,
  /** The same prompt again only after both. [own] */
  distance: { beats: 26, days: 180 },
  /** Beats that a kind's answer rate is worth before it has any of its own. [own] */
  priorStrength: 8,
  /** A workspace's latest beats, from which the kinds' answer rates are read. [own] */
  answeredBeats: 100,
} as const;
