/** How often the found beat is wrong about communities in which nothing changes, and how soon it sees a lasting fall. */
import { fall } from '../src/rhythms/found/constants.ts';
import { chanceOfFall, compare, type FallRule, neededFor, tooSmallFor } from '../src/rhythms/found/fall.ts';
import { tuneMix } from '../src/rhythms/found/mix.ts';
import type { Answers } from '../src/rhythms/found/posterior.ts';
import { findSlot } from '../src/rhythms/found/slot.ts';
import type { Flavour } from '../src/rhythms/library/kinds.ts';

type Chance = () => number;
type Rule = FallRule & { chance: number };

/** As the rule was first written down; as it is; and the quiet one beside it. */
const rules = {
  'as written': { latest: 4, before: { least: 8, most: 8 }, to: 0.85, chance: 0.9, likeness: 0.05 },
  slower: fall.slower,
  watch: fall.watch,
} as const satisfies Record<string, Rule>;

/** A made-up community: how many may answer, which share does, and how alike the answers to one beat truly are. */
type Community = { people: number; rate: number; likeness: number };

const fallTo = 0.4;
const withinBeats = 6;
/** Looks, one after each beat: about half a year of fortnightly beats; a year of them; a year of weekly ones. */
const spans = { twelve: 12, fortnightly: 26, weekly: 52 } as const;

export type Measured = Community & {
  rule: keyof typeof rules;
  /** Beats that there were before the first look. */
  past: number;
  /** Of communities in which nothing changed: the share of looks that gave an alarm, and … */
  perLook: number;
  /** … the share that heard at least one within so many looks. */
  within: Record<keyof typeof spans, number>;
  /** Of communities in which the rate fell by 60 % for good: the share told so within six beats. */
  found: number;
};

