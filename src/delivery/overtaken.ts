import type { Desk, Line } from './desk.ts';
import { settling } from './step.ts';
import { change, type DeliveryRow, deliveryById } from './store.ts';

/** We were so slow that another took over: see that only one message stands. `place`: of ours, where it is known. */
export const overtaken = async (
  desk: Desk,
  line: Line,
  { id }: DeliveryRow,
  place: { channel: string; ts: string } | null,
): Promise<void> => {
  const current = await deliveryById(desk.store, id);
  // While it is being attempted, whoever does so will look.
  if (!current || current.status === 'attempting' || (place && current.ts === place.ts)) return;
  if (current.status === 'sent') await change(desk.store, current, { nextAt: desk.now() + settling });
  else if (place) await line.call('chat.delete', place);
};
