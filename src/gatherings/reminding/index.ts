import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const remindingPart = (_wiring: Wiring): Part => ({});
