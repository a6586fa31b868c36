import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const callsPart = (_wiring: Wiring): Part => ({});
