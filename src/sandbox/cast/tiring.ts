/** Pure. How fresh an app's message still is to those who read along: they tire of the same, and of much. */
import type { Heard } from './script.ts';

/** What an app asked in a channel before, `at` in epoch ms; the latest last. */
export type Asked = { kind: string; at: number };

const day = 86_400_000;

/** Each time that the same kind comes again in succession. [own] */
const repeated = 0.85;
/** However often: some people answer anyway. [own] */
const leastRepeated = 0.3;
/** Another kind than last time. [own] */
const changed = 1.15;
/** So many a week are fine; each beyond them costs. [own] */
const fineInAWeek = 2;
const crowded = 0.85;
/** After such a pause, nobody remembers the last one. [own] */
const forgottenAfter = 28 * day;

const repetitions = (before: readonly Asked[], kind: string, at: number): number => {
  let count = 0;
  let later = at;
  for (const one of before.toReversed()) {
    if (one.kind !== kind || later - one.at > forgottenAfter) break;
    count += 1;
    later = one.at;
  }
  return count;
};

/** A factor around 1 for how likely people take part in what is asked at `at` (epoch ms). */
export const freshness = (before: readonly Asked[], { kind }: Pick<Heard, 'kind'>, at: number): number => {
  const last = before.at(-1);
  const again = Math.max(leastRepeated, repeated ** repetitions(before, kind, at));
  const lift = last && last.kind !== kind ? changed : 1;
  const lately = before.filter((one) => at - one.at < 7 * day).length;
  return again * lift * crowded ** Math.max(0, lately + 1 - fineInAWeek);
};

/** As many as `freshness` looks back at. */
export const remembered = 12;
