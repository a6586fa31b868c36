import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cast, places, type Recorder, record } from './recorder.ts';

let app: Recorder;
beforeEach(async () => {
  app = await record();
  await app.client.conversations.join({ channel: places.frontend });
});
afterEach(() => app.close());

const methods = [
  'chat.postMessage',
  'chat.update',
  'chat.postEphemeral',
  'conversations.history',
  'conversations.list',
  'conversations.open',
  'conversations.invite',
  'users.info',
  'views.open',
  'views.publish',
  'reactions.add',
  'bookmarks.add',
  'files.completeUploadExternal',
  'apps.connections.open',
  'toString',
];
const known = fc.constantFrom(places.frontend, places.leads, cast.grace, 'true', '');
const value = fc.oneof(known, fc.jsonValue());
const fields = [
  'channel',
  'ts',
  'text',
  'blocks',
  'view',
  'metadata',
  'files',
  'users',
  'user',
  'user_id',
  'limit',
  'cursor',
  'thread_ts',
  'attachments',
];

it('answers any arguments with ok or an error word, never with a failure', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...methods),
      fc.dictionary(fc.constantFrom(...fields), value),
      async (method, args) => {
        const answer = await fetch(`${app.url}/api/${method}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${app.sandbox.app.botToken}`,
          },
          body: JSON.stringify(args),
        });
        expect(answer.status).toBe(200);
        const body = (await answer.json()) as { ok?: unknown; error?: unknown };
        expect(body.ok === true || typeof body.error === 'string').toBe(true);
      },
    ),
    { numRuns: 300, examples: [['views.publish', { user_id: { toString: 0 } }]] },
  );
});

it('takes any text that a person types, and shows it to the others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
      const posted = await app.sandbox.as(cast.grace).post(places.frontend, text);
      expect(posted.ok).toBe(true);
      const command = await app.sandbox.as(cast.grace).command(places.frontend, `/hello ${text}`);
      expect(command.ok).toBe(true);
    }),
    { numRuns: 50 },
  );
});
