import { createHmac } from 'node:crypto';
import type { App } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createServer } from '../../src/server.ts';
import { createHttpReceiver } from '../../src/slack/http.ts';
import type { Happening, Surface } from '../../src/slack/surface.ts';
import { access, gardeners, readableLog, startEdge, team } from './harness.ts';

const joined = { type: 'member_joined_channel', user: 'UBEN', channel: gardeners.channel };

const listening = (handle: (happening: Happening) => Promise<void>): Surface => ({
  events: { member_joined_channel: handle },
});

describe('events', () => {
  it('are acknowledged only after what they recorded was committed', async () => {
    const commit = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const edge = await startEdge([
      listening(async () => {
        reached.resolve();
        await commit.promise;
      }),
    ]);
    let acknowledged = false;
    const delivery = edge.event(joined).then((response) => {
      acknowledged = true;
      return response.status;
    });
    await reached.promise;
    // Another whole request goes through meanwhile; the event's own must still wait.
    await fetch(`${edge.url}/healthz`);
    expect(acknowledged).toBe(false);
    commit.resolve();
    expect(await delivery).toBe(200);
  });

  it('that fail are not acknowledged, and arrive again with the same id', async () => {
    const seen: string[] = [];
    const edge = await startEdge([
      listening(async ({ id }) => {
        seen.push(id);
        if (seen.length === 1) throw new Error('the disk is full');
      }),
    ]);
    expect((await edge.event(joined)).status).toBe(500);
    expect((await edge.event(joined)).status).toBe(200);
    expect(seen).toEqual(['Ev1', 'Ev1']);
    expect(edge.lines.some((line) => line.includes('the disk is full'))).toBe(true);
  });

  it('reach every feature that listens, also after one that fails', async () => {
    const seen: string[] = [];
    const edge = await startEdge([
      listening(async () => {
        throw new Error('no');
      }),
      listening(async ({ team, at }) => void seen.push(`${team} ${at}`)),
    ]);
    expect((await edge.event(joined)).status).toBe(500);
    expect(seen).toEqual([`${team} 5000`]);
  });

  it('are sent again when the store was away, and not when the workspace is none of ours', async () => {
    const handle = vi.fn(async () => undefined);
    const edge = await startEdge([listening(handle)]);
    edge.world.outage = true;
    expect((await edge.event(joined)).status).toBe(500);
    edge.world.outage = false;
    expect((await edge.event(joined, { team_id: 'T404' })).status).toBe(200);
    expect(handle).not.toHaveBeenCalled();
    expect((await edge.event(joined)).status).toBe(200);
    expect(handle).toHaveBeenCalledTimes(1);
  });

  it('of the bot being taken away end its workspace; of a member’s token they do not', async () => {
    const edge = await startEdge([]);
    await edge.event({ type: 'tokens_revoked', tokens: { oauth: ['UBEN'], bot: [] } });
    expect(edge.world.uninstalled).toEqual([]);
    await edge.event({ type: 'tokens_revoked', tokens: { oauth: [], bot: ['UTRELLIS'] } });
    await edge.event({ type: 'app_uninstalled' });
    expect(edge.world.uninstalled).toEqual([team, team]);
  });

  it('keep known people as they are now', async () => {
    const edge = await startEdge([]);
    expect(await edge.people.get(team, 'UBEN')).toMatchObject({ timeZone: 'Europe/Berlin', guest: false });
    const user = { id: 'UBEN', team_id: team, tz: 'Asia/Tokyo', is_restricted: true };
    expect((await edge.event({ type: 'user_change', user })).status).toBe(200);
    expect(await edge.people.get(team, 'UBEN')).toMatchObject({ timeZone: 'Asia/Tokyo', guest: true });
    await edge.event({ type: 'user_change', user: { ...user, id: 'USTRANGE' } });
    expect([...edge.peopleStore.rows.keys()]).toEqual(['UBEN']);
  });
});

describe('a command', () => {
  it('is answered even when nothing can be looked up', async () => {
    const edge = await startEdge([]);
    edge.world.outage = true;
    const response = await edge.form({
      command: '/community',
      text: 'help',
      team_id: team,
      user_id: 'UBEN',
      channel_id: gardeners.channel,
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ text: expect.stringContaining('Please try again') });
  });

  it('whose answer fails is one line in the log, not an error for the person', async () => {
    const failing = { ...access, standings: () => Promise.reject(new Error('gone')) };
    const edge = await startEdge([], { access: failing });
    await edge.command('UBEN', 'help');
    expect(edge.answers()).toMatchObject([{ text: expect.stringContaining('reference') }]);
  });
});

it('takes nothing from people of a workspace that is none of ours', async () => {
  const edge = await startEdge([]);
  expect(await edge.command('UBEN', 'help', { team_id: 'T404' })).toBe(200);
  expect(await edge.press('UBEN', { action_id: 'x', value: '1' }, { team: { id: 'T404' } })).toEqual({
    status: 200,
    body: null,
  });
  expect(edge.answers()).toEqual([]);
});

