import { afterEach, describe, expect, it } from 'vitest';
import type { Script } from '../../src/sandbox/index.ts';
import { cast, manifest, type Recorder, record, refusal } from './recorder.ts';

let app: Recorder;
afterEach(() => app.close());

const presence = async (user: string) => (await app.client.users.getPresence({ user })).presence;
const hour = 3_600_000;

const script = (hours: [number, number]): Script => ({
  seed: 1,
  people: { [cast.grace]: { part: 'listens', likes: 'both', hours } },
  read: () => null,
  conversations: {},
  chatter: {},
  presses: [],
  scenes: [],
});

describe('users.getPresence', () => {
  it('follows the workspace’s clock and people’s zones; the app is always there', async () => {
    app = await record();
    await app.sandbox.moveTime(app.sandbox.clock.now() + 3 * hour);
    expect(await presence(cast.grace)).toBe('active');
    await app.sandbox.moveTime(app.sandbox.clock.now() + 10 * hour);
    expect(await presence(cast.grace)).toBe('away');
    expect(await presence(app.sandbox.app.botUserId)).toBe('active');
    app.sandbox.faults.scope('users:read', false);
    expect((await refusal(presence(cast.grace))).needed).toBe('users:read');
  });

  it('keeps to the hours in which people of a script look at chat', async () => {
    app = await record({ manifest, cast: script([20, 22.5]) });
    expect(await presence(cast.grace)).toBe('away');
    await app.sandbox.moveTime(app.sandbox.clock.now() + 12 * hour);
    expect(await presence(cast.grace)).toBe('active');
  });
});
