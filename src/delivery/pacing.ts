/** Pure. When Slack may be called next, by its published rates (see "Rates" in its documentation). */

/** At most `calls` in any `perMs`. */
export type Rate = { calls: number; perMs: number };

/** One call in `everyMs` on average, and `burst` at once after a rest: a leaky bucket. */
export type Flow = { burst: number; everyMs: number };

/** A method's rate in a workspace, and in each of its conversations. */
export type Limit = { workspace?: Rate | Flow; lane?: Rate };

const minute = 60_000;
const tier3: Limit = { workspace: { calls: 50, perMs: minute } };
const tier4: Limit = { workspace: { calls: 100, perMs: minute } };

// Of a workspace Slack only says "several hundred a minute"; an even flow is kinder than a burst and a wait. [own]
export const postFlow: Flow = { burst: 15, everyMs: 200 };

/** Slack's rates of the methods that delivery calls by name; any other counts as tier 3. */
export const slackLimits: Readonly<Record<string, Limit>> = {
  'chat.postMessage': { workspace: postFlow, lane: { calls: 1, perMs: 1000 } },
  'files.getUploadURLExternal': tier4,
  'files.completeUploadExternal': tier4,
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

/** The same for a flow. `full`: the instant at which the bucket of earlier calls will be empty. */
export const nextInFlow = (full: number | undefined, { burst, everyMs }: Flow, now: number): number =>
  full === undefined ? now : Math.max(now, full - (burst - 1) * everyMs);

/** When the bucket will be empty after one more call at `now`. */
const fuller = (full: number | undefined, { everyMs }: Flow, now: number): number =>
  Math.max(full ?? now, now) + everyMs;

/** What is remembered of calls after one more. */
const after = (calls: readonly number[], rate: Rate | Flow, now: number): number[] =>
  'burst' in rate ? [fuller(calls.at(-1), rate, now)] : [...calls, now].slice(-rate.calls);

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
  let crowded = 10_000;

  const rates = (team: string, method: string, lane: string | null): [string, Rate | Flow][] => {
    const limit = limits[method] ?? tier3;
    const found: [string, Rate | Flow][] = [];
    if (limit.workspace) found.push([`${team} ${method}`, limit.workspace]);
    if (limit.lane && lane !== null) found.push([`${team} ${method} ${lane}`, limit.lane]);
    return found;
  };

  /** Lanes that fell silent are forgotten now and then, whenever there are twice as many. */
  const sweep = (now: number) => {
    if (past.size < crowded) return;
    for (const [name, calls] of past) if ((calls.at(-1) ?? 0) + minute <= now) past.delete(name);
    crowded = Math.max(10_000, 2 * past.size);
  };

  return {
    freeAt: (team, method, lane, now) =>
      rates(team, method, lane).reduce(
        (at, [name, rate]) => {
          const calls = past.get(name) ?? [];
          return Math.max(
            at,
            'burst' in rate ? nextInFlow(calls.at(-1), rate, now) : nextAllowed(calls, rate, now),
          );
        },
        Math.max(now, held.get(`${team} ${method}`) ?? now),
      ),
    took: (team, method, lane, now) => {
      for (const [name, rate] of rates(team, method, lane))
        past.set(name, after(past.get(name) ?? [], rate, now));
      sweep(now);
    },
    hold: (team, method, until) => {
      held.set(`${team} ${method}`, until);
    },
  };
};
