import type { Part } from '../part.ts';
import type { Wiring } from '../wiring.ts';

export const libraryPart = (_wiring: Wiring): Part => ({});
