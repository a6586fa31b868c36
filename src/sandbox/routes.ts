import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { realSeconds } from './clock.ts';
import { createControl } from './control.ts';
import { createFileRoute } from './file-route.ts';
import { readBody, sendJson, sendText } from './http.ts';
import { sign } from './http-transport.ts';
import type { Sandbox } from './index.ts';
import { createPage } from './page/serve.ts';
import { respondTo } from './response-url.ts';
import type { SocketMode } from './socket.ts';
import { createUploadRoute } from './upload-route.ts';
import { createWebApi } from './web-api/index.ts';
import { Refusal, type World } from './world.ts';

/** Every address of the workspace, and who answers there. */
export const createRoutes = (world: World, socketMode: SocketMode, sandbox: Sandbox) => {
  const codes = new Set<string>();
  const socketUrl = () => `${world.url().replace(/^http/, 'ws')}/socket/?ticket=${socketMode.ticket()}`;
  const control = createControl(world, sandbox);
  const page = createPage((user) => user === world.app.botUserId);
  const upload = createUploadRoute(world);
  const webApi = createWebApi(world, { socketUrl, exchange: (code) => codes.delete(code) });

  const response = async (req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> => {
    const body = await readBody(req, url);
    const entry = world.traffic.add({
      at: world.clock.now(),
      direction: 'from_app',
      kind: 'response_url',
      name: 'response_url',
      via: 'http',
      request: body.fields,
    });
    const end = (status: number, error?: string) => {
      if (error === undefined) sendText(res, status, 'ok');
      else sendJson(res, status, { ok: false, error });
      world.traffic.answer(entry, { status, error });
    };
    if (world.faults.outage) return end(503, 'service_unavailable');
    try {
      const payload = typeof body.fields.payload === 'string' ? JSON.parse(body.fields.payload) : body.fields;
      respondTo(world, url.pathname.split('/').at(-1) ?? '', payload);
      end(200);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      end(error.error.endsWith('_url') ? 404 : 400, error.error);
    }
  };

  const authorize = (res: ServerResponse, url: URL): void => {
    const back = url.searchParams.get('redirect_uri');
    if (url.searchParams.get('client_id') !== world.app.clientId) {
      sendText(res, 400, 'invalid_client_id');
      return;
    }
    if (!back || !URL.canParse(back)) {
      sendText(res, 400, 'bad_redirect_uri');
      return;
    }
    const code = randomBytes(16).toString('hex');
    codes.add(code);
    const target = new URL(back);
    target.searchParams.set('code', code);
    target.searchParams.set('state', url.searchParams.get('state') ?? '');
    res.writeHead(302, { location: target.toString() }).end();
  };

  const own: [
    prefix: string,
    answer: (req: IncomingMessage, res: ServerResponse, url: URL) => void | Promise<void>,
  ][] = [
    ['/api/', (req, res, url) => world.deliveries.track(webApi.handle(req, res, url))],
    ['/response/', (req, res, url) => world.deliveries.track(response(req, res, url))],
    ['/upload/', (req, res, url) => world.deliveries.track(upload(req, res, url))],
    ['/files/', createFileRoute(world)],
    ['/_control/', control.handle],
    ['/page/', page],
    ['/oauth/v2/authorize', (_req, res, url) => authorize(res, url)],
  ];

  return {
    close: control.close,
    async listener(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
      const path = req.url ?? '/';
      const place = /^\/(\?|$)/.test(path) ? '/page/' : path;
      const route = own.find(([prefix]) => place.startsWith(prefix));
      if (!route || !URL.canParse(path, 'http://sandbox')) return false;
      try {
        await route[1](req, res, new URL(path, 'http://sandbox'));
      } catch (error) {
        if (res.headersSent) res.destroy();
        else sendJson(res, 500, { ok: false, error: 'internal_error', detail: String(error) });
      }
      return true;
    },
    upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      const path = req.url ?? '/';
      if (path === '/_live' || path.startsWith('/_live?')) {
        control.live(req, socket, head);
        return true;
      }
      if (!path.startsWith('/socket/') || !URL.canParse(path, 'http://sandbox')) return false;
      const ticket = new URL(path, 'http://sandbox').searchParams.get('ticket') ?? '';
      if (world.faults.outage) socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
      else if (!socketMode.accept(ticket, req, socket, head)) socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return true;
    },
    /** Slack's handshake with a request URL: it must give the challenge back. */
    async verify(requestUrl: string): Promise<{ ok: boolean; error?: string }> {
      const challenge = randomBytes(16).toString('hex');
      const body = JSON.stringify({
        token: world.app.verificationToken,
        challenge,
        type: 'url_verification',
      });
      const timestamp = realSeconds();
      try {
        const answer = await fetch(requestUrl, {
          method: 'POST',
          signal: AbortSignal.timeout(3000),
          body,
          headers: {
            'content-type': 'application/json',
            'x-slack-request-timestamp': String(timestamp),
            'x-slack-signature': sign(world.app.signingSecret, timestamp, body),
          },
        });
        const given = await answer.text();
        return given.includes(challenge) ? { ok: true } : { ok: false, error: 'challenge_failed' };
      } catch {
        return { ok: false, error: 'connection_failed' };
      }
    },
  };
};
