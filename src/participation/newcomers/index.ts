import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const newcomersPart = (_wiring: Wiring): Part => ({});
