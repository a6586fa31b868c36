/** Pure. The part of a long conversation that the page holds, and how it grows at its ends. */
import type { Message } from '../types.ts';

/** Messages without a gap between them, and how many more there are on either side. */
export type Stretch = { messages: Message[]; earlier: number; later: number };

/** How many are asked for at once. */
export const pageOf = 60;

/** More than these are not kept: what is far away is dropped, and asked for again when one comes near. */
export const mostHeld = 240;

/** The stretch with a page of what stood before it. */
export const withEarlier = <Held extends Stretch>(held: Held, page: Stretch): Held => {
  const all = [...page.messages, ...held.messages];
  const messages = all.slice(0, mostHeld);
  return { ...held, messages, earlier: page.earlier, later: held.later + all.length - messages.length };
};

/** The stretch with a page of what stood after it; the page may begin with what is held. */
export const withLater = <Held extends Stretch>(held: Held, page: Stretch): Held => {
  const last = held.messages.at(-1)?.ts ?? '';
  const all = [...held.messages, ...page.messages.filter((one) => one.ts > last)];
  const messages = all.slice(-mostHeld);
  return { ...held, messages, earlier: held.earlier + all.length - messages.length, later: page.later };
};

/** What to ask for in order to see the same stretch as it is now, with what came after its end. */
export const sameAgain = (held: Stretch, atEnd: boolean): { from?: string; limit?: number } => {
  const [first] = held.messages;
  const follows = atEnd && held.later === 0;
  if (!first || (follows && held.messages.length > 2 * pageOf)) return {};
  return { from: first.ts, limit: mostHeld };
};
