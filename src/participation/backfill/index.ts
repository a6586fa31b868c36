import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const backfillPart = (_wiring: Wiring): Part => ({});
