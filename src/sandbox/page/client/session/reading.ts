/** Reading what is to be seen: what is out of date and no more, once however often it is asked for. */
import { part } from '../parts/dom.ts';
import { isAtEnd } from '../parts/scrolling.ts';
import { toast } from '../parts/toast.ts';
import { text } from '../text.ts';
import type { Change, Channel, Overview, SeenChannel, SeenThread } from '../types.ts';
import * as api from './api.ts';
import { forget, isKnown, isNamed, know, type Session, session } from './known.ts';
import { type Place, parsePlace, writePlace } from './route.ts';
import { everything, type Part, staleAfter, withLatest } from './stale.ts';
import { sameAgain } from './stretch.ts';
import { beginReading, isUnread, lastRead, markRead } from './unread.ts';

const retryMs = 3000;

/** While time is moved much happens at once, and looking twice a second is enough. */
const paceMs = 500;

type Wanted = Part | 'place';
type Columns = [channel: SeenChannel | null, thread: SeenThread | null];

let redraw: () => void = () => {};
let turn: Promise<unknown> = Promise.resolve();
let reading: Promise<void> | undefined;
let lastRound = Number.NEGATIVE_INFINITY;
let soon: ReturnType<typeof setTimeout> | undefined;
/** What is read in the next round, and what may wait for the pace. */
const stale = new Set<Wanted>();
const waiting = new Set<Part>();
/** The workspace has begun again: nothing that is held means anything. */
let anew = false;
/** What came while it was read, which the answers may not know of. */
let meanwhile: Change[] = [];

export const drawWith = (draw: () => void): void => {
  redraw = draw;
};

/** Takes this for what is known, and draws it. */
export const show = (next: Session): void => {
  know(next);
  redraw();
};

/** One reading after the other, so that none undoes what another found. */
export const inTurn = <Found>(read: () => Promise<Found>): Promise<Found> => {
  const mine = turn.then(read, read);
  turn = mine;
  return mine;
};

/** A place that this person can see: the one asked for, or the first channel they are in. */
const within = (asked: Place, overview: Pick<Overview, 'viewer' | 'channels'>, found: Columns): Place => {
  const { viewer, channels } = overview;
  if (asked.viewer === viewer && (asked.home || found[0])) return asked;
  const first =
    channels.find((one) => one.id === asked.channel) ?? channels.find((one) => one.is_general) ?? channels[0];
  return { viewer, ...(first ? { channel: first.id } : { home: true }) };
};

const readChannel = async (
  { viewer, channel = '' }: Place,
  held: SeenChannel | null,
): Promise<SeenChannel | null> => {
  const atEnd = isAtEnd(part('scroll'));
  const found = await api.readChannel(viewer, channel, held ? sameAgain(held, atEnd) : {});
  // More came than can be held: who stands at the end goes on to the new one.
  return found && found.later > 0 && atEnd && held?.later === 0 ? api.readChannel(viewer, channel) : found;
};

const readThread = ({ viewer, channel = '', thread = '' }: Place, held: SeenThread | null) =>
  api.readThread(viewer, channel, thread, held ? sameAgain(held, isAtEnd(part('thread-scroll'))) : {});

const readColumns = (place: Place, parts: ReadonlySet<Wanted>, before?: Session): Promise<Columns> => {
  const there = before?.place.viewer === place.viewer && before.place.channel === place.channel;
  const channel = there ? before.channel : null;
  const thread = there && before.place.thread === place.thread ? before.thread : null;
  return Promise.all([
    place.channel && (parts.has('channel') || !channel) ? readChannel(place, channel) : channel,
    place.thread && (parts.has('thread') || !thread) ? readThread(place, thread) : thread,
  ]);
};

const newestOf = (channels: Channel[]): string =>
  channels.reduce((newest, { latest = '' }) => (latest > newest ? latest : newest), '0');

const tryLater = (): void => {
  anew = true;
  toast(text.unreadable);
  setTimeout(() => void refresh(everything), retryMs);
};

const read = async (parts: ReadonlySet<Wanted>): Promise<void> => {
  const { hash } = location;
  const asked = parsePlace(hash);
  const before = isKnown() && !anew ? session() : undefined;
  const mine = before?.place.viewer === asked.viewer ? before.overview : undefined;
  anew = false;
  meanwhile = [];
  const [state, time, people, columns] = await Promise.all([
    mine && !parts.has('state') ? mine : api.readState(asked.viewer),
    mine && parts.has('time') && !parts.has('state') ? api.readTime() : null,
    before && !parts.has('people') ? before.overview.people : api.readPeople(),
    readColumns(asked, parts, before),
  ]);
  const found = state ?? (await api.readState(''));
  if (!found || !people) return tryLater();
  const place = within(asked, found, columns);
  const moved = writePlace(place) !== writePlace(asked);
  const [channel, thread] = moved ? await readColumns(place, parts) : columns;
  if (location.hash !== hash) return void (await read(new Set([...parts, ...stale])));
  if (writePlace(place) !== hash) history.replaceState(null, '', writePlace(place));
  if (!isKnown()) beginReading(found.now, newestOf(found.channels));
  const channels = withLatest(found.channels, meanwhile);
  const { latest } = channels.find((one) => one.id === place.channel) ?? {};
  const stays = before?.place.viewer === place.viewer && before.place.channel === place.channel;
  const isNew = place.channel !== undefined && isUnread(place.viewer, place.channel, latest);
  const leftOff = isNew ? lastRead(place.viewer, place.channel ?? '') : undefined;
  if (place.channel) markRead(place.viewer, place.channel, latest);
  api.be(place.viewer);
  show({
    overview: { ...found, ...time, people, channels },
    place,
    channel,
    thread,
    leftOff: stays ? session().leftOff : leftOff,
    readAt: found === mine && !time ? (before?.readAt ?? 0) : performance.now(),
    moving: isKnown() && session().moving,
  });
};

/** Reads these parts, what waits to be read, and where one has gone. Resolves when nothing is out of date. */
export const refresh = (parts: readonly Wanted[]): Promise<void> => {
  for (const one of [...parts, ...waiting]) stale.add(one);
  waiting.clear();
  reading ??= inTurn(async () => {
    try {
      while (stale.size > 0) {
        const now = new Set(stale);
        stale.clear();
        lastRound = performance.now();
        await read(now);
        lastRound = performance.now();
      }
    } finally {
      reading = undefined;
    }
  });
  return reading;
};

const restMs = (): number => {
  const { moving, overview } = session();
  return moving || overview.journey ? Math.max(0, lastRound + paceMs - performance.now()) : 0;
};

/** Reads what these changes concern. What others write elsewhere is noted without reading anything. */
export const heard = (changes: Change[]): void => {
  if (changes.some((one) => one.what === 'reset')) anew = true;
  if (!isKnown() || anew) return void refresh(everything);
  meanwhile.push(...changes);
  const { overview } = session();
  const here = { ...parsePlace(location.hash), app: overview.app.botUserId, names: isNamed };
  for (const change of changes) {
    for (const one of staleAfter(change, here)) waiting.add(one);
    if (change.what === 'channel' && change.channel) forget(change.channel);
  }
  const channels = withLatest(overview.channels, changes);
  if (channels !== overview.channels) show({ ...session(), overview: { ...overview, channels } });
  if (waiting.size === 0 || soon !== undefined) return;
  soon = setTimeout(() => {
    soon = undefined;
    void refresh([]);
  }, restMs());
};
