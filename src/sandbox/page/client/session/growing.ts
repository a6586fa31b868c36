/** More of a conversation than is held: what stood before it, what comes after it, or another part of it. */
import { part } from '../parts/dom.ts';
import { toEnd } from '../parts/scrolling.ts';
import * as api from './api.ts';
import { session } from './known.ts';
import { inTurn, show } from './reading.ts';
import { pageOf, withEarlier, withLater } from './stretch.ts';

export type Column = 'channel' | 'thread';
export type End = 'earlier' | 'later';

const growth = { earlier: withEarlier, later: withLater };

const read = (column: Column, asked: api.Asked) => {
  const { viewer, channel = '', thread = '' } = session().place;
  return column === 'channel'
    ? api.readChannel(viewer, channel, asked)
    : api.readThread(viewer, channel, thread, asked);
};

const under = new Set<string>();

/** Adds a page at one end. Asked again while it does, it does it once. */
export const grow = async (column: Column, end: End): Promise<void> => {
  const work = `${column}/${end}`;
  if (under.has(work)) return;
  under.add(work);
  try {
    await inTurn(() => addPage(column, end));
  } finally {
    under.delete(work);
  }
};

const addPage = async (column: Column, end: End): Promise<void> => {
  const held = session()[column];
  const [first, last] = [held?.messages[0], held?.messages.at(-1)];
  if (!held || !first || !last || held[end] === 0) return;
  const page = await read(
    column,
    end === 'earlier' ? { before: first.ts, limit: pageOf } : { from: last.ts, limit: pageOf + 1 },
  );
  if (!page || session()[column] !== held) return;
  show({ ...session(), [column]: { ...growth[end](held, page), mentioned: page.mentioned } });
};

/** Shows another part of the conversation: around a timestamp, or its end. */
export const showPart = (column: Column, asked: { around?: string } = {}): Promise<void> =>
  inTurn(async () => {
    const { place } = session();
    const found = await read(column, asked);
    if (found && session().place === place) show({ ...session(), [column]: found });
  });

/** Goes to the end, where what is written next will stand. */
export const toNewest = async (column: Column): Promise<void> => {
  if (session()[column]?.later) await showPart(column);
  toEnd(part(column === 'thread' ? 'thread-scroll' : 'scroll'));
};

/** Who writes has seen what was new. */
export const haveSeen = (): void => show({ ...session(), leftOff: undefined });
