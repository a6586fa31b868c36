import type { Part } from '../part.ts';
import type { Wiring } from '../wiring.ts';

export const foundPart = (_wiring: Wiring): Part => ({});
