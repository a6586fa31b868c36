/** What went between Slack and the app, read as it happens, while somebody looks. */
import { readTraffic } from '../session/api.ts';
import type { Change } from '../types.ts';
import { joined, trafficQuery } from './traffic-lines.ts';
import type { TrafficFilter, TrafficLine } from './traffic-types.ts';

/** While time is moved hundreds of calls come within a second. */
const paceMs = 200;

export const everyLine: TrafficFilter = { text: '', direction: '', kind: '', failed: false };

let filter = everyLine;
let lines: TrafficLine[] = [];
let rev = 0;
/** Lines up to this id were cleared away. */
let cleared = 0;
let watching = false;
let paused = false;
let round = 0;
let isSoon = false;
let drawn: () => void = () => {};

export const trafficLines = (): readonly TrafficLine[] => lines;
export const isPaused = (): boolean => paused;
export const trafficFilter = (): TrafficFilter => filter;

const read = async (): Promise<void> => {
  const mine = round;
  const found = await readTraffic(trafficQuery(filter, rev));
  if (!found || mine !== round || !watching) return;
  // Another beginning of the workspace counts anew.
  if (found.rev < rev) return startOver();
  lines = joined(rev === 0 ? [] : lines, found.entries).filter(({ id }) => id > cleared);
  rev = found.rev;
  drawn();
};

/** Everything is read anew; what is shown stays until then. */
const startOver = (): void => {
  round += 1;
  rev = 0;
  void read();
};

const readSoon = (): void => {
  if (isSoon) return;
  isSoon = true;
  setTimeout(() => {
    isSoon = false;
    if (watching && !paused) void read();
  }, paceMs);
};

/** Takes notice of what the workspace tells of; nothing is read while nobody looks. */
export const heardTraffic = (changes: Change[]): void => {
  if (!watching) return;
  if (changes.some((one) => one.what === 'reset')) {
    cleared = 0;
    startOver();
  } else if (!paused && changes.some((one) => one.what === 'traffic')) readSoon();
};

/** Begins or ends to look; `draw` is called whenever there is something else to see. */
export const watchTraffic = (on: boolean, draw: () => void = drawn): void => {
  drawn = draw;
  if (watching === on) return;
  watching = on;
  if (on) startOver();
};

export const filterTraffic = (next: Partial<TrafficFilter>): void => {
  filter = { ...filter, ...next };
  startOver();
};

export const pauseTraffic = (on: boolean): void => {
  paused = on;
  if (!on) void read();
};

/** Takes away what is shown; what comes from now on is shown again. */
export const clearTraffic = (): void => {
  cleared = lines.at(-1)?.id ?? cleared;
  lines = [];
  drawn();
};
