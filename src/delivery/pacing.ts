/** Pure. When Slack may be called next, by its published rates (see "Rates" in its documentation). */

/** At most `calls` in any `perMs`. */
export type Rate = { calls: number; perMs: number };

/** A method's rate in a workspace, and in each of its conversations. */
export type Limit = { workspace?: Rate; lane?: Rate };

const minute = 60_000;
const tier3: Limit = { workspace: { calls: 50, perMs: minute } };
const tier4: Limit = { workspace: { calls: 100, perMs: minute } };

/** Slack's rates of the methods that delivery calls by name; any other counts as tier 3. */
export const slackLimits: Readonly<Record<string, Limit>> = {
  'chat.postMessage': { lane: { calls: 1, perMs: 1000 } },
  'views.publish': tier4,
  'auth.test': tier4,
};

/** For measuring: nothing is held back but what Slack itself refuses. */
export const noLimits: Readonly<Record<string, Limit>> = new Proxy({}, { get: () => ({}) });

/** The first instant (not before `now`) at which one more call keeps the rate. `past`: earlier calls, oldest first. */
export const nextAllowed = (past: readonly number[], rate: Rate, now: number): number => {
  const blocking = past.at(-rate.calls);
  return blocking === undefined ? now : Math.max(now, blocking + rate.perMs);
};

/** Remembers the calls of this process; whatever it does not know, a 429 tells. */
export type Pacing = {
  /** When (epoch ms, not before `now`) the method may be called in that lane. */
  freeAt(team: string, method: string, lane: string | null, now: number): number;
  /** A call is being made. */
  took(team: string, method: string, lane: string | null, now: number): void;
  /** Slack asked for quiet until this instant. */
  hold(team: string, method: string, until: number): void;
};

export const createPacing = (limits: Readonly<Record<string, Limit>> = slackLimits): Pacing => {
  const past = new Map<string, number[]>();
  const held = new Map<string, number>();

  const rates = (team: string, method: string, lane: string | null): [string, Rate][] => {
    const limit = limits[method] ?? tier3;
    const found: [string, Rate][] = [];
    if (limit.workspace) found.push([`${team} ${method}`, limit.workspace]);
    if (limit.lane && lane !== null) found.push([`${team} ${method} ${lane}`, limit.lane]);
    return found;
  };

  /** Lanes that fell silent are forgotten now and then. */
  const sweep = (now: number) => {
    if (past.size < 10_000) return;
    for (const [name, calls] of past) if ((calls.at(-1) ?? 0) + minute <= now) past.delete(name);
  };

  return {
    freeAt: (team, method, lane, now) =>
      rates(team, method, lane).reduce(
        (at, [name, rate]) => Math.max(at, nextAllowed(past.get(name) ?? [], rate, now)),
        Math.max(now, held.get(`${team} ${method}`) ?? now),
      ),
    took: (team, method, lane, now) => {
      for (const [name, rate] of rates(team, method, lane))
        past.set(name, [...(past.get(name) ?? []), now].slice(-rate.calls));
      sweep(now);
    },
    hold: (team, method, until) => {
      held.set(`${team} ${method}`, until);
    },
  };
};
