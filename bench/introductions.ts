/** How long 500 people take to be matched, and how long the process stands still meanwhile. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import {
  type Drawing,
  type Drawn,
  type Met,
  matchAside,
  matchRound,
} from '../src/introductions/match/index.ts';
import { median, pause } from './place.ts';

const rounds = 3;
/** Half a year of fortnights, and a tie to every twentieth. */
const past = 13;
const tied = 20;
const zones = ['Europe/Berlin', 'Europe/Lisbon', 'America/New_York', 'Asia/Kolkata'] as const;
const levels = ['core', 'active', 'active', 'peripheral', 'peripheral'] as const;

const of = <Thing>(things: readonly Thing[], at: number): Thing => {
  const thing = things[at % things.length];
  if (thing === undefined) throw new RangeError('nothing to choose from');
  return thing;
};

/** People of fifty teams in four zones, who have met others in each of the last rounds. */
const drawingOf = (count: number): Drawing => {
  const user = (at: number) => `U${String(at % count).padStart(9, '0')}`;
  const everybody = Array.from({ length: count }, (_, at) => at);
  return {
    people: everybody.map((at) => ({
      user: user(at),
      timeZone: of(zones, at * 7),
      group: `team ${at % 50}`,
      site: of(zones, at * 7),
      level: of(levels, at),
      newcomer: at % 11 === 0,
      owed: false,
    })),
    met: everybody.flatMap((at) =>
      Array.from({ length: past }, (_, ago): Met => [user(at), user(at + 4 * ago + 1), ago + 1]),
    ),
    ties: everybody.flatMap((one) =>
      everybody
        .slice(one + 1)
        .filter((other) => (one * 31 + other * 17) % tied === 0)
        .map((other) => [user(one), user(other), ((one * other) % 100) / 100] as const),
    ),
    notWith: everybody.filter((at) => at % 25 === 0).map((at) => [user(at), user(at + 2)] as const),
    at: Date.UTC(2026, 10, 23, 9),
    inPerson: false,
    seed: count,
  };
};

export type Matched = { seconds: number; stall: number };

/** Seconds until it is matched, and the longest stall (ms) of this process's event loop meanwhile. */
const time = async (match: () => Drawn | Promise<Drawn>): Promise<Matched> => {
  await pause(100);
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  await pause(50);
  const began = performance.now();
  const { groups, left } = await match();
  const seconds = (performance.now() - began) / 1000;
  await pause(50);
  delays.disable();
  if (left.length > 0) throw new Error(`${left.length} are left over, ${groups.length} groups were formed`);
  return { seconds, stall: delays.max / 1e6 - 5 };
};

/** Aside, in a thread, as rounds are matched; and plainly, in this process. The median time, the longest stall. */
export const measureIntroductions = async (count: number): Promise<{ aside: Matched; plain: Matched }> => {
  const drawing = drawingOf(count);
  const measured: { aside: Matched; plain: Matched }[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push({
      aside: await time(() => matchAside(drawing)),
      plain: await time(() => matchRound(drawing)),
    });
  }
  const summary = (which: 'aside' | 'plain'): Matched => ({
    seconds: median(measured.map((one) => one[which].seconds)),
    stall: Math.max(...measured.map((one) => one[which].stall)),
  });
  return { aside: summary('aside'), plain: summary('plain') };
};

if (import.meta.main) {
  for (const count of [500, 501]) console.log(count, await measureIntroductions(count));
}
