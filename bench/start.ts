/** Memory and time to ready, of the bot and of its peer. */
import { type Contestant, startBolt, startTrellis } from './contestants.ts';
import { median, pause } from './place.ts';
import { seedPlace } from './seed.ts';

const rounds = 5;
/** Until a process that started has nothing more to do. */
const settled = 2_000;

export type Start = { readyAfter: number; memory: number };

export const measureStart = async (apiUrl: string): Promise<{ trellis: Start; bolt: Start }> => {
  await seedPlace('start');
  const trellis: Start[] = [];
  const bolt: Start[] = [];
  for (let round = 0; round < rounds; round++) {
    trellis.push(await observe(await startTrellis(apiUrl, 'start')));
    bolt.push(await observe(await startBolt()));
  }
  return { trellis: middle(trellis), bolt: middle(bolt) };
};

const observe = async (one: Contestant): Promise<Start> => {
  await pause(settled);
  const memory = one.memory();
  await one.stop();
  return { readyAfter: one.readyAfter, memory };
};

const middle = (all: readonly Start[]): Start => ({
  readyAfter: median(all.map(({ readyAfter }) => readyAfter)),
  memory: median(all.map(({ memory }) => memory)),
});
