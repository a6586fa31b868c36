import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const answeringPart = (_wiring: Wiring): Part => ({});
