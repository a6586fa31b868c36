import { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { boltLog } from './bolt-log.ts';
import { clientOptions } from './clients.ts';

/** Names by which the Socket Mode client speaks to itself; an event of that name would be taken for its own. */
const internal = new Set([
  'error',
  'close',
  'ws_message',
  'slack_event',
  'outgoing_message',
  'connecting',
  'connected',
  'reconnecting',
  'disconnecting',
  'disconnected',
  'authenticated',
]);

const payload = z.looseObject({});
const Frame = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('hello') }),
  z.looseObject({ type: z.literal('disconnect') }),
  z.looseObject({ type: z.enum(['slash_commands', 'interactive']), envelope_id: z.string(), payload }),
  z.looseObject({
    type: z.literal('events_api'),
    envelope_id: z.string(),
    payload: z.looseObject({
      event: z.looseObject({ type: z.string().refine((type) => !internal.has(type)) }),
    }),
  }),
]);

/** Takes Slack's deliveries over Socket Mode; `heard` tells each time that it connects or is cut off. */
export const createSocketReceiver = (given: {
  appToken: string;
  apiUrl: string;
  heard(connected: boolean): void;
  log: Log;
}): SocketModeReceiver => {
  const receiver = new SocketModeReceiver({
    appToken: given.appToken,
    logger: boltLog(given.log),
    // Options of its own: it writes into them, and without retries one failed reconnect ends the process.
    installerOptions: { clientOptions: clientOptions(given.apiUrl, 'patient', given.log) },
    processEventErrorHandler: async () => false,
  });
  const { client } = receiver;
  client.on('connected', () => given.heard(true));
  client.on('close', () => given.heard(false));
  guard(client, given.log);
  return receiver;
};

/** The client reads frames without looking what they are; those that are no frames end here. */
const guard = (client: SocketModeReceiver['client'], log: Log): void => {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    if (!isFrame(data, isBinary)) return log.info({}, 'a frame that is none was dropped');
    for (const read of readers) {
      Promise.resolve(read(data, isBinary)).catch((error: unknown) =>
        log.error({ err: error }, 'a frame could not be read'),
      );
    }
  });
};

const isFrame = (data: unknown, isBinary: boolean): boolean => {
  if (isBinary || typeof data !== 'string') return false;
  try {
    return Frame.safeParse(JSON.parse(data)).success;
  } catch {
    return false;
  }
};
