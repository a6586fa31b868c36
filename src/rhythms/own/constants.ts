/** Pure. How long a community's own prompts may be, and how much is imported at once. [own] our choice. */
export const own = {
  version: 1,
  /** Most characters of each part. [own] A title fits a line on a phone, a choice fits a button. */
  characters: { title: 60, text: 600, choice: 30 },
  /** How many choices, where there are any. [own] Fewer is no choice; more wrap on a phone. */
  choices: { least: 2, most: 5 },
  /** Words that are read in passing; more are advised against, never refused. [own] rule 7 of our own prompts. */
  words: 40,
  /** About how many characters a title has that is taken from a text. [own] */
  derivedTitle: 40,
  /** Most of one import, in prompts and in bytes; a longer export is imported in parts. [own] Years of prompts. */
  file: { prompts: 200, bytes: 100_000 },
  /**
   * How far YAML is followed, and for how many wrong keys of a map. [own] Prompts need no alias, seven levels of its
   * parser, and 70 lexemes each at most.
   */
  yaml: { aliases: 100, depth: 32, lexemes: 30_000, wrongKeys: 20 },
} as const;
