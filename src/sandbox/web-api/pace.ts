import type { Fields } from '../state.ts';
import { text } from './method.ts';

/** Calls a minute by Slack's tiers, for the methods that this workspace has. */
const perMinute: Record<string, number> = {
  'users.list': 20,
  'conversations.list': 20,
  'conversations.create': 20,
  'conversations.setTopic': 20,
  'pins.add': 20,
  'pins.remove': 20,
  'pins.list': 20,
  'bookmarks.add': 20,
  'users.info': 100,
  'conversations.members': 100,
  'views.open': 100,
  'views.push': 100,
  'views.update': 100,
  'views.publish': 100,
  'chat.postEphemeral': 100,
  'files.info': 100,
  'files.getUploadURLExternal': 100,
  'files.completeUploadExternal': 100,
};
const usual = 50;
const minute = 60_000;

/** Slack's pace on the movable clock: a tier per method, and a message a second and channel. */
export type Pace = {
  /** Seconds to wait before this call is welcome; 0 when it is. */
  wait(method: string, args: Fields, now: number): number;
};

export const createPace = (): Pace => {
  const calls = new Map<string, number[]>();
  const over = (key: string, now: number, span: number, most: number): number => {
    const recent = (calls.get(key) ?? []).filter((at) => at > now - span);
    calls.set(key, recent);
    const [first = now] = recent;
    if (recent.length >= most) return Math.max(1, Math.ceil((first + span - now) / 1000));
    recent.push(now);
    return 0;
  };
  return {
    wait(method, args, now) {
      if (method === 'chat.postMessage') return over(`${method} ${text(args, 'channel')}`, now, 1000, 1);
      return over(method, now, minute, perMinute[method] ?? usual);
    },
  };
};
