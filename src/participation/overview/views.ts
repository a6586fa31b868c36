/** Pure. What coordinators see of how a community is doing. */
import type { KnownBlock } from '@slack/types';
import { button, chart, context, divider, form, header, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form, Message } from '../../slack/message.ts';
import { rules } from './constants.ts';
import type { Overview, People } from './ground.ts';
import { ids } from './ids.ts';
import type { Levels } from './levels.ts';
import type { Signs } from './signs.ts';
import { text } from './text.ts';

/** What is said, in mrkdwn, with a title above it or not; `read`: for screen readers. `drawn`: the same as a chart. */
type Told = { title?: string; lines: string[]; read?: string[]; drawn?: KnownBlock };

const order = ['engagement', 'enterprise', 'rhythm'] as const satisfies (keyof Signs)[];
const notCollected = ['repertoire', 'value'] as const satisfies (keyof Signs)[];

/** Each sign with its name, how it stands, and what that is read from. */
const signsTold = (signs: Signs, locale: Locale): Told => {
  const say = text(locale);
  const evidence = say.evidence(signs);
  const lines = (name: (words: string) => string) => [
    ...order.map(
      (sign) =>
        `${name(say.signNames[sign])}: ${say.standings[signs[sign].standing]}. ${capital(evidence[sign])}`,
    ),
    say.notCollected(notCollected.map((sign) => name(say.signNames[sign]))),
  ];
  return { lines: lines(say.bold), read: lines((words) => words) };
};

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const peopleTold = (people: People, locale: Locale): Told[] => {
  const say = text(locale);
  if (people.told === 'too few') return [{ title: say.whoTitle, lines: [say.tooFew] }];
  if (people.told === 'totals only') return [{ title: say.whoTitle, lines: [say.totalsOnly] }];
  const { levels, newcomers, returns, absences } = people;
  return [
    { title: say.whoTitle, ...levelsTold(levels, locale) },
    {
      title: say.newcomersTitle,
      lines: [
        capital(say.newcomers(newcomers)),
        ...(newcomers.known ? [say.newcomersAct(newcomers.good)] : []),
      ],
    },
    {
      title: say.returnsTitle,
      lines: [capital(say.returns(returns)), ...(returns.known ? [say.returnsAct] : [])],
    },
    {
      title: say.absencesTitle,
      lines: [capital(say.absences(absences)), ...(absences.known ? [say.absencesAct] : [])],
    },
  ];
};

const levelsTold = (levels: Levels, locale: Locale): Told => {
  const say = text(locale);
  if (levels.told === 'early') return { lines: [say.levelsEarly] };
  if (levels.told === 'nothing') return { lines: [say.levelsNothing] };
  const { weeks, newcomers } = levels;
  const isTold = newcomers !== null && newcomers !== 'withheld';
  const lines = isTold ? [...levels.lines, newcomers] : levels.lines;
  const words = [
    say.span(weeks),
    ...levels.lines.map((line) => say.line(line, weeks)),
    ...(isTold ? [`${say.line(newcomers, weeks)} ${say.newcomersWithin}`] : []),
    ...(newcomers === 'withheld' ? [say.newcomersWithheld] : []),
  ];
  if (weeks.length < rules.levels.atLeast) return { lines: [...words, say.chartLater(weeks.length)] };
  // Areas begin at zero, where lines may not and make much of a small change; the first is drawn at the back.
  const drawn = chart({
    type: 'area',
    title: say.chartTitle,
    categories: weeks.map(say.week),
    series: lines
      .toSorted((a, b) => Math.max(...b.people) - Math.max(...a.people))
      .map(({ groups, people }) => ({ name: say.lineName(groups), values: people })),
  });
  return { lines: words, drawn };
};

const callableTold = ({ callable }: Overview, locale: Locale): Told[] => {
  const say = text(locale);
  return callable.length === 0
    ? []
    : [{ title: say.callableTitle, lines: [say.callable(callable), say.callableWhy] }];
};

const all = (overview: Overview, locale: Locale): Told[] => [
  signsTold(overview.signs, locale),
  ...peopleTold(overview.people, locale),
  ...callableTold(overview, locale),
];

const shown = ({ title, lines, drawn }: Told): KnownBlock[] => [
  section([...(title === undefined ? [] : [`*${title}*`]), ...lines].join('\n')),
  ...(drawn ? [drawn] : []),
];

/** All of it, with its chart; the text says the same for whoever does not see it. */
export const overviewMessage = (name: string, overview: Overview, locale: Locale): Message => {
  const say = text(locale);
  const told = all(overview, locale);
  const words = told.map(({ title, lines, read = lines }) =>
    [...(title === undefined ? [] : [`${title}:`]), ...read].join('\n'),
  );
  return {
    text: [`${say.escaped(say.title(name))}.`, ...words, say.onlyYou].join('\n'),
    blocks: [
      header(say.title(name)),
      ...told.flatMap((one, at) => [...(at === 1 ? [divider()] : []), ...shown(one)]),
      context(say.onlyYou, say.onHome),
    ],
  };
};

/** The same where there is no message to draw a chart in. */
export const overviewForm = (
  name: string,
  overview: Overview,
  { locale, command }: { locale: Locale; command: string },
): Form => {
  const say = text(locale);
  const told = all(overview, locale);
  const isDrawn = told.some(({ drawn }) => drawn !== undefined);
  return form({
    title: say.formTitle,
    close: say.close,
    blocks: [
      header(name),
      ...told.flatMap(({ drawn: _, ...one }) => shown(one)),
      context(say.onlyYou, ...(isDrawn ? [say.chartElsewhere(command)] : [])),
    ],
  });
};

/** On Home, below the community's name: how each sign stands, and a way to what that is read from and to all else. */
export const homeSection = (community: string, signs: Signs, locale: Locale): KnownBlock => {
  const say = text(locale);
  const known = order.map((sign) =>
    say.standsShortly(say.bold(say.signNames[sign]), say.standings[signs[sign].standing]),
  );
  const others = say.notCollectedShortly(notCollected.map((sign) => say.bold(say.signNames[sign])));
  return section([...known, others].join('\n'), healthButton(community, locale));
};

export const healthButton = (community: string, locale: Locale) =>
  button(text(locale).button, ids.health, { community });
