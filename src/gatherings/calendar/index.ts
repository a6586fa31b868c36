import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const calendarPart = (_wiring: Wiring): Part => ({});
