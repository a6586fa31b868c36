/** Pure. What an event was worth to those who were there, as far as it names nobody. */
import { smallestGroup } from '../../groups.ts';
import type { Attendance } from '../tables.ts';

export type Useful = NonNullable<Attendance['useful']>;

/** `said`: how many said anything. With too few of them nothing more is told. */
export type Worth =
  | { said: number; told: false }
  | { said: number; told: true; counts: Record<Useful, number>; lines: string[] };

/** The lines come in the order of the words, so that their place says nothing of who wrote them. */
export const worthOf = (attendances: readonly Pick<Attendance, 'useful' | 'line'>[]): Worth => {
  const answers = attendances.filter(({ useful }) => useful !== null);
  if (answers.length < smallestGroup) return { said: answers.length, told: false };
  const count = (which: Useful) => answers.filter(({ useful }) => useful === which).length;
  const lines = answers.flatMap(({ line }) => (line === null ? [] : [line])).sort();
  const counts = { very: count('very'), somewhat: count('somewhat'), no: count('no') };
  return { said: answers.length, told: true, counts, lines };
};
