/** Pure. Who is at their desk, by the hours they keep and the workspace's clock. Instants are epoch milliseconds. */
import { partsOf } from '../words/time.ts';

export type Present = {
  id: string;
  tz: string;
  deleted: boolean;
  is_bot: boolean;
  /** Do not disturb until then; 0 or nothing when it is off. */
  dnd_until?: number;
  status_emoji: string;
  /** When they are at their desk, in hours of their own zone; unsaid, some usual hours. */
  hours?: [from: number, to: number];
};

/** Slack's own statuses of those who are not there. */
const gone = /^:(palm_tree|face_with_thermometer|zzz):$/;

const halfHour = 30;

const sum = (id: string): number =>
  [...id].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7);

/** When a person begins and ends a working day, in minutes after midnight: the same hours every day. */
export const hoursOf = ({ id, hours }: Pick<Present, 'id' | 'hours'>): { from: number; to: number } => {
  if (hours) return { from: hours[0] * 60, to: hours[1] * 60 };
  const from = 8 * 60 + (sum(id) % 3) * halfHour;
  return { from, to: from + 9 * 60 };
};

const shown = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const wall = (at: number, zone: string): { weekday: string; minutes: number } => {
  const { weekday = '', hour, minute } = partsOf(at, zone, shown);
  return { weekday, minutes: Number(hour) * 60 + Number(minute) };
};

/** Slack's two words. Apps are always there, who left the company never is. */
export const presenceOf = (person: Present, now: number): 'active' | 'away' => {
  if (person.deleted) return 'away';
  if (person.is_bot) return 'active';
  if (gone.test(person.status_emoji)) return 'away';
  const { weekday, minutes } = wall(now, person.tz);
  const { from, to } = hoursOf(person);
  return weekday !== 'Sat' && weekday !== 'Sun' && minutes >= from && minutes < to ? 'active' : 'away';
};

/** Do not disturb does not make one away: both are shown. */
export const isQuiet = ({ dnd_until = 0 }: Pick<Present, 'dnd_until'>, now: number): boolean =>
  dnd_until > now;
