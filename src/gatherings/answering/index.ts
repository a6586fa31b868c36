import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { answeringActions } from './handlers.ts';
import { answeringRenderers } from './renderers.ts';

/** Who comes: answers, seats and the queue for them, and what the channel sees of it. */
export const answeringPart = (wiring: Wiring): Part => ({
  actions: answeringActions(wiring),
  renderers: answeringRenderers(wiring),
});
