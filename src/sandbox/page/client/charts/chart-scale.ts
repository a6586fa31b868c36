/** Pure. From numbers to places: axes with round steps, and how numbers are written on them. */

/** `from` and `to` are the first and the last of `ticks`. */
export type Scale = { from: number; to: number; ticks: number[]; step: number };

/** 1, 2 or 5 times a power of ten: the step that cuts a range into about `parts`. */
const roundStep = (range: number, parts: number): number => {
  const rough = range / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
};

/** Differences below that are not to be seen. */
const finest = 1e-6;

/** Without the noise of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** An axis for these values with about `parts` steps. `zero` makes it begin at nothing, as lengths and areas must. */
export const scaleOf = (values: number[], parts: number, zero: boolean): Scale => {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const near = least > 0 ? least < most / 2 : most < 0 && most > least / 2;
  const low = zero || near ? Math.min(0, least) : least;
  const high = zero || near ? Math.max(0, most) : most;
  const magnitude = Math.max(Math.abs(high), Math.abs(low), finest);
  const step = roundStep(high === low ? magnitude : Math.max(high - low, magnitude * finest), parts);
  const first = Math.floor(tidy(low / step));
  const last = Math.max(first + 1, Math.ceil(tidy(high / step)));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
  return { from: tidy(first * step), to: tidy(last * step), ticks, step };
};

const units = [
  { from: 1e9, sign: 'B' },
  { from: 1e6, sign: 'M' },
  { from: 1e4, sign: 'k', by: 1e3 },
];

/** `12`, `4.5`, `35k`: short enough for an axis whose steps are `step` wide. */
export const tickText = (value: number, step: number): string => {
  const unit = units.find(({ from }) => Math.abs(value) >= from);
  const by = unit?.by ?? unit?.from ?? 1;
  const digits = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step / by) - 1e-9)));
  return `${tidy(value / by).toLocaleString('en-GB', { maximumFractionDigits: digits })}${unit?.sign ?? ''}`;
};

/** `32,000.5`: a value in full. */
export const valueText = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 6 });

/** `45 %` of a whole; below one in a hundred `< 1 %`. */
export const shareText = (value: number, whole: number): string => {
  const share = whole === 0 ? 0 : (value / whole) * 100;
  return share > 0 && share < 1 ? '< 1 %' : `${Math.round(share)} %`;
};
