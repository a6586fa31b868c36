import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

export const askingPart = (_wiring: Wiring): Part => ({});
