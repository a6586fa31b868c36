/** Pure. What a drawing says of each pair, for people by their places in a list. */
import type { Between } from './cost.ts';
import type { Drawing } from './drawing.ts';

export type Known = {
  between: (one: number, other: number) => Between;
  notWith: (one: number, other: number) => boolean;
};

/** Of a pair that is there twice the latest meeting and the strongest tie count. Who is not in the list is passed over. */
export const knownOf = ({ met, ties, notWith }: Drawing, users: readonly string[]): Known => {
  const places = new Map(users.map((user, place) => [user, place]));
  const cell = (one: number, other: number) => Math.min(one, other) * users.length + Math.max(one, other);
  const cellOf = (one: string, other: string): number | null => {
    const [a, b] = [places.get(one), places.get(other)];
    return a === undefined || b === undefined ? null : cell(a, b);
  };
  const rounds = new Map<number | null, number>();
  for (const [one, other, ago] of met) {
    const at = cellOf(one, other);
    rounds.set(at, Math.min(ago, rounds.get(at) ?? ago));
  }
  const strengths = new Map<number | null, number>();
  for (const [one, other, strength] of ties) {
    const at = cellOf(one, other);
    strengths.set(at, Math.max(strength, strengths.get(at) ?? strength));
  }
  const banned = new Set(notWith.map(([one, other]) => cellOf(one, other)));
  return {
    between: (one, other) => {
      const at = cell(one, other);
      return { rounds: rounds.get(at) ?? null, tie: strengths.get(at) ?? 0 };
    },
    notWith: (one, other) => banned.has(cell(one, other)),
  };
};
