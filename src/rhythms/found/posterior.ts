/** Pure. What answers tell of the rate at which people answer, and how likely it is that this rate fell. */
import { evidence } from './constants.ts';

/** How many of how many answered. */
export type Answers = { answered: number; eligible: number };

/** A belief about a rate: the beta distribution with the shapes `a` and `b`, both above 0. */
export type Beta = { a: number; b: number };

/** What is believed before any beat: of the workspace's rate in [0, 1], or where there is none, of any rhythm. */
export const priorOf = (pooledRate?: number): Beta => {
  if (pooledRate === undefined) return { a: evidence.prior.answered, b: evidence.prior.silent };
  const { least, most } = evidence.pooledRate;
  const rate = Math.min(most, Math.max(least, pooledRate));
  return { a: rate * evidence.priorStrength, b: (1 - rate) * evidence.priorStrength };
};

/**
 * What so many people's answers to one beat are worth, in (0, 1]: answers that are alike by `likeness` (ρ) count for
 * less than as many independent ones (Kish's design effect, turned over).
 */
export const worthOf = (eligible: number, likeness: number): number =>
  1 / (1 + Math.max(0, eligible - 1) * likeness);

/** What is believed after these beats. Whoever answered was eligible, whatever the count said. */
export const posteriorOf = (beats: readonly Answers[], likeness: number, prior: Beta): Beta => {
  let answered = 0;
  let eligible = 0;
  for (const beat of beats) {
    answered += beat.answered;
    eligible += Math.max(beat.answered, beat.eligible);
  }
  const worth = worthOf(eligible / Math.max(1, beats.length), likeness);
  return { a: prior.a + worth * answered, b: prior.b + worth * (eligible - answered) };
};

/** The chance that the rate is under `limit`. Within 1e-4, as is what follows, for shapes from 0.4 on. */
export const chanceBelow = (rate: Beta, limit: number): number =>
  cumulative(gridOf(rate, stepFor(rate)))(limit);

/** The chance that the rate `now` is under `part` (up to 1) of the rate `before`: P(now < part · before). */
export const chanceFallen = (now: Beta, part: number, before: Beta): number => {
  const step = Math.min(stepFor(now), stepFor(before));
  const below = cumulative(gridOf(now, step));
  const { rates, masses } = gridOf(before, step);
  let chance = 0;
  for (let i = 0; i < masses.length; i += 1) chance += (masses[i] ?? 0) * below(part * (rates[i] ?? 0));
  return Math.min(1, chance);
};

/** A beta distribution cut into even steps of log-odds: the rate, its share of the whole and how that changes. */
type Grid = { from: number; step: number; rates: Float64Array; masses: Float64Array; slopes: Float64Array };

/** The standard deviation of the log-odds, about. */
const spreadOf = ({ a, b }: Beta): number => Math.sqrt(1 / a + 1 / b);
const stepFor = (rate: Beta): number => spreadOf(rate) / 4;

// Over the log-odds t a beta density is p^a (1-p)^b: smooth, without the poles it has over p for shapes below 1, and
// so well behaved at both ends that the even sum needs no gamma function: it is its own normalisation.
const gridOf = ({ a, b }: Beta, step: number): Grid => {
  const mode = Math.log(a / b);
  const from = mode - 5 * spreadOf({ a, b }) - 12 / a;
  const count = Math.ceil((mode + 5 * spreadOf({ a, b }) + 12 / b - from) / step) + 1;
  const rates = new Float64Array(count);
  const masses = new Float64Array(count);
  const slopes = new Float64Array(count);
  const logDensity = (t: number) => -(a + b) * Math.log1p(Math.exp(-t)) - b * t;
  const highest = logDensity(mode);
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    const t = from + i * step;
    const rate = 1 / (1 + Math.exp(-t));
    const mass = Math.exp(logDensity(t) - highest);
    rates[i] = rate;
    masses[i] = mass;
    slopes[i] = mass * (a - (a + b) * rate) * step;
    sum += mass;
  }
  for (let i = 0; i < count; i += 1) {
    masses[i] = (masses[i] ?? 0) / sum;
    slopes[i] = (slopes[i] ?? 0) / sum;
  }
  return { from, step, rates, masses, slopes };
};

/**
 * The distribution function of a grid: at each step the trapezoids up to it, less the first term of Euler and
 * Maclaurin's; in between the cubic whose slopes are the masses (Hermite).
 */
const cumulative = ({ from, step, masses, slopes }: Grid): ((rate: number) => number) => {
  const upTo = new Float64Array(masses.length);
  let sum = 0;
  for (let i = 0; i < masses.length; i += 1) {
    const mass = masses[i] ?? 0;
    upTo[i] = sum + mass / 2 - (slopes[i] ?? 0) / 12;
    sum += mass;
  }
  return (rate) => {
    if (rate <= 0) return 0;
    if (rate >= 1) return 1;
    const place = (Math.log(rate) - Math.log1p(-rate) - from) / step;
    if (place <= 0) return 0;
    if (place >= masses.length - 1) return 1;
    const left = Math.floor(place);
    const x = place - left;
    const rise = (upTo[left + 1] ?? 1) - (upTo[left] ?? 0);
    const bend = x * (1 - x) * ((masses[left] ?? 0) * (1 - x) - (masses[left + 1] ?? 0) * x);
    const curve = rise * x * x * (3 - 2 * x);
    return Math.min(1, Math.max(0, (upTo[left] ?? 0) + curve + bend));
  };
};
