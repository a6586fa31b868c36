/** Pure. When people are asked: in the middle of a morning in the middle of their week. */
import { Temporal } from 'temporal-polyfill';
import { localAt } from '../../calendar/zone.ts';
import { asking } from './constants.ts';

const days: readonly number[] = asking.weekdays;

export const isHour = (now: number, zone: string): boolean => {
  const local = localAt(now, zone);
  return local.hour === asking.hour && days.includes(local.dayOfWeek);
};

/** The next such hour in a zone, from `now` on (epoch ms). */
export const nextHour = (now: number, zone: string): number => {
  if (isHour(now, zone)) return now;
  const local = localAt(now, zone);
  const today = local.toPlainDate();
  const first = local.hour < asking.hour ? 0 : 1;
  for (let ahead = first; ahead <= first + 7; ahead += 1) {
    const date = today.add({ days: ahead });
    if (!days.includes(date.dayOfWeek)) continue;
    const at = date.toPlainDateTime(Temporal.PlainTime.from({ hour: asking.hour }));
    return at.toZonedDateTime(zone).epochMilliseconds;
  }
  return now;
};
