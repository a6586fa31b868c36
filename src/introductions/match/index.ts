/** Who meets whom in a round of introductions. Knows people as plain data: no store, no Slack, no clock. */
export type { Drawing, Drawn, Level, Met, NotWith, Person, Tie, Why } from './drawing.ts';
export { matchRound } from './match.ts';
export { type Aside, matchAside } from './thread.ts';
