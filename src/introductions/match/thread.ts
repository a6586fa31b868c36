/** Draws a round where it keeps nobody waiting: a large one in a thread of its own. */
import { Worker } from 'node:worker_threads';
import { aside } from './constants.ts';
import type { Drawing, Drawn } from './drawing.ts';
import { matchRound } from './match.ts';

/** `signal` ends it, as when the process is to stop; `patience`: so do so many real milliseconds. */
export type Aside = { signal?: AbortSignal; patience?: number };

/** As `matchRound`. Rejects with the signal's reason if it was ended, and with an error if it took too long or failed. */
export const matchAside = async (
  drawing: Drawing,
  { signal, patience = aside.patience }: Aside = {},
): Promise<Drawn> => {
  signal?.throwIfAborted();
  const { length } = drawing.people;
  if (length <= aside.atOnce) return matchRound(drawing);
  const late = AbortSignal.timeout(patience);
  const ended = signal ? AbortSignal.any([signal, late]) : late;
  try {
    return await inThread(drawing, ended);
  } catch (error) {
    if (!late.aborted || error !== late.reason) throw error;
    throw new Error(`matching ${length} people took longer than ${patience} ms`, { cause: error });
  }
};

const inThread = (drawing: Drawing, ended: AbortSignal): Promise<Drawn> =>
  new Promise((resolve, reject) => {
    // As text: to copy a hundred thousand small arrays takes this thread five times as long.
    const workerData = JSON.stringify(drawing);
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, execArgv: [] });
    const end = () => {
      reject(ended.reason);
      void worker.terminate();
    };
    ended.addEventListener('abort', end, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      ended.removeEventListener('abort', end);
      reject(new Error(`the thread that matches people ended with ${code}`));
    });
  });
