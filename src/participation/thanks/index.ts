import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const thanksPart = (_wiring: Wiring): Part => ({});