describe('over HTTP', () => {
  it('refuses what is unsigned, stale, too long or no object', async () => {
    const edge = await startEdge([]);
    const status = async (body: string, headers: Record<string, string> = {}) =>
      (await edge.raw(body, headers)).status;
    expect(await status('{}', { 'x-slack-signature': 'v0=abc' })).toBe(401);
    expect(await status('{}', { 'x-slack-signature': 'nonsense' })).toBe(401);
    expect(await status('{}', { 'x-slack-request-timestamp': '1' })).toBe(401);
    for (const body of [
      'null',
      '[]',
      '7',
      '"text"',
      '',
      'not json',
      '{"event":null}',
      '{"event":{}}',
      '{}',
    ]) {
      expect(await status(body)).toBe(400);
    }
    expect((await edge.form({ payload: 'null' })).status).toBe(400);
    expect((await edge.form({ payload: '{"type":"block_actions"}' })).status).toBe(400);
    expect((await edge.form({ command: '/community' })).status).toBe(400);
    expect(await status(`{"event":"${'x'.repeat(2 ** 20)}"}`)).toBe(413);
  });

  it('answers Slack’s first question, whether this is the address', async () => {
    const edge = await startEdge([]);
    const response = await edge.raw('{"type":"url_verification","challenge":"abc"}', {});
    expect(await response.json()).toEqual({ challenge: 'abc' });
  });

  it('tells Slack to send again rather than let it wait in vain', async () => {
    const { log } = readableLog();
    const finished = Promise.withResolvers<void>();
    const secret = 'a secret';
    const { receiver, listener } = createHttpReceiver({ signingSecret: secret, wall: Date.now }, log, 20);
    const slow = async ({ ack }: { ack(): Promise<void> }) => {
      await finished.promise;
      await ack();
    };
    receiver.init({ processEvent: slow } as unknown as App);
    const given = { host: '127.0.0.1', port: 0, install: null, ready: async () => true, routes: [], log };
    const server = createServer({ ...given, deliveries: listener });
    onTestFinished(() => server.close(0));
    const { url } = await server.listen();
    const at = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret).update(`v0:${at}:{}`).digest('hex');
    const response = await fetch(`${url}/slack/events`, {
      method: 'POST',
      body: '{}',
      headers: { 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${signature}` },
    });
    expect(response.status).toBe(503);
    // The late acknowledgement finds nobody there, and that harms nobody.
    finished.resolve();
  });
});

describe('stopping', () => {
  it('finishes what is running and takes nothing new', async () => {
    const commit = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const edge = await startEdge([
      listening(async () => {
        reached.resolve();
        await commit.promise;
      }),
    ]);
    const running = edge.event(joined);
    await reached.promise;
    const stopped = edge.edge.stop(60_000);
    expect((await edge.event(joined)).status).toBe(503);
    expect(edge.edge.isConnected()).toBe(false);
    commit.resolve();
    await stopped;
    expect((await running).status).toBe(200);
  });

  it('does not wait for ever', async () => {
    const reached = Promise.withResolvers<void>();
    const commit = Promise.withResolvers<void>();
    const edge = await startEdge([
      listening(async () => {
        reached.resolve();
        await commit.promise;
      }),
    ]);
    const running = edge.event(joined);
    await reached.promise;
    await edge.edge.stop(1);
    commit.resolve();
    await running;
  });
});

describe('whatever is sent', () => {
  const small = { maxKeys: 4, maxDepth: 3 } as const;
  const known = fc.constantFrom(
    { type: 'event_callback', team_id: team, event_id: 'Ev2', event: joined },
    { command: '/community', text: 'help', team_id: team, user_id: 'UBEN', channel_id: 'C1' },
    {
      type: 'block_actions',
      team: { id: team },
      user: { id: 'UBEN' },
      actions: [{ action_id: 'x', value: '1' }],
    },
    {
      type: 'view_submission',
      team: { id: team },
      user: { id: 'UBEN' },
      view: { callback_id: 'x', blocks: [] },
    },
    { type: 'block_suggestion', team: { id: team }, user: { id: 'UBEN' }, action_id: 'x' },
    { type: 'message_action', team: { id: team }, user: { id: 'UBEN' }, callback_id: 'x' },
  );
  /** Something of ours with one part of it replaced by anything. */
  const bent = fc
    .tuple(known, fc.nat(9), fc.jsonValue(small), fc.boolean())
    .map(([body, which, value, inner]) => bend(body, which, value, inner));
  const body = fc.oneof(bent, bent, fc.jsonValue(small), known).map((value) => JSON.stringify(value));

  it('brings nothing down and shows nobody a stack', { timeout: 60_000 }, async () => {
    const edge = await startEdge([listening(async () => undefined)]);
    const send = fc.oneof(
      body.map((text) => ({ text, form: false })),
      body.map((text) => ({ text, form: true })),
      fc.string().map((text) => ({ text, form: false })),
    );
    await fc.assert(
      fc.asyncProperty(send, async ({ text, form }) => {
        const response = form ? await edge.form({ payload: text }) : await edge.raw(text, {});
        expect([200, 400, 500]).toContain(response.status);
        expect(await response.text()).not.toMatch(/\n\s+at |node_modules/);
      }),
      { seed: 7, numRuns: 400 },
    );
    await edge.edge.idle();
    expect((await edge.event(joined)).status).toBe(200);
  });
});

const bend = (body: object, which: number, value: unknown, inner: boolean): unknown => {
  const keys = Object.keys(body);
  const key = keys[which % keys.length] ?? '';
  const old = (body as Record<string, unknown>)[key];
  return { ...body, [key]: inner && old && typeof old === 'object' ? bend(old, which, value, false) : value };
};
