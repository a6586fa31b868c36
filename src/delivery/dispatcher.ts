import { attempt } from './attempt.ts';
import { type Desk, end, type Line } from './desk.ts';
import type { Pacing } from './pacing.ts';
import { stepOf } from './step.ts';
import { change, type DeliveryRow, deliveryById, dueDeliveries, type Turn } from './store.ts';
import { resolve, verify } from './unknown.ts';

/** How many conversations are served at the same time. */
const hands = 8;
/** After a fault of our own (ms). */
const recovery = 60_000;

/**
 * Sends what is due in a workspace: the oldest of each conversation first, then the next of each, as long as
 * the pace allows. `goOn` is asked before each.
 */
export const dispatch = async (
  desk: Desk,
  pacing: Pacing,
  line: Line,
  goOn: () => Promise<boolean>,
): Promise<void> => {
  const handled = new Set<number>();
  for (;;) {
    const due = (await dueDeliveries(desk.store, line.team, desk.now())).filter(({ id }) => !handled.has(id));
    const before = handled.size;
    const lanes = [...Map.groupBy(due, ({ lane }) => lane).values()];
    const serve = async () => {
      for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
        const delivery = lane.shift();
        if (!delivery || !isFree(pacing, line.team, delivery, desk.now())) continue;
        if (!(await goOn())) return;
        handled.add(delivery.id);
        await handle(desk, line, delivery.id);
        if (lane.length > 0) lanes.push(lane);
      }
    };
    await allEnded(Array.from({ length: hands }, serve));
    // Reading again what may not leave yet would cost more than sending: the next round goes on.
    const isPaced = pacing.freeAt(line.team, 'chat.postMessage', null, desk.now()) > desk.now();
    if (handled.size === before || isPaced) return;
  }
};

/** Waits for all, also when one fails, so that nothing goes on unseen; then throws the first failure. */
export const allEnded = async (works: readonly Promise<void>[]): Promise<void> => {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
};

/** What is beyond its grace takes nobody's turn. */
const isFree = (pacing: Pacing, team: string, turn: Turn, now: number): boolean =>
  stepOf(turn, now) === 'miss' || pacing.freeAt(team, 'chat.postMessage', turn.lane, now) <= now;

const handle = async (desk: Desk, line: Line, id: number): Promise<void> => {
  const { store, now, log } = desk;
  // Since its turn was read, it may have been taken back, or another may have acted.
  const delivery = await deliveryById(store, id);
  if (!delivery || delivery.nextAt === null || delivery.nextAt > now()) return;
  try {
    await act(desk, line, delivery);
  } catch (error) {
    // One delivery that cannot be handled must not hold up the others; it is tried again.
    const { team, key, kind } = delivery;
    log.error({ team, key, kind, err: error }, 'Delivery could not be handled');
    const current = await deliveryById(store, id);
    if (current && current.nextAt !== null) await change(store, current, { nextAt: now() + recovery });
  }
};

const act = async (desk: Desk, line: Line, delivery: DeliveryRow): Promise<void> => {
  switch (stepOf(delivery, desk.now())) {
    case 'miss':
      await end(desk, delivery, { how: 'missed' });
      return;
    case 'verify':
      return verify(desk, line, delivery);
    case 'look':
      return resolve(desk, line, delivery);
    case 'post':
      return attempt(desk, line, delivery);
  }
};
