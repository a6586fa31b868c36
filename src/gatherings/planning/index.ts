import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const planningPart = (_wiring: Wiring): Part => ({});
