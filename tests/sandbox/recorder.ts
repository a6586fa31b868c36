import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.ts';

export const cast = {
  annika: 'U0ANNIKA01',
  marcus: 'U0MARCUS01',
  priya: 'U0PRIYA001',
  grace: 'U0GRACE001',
  hana: 'U0HANA0001',
  rafael: 'U0RAFAEL01',
  lucy: 'U0LUCY0001',
  jonas: 'U0JONAS001',
};
export const places = {
  general: 'C0GENERAL1',
  data: 'C0DATACRFT',
  writing: 'C0WRITING1',
  frontend: 'C0FRONTEND',
  leads: 'C0LEADS001',
  partner: 'C0PARTNER1',
};
export const manifest = new URL('./manifest.yml', import.meta.url).pathname;

// biome-ignore lint/suspicious/noExplicitAny: payloads are Slack's, and each test knows which it asks for
export type Payload = Record<string, any>;
export type Received = { headers: IncomingHttpHeaders; raw: string; payload: Payload };
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown };

/** A plain HTTP app that keeps what it receives and answers as it is told. */
export type Recorder = {
  sandbox: Sandbox;
  client: WebClient;
  url: string;
  received: Received[];
  /** The inner events of a type, oldest first. */
  events(type: string): Payload[];
  reply: { with(received: Received): Reply };
  close(): Promise<void>;
};

const nothing = () => undefined;
const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

const payloadOf = (type: string, raw: string): Payload => {
  if (type.includes('json')) return JSON.parse(raw);
  const form = Object.fromEntries(new URLSearchParams(raw));
  return form.payload ? JSON.parse(form.payload) : form;
};

export const record = async (options: SandboxOptions = { manifest }): Promise<Recorder> => {
  const sandbox = createSandbox(options);
  const { url, close } = await sandbox.listen();
  const received: Received[] = [];
  const reply: Recorder['reply'] = { with: () => ({}) };
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const raw = Buffer.concat(chunks).toString();
    const payload = payloadOf(req.headers['content-type'] ?? '', raw);
    if (payload.type === 'url_verification') return res.end(payload.challenge);
    const one = { headers: req.headers, raw, payload };
    received.push(one);
    const { status = 200, headers = {}, body } = reply.with(one);
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await sandbox.connectHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  return {
    sandbox,
    url,
    client: new WebClient(sandbox.app.botToken, {
      slackApiUrl: `${url}/api/`,
      logger: silent,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    }),
    received,
    events: (type) => received.map((one) => one.payload.event).filter((event) => event?.type === type),
    reply,
    async close() {
      server.closeAllConnections();
      server.close();
      await close();
    },
  };
};

/** The error word that a refused Web API call carries. */
export const refusal = async (call: Promise<unknown>): Promise<Payload> => {
  try {
    await call;
  } catch (error) {
    return (error as { data?: Payload }).data ?? { error: String((error as Error).message) };
  }
  throw new Error('The call was not refused');
};
