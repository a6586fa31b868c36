/** The workspace's controls, as control.ts documents them. */
import type { FaultSwitch, TrafficExchange, TrafficLine } from '../tools/traffic-types.ts';
import type { Change, Channel, Outcome, Overview, Person, SeenChannel, SeenThread } from '../types.ts';

/** `null` for what is not there, or not to be reached. */
const get = async <Found>(path: string, query: Record<string, string>): Promise<Found | null> => {
  try {
    const answer = await fetch(`/_control/${path}?${new URLSearchParams(query)}`);
    return answer.ok ? ((await answer.json()) as Found) : null;
  } catch {
    return null;
  }
};

const send = async (path: string, body: unknown): Promise<Outcome> => {
  try {
    const answer = await fetch(`/_control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said = (await answer.json()) as Outcome;
    return answer.ok ? { ...said, ok: said.ok ?? true } : { ...said, ok: false };
  } catch {
    return { ok: false, error: 'unreachable' };
  }
};

/** Without a viewer, the workspace chooses one. */
export const readState = (viewer: string) => get<Omit<Overview, 'people'>>('state', viewer ? { viewer } : {});

export const readTime = () => get<Pick<Overview, 'now' | 'running' | 'journey'>>('clock', {});

export const readPeople = async (): Promise<Person[] | null> =>
  (await get<{ people: Person[] }>('people', {}))?.people ?? null;

/** Which part of a conversation: without any of these, its end. */
export type Asked = { before?: string; from?: string; around?: string; limit?: number };

const spelled = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).map(([key, value]) => [key, String(value)]));

export const readChannel = (viewer: string, id: string, asked: Asked = {}) =>
  get<SeenChannel>('channel', { viewer, id, ...spelled(asked) });

export const readThread = async (
  viewer: string,
  id: string,
  ts: string,
  asked: Asked = {},
): Promise<SeenThread | null> => {
  const found = await get<Omit<SeenThread, 'parent'>>('thread', { viewer, id, ts, ...spelled(asked) });
  const [parent, ...messages] = found?.messages ?? [];
  return found && parent ? { ...found, parent, messages } : null;
};

export const readMembers = async (viewer: string, id: string): Promise<string[]> =>
  (await get<{ members: string[] }>('members', { viewer, id }))?.members ?? [];

/** Channels that one could join, some of them when there are many. */
export const browse = (viewer: string, text: string) =>
  get<{ channels: Channel[]; total: number }>('browse', { viewer, text });

export const act = (as: string, verb: string, args: unknown[]) => send('act', { as, verb, args });

/** `next`: to what the app posts next; `stop`: ends a journey under way. */
export type Travel = { by: number } | { next: true; as: string } | { stop: true };

/** What was written in a stretch of time. */
export type Passed = { messages?: number; people?: number; channels?: number };

/** Moves the workspace's clock; resolves when everybody is done with all that fell due. */
export const moveTime = (time: Travel): Promise<Outcome & Passed> => send('time', time);

/** Whether people do things of their own accord. */
export const switchCast = (on: boolean) => send('cast', { on });

/** Begins anew: with the made-up company, or with nobody but oneself. */
export const reset = (seed: 'company' | 'blank') => send('reset', { seed });

/** What went between Slack and the app; `rev` is where to go on from. */
export const readTraffic = (query: Record<string, string>) =>
  get<{ entries: TrafficLine[]; rev: number }>('traffic', query);

export const readExchange = (id: number) => get<TrafficExchange>('traffic', { id: String(id) });

export type Fault =
  | { switch: string; on: boolean; channel?: string }
  | { once: 'disconnect'; how: 'warning' | 'abrupt' }
  | { clear: true };

export const readFaults = async (): Promise<FaultSwitch[] | null> =>
  (await get<{ switches: FaultSwitch[] }>('faults', {}))?.switches ?? null;

/** Breaks something on purpose, or makes it well again; resolves when it is. */
export const breakOnPurpose = (fault: Fault): Promise<Outcome & { switches?: FaultSwitch[] }> =>
  send('faults', fault);

let live: WebSocket | undefined;
let being = '';

const tellBeing = (): void => {
  if (being && live?.readyState === WebSocket.OPEN) live.send(JSON.stringify({ as: being }));
};

/** Lets the workspace know as whom this window's human acts: they do nothing of their own accord meanwhile. */
export const be = (viewer: string): void => {
  if (viewer === being) return;
  being = viewer;
  tellBeing();
};

/** Calls with what changed, again and again; after a lost connection, as if everything had. */
export const listen = (changed: (changes: Change[]) => void, connected: (yes: boolean) => void): void => {
  const open = (again: boolean) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/_live`);
    live = socket;
    socket.addEventListener('open', () => {
      tellBeing();
      connected(true);
      if (again) changed([{ what: 'reset' }]);
    });
    socket.addEventListener('message', (event) => changed(JSON.parse(String(event.data)).changes));
    socket.addEventListener('close', () => {
      connected(false);
      setTimeout(() => open(true), 1000);
    });
  };
  open(false);
};
