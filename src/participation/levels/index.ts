import type { Companions } from '../../communities/index.ts';
import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';

/** A community sleeps or wakes: in between, nothing counts against anybody. */
export const changed: Companions['changed'] = async () => undefined;

export const levelsPart = (_wiring: Wiring): Part => ({});
