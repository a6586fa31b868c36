/** Pure. Who lives at Fernhill, and how each takes part over the weeks. */
import type { Temperament, UserId } from '../../sandbox/cast/script.ts';

export const annika = 'U0ANNIKA01';
export const tomas = 'U0TOMAS001';
export const priya = 'U0PRIYA001';
export const marcus = 'U0MARCUS01';
export const ines = 'U0INES0001';
export const rafael = 'U0RAFAEL01';
export const grace = 'U0GRACE001';
export const oliver = 'U0OLIVER01';
export const hana = 'U0HANA0001';
export const dmitri = 'U0DMITRI01';
export const amara = 'U0AMARA001';
export const wei = 'U0WEI00001';
export const lucy = 'U0LUCY0001';
export const jonas = 'U0JONAS001';

/** Who arrives in the second week. */
export const njeri = {
  id: 'U0NJERI001',
  name: 'njeri',
  real_name: 'Njeri Kamau',
  title: 'Technical writer',
  tz: 'Africa/Nairobi',
} as const;

export const people: Record<UserId, Temperament> = {
  [priya]: { part: 'carries', likes: 'both', hours: [9.5, 18] },
  [ines]: { part: 'carries', likes: 'both', hours: [9, 17.5] },
  [grace]: { part: 'carries', likes: 'both', hours: [8.5, 17] },
  [tomas]: { part: 'answers', likes: 'familiar', hours: [9, 18] },
  [wei]: { part: 'answers', likes: 'both', hours: [9, 17.5] },
  [amara]: { part: 'answers', likes: 'both', hours: [9.5, 17.5] },
  [oliver]: { part: 'answers', likes: 'both', hours: [8, 16.5] },
  [rafael]: { part: 'answers', likes: 'both', hours: [9.5, 18.5] },
  [lucy]: { part: 'answers', likes: 'familiar', hours: [10, 16] },
  [hana]: { part: 'answers', likes: 'exciting', hours: [9, 17] },
  [marcus]: { part: 'drifts', overWeeks: 7, likes: 'both', hours: [8.5, 17] },
  [dmitri]: { part: 'returns', atWeek: 1, likes: 'both', hours: [10, 18.5] },
  [njeri.id]: { part: 'newcomer', fromWeek: 1, likes: 'familiar', hours: [8.5, 17] },
  [annika]: { part: 'listens', likes: 'both', hours: [8, 18] },
  [jonas]: { part: 'listens', likes: 'familiar', hours: [8, 16.5] },
};
