/**
 * The table of doors grows with every button, and most doors are of one make. `npm test` tries a share of them in each
 * place and as each person, another share each time, so that every door is tried somewhere; `npm run test:crash` sets
 * this, and tries all of them everywhere.
 */
const everything = process.env.EVERY_DOOR !== undefined;

/** Of a list, every `share`th, beginning elsewhere for each `nth`. */
export const sampleOf = <T>(all: readonly T[], share: number, nth: number): T[] =>
  all.filter((_, at) => isSampled(at, share, nth));

export const isSampled = (at: number, share: number, nth: number): boolean =>
  everything || (at + nth) % share === 0;
