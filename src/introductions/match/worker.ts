/** The thread that a large round is drawn in. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Drawing } from './drawing.ts';
import { matchRound } from './match.ts';

parentPort?.postMessage(matchRound(JSON.parse(workerData) as Drawing));
