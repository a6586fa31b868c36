import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { createSchedule } from '../src/schedule.ts';

const day = 86_400_000;

/** A job that has work once a day, and a store of which it is known how often something was written. */
const daily = (version: (() => number | null) | undefined) => {
  let now = 0;
  let due = day;
  let asked = 0;
  const ran: number[] = [];
  const job = {
    name: 'daily',
    every: 'day',
    run: async (at: number) => {
      ran.push(at);
      due = at + day;
    },
    nextDue: async () => {
      asked += 1;
      return due;
    },
  } as const;
  const schedule = createSchedule([{ name: 'test', jobs: [job] }], () => now, createLog('silent'), version);
  return {
    schedule,
    ran,
    asked: () => asked,
    moveTo: (at: number) => {
      now = at;
    },
  };
};

test('A job is asked again when something was written or it has run, and not before', async () => {
  let written = 0;
  const { schedule, asked, ran, moveTo } = daily(() => written);
  expect(await schedule.nextDue()).toBe(day);
  expect(await schedule.nextDue()).toBe(day);
  await schedule.tick();
  expect(asked()).toBe(1);
  written += 1;
  await schedule.nextDue();
  expect(asked()).toBe(2);
  moveTo(day);
  await schedule.tick();
  expect(ran).toEqual([day]);
  expect(await schedule.nextDue()).toBe(2 * day);
  await schedule.tick();
  expect(ran).toEqual([day]);
});

test('Where it cannot be told whether something was written, it is asked each time', async () => {
  const { schedule, asked } = daily(undefined);
  await schedule.nextDue();
  await schedule.nextDue();
  expect(asked()).toBe(2);
});
