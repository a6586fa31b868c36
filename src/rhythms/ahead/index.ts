import type { Part } from '../part.ts';
import type { Wiring } from '../wiring.ts';

export const aheadPart = (_wiring: Wiring): Part => ({});
