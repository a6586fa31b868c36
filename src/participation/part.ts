/** Pure. A person's own part in a community, as only they get to see it. */
import type { Membership } from '../communities/tables.ts';
import { type Deed, deeds } from './deeds.ts';
import { rules } from './levels/constants.ts';

/** How far back `me` and `info` look (product.md: rates are of the people active in the last 90 days). */
export const lookBackDays = 90;
export const lookBack = lookBackDays * 86_400_000;

/** How often something was done, and by or toward how many people. */
export type Tally = {
  kind: Deed;
  acts: number;
  people: number;
};

/** What somebody did in the last 90 days, or since they came. */
export type Deeds = {
  /** Prompts that were posted while they were here, and how many of them they answered. */
  prompts: number;
  answered: number;
  messages: number;
  /** People to whom they replied. */
  repliedTo: number;
  reactions: number;
  /** One-tap answers. */
  taps: number;
  /** Handed in for challenges. */
  entries: number;
  /** Events to which they said yes or perhaps. */
  rsvps: number;
  /** Events at which they were. */
  attended: number;
  /** Events that they hosted, or at which they spoke. */
  hosted: number;
  /** People whom they thanked. */
  thanked: number;
};

/** Why there is nothing to tell of, or what there is. */
export type Part =
  | { standing: 'left out' }
  | { standing: 'not opted in' }
  | { standing: 'totals only' }
  /** Too little has happened to say anything. */
  | { standing: 'early'; prompts: number }
  /** Reads along. */
  | { standing: 'listening'; prompts: number }
  | { standing: 'taking part'; deeds: Deeds };

/** From when on a member's part is told (epoch ms). */
export const toldSince = ({ joinedAt }: Pick<Membership, 'joinedAt'>, now: number): number =>
  Math.max(now - lookBack, joinedAt);

export const deedsOf = (prompts: number, answered: number, tallies: readonly Tally[]): Deeds => {
  const of = (kind: Tally['kind']) => tallies.find((tally) => tally.kind === kind);
  return {
    prompts,
    answered,
    messages: of('message')?.acts ?? 0,
    repliedTo: of('reply')?.people ?? 0,
    reactions: of('reaction')?.acts ?? 0,
    taps: of('tap')?.acts ?? 0,
    entries: of('entry')?.acts ?? 0,
    rsvps: of('rsvp')?.acts ?? 0,
    attended: of('attendance')?.acts ?? 0,
    hosted: of('hosting')?.acts ?? 0,
    thanked: of('thanks')?.people ?? 0,
  };
};

/** One person's acts, counted; `asked`: the messages that asked something, of which each is answered once. */
export const tallied = (
  done: readonly { kind: string; toward: string | null; thread: string | null }[],
  asked: readonly string[],
): { answered: number; tallies: Tally[] } => {
  const answers = new Set(done.filter(({ kind }) => answering.has(kind)).map(({ thread }) => thread));
  const tallies = deeds.map((kind) => {
    const acts = done.filter((one) => one.kind === kind);
    const people = new Set(acts.flatMap(({ toward }) => toward ?? []));
    return { kind, acts: acts.length, people: people.size };
  });
  return { answered: asked.filter((ts) => answers.has(ts)).length, tallies };
};

const answering: ReadonlySet<string> = new Set(['reply', 'reaction', 'tap']);

/** Below so many prompts, silence says nothing, and nobody has a level. */
export const enoughToSay = rules.beats;

export const partOf = (
  membership: Pick<Membership, 'leftOutAt' | 'optedIn'>,
  mode: 'unless left out' | 'opt in' | 'totals',
  deeds: Deeds,
): Part => {
  if (membership.leftOutAt !== null) return { standing: 'left out' };
  if (mode === 'totals') return { standing: 'totals only' };
  if (mode === 'opt in' && !membership.optedIn) return { standing: 'not opted in' };
  const { prompts: _, ...done } = deeds;
  const did = Object.values(done).some((times) => times > 0);
  if (did) return { standing: 'taking part', deeds };
  if (deeds.prompts < enoughToSay) return { standing: 'early', prompts: deeds.prompts };
  return { standing: 'listening', prompts: deeds.prompts };
};
