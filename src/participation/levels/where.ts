/** Pure. Where somebody stands, as they are told when they ask. */
import type { Level } from '../level.ts';

/** `newcomer`: came less than four periods before the latest evaluation. */
export type LevelNow = { level: Level; newcomer: boolean };

/** A level, or how many prompts there were so far: too few. */
export type Where = LevelNow | { prompts: number };
