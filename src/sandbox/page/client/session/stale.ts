/** Pure. What has to be read again because something changed. */
import type { Change, Channel } from '../types.ts';

/** What is read apart: `state` is the viewer's own (sidebar, Home tab, forms), `time` the clock. */
export type Part = 'state' | 'time' | 'people' | 'channel' | 'thread';

export const everything: readonly Part[] = ['state', 'people', 'channel', 'thread'];

/** What of the workspace is on the page. */
export type Here = {
  viewer: string;
  channel?: string;
  thread?: string;
  /** The app's own user. */
  app: string;
  /** Whether a channel that the viewer is not in is named somewhere. */
  names(channel: string): boolean;
};

const ofMessage = ({ ts, thread }: Change, here: Here): Part[] => {
  if (!here.thread) return ['channel'];
  // What was deleted is in no thread that one could still ask for.
  const inThread = !thread || ts === here.thread || thread === here.thread;
  return inThread ? ['channel', 'thread'] : ['channel'];
};

export const staleAfter = (change: Change, here: Here): readonly Part[] => {
  const isOpen = change.channel !== undefined && change.channel === here.channel;
  const isMine = change.user === undefined || change.user === here.viewer;
  switch (change.what) {
    case 'message':
      return isOpen ? ofMessage(change, here) : [];
    case 'ephemeral':
      return isOpen && isMine ? ['channel', 'thread'] : [];
    case 'channel':
      return isOpen || here.names(change.channel ?? '') ? ['state', 'channel', 'thread'] : ['state'];
    case 'user':
      return change.user === here.app ? ['people', 'state'] : ['people'];
    case 'home':
    case 'form':
      return isMine ? ['state'] : [];
    case 'cast':
    case 'faults':
      return ['state'];
    case 'clock':
      return ['time'];
    case 'traffic':
      return [];
    default:
      return everything;
  }
};

/** Channels with their newest timestamps as the changes tell them. The same list, where they tell nothing new. */
export const withLatest = (channels: Channel[], changes: Change[]): Channel[] => {
  const told = new Map(changes.map((one) => [one.what === 'message' ? one.channel : undefined, one.latest]));
  const differs = ({ id, latest }: Channel) => told.has(id) && told.get(id) !== latest;
  if (!channels.some(differs)) return channels;
  return channels.map((one) => (differs(one) ? { ...one, latest: told.get(one.id) } : one));
};
