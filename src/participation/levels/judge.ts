/** Pure. From measures to a level: harder to leave than to enter, one level a move, and not at once. */
import type { Level } from '../level.ts';
import { rules } from './constants.ts';
import type { Measures } from './measure.ts';

/** `people`: to how many distinct people they replied, whom they thanked, or who came to what they hosted. */
export type Evidence = Measures & { people: number };

/** `periods`: that are looked back upon. `members`: how many have a level, they included. */
export type Given = { periods: number; members: number; newcomer: boolean };

/** `leaning`: where the latest evaluations point, `leaningFor` so many of them in a row. */
export type Standing = { level: Level; leaning: 'up' | 'down' | null; leaningFor: number };

/** Who has not been evaluated yet reads along, as far as anybody knows. */
export const beginning: Standing = { level: 'peripheral', leaning: null, leaningFor: 0 };

/** What one evaluation makes of what was there before. */
export const judge = (before: Standing, evidence: Evidence, given: Given): Standing => {
  const { level } = before;
  const leaning = leaningOf(level, evidence, given);
  if (leaning === null) return { level, leaning, leaningFor: 0 };
  const leaningFor = leaning === before.leaning ? before.leaningFor + 1 : 1;
  const [to, needed] = moves[level][leaning];
  return leaningFor < needed ? { level, leaning, leaningFor } : { level: to, leaning: null, leaningFor: 0 };
};

const { dwell } = rules;

const moves: Record<Level, Record<'up' | 'down', readonly [to: Level, after: number]>> = {
  peripheral: { up: ['active', dwell.toActive], down: ['peripheral', 1] },
  active: { up: ['core', dwell.toCore], down: ['peripheral', dwell.down] },
  core: { up: ['core', 1], down: ['active', dwell.down] },
};

const leaningOf = (level: Level, evidence: Evidence, given: Given): Standing['leaning'] => {
  if (level === 'core') return leavesCore(evidence, given) ? 'down' : null;
  if (level === 'peripheral') return entersActive(evidence, given) ? 'up' : null;
  if (entersCore(evidence, given)) return 'up';
  return leavesActive(evidence, given) ? 'down' : null;
};

/** What this evidence alone would be called. */
export const levelBy = (evidence: Evidence, given: Given): Level => {
  if (entersCore(evidence, given)) return 'core';
  return entersActive(evidence, given) ? 'active' : 'peripheral';
};

const entersCore = (evidence: Evidence, given: Given): boolean => {
  const { presence, depth, periods, people } = rules.core.enter;
  return (
    !given.newcomer &&
    evidence.presence >= presence &&
    evidence.depth >= depth &&
    evidence.active >= given.periods * periods.of &&
    evidence.people >= Math.min(people, given.members - 1)
  );
};

const leavesCore = (evidence: Evidence, given: Given): boolean => {
  const { presence, depth, periods, people } = rules.core.leave;
  return (
    evidence.presence < presence ||
    evidence.depth < depth ||
    evidence.active < given.periods * periods.of - periods.less ||
    evidence.people < Math.min(people, given.members - 1)
  );
};

const entersActive = ({ presence, active }: Evidence, given: Given): boolean => {
  const { enter } = rules.active;
  const needed = Math.max(enter.periods.least, given.periods * enter.periods.of);
  return presence >= enter.presence && active >= needed;
};

const leavesActive = ({ presence, active }: Evidence, given: Given): boolean => {
  const { leave } = rules.active;
  const needed = given.periods === rules.window.sparse ? leave.periods.sparse : leave.periods.usual;
  return presence < leave.presence || active < needed;
};
