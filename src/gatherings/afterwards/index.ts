import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const afterwardsPart = (_wiring: Wiring): Part => ({});
