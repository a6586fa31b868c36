/** Pure. When scenes are played. Instants are epoch ms. */
import { dateAt, dateStart, nextClockTime } from './hours.ts';
import type { Scene } from './script.ts';

const day = 86_400_000;

/** When a scene comes, in the zone of who does it, for a cast that began at `began`; not before `now`. */
export const sceneTime = ({ day: days, at }: Scene, zone: string, began: number, now = began): number => {
  const date = dateStart(dateAt(began, zone) + days * day, zone);
  return nextClockTime(Math.max(date, now), zone, at);
};
