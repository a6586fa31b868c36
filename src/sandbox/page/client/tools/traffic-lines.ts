/** Pure. How an exchange reads in a line, and how lines that came later join those that are there. */
import { text } from '../text.ts';
import { partsOf } from '../words/time.ts';
import type { TrafficFilter, TrafficLine } from './traffic-types.ts';

/** As many as are shown at most; the oldest go. */
export const mostLines = 1000;

/** The lines with those that are new or were answered since, in the order in which they happened. */
export const joined = (lines: readonly TrafficLine[], news: readonly TrafficLine[]): TrafficLine[] => {
  const byId = new Map([...lines, ...news].map((one) => [one.id, one]));
  return [...byId.values()].sort((a, b) => a.id - b.id).slice(-mostLines);
};

/** What the workspace is asked for: everything that changed after `since`, as far as the filter lets it through. */
export const trafficQuery = (filter: TrafficFilter, since: number): Record<string, string> => ({
  since: String(since),
  limit: String(mostLines),
  ...(filter.text.trim() ? { text: filter.text.trim() } : {}),
  ...(filter.direction ? { direction: filter.direction } : {}),
  ...(filter.kind ? { kind: filter.kind } : {}),
  ...(filter.failed ? { failed: 'true' } : {}),
});

export const hasFailed = ({ error, status }: TrafficLine): boolean =>
  error !== undefined || (status !== undefined && status >= 400);

/** A frame of a socket is answered by nobody. */
const isOneWay = ({ kind }: TrafficLine): boolean => kind === 'socket';

export const isWaiting = (line: TrafficLine): boolean => line.ms === undefined && !isOneWay(line);

/** `200`, Slack's word for what went wrong, or that it is not known yet. */
export const statusWords = (line: TrafficLine): string => {
  if (isWaiting(line)) return text.tools.waiting;
  if (line.error !== undefined) return line.error;
  if (line.status !== undefined) return String(line.status);
  return isOneWay(line) ? text.tools.sent : text.tools.acknowledged;
};

/** Tenths below ten milliseconds, whole ones above. */
export const durationWords = (line: TrafficLine): string => {
  if (line.ms === undefined || isOneWay(line)) return '';
  return line.ms < 10 ? line.ms.toFixed(1) : Math.round(line.ms).toLocaleString('en-GB');
};

/** `#data-craft`; a channel without a name is a DM, or gone. */
export const placeWords = ({ channel, place }: TrafficLine): string => {
  if (channel === undefined) return '';
  if (place) return `#${place}`;
  return channel.startsWith('D') ? text.tools.directMessage : channel;
};

const shown = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
} as const;

/** `2 Mar` and `09:00:02`. */
export const lineTime = (at: number, zone: string): { day: string; time: string } => {
  const { day, month, hour, minute, second } = partsOf(at, zone, shown);
  return { day: `${day} ${month}`, time: `${hour}:${minute}:${second}` };
};
