import type { Desk, Line } from './desk.ts';
import { look, postId, type Sighting } from './look.ts';
import { lookSince } from './step.ts';
import { type DeliveryRow, takenBy } from './store.ts';

/** Whether, and where, a delivery stands in Slack. */
export const sightingOf = (desk: Desk, { call }: Line, delivery: DeliveryRow): Promise<Sighting> =>
  look(
    call,
    {
      channel: delivery.channel ?? '',
      thread: delivery.thread,
      id: postId(desk.secret, delivery.team, delivery.key),
      file: delivery.fileId ?? (delivery.file && 'any'),
      text: delivery.message?.text ?? null,
      since: lookSince(delivery),
    },
    (timestamps) => takenBy(desk.store, delivery, timestamps),
  );
