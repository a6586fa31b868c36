import type { Sandbox } from '../index.ts';
import type { Driver } from '../travel.ts';
import type { Change, World } from '../world.ts';
import type { Act, Said } from './act.ts';
import { afterChoice, planChoices } from './choose.ts';
import { expectNoMore, planScenes, planWeek, putOff } from './coming.ts';
import { afterAnswer, afterReply } from './follow.ts';
import { askingOf, promptOf } from './hear.ts';
import { type Entry, intend, type Life, letGo, newLife, noteChoice, roomOf } from './life.ts';
import { perform } from './perform.ts';
import { plan } from './plan.ts';
import { companyIn, isPossible, keepHours, labelOf } from './present.ts';
import type { Scene, Script } from './script.ts';
import { createTimer } from './timer.ts';

/** The people of a workspace who behave of their own accord: one more driver of what happens there in time. */
export type Cast = Driver & {
  /** False while nobody does anything of their own accord. */
  readonly on: boolean;
  /** Off: what people were about to do falls away. On again: they go on with what comes from now. */
  switch(on: boolean): void;
  /** As whom humans act at present: these do nothing of their own accord. */
  play(users: ReadonlySet<string>): void;
  /** Ends its part in real time, for good. */
  stop(): void;
  /** What went wrong with the script, in words, for whoever writes it. */
  readonly problems: readonly string[];
};

const mostProblems = 100;

/** Lets the people of a script live in a workspace from now on; anew whenever it is reset. */
export const createCast = (world: World, sandbox: Sandbox, script: Script): Cast => {
  const { clock } = world;
  const problems: string[] = [];
  let on = true;
  let played: ReadonlySet<string> = new Set();
  let life: Life = newLife(world);
  let turn: Promise<void> | null = null;

  const attempt = async (what: string, work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (problems.length < mostProblems)
        problems.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const begin = (): void => {
    keepHours(world, script);
    planWeek(world, script, life);
    planScenes(world, script, life);
    timer.set();
  };

  const hear = ({ channel: id, ts }: Change): void => {
    // Edits and reactions name messages that are older.
    if (!id || !ts || ts <= life.latest) return;
    life.latest = ts;
    const channel = world.state.channels.get(id);
    const message = channel?.messages.get(ts);
    if (!channel || message?.bot_id !== world.app.botId) return;
    const seen = sandbox.read.message(id, ts);
    if (!seen) return;
    const room = roomOf(life, channel);
    const company = companyIn(world, script, channel, life.began);
    const asking = askingOf(script, room, channel, seen, clock.now());
    if (asking) intend(life, planChoices(asking, company));
    const prompt = promptOf(script, room, channel, seen, clock.now());
    if (prompt) intend(life, plan(prompt, company));
    timer.set();
  };

  /** What others do about what somebody has just said. */
  const follow = (act: Act, ts: string): void => {
    const channel = world.state.channels.get(act.channel);
    if (!channel) return;
    const company = companyIn(world, script, channel, life.began);
    const now = clock.now();
    if (act.kind === 'choose') intend(life, afterChoice(act, now, company));
    if (act.kind === 'reply')
      intend(life, afterReply(act.to, { by: act.by, on: ts, index: act.index }, now, company));
    if (act.kind !== 'answer' && act.kind !== 'chat') return;
    const thread = (act.kind === 'answer' && act.thread) || ts;
    const said: Said = { key: act.key, channel: act.channel, ts, thread, by: act.by, line: act.line };
    intend(life, afterAnswer(said, now, company));
  };

  const doAct = async (mine: Life, act: Act): Promise<void> => {
    const may = !played.has(act.by) && isPossible(world, act);
    // Once it is pressed, the message may say something else.
    const label = labelOf(world, act);
    const ts = may ? await perform(sandbox, act) : null;
    if (ts !== null && label !== undefined) noteChoice(mine, act, label);
    if (ts === null) letGo(mine, act);
    else if (on && mine === life) follow(act, ts);
  };

  const playScene = async (mine: Life, scene: Scene): Promise<void> => {
    if (played.has(scene.by)) return putOff(world, mine, scene);
    if (world.state.users.get(scene.by)?.deleted !== false) return;
    const { as, read, addUser, idle } = sandbox;
    await scene.play({ as, read, addUser, clock, idle });
  };

  const carryOut = (mine: Life, entry: Entry): unknown => {
    if (entry.kind === 'week') return planWeek(world, script, mine);
    return entry.kind === 'scene' ? playScene(mine, entry.scene) : doAct(mine, entry);
  };

  const goThrough = async (mine: Life): Promise<void> => {
    while (on && mine === life) {
      const entry = mine.queue.take(clock.now());
      if (!entry) return;
      await attempt(entry.key, () => carryOut(mine, entry));
    }
  };

  const tick = (): Promise<void> => {
    turn ??= goThrough(life).finally(() => {
      turn = null;
      timer.set();
    });
    return turn;
  };

  const nextDue = (): number | null => (on ? (life.queue.first()?.at ?? null) : null);

  const timer = createTimer(clock, () => (sandbox.journey() ? null : nextDue()), tick);

  sandbox.subscribe((change) => {
    if (change.what === 'reset') {
      life = newLife(world);
      begin();
    }
    if (change.what === 'clock') timer.set();
    if (!on) return;
    if (change.what === 'message') attempt(`reading ${change.ts}`, () => hear(change));
    if (change.what === 'user' && change.user) expectNoMore(world, life, change.user);
  });
  begin();

  return {
    problems,
    get on() {
      return on;
    },
    switch(next) {
      if (on === next) return;
      on = next;
      for (const entry of life.queue.clear()) letGo(life, entry);
      if (on) {
        life = { ...life, latest: newLife(world).latest };
        begin();
      }
      timer.set();
      world.changed({ what: 'cast' });
    },
    play(users) {
      played = users;
    },
    nextDue: async () => nextDue(),
    tick,
    idle: async () => {
      await turn;
    },
    stop: () => timer.stop(),
  };
};
