import { createSecretKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { HTTPReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import { Malformed, Stopping } from './acknowledge.ts';
import { boltLog } from './bolt-log.ts';
import { deliveryBytes } from './limits.ts';
import { isSigned } from './signature.ts';

/** Answers a request that our own server routed to it. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export const deliveriesPath = '/slack/events';

/** Slack waits 3 s. Before that it is told to send again, rather than left to give up. */
const patience = 2500;

/**
 * Takes Slack's signed deliveries. The receiver opens no port; `listener` is mounted in our server. `wall` is the
 * real clock, epoch milliseconds: by it signatures are dated, wherever the movable one stands.
 */
export const createHttpReceiver = (
  { signingSecret, wall }: { signingSecret: string; wall(): number },
  log: Log,
  patienceMs = patience,
) => {
  const secret = createSecretKey(signingSecret, 'utf8');
  const receiver = new HTTPReceiver({
    signingSecret,
    signatureVerification: false,
    endpoints: deliveriesPath,
    logger: boltLog(log),
    unhandledRequestTimeoutMillis: patienceMs,
    unhandledRequestHandler: ({ response }) => respond(response, 503),
    processEventErrorHandler: async ({ error, response }) => {
      respond(response, error instanceof Malformed ? 400 : (error as Error) instanceof Stopping ? 503 : 500);
      return false;
    },
  });
  const listener: Listener = async (request, response) => {
    const body = await bodyOf(request);
    if (body === null) return respond(response.setHeader('connection', 'close'), 413);
    request.headers['content-type'] = request.headers['content-type']?.split(';')[0]?.trim();
    if (!holdsObject(request, body)) return respond(response, 400);
    if (!isSigned(request.headers, body, secret, wall() / 1000)) return respond(response, 401);
    receiver.requestListener(Object.assign(request, { rawBody: body }), response);
  };
  return { receiver, listener };
};

const respond = (response: ServerResponse, status: number): void => {
  if (!response.headersSent) response.writeHead(status).end();
};

/** The whole body; null where it is longer than any delivery. Rejects where it is cut off. */
const bodyOf = (request: IncomingMessage): Promise<Buffer | null> =>
  // By its events: iterating over a request costs as much as checking its signature.
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > deliveryBytes) resolve(null);
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => request.complete || reject(new Error('the request was cut off')));
  });

/** Bolt reads a body's properties without looking whether it has any: `null` would end the process. */
const holdsObject = (request: IncomingMessage, body: Buffer): boolean => {
  if (request.headers['content-type'] !== 'application/x-www-form-urlencoded')
    return beginsObject(body.toString());
  const { payload } = parse(body.toString());
  return typeof payload !== 'string' || beginsObject(payload);
};

const beginsObject = (json: string): boolean => /^\s*\{/.test(json);
