import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pictureSize } from '../../src/sandbox/picture-size.ts';
import { cast, manifest, places, type Recorder, record, refusal } from './recorder.ts';

const scopes = {
  bot: [
    'chat:write',
    'channels:history',
    'groups:history',
    'channels:join',
    'groups:read',
    'files:read',
    'files:write',
    'im:write',
    'app_mentions:read',
  ],
};

let app: Recorder;
beforeEach(async () => {
  app = await record({ scopes });
  await app.client.conversations.join({ channel: places.frontend });
  app.received.length = 0;
});
afterEach(() => app.close());

/** One pixel, and no more than a PNG needs. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const base64 = (words: string) => Buffer.from(words).toString('base64');
const grace = () => app.sandbox.as(cast.grace);

const upload = (channel = places.frontend, name = 'leaf.png', data = pixel.toString('base64')) =>
  grace().upload(channel, [{ name, data, alt: 'A leaf' }], { text: 'See @hana' });

type File = { id: string; name: string };

const fileOf = (channel: string, ts: string): File | undefined =>
  (app.sandbox.read.message(channel, ts)?.files as File[] | undefined)?.[0];

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** A request whose Host can be forged. */
const get = (path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request(`${app.url}${path}`, { headers }, async (res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of res) chunks.push(chunk);
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) });
    });
    asked.on('error', reject);
    asked.end();
  });

describe('a file that a person attaches', () => {
  it('is a message of which the app hears, and an event of its own', async () => {
    const { ok, ts } = await upload();
    expect(ok).toBe(true);
    expect(app.events('message').at(-1)).toMatchObject({
      subtype: 'file_share',
      user: cast.grace,
      text: `See <@${cast.hana}>`,
      ts,
      files: [
        {
          name: 'leaf.png',
          mimetype: 'image/png',
          size: pixel.length,
          alt_txt: 'A leaf',
          original_w: 1,
          original_h: 1,
        },
      ],
    });
    const file = fileOf(places.frontend, ts);
    expect(app.events('file_shared').at(-1)).toMatchObject({
      file_id: file?.id,
      file: { id: file?.id },
      user_id: cast.grace,
      channel_id: places.frontend,
    });
    expect((await app.client.files.info({ file: file?.id ?? '' })).file).toMatchObject({
      shares: { public: { [places.frontend]: [{ ts }] } },
    });
  });

  it('mentions the app like any other message', async () => {
    await grace().upload(places.frontend, [{ name: 'a.txt', data: base64('a') }], {
      text: `<@${app.sandbox.app.botUserId}>`,
    });
    expect(app.events('app_mention')).toHaveLength(1);
  });

  it('is told without its own event where the app may not read files', async () => {
    app.sandbox.faults.scope('files:read', false);
    await upload();
    await app.sandbox.idle();
    expect(app.events('message').filter((one) => one.subtype === 'file_share')).toHaveLength(1);
    expect(app.events('file_shared')).toEqual([]);
  });

  it('may be of any name and stand in a thread, but not be empty, too large, or where one is not', async () => {
    const { ts } = await grace().post(places.frontend, 'Root');
    const reply = await grace().upload(places.frontend, [{ name: '../ü "x".csv', data: base64('a,b') }], {
      thread: ts,
    });
    expect(app.sandbox.read.thread(places.frontend, ts, cast.grace)[1]).toMatchObject({
      ts: reply.ts,
      thread_ts: ts,
    });
    expect((await upload(places.frontend, 'none.txt', '')).error).toBe('no_file_data');
    const large = Buffer.alloc(1024 * 1024 + 1, 'a').toString('base64');
    expect((await upload(places.frontend, 'large.txt', large)).error).toBe('file_too_large');
    expect((await upload(places.data)).error).toBe('not_in_channel');
  });
});

