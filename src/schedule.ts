import cron, { type ScheduledTask } from 'node-cron';
import type { Feature, Job } from './feature.ts';
import type { Log } from './log.ts';

const beats = {
  second: { cron: '* * * * * *', ms: 1_000 },
  minute: { cron: '* * * * *', ms: 60_000 },
  hour: { cron: '7 * * * *', ms: 3_600_000 },
  day: { cron: '23 4 * * *', ms: 86_400_000 },
} as const satisfies Record<Job['every'], { cron: string; ms: number }>;

/** The recurring jobs of all features, driven by real time or step by step by a moved clock. */
export type Schedule = {
  /** Real time: node-cron runs each job on its beat, never two of the same at once. */
  start(): void;
  /** Takes nothing new and waits for what is running. */
  stop(): Promise<void>;
  /** Moved time: runs, in order, each job that has work now. */
  tick(): Promise<void>;
  /** When the next job has work, epoch milliseconds; null: never. */
  nextDue(): Promise<number | null>;
};

/**
 * The only list of recurring jobs: what the features offer, in their order.
 * A job that fails is logged and runs again on its next beat. `version` is the store's: as long as it stays, what a
 * job said of its next work is believed.
 */
export const createSchedule = (
  features: readonly Feature[],
  now: () => number,
  log: Log,
  version: () => number | null = () => null,
): Schedule => {
  const jobs = features.flatMap((feature) => feature.jobs ?? []);
  const lastRun = new Map(jobs.map((job) => [job, now()]));
  const running = new Map<Job, Promise<void>>();
  /** When jobs said that they have work next; it holds until something is written, or they have run. */
  const said = new Map<Job, { version: number; due: number | null }>();
  let tasks: ScheduledTask[] = [];

  const run = (job: Job): Promise<void> => {
    const already = running.get(job);
    if (already) return already;
    lastRun.set(job, now());
    said.delete(job);
    const work = job
      .run(now())
      .catch((error: unknown) => log.error({ job: job.name, err: error }, 'job failed'))
      .finally(() => {
        running.delete(job);
        said.delete(job);
      });
    running.set(job, work);
    return work;
  };

  const dueAt = async (job: Job): Promise<number | null> => {
    if (!job.nextDue) return (lastRun.get(job) ?? 0) + beats[job.every].ms;
    const current = version();
    const known = said.get(job);
    if (current !== null && known?.version === current) return known.due;
    const due = await job.nextDue();
    if (current !== null) said.set(job, { version: current, due });
    return due;
  };

  return {
    start: () => {
      tasks = jobs.map((job) => {
        const task = cron.schedule(beats[job.every].cron, () => run(job), { suppressMissedWarning: true });
        // Where the process was too busy for a beat to be on time, late is better than left out.
        task.on('execution:missed', () => run(job));
        return task;
      });
    },
    stop: async () => {
      await Promise.all(tasks.map((task) => task.destroy()));
      tasks = [];
      await Promise.all(running.values());
    },
    tick: async () => {
      for (const job of jobs) {
        const due = await dueAt(job);
        if (due !== null && due <= now()) await run(job);
      }
    },
    nextDue: async () => {
      const dues = await Promise.all(jobs.map(dueAt));
      const known = dues.filter((due) => due !== null);
      return known.length > 0 ? Math.min(...known) : null;
    },
  };
};
