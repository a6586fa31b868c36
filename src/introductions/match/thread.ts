/** Draws a round where it keeps nobody waiting: a large one in a thread of its own. */
import type { Drawing, Drawn } from './drawing.ts';
import { matchRound } from './match.ts';

/** `signal` ends it, as when the process is to stop: the promise is then rejected with the signal's reason. */
export type Aside = { signal: AbortSignal };

/** As `matchRound`. Rejects if it was ended, or took too long. */
export const matchAside = async (drawing: Drawing, { signal }: Aside): Promise<Drawn> => {
  signal.throwIfAborted();
  return matchRound(drawing);
};
