/**
 * How often levels flap: public chat data is replayed week by week, with our rules and with a single threshold. The
 * data is of Chatterjee et al., “Software-related Slack Chats with Disentangled Conversations” (MSR 2020), whose folder
 * is the argument: XML by channel and year, of which only times, authors and conversations are read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Level, levels } from '../src/participation/level.ts';
import { rules } from '../src/participation/levels/constants.ts';
import {
  beginning,
  type Evidence,
  judge,
  levelBy,
  type Standing,
} from '../src/participation/levels/judge.ts';
import { measure } from '../src/participation/levels/measure.ts';
import { type Deed, weekPoints } from '../src/participation/levels/points.ts';
import { timingOf, week, weekOf, weeksBack } from '../src/participation/levels/weeks.ts';

const timing = timingOf(7);
/** A move that is taken back within so many weeks is a reversal. */
const within = 4;

/** The files of each channel, whatever folders they are in. */
const channelsIn = (folder: string): Map<string, string[]> => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml'))
    .map((path) => join(folder, path))
    .toSorted();
  return Map.groupBy(files, (file) => {
    const head = readFileSync(file, 'utf8').slice(0, 2_000);
    return `${inside(head, 'team_domain')} #${inside(head, 'channel_name')}`;
  });
};

const inside = (text: string, tag: string): string =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1]?.trim() ?? '';

const messagePattern = /<message\b([^>]*)>([\s\S]*?)<\/message>/g;

/** Who wrote when. Whoever answers in a conversation replies to the one who began it. */
const deedsIn = (files: readonly string[]): Deed[] => {
  const deeds: Deed[] = [];
  for (const file of files) {
    const begun = new Map<string, string>();
    for (const [, attributes = '', body = ''] of readFileSync(file, 'utf8').matchAll(messagePattern)) {
      const member = inside(body, 'user');
      const at = instantOf(inside(body, 'ts'));
      const thread = /conversation_id="([^"]*)"/.exec(attributes)?.[1] ?? null;
      if (member === '' || at === null) continue;
      const starter = thread === null ? member : (begun.get(thread) ?? member);
      if (thread !== null) begun.set(thread, starter);
      const toward = starter === member ? null : starter;
      deeds.push({ member, at, toward, thread, kind: toward === null ? 'message' : 'reply' });
    }
  }
  return deeds;
};

/** An ISO date-time without a zone, or Slack's seconds. */
const instantOf = (ts: string): number | null => {
  const at = /^\d+(\.\d+)?$/.test(ts) ? Number(ts) * 1000 : Date.parse(`${ts.slice(0, 23)}Z`);
  return Number.isFinite(at) ? at : null;
};

type Move = { week: number; up: boolean };

/** Moves that were taken back soon. */
const reversals = (moves: readonly Move[]): number =>
  moves.filter((move, i) => {
    const before = moves[i - 1];
    return before !== undefined && before.up !== move.up && move.week - before.week <= within * week;
  }).length;

const rank = (level: Level): number => levels.length - levels.indexOf(level);

type Person = { ours: Standing; single: Level; joinedAt: number; moves: Record<'ours' | 'single', Move[]> };

type Flaps = {
  channel: string;
  messages: number;
  people: number;
  weeks: number;
  core: number;
  active: number;
  moves: { ours: number; single: number };
  reversals: { ours: number; single: number };
};

/** Lives through a channel's weeks. People join with their first message; those of the first four weeks were there. */
const replay = (channel: string, deeds: readonly Deed[]): Flaps => {
  const times = deeds.map(({ at }) => at);
  const first = weekOf(times.reduce((a, b) => Math.min(a, b)));
  const end = weekOf(times.reduce((a, b) => Math.max(a, b)));
  const people = peopleIn(deeds);
  const evidenceOf = evidenceIn(deeds);
  for (let at = first + week; at <= end; at += week) {
    const present = [...people].filter(([, { joinedAt }]) => joinedAt < at);
    for (const [user, person] of present) {
      const founding = person.joinedAt < first + rules.newcomerFor * week;
      const newcomer = !founding && at - person.joinedAt < rules.newcomerFor * week;
      const given = { periods: timing.periods, members: present.length, newcomer };
      const evidence = evidenceOf(user, person.joinedAt, at);
      const ours = judge(person.ours, evidence, given);
      const single = levelBy(evidence, given);
      note(person.moves.ours, person.ours.level, ours.level, at);
      note(person.moves.single, person.single, single, at);
      Object.assign(person, { ours, single });
    }
  }
  const all = [...people.values()];
  const sum = (of: (person: Person) => number) => all.reduce((total, person) => total + of(person), 0);
  const both = (of: (moves: readonly Move[]) => number) => ({
    ours: sum(({ moves }) => of(moves.ours)),
    single: sum(({ moves }) => of(moves.single)),
  });
  return {
    channel,
    messages: deeds.length,
    people: all.length,
    weeks: (end - first) / week,
    core: all.filter(({ ours }) => ours.level === 'core').length,
    active: all.filter(({ ours }) => ours.level === 'active').length,
    moves: both((moves) => moves.length),
    reversals: both(reversals),
  };
};

const peopleIn = (deeds: readonly Deed[]): Map<string, Person> => {
  const people = new Map<string, Person>();
  for (const { member, at } of deeds.toSorted((a, b) => a.at - b.at))
    if (!people.has(member))
      people.set(member, {
        ours: beginning,
        single: 'peripheral',
        joinedAt: at,
        moves: { ours: [], single: [] },
      });
  return people;
};

/** What is known of somebody at an evaluation, for both alike. */
const evidenceIn = (deeds: readonly Deed[]) => {
  const points = weekPoints(deeds, { asked: new Set(), offset: 0 });
  const replies = Map.groupBy(
    deeds.filter(({ toward }) => toward !== null),
    ({ member }) => member,
  );
  return (user: string, joinedAt: number, at: number): Evidence => {
    const weeks = weeksBack(joinedAt, at).slice(0, timing.periods);
    const from = weeks.at(-1) ?? at;
    const lately = (replies.get(user) ?? []).filter((one) => one.at >= from && one.at < at);
    const known = weeks.map((start) => ({ points: points.get(user)?.get(start) ?? 0, off: false }));
    return { ...measure(known, timing), people: new Set(lately.map(({ toward }) => toward)).size };
  };
};

const note = (moves: Move[], from: Level, to: Level, at: number): void => {
  if (from !== to) moves.push({ week: at, up: rank(to) > rank(from) });
};

const flapsInWords = (all: readonly Flaps[]): string => {
  const fewer = ({ ours, single }: Flaps['reversals']): string => {
    if (ours > 0) return `${(single / ours).toFixed(1)} times`;
    return single > 0 ? 'all of them' : 'none';
  };
  const row = (flaps: Flaps) => {
    const { channel, messages, people, weeks, core, active, moves, reversals } = flaps;
    const figures = [messages, people, weeks, core, active, moves.ours, moves.single];
    return `| ${[channel, ...figures, reversals.ours, reversals.single, fewer(reversals)].join(' | ')} |`;
  };
  return [
    '| channel | messages | people | weeks | core at the end | active | moves: ours | single threshold | taken back within 4 weeks: ours | single threshold | fewer by |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...all.map(row),
  ].join('\n');
};

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('Where is the data? node bench/flaps.ts <folder>');
    process.exit(1);
  }
  const channels = [...channelsIn(folder)];
  console.log(flapsInWords(channels.map(([channel, files]) => replay(channel, deedsIn(files)))));
}
