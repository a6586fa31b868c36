import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const snoozingPart = (_wiring: Wiring): Part => ({});
