import type { Part } from '../part.ts';
import type { Wiring } from '../wiring.ts';

export const settingsPart = (_wiring: Wiring): Part => ({});
