import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Driver, type Sandbox } from '../../src/sandbox/index.ts';

const hour = 3_600_000;

let sandbox: Sandbox;
let start: number;
beforeEach(() => {
  sandbox = createSandbox();
  start = sandbox.clock.now();
});

/** An app that has something to do at each of these instants, and notes when it did it. */
const appDueAt = (...instants: number[]): Driver & { did: number[] } => {
  const did: number[] = [];
  const waiting = [...instants];
  return {
    did,
    nextDue: async () => waiting[0] ?? null,
    tick: async () => {
      while (waiting[0] !== undefined && waiting[0] <= sandbox.clock.now()) {
        waiting.shift();
        did.push(sandbox.clock.now());
      }
    },
    idle: async () => {},
  };
};

describe('a journey through time', () => {
  it('passes through every instant at which something is due, in order', async () => {
    const app = appDueAt(start + hour, start + 3 * hour, start + 9 * hour);
    sandbox.driver = app;
    await sandbox.moveTime(start + 4 * hour);
    expect(app.did).toEqual([start + hour, start + 3 * hour]);
    expect(sandbox.clock.now()).toBe(start + 4 * hour);
  });

  it('begins when what is under way is done, which may plan more', async () => {
    const app = appDueAt();
    let planned = false;
    sandbox.driver = {
      ...app,
      nextDue: async () => (planned && app.did.length === 0 ? start + hour : null),
      tick: async () => {
        if (sandbox.clock.now() === start + hour) app.did.push(start + hour);
      },
      idle: async () => {
        planned = true;
      },
    };
    await sandbox.moveTime(start + 4 * hour);
    expect(app.did).toEqual([start + hour]);
  });

  it('ends where it is when it is stopped, with what was due there done', async () => {
    const app = appDueAt(start + hour, start + 2 * hour, start + 3 * hour);
    sandbox.driver = {
      ...app,
      tick: async () =>
        app.tick().then(() => {
          if (app.did.length === 2) sandbox.stopTime();
        }),
    };
    await sandbox.moveTime(start + 100 * hour);
    expect(app.did).toEqual([start + hour, start + 2 * hour]);
    expect(sandbox.clock.now()).toBe(start + 2 * hour);
    await sandbox.moveTime(start + 4 * hour);
    expect(sandbox.clock.now()).toBe(start + 4 * hour);
  });

  it('says from where to where it leads, until it is over', async () => {
    let seen: unknown;
    sandbox.driver = {
      ...appDueAt(start + hour),
      tick: async () => {
        seen = sandbox.journey();
      },
    };
    await sandbox.moveTime(start + 2 * hour);
    expect(seen).toEqual({ from: start, to: start + 2 * hour });
    expect(sandbox.journey()).toBeNull();
  });

  it('is one at a time', async () => {
    sandbox.driver = appDueAt(start + hour);
    const first = sandbox.moveTime(start + 2 * hour);
    await expect(sandbox.moveTime(start + hour)).rejects.toMatchObject({ error: 'time_is_moving' });
    await first;
    expect(sandbox.clock.now()).toBe(start + 2 * hour);
  });

  it('never leads back', async () => {
    await expect(sandbox.moveTime(start - 2 * hour)).rejects.toThrow(RangeError);
    expect(sandbox.journey()).toBeNull();
  });

  it('does what became due while it was asked what comes next, as where the clock runs', async () => {
    const app = appDueAt(start + hour, start + hour + 1, start + 3 * hour);
    let asked = 0;
    sandbox.driver = {
      ...app,
      nextDue: async () => {
        const due = await app.nextDue();
        // First whether all is done, then what comes next.
        if (due === sandbox.clock.now() + 1 && ++asked === 2) sandbox.clock.advance(1);
        return due;
      },
    };
    await sandbox.moveTime(start + 4 * hour);
    expect(app.did).toEqual([start + hour, start + hour + 1, start + 3 * hour]);
  });

  it('passes through what others plan, past an app that stays due', async () => {
    const app = appDueAt(start + 30 * hour, start + 31 * hour);
    // It tells of the earliest alone.
    sandbox.driver = {
      ...app,
      nextDue: async () => (sandbox.clock.now() < start + 9 * hour ? start + hour : app.nextDue()),
    };
    await sandbox.moveTime(start + 40 * hour);
    expect(app.did).toEqual([start + 30 * hour, start + 31 * hour]);
  });

  it('goes on past an app that is due again and again at the same instant', async () => {
    sandbox.driver = { nextDue: async () => start + hour, tick: async () => {}, idle: async () => {} };
    await sandbox.moveTime(start + 2 * hour);
    expect(sandbox.clock.now()).toBe(start + 2 * hour);
  });
});
