import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const seriesPart = (_wiring: Wiring): Part => ({});
