import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CallFault, faultOf } from '../faults.ts';
import { type Body, readBody, sendJson } from '../http.ts';
import type { Fields } from '../state.ts';
import type { TrafficEntry } from '../traffic.ts';
import { holds, Refusal, refuse, type World } from '../world.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files } from './files.ts';
import { marks } from './marks.ts';
import { type Family, type Method, need } from './method.ts';
import { createPace } from './pace.ts';
import { people } from './people.ts';
import { rooms } from './rooms.ts';
import { views } from './views.ts';
import { workspace } from './workspace.ts';

const tokenOf = (req: IncomingMessage, args: Fields): string | undefined =>
  /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1] ??
  (typeof args.token === 'string' ? args.token : undefined);

const admit = (world: World, method: Method, token: string | undefined): void => {
  const wanted = method.token ?? 'bot';
  if (wanted === 'none') return;
  if (!token) refuse('not_authed');
  const { app, faults } = world;
  if (token === app.appToken ? wanted === 'bot' : token === app.botToken && wanted === 'app')
    refuse('not_allowed_token_type');
  if (token !== app.appToken && token !== app.botToken) refuse('invalid_auth');
  if (token === app.botToken && faults.revoked) refuse('token_revoked');
  if (token === app.botToken && !app.installed) refuse('account_inactive');
};

const withoutToken = (response: Fields): Fields =>
  'access_token' in response ? { ...response, access_token: 'xoxb-…' } : response;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The Web API over one address: `/api/<method>`. */
export const createWebApi = (world: World, hands: Parameters<typeof workspace>[0]) => {
  const methods: Family = {
    ...chat,
    ...conversations,
    ...rooms,
    ...people,
    ...views,
    ...marks,
    ...files,
    ...workspace(hands),
  };
  let pace = createPace();

  const call = (name: string, args: Fields, token: string | undefined): Fields => {
    try {
      const method =
        (Object.hasOwn(methods, name) && methods[name]) || refuse('unknown_method', { req_method: name });
      admit(world, method, token);
      if (method.scope) need(world, method.scope);
      return { ok: true, ...method.handler({ world, args }) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.error, ...error.fields };
      throw error;
    }
  };

  const limited = (res: ServerResponse, seconds: number): Fields => {
    res.setHeader('retry-after', String(seconds));
    const body = { ok: false, error: 'ratelimited' };
    sendJson(res, 429, body);
    return body;
  };

  const answer = async (
    name: string,
    body: Body,
    token: string | undefined,
    res: ServerResponse,
  ): Promise<Fields> => {
    const { token: _, ...args } = body.fields;
    if (world.faults.outage) {
      const down = { ok: false, error: 'service_unavailable' };
      sendJson(res, 503, down);
      return down;
    }
    if (world.faults.slowMs > 0) await wait(world.faults.slowMs);
    const fault: CallFault | undefined = faultOf(world.faults, name, args);
    if (fault?.kind === 'rateLimited') return limited(res, fault.retryAfter ?? 1);
    if (fault?.kind === 'error') {
      sendJson(res, fault.status ?? 500, { ok: false, error: 'internal_error' });
      return { error: 'internal_error' };
    }
    if (fault?.kind === 'acceptedLate') {
      world.late.add(() => void call(name, args, token), fault);
      res.destroy();
      return { error: 'accepted_late' };
    }
    if (fault?.kind === 'answeredEarly') {
      world.late.add(() => void call(name, args, token), fault);
      sendJson(res, 200, { ok: true });
      return { ok: true };
    }
    if (world.faults.limited) {
      const seconds = pace.wait(name, args, world.clock.now());
      if (seconds > 0) return limited(res, seconds);
    }
    if (fault?.kind === 'delay') await wait(fault.ms);
    const refused =
      fault?.kind === 'unknownMethod'
        ? { ok: false, error: 'unknown_method', req_method: name }
        : fault?.kind === 'refused'
          ? { ok: false, error: fault.error, ...fault.with }
          : body.error
            ? { ok: false, error: body.error }
            : undefined;
    const result = refused ?? call(name, args, token);
    if (fault?.kind === 'acceptedThenCutOff') {
      res.destroy();
      return { ...result, error: 'cut_off' };
    }
    const accepted = Object.hasOwn(methods, name) ? methods[name]?.scope : undefined;
    if (accepted)
      res.setHeader('x-accepted-oauth-scopes', typeof accepted === 'string' ? accepted : accepted.join(','));
    res.setHeader('x-oauth-scopes', [...world.app.granted].filter((scope) => holds(world, scope)).join(','));
    sendJson(res, 200, result);
    return result;
  };

  return {
    methods: Object.keys(methods),
    reset: () => {
      pace = createPace();
    },
    async handle(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
      const name = url.pathname.slice('/api/'.length);
      const body = await readBody(req, url);
      const { token: _, ...request } = body.fields;
      const entry: TrafficEntry = world.traffic.add({
        at: world.clock.now(),
        direction: 'from_app',
        kind: 'api',
        name,
        via: 'http',
        request,
      });
      const response = await answer(name, body, tokenOf(req, body.fields), res);
      const error = typeof response.error === 'string' ? response.error : undefined;
      world.traffic.answer(entry, {
        response: withoutToken(response),
        status: res.destroyed ? undefined : res.statusCode,
        error,
      });
    },
  };
};
