/** What a process sees of itself from now until it is told to end. */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Real milliseconds between looks: a stall longer than that shows. */
const resolution = 5;

/** Writes the longest stall (ms) and the highest memory (bytes) to the file named in RESULT when told to end. */
export const observe = (end: () => Promise<void>): void => {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 250);
  process.once('SIGTERM', async () => {
    clearInterval(look);
    const stall = delays.max / 1e6 - resolution;
    writeFileSync(process.env.RESULT ?? '', JSON.stringify({ held: 0, peak, stall }));
    await end();
    process.exit(0);
  });
};
