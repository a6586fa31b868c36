import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const overviewPart = (_wiring: Wiring): Part => ({});
