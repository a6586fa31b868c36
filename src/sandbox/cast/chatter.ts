/** Pure. The small conversations that people begin of their own accord. */
import type { Act, Company } from './act.ts';
import { chance, pick } from './chance.ts';
import { dateStart, laterAtWork } from './hours.ts';
import type { Answer } from './script.ts';
import { inclination } from './temper.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Days of a week on which somebody begins one, with a day between them: mostly two. [own] */
const weeks: readonly (readonly number[])[] = [
  [0, 2],
  [0, 3],
  [1, 3],
  [1, 4],
  [2, 4],
  [0, 4],
  [2],
  [0, 2, 4],
];

/** They come within so much time at work from the morning on, so that none slips into the next day. */
const withinMs = 6 * hour;

/** The Monday of the week that is planned at an instant, as the epoch ms of its midnight in UTC. */
const mondayAt = (at: number): number => {
  const tomorrow = Math.floor(at / day + 1) * day;
  return tomorrow - ((new Date(tomorrow).getUTCDay() + 6) % 7) * day;
};

/** Counts the weeks that are planned; only differences mean anything. */
export const planningWeek = (at: number): number => Math.floor(mondayAt(at) / (7 * day));

/** When the week after the one planned at an instant is to be planned: Sunday in UTC, before Monday begins anywhere. */
export const nextPlanning = (at: number): number => mondayAt(at) + 6 * day;

/**
 * What is begun in a channel in the week planned at `now` (epoch ms), not before it. `key` is what chance knows the
 * channel and the week by; `lines` are those that were not said there.
 */
export const planChatter = (
  week: { key: string; channel: string; lines: readonly Answer[] },
  now: number,
  company: Company,
): Act[] => {
  const { channel } = week;
  const monday = mondayAt(now);
  const acts: Act[] = [];
  const used = new Set<Answer>();
  for (const weekday of pick(weeks, chance(company.seed, week.key, 'days')) ?? []) {
    const key = `${week.key} ${weekday}`;
    const draw = (...what: string[]) => chance(company.seed, key, ...what);
    const willing = week.lines.filter(
      (line) => !used.has(line) && isWilling(line, draw('willing', line.by), company),
    );
    const line = pick(willing, draw('line'));
    const speaker = company.people.find((one) => one.id === line?.by);
    if (!line || !speaker) continue;
    const { id: by, zone, temper } = speaker;
    const morning = dateStart(monday + weekday * day, zone);
    const at = laterAtWork(morning, Math.floor(draw('when') * withinMs), zone, temper.hours);
    if (at <= now) continue;
    used.add(line);
    acts.push({ kind: 'chat', key, by, channel, line, at });
  }
  return acts;
};

const isWilling = (line: Answer, drawn: number, company: Company): boolean => {
  const author = company.people.find((one) => one.id === line.by);
  return author !== undefined && drawn < inclination(author.temper, company.week).replies;
};
