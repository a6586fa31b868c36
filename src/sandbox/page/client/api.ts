/// <reference lib="dom" />
/** The workspace's controls, as control.ts documents them. */
import type { Change, Message, Outcome, Overview, SeenChannel } from './types.ts';

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
export const readState = (viewer: string) => get<Overview>('state', viewer ? { viewer } : {});

export const readChannel = (viewer: string, id: string) => get<SeenChannel>('channel', { viewer, id });

export const readThread = (viewer: string, id: string, ts: string) =>
  get<{ messages: Message[] }>('thread', { viewer, id, ts });

export const act = (as: string, verb: string, args: unknown[]) => send('act', { as, verb, args });

/** `next`: to what the app posts next; `stop`: ends a journey under way. */
export type Travel = { by: number } | { next: true } | { stop: true };

/** What was written in a stretch of time. */
export type Passed = { messages?: number; people?: number; channels?: number };

/** Moves the workspace's clock; resolves when everybody is done with all that fell due. */
export const moveTime = (time: Travel): Promise<Outcome & Passed> => send('time', time);

/** Begins anew: with the made-up company, or with nobody but oneself. */
export const reset = (seed: 'company' | 'blank') => send('reset', { seed });

/** Calls with what changed, again and again; after a lost connection, as if everything had. */
export const listen = (changed: (changes: Change[]) => void, connected: (yes: boolean) => void): void => {
  const open = (again: boolean) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/_live`);
    socket.addEventListener('open', () => {
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
