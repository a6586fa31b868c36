/**
 * The workspace's own controls, for its page and for tests in a browser. Loopback only; JSON only.
 *
 * GET  /_control/state?viewer=U…             → Overview (overview.ts); without a viewer, the first person's
 * GET  /_control/clock                       → Time, which the Overview has, too
 * GET  /_control/people                      → { people }
 * GET  /_control/channel?viewer=U…&id=C…     → the channel with its newest 60 messages, as this person sees them
 *                                              (`is_ephemeral` marks what only they see), how many are `earlier` and
 *                                              `later`, and the channels `mentioned` there that they are not in.
 *        &limit=1…500, and &before=<ts>, &from=<ts> (that one and later) or &around=<ts>: another part of it
 * GET  /_control/thread?viewer=U…&id=C…&ts=… → { messages, earlier, later, mentioned }: the parent, and the newest 100
 *                                              replies or the part that is asked for, as above
 * GET  /_control/members?viewer=U…&id=C…     → { members: string[] }
 * GET  /_control/browse?viewer=U…&text=…     → { channels, total }: at most 50 that the person could join
 * GET  /_control/traffic?after=<id>&since=<rev>&limit=&direction=&kind=&text=&failed=true
 *                                            → { entries: TrafficSummary[], rev }, newest last; `since` the last `rev`
 *                                              come new entries and those that were answered since
 * GET  /_control/traffic?id=<id>             → TrafficDetail: one entry with its payloads
 * GET  /_control/faults                      → { switches: SwitchState[] }
 * POST /_control/act     { as: 'U…', verb: 'post', args: ['C…', 'hello', { thread?: ts }] } → Outcome
 *        The verbs and their arguments are those of `sandbox.as(user)`; `verbs.ts` lists them. The answer is what
 *        that person sees: { ok: true, ts?, channel?, options? } or { ok: false, error, errors? } with status 200.
 *        `error` is `operation_timeout` or `dispatch_failed` when the app failed, `invalid_input` with `errors` by
 *        block id for a form, else Slack's word. Status 400 means that the request itself was wrong.
 * POST /_control/time    { to: <epoch ms> }, { by: <ms> } or { next: true, as?: 'U…' }, until the app posts something
 *                        new in a channel where this person is → { now, messages, people, channels }: what was
 *                        written meanwhile, by and in how many; resolves when everybody is done with it.
 *                        { stop: true } ends such a journey where it is. { ok: false, error: 'time_is_moving' |
 *                        'nothing_planned' } where it leads nowhere
 * POST /_control/faults  { verb: 'rateLimit', args: ['chat.postMessage', { times: 2 }] } → { ok: true }
 *                        { switch: 'outage', on: true } · { switch: 'archived', on: true, channel: 'C…' } ·
 *                        { once: 'disconnect', how: 'abrupt' } · { clear: true } → { ok: true, switches: SwitchState[] };
 *                        by the names of switch-table.ts. Off, it resolves when everything is well again
 * POST /_control/cast    { on: boolean } → { ok: true }: whether people do things of their own accord. Refused with
 *                        `no_cast` where nobody would
 * POST /_control/users   { id, name, real_name, tz, … } → { ok: true }: a new person
 * POST /_control/uninstall {} → { ok: true }
 * POST /_control/reset   { seed?: 'company' | 'blank' } → { ok: true }: where the process offers it, the workspace and
 *                        the app end and begin anew within about a second, else the seed is put back at once
 *
 * WS   /_live → { now, changes: Change[] } whenever something changed: fetch again what it names.
 *        Change = { what: 'message' | 'ephemeral' | 'channel' | 'user' | 'home' | 'form' | 'clock' | 'traffic' |
 *                           'faults' | 'cast' | 'reset',
 *                   channel?, user?, ts? }. A message's has its `thread`, and the channel's `latest` timestamp now.
 *        Notices of one turn come together, each once.
 * WS   /_live ← { as: 'U…' } as whom the window's human acts from now on: they do nothing of their own accord
 *        while it is open.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { readBody, sendJson } from './http.ts';
import { createHumans } from './humans.ts';
import type { Sandbox } from './index.ts';
import { isOurs } from './loopback.ts';
import { everybody, overview, timeOf } from './overview.ts';
import { passedSince } from './passed.ts';
import { shownChannel, shownThread } from './shown.ts';
import { browse } from './sidebar.ts';
import { acceptSocket } from './socket.ts';
import { viewTraffic } from './traffic-view.ts';
import { actArguments, faultArguments } from './verbs.ts';
import { type Change, Refusal, refuse, type World } from './world.ts';

const Act = z.strictObject({
  as: z.string(),
  verb: z.enum(Object.keys(actArguments) as (keyof typeof actArguments)[]),
  args: z.array(z.unknown()),
});
const Fault = z.strictObject({
  verb: z.enum(Object.keys(faultArguments) as (keyof typeof faultArguments)[]),
  args: z.array(z.unknown()).default([]),
});
const Broken = z.union([
  Fault,
  z.strictObject({ switch: z.string(), on: z.boolean(), channel: z.string().optional() }),
  z.strictObject({ once: z.string(), how: z.enum(['warning', 'abrupt']).optional() }),
  z.strictObject({ clear: z.literal(true) }),
]);
const OnOff = z.strictObject({ on: z.boolean() });
const Time = z.union([
  z.strictObject({ to: z.number() }),
  z.strictObject({ by: z.number().min(0) }),
  z.strictObject({ next: z.literal(true), as: z.string().optional() }),
  z.strictObject({ stop: z.literal(true) }),
]);
const Reset = z.strictObject({ seed: z.enum(['company', 'blank']).default('company') });
const NewUser = z.strictObject({
  id: z.string().regex(/^U[A-Z0-9]{8,}$/),
  name: z.string().regex(/^[a-z0-9._-]{1,80}$/),
  real_name: z.string().min(1).max(80),
  tz: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone)),
  title: z.string().max(200).optional(),
});

export const createControl = (world: World, sandbox: Sandbox) => {
  const windows = new Set<WebSocket>();
  const humans = createHumans((users) => sandbox.cast?.play(users));
  let changes = new Map<string, Change>();

  const placed = (change: Change): Change => {
    const channel = world.state.channels.get(change.channel ?? '');
    if (change.what !== 'message' || !channel) return change;
    return {
      ...change,
      thread: channel.messages.get(change.ts ?? '')?.thread_ts,
      latest: channel.latest,
    };
  };
  const tell = () => {
    const notice = JSON.stringify({ now: world.clock.now(), changes: [...changes.values()].map(placed) });
    changes = new Map();
    for (const socket of windows) socket.send(notice);
  };
  sandbox.subscribe((change) => {
    if (windows.size === 0) return;
    if (changes.size === 0) setImmediate(tell);
    changes.set(JSON.stringify(change), change);
  });

  const act = async (body: unknown): Promise<unknown> => {
    const { as, verb, args } = Act.parse(body);
    const given = actArguments[verb].parse(args) as unknown[];
    const run = sandbox.as(as)[verb] as (...args: unknown[]) => Promise<unknown>;
    return run(...given);
  };

  const meddle = async (body: unknown): Promise<unknown> => {
    const asked = Broken.parse(body);
    if ('verb' in asked) {
      const given = faultArguments[asked.verb].parse(asked.args) as unknown[];
      await (sandbox.faults[asked.verb] as (...args: unknown[]) => unknown)(...given);
      return { ok: true };
    }
    const { switches } = sandbox;
    if ('switch' in asked) await switches.set(asked.switch, asked.on, asked);
    else if ('once' in asked) await switches.do(asked.once, asked);
    else await switches.clear();
    return { ok: true, switches: switches.state() };
  };

  const move = async (time: z.infer<typeof Time>): Promise<void> => {
    if ('stop' in time) sandbox.stopTime();
    else if ('next' in time) await sandbox.moveToNextPost(time.as);
    else await sandbox.moveTime('to' in time ? time.to : world.clock.now() + time.by);
  };

  /** Where there is nowhere to go, nothing was wrong with the request. */
  const travel = async (body: unknown): Promise<unknown> => {
    const time = Time.parse(body);
    const from = world.clock.now();
    try {
      await move(time);
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.error };
      throw error;
    }
    return passedSince(world, from);
  };

  const reads: Record<string, (query: URLSearchParams) => unknown> = {
    state: (query) => overview(world, sandbox, query.get('viewer')),
    clock: () => timeOf(world, sandbox),
    people: () => ({ people: everybody(world) }),
    channel: (query) => shownChannel(world, sandbox.read, query),
    thread: (query) => shownThread(world, sandbox.read, query),
    members: (query) => ({
      members: sandbox.read.members(query.get('id') ?? '', query.get('viewer') ?? ''),
    }),
    browse: (query) => browse(world, query.get('viewer') ?? '', query.get('text') ?? ''),
    traffic: (query) => viewTraffic(world, query),
    faults: () => ({ switches: sandbox.switches.state() }),
  };

  const writes: Record<string, (body: unknown) => unknown> = {
    act,
    time: travel,
    faults: meddle,
    cast(body) {
      const { on } = OnOff.parse(body);
      (sandbox.cast ?? refuse('no_cast')).switch(on);
      return { ok: true };
    },
    users(body) {
      sandbox.addUser(NewUser.parse(body));
      return { ok: true };
    },
    async uninstall() {
      await sandbox.uninstall();
      return { ok: true };
    },
    reset(body) {
      const { seed } = Reset.parse(body);
      const { beginAgain } = sandbox;
      // The answer leaves before the server that it comes from ends.
      if (beginAgain) setImmediate(() => beginAgain(seed));
      else sandbox.reset();
      return { ok: true };
    },
  };

  const answer = async (req: IncomingMessage, url: URL): Promise<[status: number, body: unknown]> => {
    const name = url.pathname.slice('/_control/'.length);
    const read = Object.hasOwn(reads, name) ? reads[name] : undefined;
    const write = Object.hasOwn(writes, name) ? writes[name] : undefined;
    if (req.method === 'GET' && read) return [200, await read(url.searchParams)];
    if (req.method !== 'POST' || !write) return [404, { ok: false, error: 'not_found' }];
    if (!/^application\/json\b/.test(req.headers['content-type'] ?? ''))
      return [415, { ok: false, error: 'json_only' }];
    const body = await readBody(req, new URL('http://sandbox'));
    return body.error ? [400, { ok: false, error: body.error }] : [200, await write(body.fields)];
  };

  return {
    async handle(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
      if (!isOurs(req)) {
        sendJson(res, 403, { ok: false, error: 'not_from_here' });
        return;
      }
      try {
        sendJson(res, ...(await answer(req, url)));
      } catch (error) {
        if (error instanceof Refusal)
          sendJson(res, 404, {
            ok: false,
            error: error.error,
          });
        else if (error instanceof z.ZodError)
          sendJson(res, 400, {
            ok: false,
            error: 'invalid_arguments',
            messages: error.issues.map((one) => one.message),
          });
        else if (error instanceof RangeError)
          sendJson(res, 400, { ok: false, error: 'invalid_choice', messages: [error.message] });
        else throw error;
      }
    },
    /** Takes a window's WebSocket, if it comes from this machine's own page. */
    live(req: IncomingMessage, socket: Duplex, head: Buffer): void {
      if (!isOurs(req)) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      acceptSocket(req, socket, head, (window) => {
        windows.add(window);
        window.on('error', () => window.terminate());
        window.on('message', (data) => humans.hear(window, String(data)));
        window.on('close', () => {
          windows.delete(window);
          humans.leave(window);
        });
      });
    },
    close(): void {
      for (const window of windows) window.terminate();
    },
  };
};
