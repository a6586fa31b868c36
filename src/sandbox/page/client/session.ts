/// <reference lib="dom" />
/** Who one is, where one is, and what is to be seen there: fetched again whenever something changed. */
import * as api from './api.ts';
import { type Place, parsePlace, writePlace } from './route.ts';
import { text } from './text.ts';
import { toast } from './toast.ts';
import type { Channel, Message, Outcome, Overview, Person, SeenChannel } from './types.ts';
import { beginReading, markRead } from './unread.ts';

export type Session = {
  overview: Overview;
  place: Place;
  channel: SeenChannel | null;
  thread: Message[] | null;
  /** When `overview.now` was read, by `performance.now()`. */
  readAt: number;
  moving: boolean;
};

const retryMs = 3000;

let current: Session | undefined;
let redraw: (session: Session) => void = () => {};

/** What is known now. Throws before the first `load`. */
export const session = (): Session => {
  if (!current) throw new Error('Nothing has been read yet');
  return current;
};

/** The workspace's clock, epoch ms. */
export const now = (): number => {
  const { overview, readAt } = session();
  return overview.now + (overview.running ? performance.now() - readAt : 0);
};

export const me = (): Person | undefined => personOf(session().place.viewer);
export const personOf = (id: string | undefined): Person | undefined =>
  session().overview.people.find((one) => one.id === id);
export const channelOf = (id: string | undefined): Channel | undefined =>
  session().overview.channels.find((one) => one.id === id);
export const zone = (): string => me()?.tz ?? 'UTC';

const memberOf = (channel: Channel): boolean => channel.is_member === true || channel.is_im === true;

/** A place that this person can see: the one asked for, or the first channel they are in. */
const within = (place: Place, overview: Overview): Place => {
  const known = place.viewer === overview.viewer;
  if (known && place.home) return place;
  if (known && overview.channels.some((one) => one.id === place.channel)) return place;
  const first =
    overview.channels.find((one) => one.id === place.channel) ??
    overview.channels.find((one) => one.is_general && memberOf(one)) ??
    overview.channels.find(memberOf);
  return { viewer: overview.viewer, ...(first ? { channel: first.id } : { home: true }) };
};

const read = async (): Promise<void> => {
  const asked = parsePlace(location.hash);
  const overview = (await api.readState(asked.viewer)) ?? (await api.readState(''));
  if (!overview) {
    toast(text.unreadable);
    setTimeout(() => void load(), retryMs);
    return;
  }
  if (!current) beginReading(overview.now);
  const readAt = performance.now();
  const place = within(asked, overview);
  if (writePlace(place) !== location.hash) history.replaceState(null, '', writePlace(place));
  const [channel, thread] = await Promise.all([
    place.channel ? api.readChannel(place.viewer, place.channel) : null,
    place.channel && place.thread ? api.readThread(place.viewer, place.channel, place.thread) : null,
  ]);
  if (place.channel)
    markRead(place.viewer, place.channel, overview.channels.find((one) => one.id === place.channel)?.latest);
  current = {
    overview,
    place,
    channel,
    thread: thread?.messages ?? null,
    readAt,
    moving: current?.moving ?? false,
  };
  redraw(current);
};

let reading: Promise<void> | undefined;
let again = false;

/** Reads anew what is to be seen. Asked for while it reads, it reads once more. */
export const load = (): Promise<void> => {
  again = true;
  reading ??= (async () => {
    try {
      while (again) {
        again = false;
        await read();
      }
    } finally {
      reading = undefined;
    }
  })();
  return reading;
};

/** Goes to another place, or becomes another person. */
export const go = (place: Partial<Place>): void => {
  const { viewer } = session().place;
  location.hash = writePlace({ viewer, ...place });
};

/** Does something as the person one is; what fails is said, unless it is a form's complaint. */
export const act = async (verb: string, ...args: unknown[]): Promise<Outcome> => {
  const outcome = await api.act(session().place.viewer, verb, args);
  if (!outcome.ok && !outcome.errors) toast(text.failed(session().overview.app.name, outcome.error));
  await load();
  return outcome;
};

export const travel = async (time: api.Travel): Promise<Outcome & api.Passed> => {
  session().moving = true;
  redraw(session());
  const outcome = await api.moveTime(time);
  session().moving = false;
  await load();
  return outcome;
};

export const startSession = async (
  draw: (session: Session) => void,
  connected: (yes: boolean) => void,
): Promise<void> => {
  redraw = draw;
  addEventListener('hashchange', () => void load());
  api.listen((changes) => {
    if (changes.some((one) => one.what !== 'traffic')) void load();
  }, connected);
  await load();
};