/** Numbers in [0, 1), the same at every run (mulberry32). */
const seeded = (seed: number): Chance => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** A gamma number of this shape (Marsaglia and Tsang 2000). */
const gamma = (shape: number, chance: Chance): number => {
  if (shape < 1) return gamma(shape + 1, chance) * (1 - chance()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(chance);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - chance()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
};

/** The share that answers one beat: it differs from beat to beat, such that answers are alike by `likeness`. */
const rateOfBeat = (rate: number, likeness: number, chance: Chance): number => {
  if (likeness === 0) return rate;
  const strength = 1 / likeness - 1;
  const yes = gamma(rate * strength, chance);
  return yes / (yes + gamma((1 - rate) * strength, chance));
};

/** Beats of a community whose rate falls before beat `fallsAt`; now and then somebody joins or leaves. */
const live = (
  { people, rate, likeness }: Community,
  beats: number,
  fallsAt: number,
  chance: Chance,
): Answers[] => {
  let eligible = people;
  return Array.from({ length: beats }, (_, beat) => {
    const moved = chance();
    if (moved < 0.15) eligible += 1;
    else if (moved < 0.3 && eligible > people / 2) eligible -= 1;
    const share = rateOfBeat(beat < fallsAt ? rate : rate * fallTo, likeness, chance);
    let answered = 0;
    for (let person = 0; person < eligible; person += 1) if (chance() < share) answered += 1;
    return { answered, eligible };
  });
};

/** Whether the rule gives the alarm after each of the beats from `past` on. */
const looks = (beats: readonly Answers[], past: number, rule: Rule): boolean[] =>
  beats.slice(past).map((_, i) => {
    const compared = compare(beats.slice(0, past + i + 1), rule);
    if (compared === null || chanceOfFall(compared, rule) <= rule.chance) return false;
    return !tooSmallFor(compared, rule);
  });

const share = (these: readonly boolean[]): number => these.filter(Boolean).length / these.length;

/** What a rule does to so many communities like this one; `past`: beats before the first look. */
export const measure = (
  name: Measured['rule'],
  community: Community,
  { communities, years = 'weekly', past }: { communities: number; years?: keyof typeof spans; past?: number },
): Measured => {
  const rule: Rule = rules[name];
  const before = past ?? rule.latest + rule.before.most;
  const chance = seeded(2_026);
  const many = Array.from({ length: communities }, (_, i) => i);
  const steady = many.map(() =>
    looks(live(community, before + spans[years], Infinity, chance), before, rule),
  );
  const fallen = many.map(() => looks(live(community, before + withinBeats, before, chance), before, rule));
  const heardWithin = (span: number) =>
    span > spans[years] ? Number.NaN : share(steady.map((alarms) => alarms.slice(0, span).includes(true)));
  return {
    rule: name,
    ...community,
    past: before,
    perLook: share(steady.flat()),
    within: {
      twelve: heardWithin(spans.twelve),
      fortnightly: heardWithin(spans.fortnightly),
      weekly: heardWithin(spans.weekly),
    },
    found: share(fallen.map((alarms) => alarms.includes(true))),
  };
};

/** The community that the constants were chosen for. */
export const middling: Community = { people: 50, rate: 0.25, likeness: 0.05 };

/** Of steady communities, at 3 : 1 and looked at for twelve beats: the share asked to change its mix at all. */
const measureMix = (communities: number): number => {
  const chance = seeded(7);
  const asked = Array.from({ length: communities }, () => {
    const beats = live(middling, 60, Infinity, chance).map((beat, at) => {
      const flavour: Flavour = at % 4 === 3 ? 'exciting' : 'familiar';
      return { ...beat, at, flavour };
    });
    const looked = Array.from({ length: spans.twelve }, (_, i) => beats.slice(0, 49 + i));
    return looked.some((some) => 'suggestion' in tuneMix({ beats: some, share: 0.25, changedAt: null }));
  });
  return share(asked);
};

const hour = 3_600_000;
const day = 24 * hour;

/** Of communities without a livelier hour, save that each person has a favourite: the share offered a "better" one. */
const measureSlot = (communities: number, personHours: number): number => {
  const chance = seeded(7);
  const upTo = (count: number) => Math.floor(chance() * count);
  const monday = Date.UTC(2026, 7, 3);
  const offered = Array.from({ length: communities }, () => {
    const favourites = Array.from({ length: 30 }, () => ({ day: upTo(5), hour: upTo(8) }));
    const doings = Array.from({ length: personHours }, () => {
      const person = upTo(30);
      const any = { day: upTo(5), hour: upTo(8) };
      const chosen = chance() < 0.3 ? (favourites[person] ?? any) : any;
      const at = monday + (upTo(12) * 7 + chosen.day) * day + (9 + chosen.hour) * hour;
      return { person: String(person), at };
    });
    const members = favourites.map(() => ({ timeZone: 'UTC' }));
    const present = { weekday: 2, hour: 10 } as const;
    return 'suggestion' in findSlot({ doings, members, timeZone: 'UTC', present, now: monday + 84 * day });
  });
  return share(offered);
};

export type Found = {
  headline: Measured[];
  others: Measured[];
  /** False suggestions: of the mix within twelve beats; of an hour at one look, by person-hours. */
  mix: number;
  slot: { personHours: number; offered: number }[];
};

/** The rules for the middling community, also while it is young; then the one for slower for others. */
export const measureFound = (): Found => {
  const young = neededFor(fall.slower);
  const others: Community[] = [
    ...[12, 25, 50, 100].flatMap((people) => [0.1, 0.25, 0.4].map((rate) => ({ ...middling, people, rate }))),
    ...[0, 0.02, 0.1].map((likeness) => ({ ...middling, likeness })),
  ];
  return {
    headline: [
      measure('as written', middling, { communities: 1_500 }),
      measure('slower', middling, { communities: 1_500 }),
      measure('slower', middling, { communities: 1_000, years: 'fortnightly', past: young }),
      measure('watch', middling, { communities: 500, years: 'fortnightly' }),
    ],
    others: others.map((community) =>
      measure('slower', community, { communities: 400, years: 'fortnightly' }),
    ),
    mix: measureMix(300),
    slot: [300, 600].map((personHours) => ({ personHours, offered: measureSlot(100, personHours) })),
  };
};

const percent = (part: number): string => (Number.isNaN(part) ? '' : `${(100 * part).toFixed(1)} %`);

/** The figures as tables of text. */
export const foundInWords = ({ headline, others, mix, slot }: Found): string => {
  const head = [
    '| rule | people | answer | ρ | beats before | of looks | in 12 beats | in 26 | in 52 | found within 6 |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  const row = ({ rule, people, rate, likeness, past, perLook, within, found }: Measured) =>
    `| ${[
      rule,
      people,
      percent(rate),
      likeness,
      past,
      ...[perLook, within.twelve, within.fortnightly, within.weekly, found].map(percent),
    ].join(' | ')} |`;
  const hours = slot.map(
    ({ personHours, offered }) => `${percent(offered)} with ${personHours} person-hours`,
  );
  const falsely = `Falsely offered: another mix within 12 beats ${percent(mix)}, another hour ${hours.join(', ')}.`;
  return [...head, ...headline.map(row), '', ...head, ...others.map(row), '', falsely].join('\n');
};

if (import.meta.main) {
  const began = performance.now();
  console.log(foundInWords(measureFound()));
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`);
}
