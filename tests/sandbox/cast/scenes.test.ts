import { afterEach, describe, expect, it } from 'vitest';
import type { Scene, Stage } from '../../../src/sandbox/cast/script.ts';
import { closeAll, data, day, fernhill, general, monday, people, stage, week, who } from './fernhill.ts';

const newcomer = 'U0NEWCOMER';

describe('scenes', () => {
  const played: string[] = [];
  afterEach(async () => {
    played.length = 0;
    await closeAll();
  });

  const note = (name: string) => async (on: Stage) => {
    played.push(`${name} ${new Date(on.clock.now()).toISOString()}`);
  };

  const scene = (name: string, days: number, at: string, by: string = who.annika): Scene => ({
    day: days,
    at,
    by,
    play: note(name),
  });

  const open = (scenes: Scene[]) => stage([], { script: { ...fernhill, people, chatter: {}, scenes } });

  it('come once, on their day, at their time where their person is', async () => {
    const { sandbox } = await open([
      scene('later', 3, '14:30'),
      scene('in New York', 1, '10:20', who.wei),
      scene('first', 0, '11:00'),
    ]);
    await sandbox.moveTime(monday + 2 * week);
    expect(played).toEqual([
      'first 2026-03-02T10:00:00.000Z',
      'in New York 2026-03-03T15:20:00.000Z',
      'later 2026-03-05T13:30:00.000Z',
    ]);
  });

  it('wait for the next working day where their time has passed, or on a weekend', async () => {
    const { sandbox } = await open([scene('weekend', 5, '11:00'), scene('passed', 0, '09:00')]);
    await sandbox.moveTime(monday + 2 * week);
    expect(played).toEqual(['passed 2026-03-03T08:00:00.000Z', 'weekend 2026-03-09T10:00:00.000Z']);
  });

  it('wait while a human is being who does them', async () => {
    const { sandbox } = await open([scene('mine', 0, '11:00')]);
    sandbox.cast?.play(new Set([who.annika]));
    await sandbox.moveTime(monday + day);
    expect(played).toEqual([]);
    sandbox.cast?.play(new Set());
    await sandbox.moveTime(monday + week);
    expect(played).toEqual(['mine 2026-03-03T10:00:00.000Z']);
  });

  it('may bring somebody, whose own scenes and answers follow', async () => {
    const app = await stage([], {
      script: {
        ...fernhill,
        people: { ...people, [newcomer]: { part: 'carries', likes: 'both', hours: [9, 17] } },
        conversations: { craft: [{ by: newcomer, says: 'Hello, all' }] },
        chatter: {},
        scenes: [
          {
            day: 1,
            at: '10:00',
            by: who.annika,
            play: async ({ addUser }) =>
              addUser({ id: newcomer, name: 'noor', real_name: 'Noor', tz: 'Europe/Berlin' }),
          },
          {
            day: 0,
            at: '12:00',
            by: newcomer,
            play: async ({ as }) => void (await as(newcomer).join(data)),
          },
        ],
      },
    });
    await app.sandbox.moveTime(monday + 2 * day);
    expect(app.sandbox.read.channel(data, who.priya).members).toContain(newcomer);
    for (let nth = 0; nth < 3; nth += 1)
      await app.client.chat.postMessage({ channel: data, text: 'ask familiar craft' });
    await app.sandbox.moveTime(monday + week);
    expect(app.sandbox.read.messages(data).filter((one) => one.text === 'Hello, all')).toHaveLength(1);
    expect(app.sandbox.cast?.problems).toEqual([]);
  });

  it('that fail are told of, and others go on', async () => {
    const { sandbox } = await open([
      { day: 0, at: '11:00', by: who.annika, play: () => Promise.reject(new Error('Stage fright')) },
      scene('next', 0, '11:01'),
    ]);
    await sandbox.moveTime(monday + day);
    expect(sandbox.cast?.problems).toEqual([expect.stringContaining('Stage fright')]);
    expect(played).toHaveLength(1);
  });

  it('are not made up for when people come to life again', async () => {
    const { sandbox } = await open([scene('missed', 1, '11:00'), scene('next', 8, '11:00')]);
    sandbox.cast?.switch(false);
    await sandbox.moveTime(monday + week);
    sandbox.cast?.switch(true);
    await sandbox.moveTime(monday + 2 * week);
    expect(played).toEqual(['next 2026-03-10T10:00:00.000Z']);
    expect(sandbox.read.messages(general).length).toBeGreaterThan(0);
  });
});
