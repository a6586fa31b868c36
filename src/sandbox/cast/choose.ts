/** Pure. How people choose among the buttons of a message in their own time, change their minds, and are asked on. */
import type { Act, Company } from './act.ts';
import { chance, pickShare } from './chance.ts';
import { between } from './delay.ts';
import { laterAtWork } from './hours.ts';
import type { Choice, UserId } from './script.ts';
import { inclination } from './temper.ts';

/** A message that lets people choose. */
export type Asking = {
  /** What chance knows it by: the channel, and which of such messages there it is. */
  key: string;
  channel: string;
  ts: string;
  /** The message on top of its thread: itself, or another. */
  thread: string;
  /** Epoch ms. */
  at: number;
  choice: Choice;
  /** Whom the message names. */
  named: ReadonlySet<UserId>;
  /** What people chose in this thread so far, by the labels of the buttons. */
  chosen: ReadonlyMap<UserId, string>;
};

/** Nobody does anything for certain. */
const most = 0.95;

/** A tap on what somebody has just been shown takes them minutes. [own] */
const tapWithin = [60_000, 10 * 60_000] as const;

/** What each of them chooses, at most once. */
export const planChoices = (asking: Asking, company: Company): Act[] =>
  company.people.flatMap(({ id: by, temper, zone }): Act[] => {
    const { key, channel, ts: on, thread, choice } = asking;
    const draw = (what: string) => chance(company.seed, key, by, what);
    const { presses } = inclination(temper, company.week);
    if (!isAsked(asking, by) || draw('choose') >= Math.min(most, presses * (choice.pull ?? 1))) return [];
    const actionId = pickShare(choice.of, draw('which'));
    if (actionId === undefined) return [];
    const at = laterAtWork(asking.at, between(choice.within, draw('when')), zone, temper.hours);
    return [{ kind: 'choose', key: `${key} choose ${by}`, by, channel, on, thread, actionId, choice, at }];
  });

const isAsked = ({ choice, named, chosen }: Asking, by: UserId): boolean => {
  if (choice.forOthers && named.has(by)) return false;
  const before = chosen.get(by);
  return choice.after ? before !== undefined && choice.after.test(before) : before === undefined;
};

/** What follows from a choice that was made at `now` (epoch ms): a tap on the answer, and a change of mind. */
export const afterChoice = (act: Act & { kind: 'choose' }, now: number, company: Company): Act[] => {
  const { by, channel, on, thread, choice, actionId } = act;
  const someone = company.people.find((one) => one.id === by);
  if (!someone || choice === null) return [];
  const draw = (what: string) => chance(company.seed, act.key, what);
  const when = (within: Choice['within'], what: string) =>
    laterAtWork(now, between(within, draw(what)), someone.zone, someone.temper.hours);
  const acts: Act[] = [];
  const tapped = choice.taps && pickShare(choice.taps, draw('tap'));
  if (tapped !== undefined) {
    const at = when(tapWithin, 'tap when');
    acts.push({ kind: 'tap', key: `${act.key} tap`, by, channel, on, actionId: tapped, at });
  }
  const { later } = choice;
  if (later && actionId === later.from && draw('later') < later.share) {
    const at = when(later.within, 'later when');
    const key = `${act.key} later`;
    acts.push({ kind: 'choose', key, by, channel, on, thread, actionId: later.to, choice: null, at });
  }
  return acts;
};