describe('the bytes of a file', () => {
  it('are shown as a picture, without anything that could run', async () => {
    const { ts } = await upload();
    const { id } = fileOf(places.frontend, ts) ?? {};
    const answer = await get(`/files/${id}/leaf.png?viewer=${cast.hana}`);
    expect(answer.status).toBe(200);
    expect(answer.body.equals(pixel)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': "inline; filename*=UTF-8''leaf.png",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });

  it('are handed over as a download when they are anything else', async () => {
    for (const name of ['page.html', 'drawing.svg', 'a.js', 'noend', 'ü".txt']) {
      const { ts } = await upload(places.frontend, name, base64('<svg onload="alert(1)"/>'));
      const { id } = fileOf(places.frontend, ts) ?? {};
      const { status, headers } = await get(`/files/${id}/x?viewer=${cast.grace}`);
      expect([name, status, headers['content-type']]).toEqual([name, 200, 'application/octet-stream']);
      expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    }
  });

  it('are there only for who may read where it stands', async () => {
    await app.sandbox.as(cast.annika).invite(places.leads, cast.grace);
    const { ts } = await upload(places.leads);
    const path = `/files/${fileOf(places.leads, ts)?.id}/leaf.png`;
    const statusFor = async (viewer: string) => (await get(`${path}?viewer=${viewer}`)).status;
    expect([await statusFor(cast.grace), await statusFor(cast.annika)]).toEqual([200, 200]);
    for (const other of [cast.hana, cast.lucy, cast.jonas, 'U0NOBODY00', ''])
      expect(await statusFor(other)).toBe(404);
    expect((await get(`${path}?viewer=${cast.grace}`, { host: 'evil.example' })).status).toBe(404);
    expect((await get(`${path}?viewer=${cast.grace}`, { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
    expect((await get(path)).status).toBe(404);
  });

  it('are the app’s by its token, where it is, while it may read files', async () => {
    const token = { authorization: `Bearer ${app.sandbox.app.botToken}` };
    const shared = await upload();
    const path = `/files/${fileOf(places.frontend, shared.ts)?.id}/leaf.png`;
    expect((await get(path, token)).status).toBe(200);
    expect((await get(path, { authorization: 'Bearer xoxb-nobody' })).status).toBe(404);
    const hidden = await upload(places.leads);
    expect((await get(`/files/${fileOf(places.leads, hidden.ts)?.id}/leaf.png`, token)).status).toBe(404);
    app.sandbox.faults.scope('files:read', false);
    expect((await get(path, token)).status).toBe(404);
  });

  it('go with the message, but for who brought them', async () => {
    const { ts } = await upload();
    const path = `/files/${fileOf(places.frontend, ts)?.id}/leaf.png`;
    await grace().delete(places.frontend, ts);
    expect((await get(`${path}?viewer=${cast.hana}`)).status).toBe(404);
    expect((await get(`${path}?viewer=${cast.grace}`)).status).toBe(200);
  });
});

describe('a file of the app', () => {
  it('stands at its message, and leaves a stone there when it is deleted', async () => {
    await app.client.files.uploadV2({
      channel_id: places.frontend,
      filename: 'report.csv',
      file: Buffer.from('a,b\n1,2\n'),
      initial_comment: 'The report',
    });
    const message = app.sandbox.read.messages(places.frontend).at(-1);
    expect(message).toMatchObject({
      text: 'The report',
      files: [{ name: 'report.csv', pretty_type: 'CSV' }],
    });
    await app.sandbox.idle();
    expect(app.events('file_shared')).toHaveLength(1);
    const { id } = fileOf(places.frontend, message?.ts ?? '') ?? {};
    await app.client.files.delete({ file: id ?? '' });
    expect(app.sandbox.read.messages(places.frontend).at(-1)).toMatchObject({
      files: [{ id, mode: 'tombstone' }],
    });
    expect((await refusal(app.client.files.info({ file: id ?? '' }))).error).toBe('file_not_found');
  });
});

describe('a file that the app uploads', () => {
  const ask = async (name = 'event.ics', length = 3) =>
    (await app.client.files.getUploadURLExternal({ filename: name, length })) as unknown as {
      upload_url: string;
      file_id: string;
    };
  const bring = (url: string, body: string | FormData = 'ICS') => fetch(url, { method: 'POST', body });
  const complete = (id: string, changes: Record<string, unknown> = {}) =>
    app.client.apiCall('files.completeUploadExternal', {
      files: [{ id, title: 'Pruning' }],
      channel_id: places.frontend,
      initial_comment: 'You are in',
      ...changes,
    }) as Promise<{ ok: boolean; files?: unknown[] }>;

  it('is seen once it is complete, and its answer does not say where', async () => {
    const { upload_url, file_id } = await ask();
    expect((await bring(upload_url)).status).toBe(200);
    expect(app.sandbox.read.messages(places.frontend).at(-1)?.files).toBeUndefined();
    const answer = await complete(file_id);
    expect(answer.files).toMatchObject([{ id: file_id, title: 'Pruning', shares: { public: {} } }]);
    expect(app.sandbox.read.messages(places.frontend).at(-1)).toMatchObject({
      text: 'You are in',
      bot_id: app.sandbox.app.botId,
      files: [{ id: file_id, name: 'event.ics', pretty_type: 'Calendar', size: 3 }],
    });
    expect((await refusal(complete(file_id))).error, 'once').toBe('file_not_found');
    expect((await bring(upload_url)).status, 'no more bytes').toBe(404);
  });

  it('stands in a thread, or in a DM of the app', async () => {
    const { ts } = await grace().post(places.frontend, 'Root');
    const first = await ask();
    await bring(first.upload_url);
    await complete(first.file_id, { thread_ts: ts });
    expect(app.sandbox.read.thread(places.frontend, ts, cast.grace)[1]).toMatchObject({ text: 'You are in' });
    const dm = (await app.client.conversations.open({ users: cast.grace })).channel?.id ?? '';
    const second = await ask();
    await bring(second.upload_url);
    await complete(second.file_id, { channel_id: dm });
    expect(app.sandbox.read.dms(cast.grace)[0]?.messages.at(-1)).toMatchObject({
      files: [{ id: second.file_id }],
    });
  });

  it('is not shared without bytes, where the app is not, or without the scope', async () => {
    const { upload_url, file_id } = await ask();
    expect((await refusal(complete(file_id))).error).toBe('file_not_found');
    await bring(upload_url);
    expect((await refusal(complete(file_id, { channel_id: places.data }))).error).toBe('not_in_channel');
    expect((await refusal(complete(file_id, { channel_id: 'C0NOWHERE' }))).error).toBe('channel_not_found');
    app.sandbox.faults.scope('files:write', false);
    expect((await refusal(complete(file_id))).needed).toBe('files:write');
    expect((await refusal(ask())).needed).toBe('files:write');
    app.sandbox.faults.scope('files:write', true);
    await complete(file_id);
    expect(fileOf(places.frontend, app.sandbox.read.messages(places.frontend).at(-1)?.ts ?? '')?.id).toBe(
      file_id,
    );
  });

  it('meets faults on its way, and stands in the traffic', async () => {
    const { faults } = app.sandbox;
    const { upload_url, file_id } = await ask();
    faults.rateLimit('upload', { retryAfter: 7, times: 1 });
    const slower = await bring(upload_url);
    expect([slower.status, slower.headers.get('retry-after')]).toEqual([429, '7']);
    faults.call('upload', { kind: 'error', status: 502 }, { times: 1 });
    expect((await bring(upload_url)).status).toBe(502);
    faults.call('upload', { kind: 'acceptedLate' }, { times: 1 });
    await expect(bring(upload_url)).rejects.toThrow();
    expect((await refusal(complete(file_id))).error, 'not there yet').toBe('file_not_found');
    await faults.arriveLate();
    faults.call('files.completeUploadExternal', { kind: 'answeredEarly' }, { times: 1 });
    expect((await complete(file_id)).ok).toBe(true);
    expect(app.sandbox.read.messages(places.frontend).at(-1)?.files).toBeUndefined();
    await faults.arriveLate();
    expect(app.sandbox.read.messages(places.frontend).at(-1)).toMatchObject({ files: [{ id: file_id }] });
    const told = app.sandbox.traffic.entries().filter(({ kind }) => kind === 'upload');
    expect(told.map(({ error }) => error)).toEqual(['ratelimited', 'internal_error', 'accepted_late']);
    expect(told[0]?.request).toEqual({ file: file_id, size: 3 });
  });

  it('is kept though the connection broke; in an outage it is not', async () => {
    const { upload_url, file_id } = await ask();
    app.sandbox.faults.outage(true);
    expect((await bring(upload_url)).status).toBe(503);
    app.sandbox.faults.outage(false);
    app.sandbox.faults.call('upload', { kind: 'acceptedThenCutOff' }, { times: 1 });
    const form = new FormData();
    form.append('file', new Blob(['ICS']), 'event.ics');
    await expect(bring(upload_url, form)).rejects.toThrow();
    expect((await complete(file_id)).files).toMatchObject([{ size: 3 }]);
  });
});

describe('the size of a picture', () => {
  it('is read from its first bytes, and from no others', () => {
    expect(pictureSize(pixel)).toEqual({ width: 1, height: 1 });
    expect(pictureSize(Buffer.from('GIF89a\x02\x01\x03\x00', 'latin1'))).toEqual({ width: 258, height: 3 });
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 1, 0, 2, 0, 3]);
    expect(pictureSize(jpeg)).toEqual({ width: 512, height: 256 });
    for (const other of [
      Buffer.alloc(0),
      Buffer.from('text'),
      jpeg.subarray(0, 9),
      Buffer.from([0xff, 0xd8, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]),
    ])
      expect(pictureSize(other)).toBeUndefined();
  });
});

it('is known from its manifest which files the app may have', async () => {
  const declared = await record({ manifest });
  expect((await refusal(declared.client.files.info({ file: 'F1' }))).needed).toBe('files:read');
  await declared.close();
});
