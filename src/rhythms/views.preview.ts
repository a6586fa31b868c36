/** Pure. What will be posted when, as people see it. */
import type { KnownBlock } from '@slack/types';
import type { Community } from '../communities/tables.ts';
import type { Person } from '../slack/access.ts';
import { actions, button, context, form, section } from '../slack/blocks.ts';
import { limits } from '../slack/limits.ts';
import type { Locale } from '../slack/locale.ts';
import type { Form, Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { ids as aheadIds } from './ahead/ids.ts';
import type { Change } from './ahead/showing.ts';
import { text as aheadText } from './ahead/text.ts';
import { instantOfNominal } from './coming.ts';
import { ids } from './ids.ts';
import type { Content } from './kinds/kind.ts';
import { isAsking, kindOf } from './kinds/registry.ts';
import type { Dropped, Foreseen } from './preview.ts';
import type { Out, Wait } from './settle.ts';
import { text } from './text.ts';
import { bothTimes, bothTimesShortly } from './views.ts';

type When = typeof bothTimes;

/** Its zone is said once, above all; a rhythm in another one says so itself. */
const shortlyIn =
  ({ timeZone }: Pick<Community, 'timeZone'>): When =>
  (person, at, zone) =>
    zone === timeZone ? bothTimesShortly(person, at, zone) : bothTimes(person, at, zone);

type Shown = Foreseen | Dropped;
/** Who looks: titles of what was not posted yet, and buttons, are for those who may change it. */
export type Looking = { person: Person; mayChange: boolean };

const outOf = (name: string, out: Out, say: ReturnType<typeof aheadText>['preview']): string =>
  out.because === 'day taken'
    ? say.out['day taken'](name)
    : say.out[out.because](name, escapeMrkdwn(out.name));

const waitOf = (wait: Wait, say: ReturnType<typeof aheadText>['preview']): string =>
  wait.because === 'holiday' ? say.wait.holiday(escapeMrkdwn(wait.name)) : say.wait[wait.because];

/** So many titles stand in a line. */
const mostTitles = 3;

/** What a beat will be that is made when it comes, in mrkdwn. */
export const madeOf = ({ text: says, events = [], more = 0 }: Content, locale: Locale): string => {
  if (events.length === 0) return says;
  const titles = events.slice(0, mostTitles).map(({ title }) => escapeMrkdwn(title));
  return text(locale).made.events(titles, events.length - titles.length + more);
};

/** What it will be, as far as who looks may know, or why it will not. */
export const whatOf = ({ rhythm, what }: Shown, { person, mayChange }: Looking): string => {
  const { locale } = person;
  const say = aheadText(locale).preview;
  const name = `${rhythm.number} · ${kindOf(rhythm.kind).label(locale)}`;
  if ('dropped' in what) return say.not(name, text(locale).reasons.asked);
  if ('out' in what) return outOf(name, what.out, say);
  if ('nothing' in what) return say.not(name, text(locale).reasons[what.nothing]);
  const { content, flavour, sure } = what;
  if (!isAsking(rhythm)) return say.made(name, madeOf(content, locale));
  return mayChange
    ? say.titled(name, escapeMrkdwn(content.title), content.word, flavour, sure)
    : say.untitled(name, flavour, sure);
};

/** Why it comes at another hour than its cadence says; null: it does not. */
const otherwise = (beat: Shown, { person }: Looking, when: When): string | null => {
  const say = aheadText(person.locale).preview;
  const zone = beat.rhythm.cadence.timeZone;
  const nominal = instantOfNominal(beat.nominal, zone);
  if (beat.wait) return waitOf(beat.wait, say);
  if ('out' in beat.what || nominal === beat.at) return null;
  return say.instead(when(person, nominal, zone));
};

const lineOf = (beat: Shown, looking: Looking, when: When): string => {
  const at = when(looking.person, beat.at, beat.rhythm.cadence.timeZone);
  const other = otherwise(beat, looking, when);
  return `${at}: ${whatOf(beat, looking)}${other === null ? '' : ` (${other})`}`;
};

/** What was dropped concerns those who can bring it back. */
const isFor =
  ({ mayChange }: Looking) =>
  ({ what }: Shown): boolean =>
    mayChange || !('dropped' in what);

/** The same in few words, for who may change it: without what sort it is. */
export const brieflyWhat = (beat: Foreseen, person: Person): string => {
  const { what, rhythm } = beat;
  if (!('content' in what) || !isAsking(rhythm)) return whatOf(beat, { person, mayChange: true });
  const name = `${rhythm.number} · ${kindOf(rhythm.kind).label(person.locale)}`;
  return aheadText(person.locale).preview.brief(name, escapeMrkdwn(what.content.title), what.sure);
};

/** Whether a person can change what it is or when it comes; one that falls out comes back by that. */
const canChange = ({ what }: Shown): boolean => !('nothing' in what && what.nothing === 'hushed');

const changeButton = (community: string, beat: Shown, { person }: Looking, under: string | null) => {
  const say = aheadText(person.locale).preview;
  const { number } = beat.rhythm;
  const what = `${number} · ${kindOf(beat.rhythm.kind).label(person.locale)}`;
  const value: Change = { community, number, nominal: beat.nominal, under };
  const when = bothTimes(person, beat.at, beat.rhythm.cadence.timeZone);
  const [label, full, action] =
    'dropped' in beat.what
      ? [say.restore, say.restoreNamed(what, when), aheadIds.restore]
      : [say.change, say.changeNamed(what, when), aheadIds.change];
  return button(label, action, value, { accessibility_label: full.slice(0, limits.buttonText) });
};

/** Before a community is open its beats have no dates that could be changed. */
const hasButtons = ({ state }: Community, { mayChange }: Looking): boolean => mayChange && state === 'open';

/** One section a beat, with its button where there is something to change. */
const sections = (
  community: Community,
  foreseen: readonly Shown[],
  looking: Looking,
  under: string | null,
): KnownBlock[] =>
  foreseen.map((beat) => {
    const { person } = looking;
    const when = shortlyIn(community);
    const at = when(person, beat.at, beat.rhythm.cadence.timeZone);
    const other = otherwise(beat, looking, when);
    const said = [`*${at}*`, whatOf(beat, looking), ...(other === null ? [] : [`_${other}_`])].join('\n');
    const changes = hasButtons(community, looking) && canChange(beat);
    return section(said, changes ? changeButton(community.id, beat, looking, under) : undefined);
  });

/** As many lines as a section holds. */
const linesASection = 8;
/** As many lines as a message surely takes: a month of daily beats. */
const mostLines = 31;

const compact = (community: Community, foreseen: readonly Shown[], looking: Looking): KnownBlock[] => {
  const lines = foreseen.map((beat) => `• ${lineOf(beat, looking, shortlyIn(community))}`);
  return Array.from({ length: Math.ceil(lines.length / linesASection) }, (_, i) =>
    section(lines.slice(i * linesASection, (i + 1) * linesASection).join('\n')),
  );
};

const openingOf = (
  { state, timeZone }: Community,
  foreseen: readonly Shown[],
  { person }: Looking,
  isShort = true,
) => {
  const say = aheadText(person.locale).preview;
  if (state === 'resting') return say.resting;
  const zone = isShort ? [say.zone(timeZone)] : [];
  return [...(state === 'open' ? [] : [say.draft]), ...(foreseen.length === 0 ? [say.none] : zone)].join(
    '\n',
  );
};

const smallOf = ({ state }: Community, foreseen: readonly Shown[], { person, mayChange }: Looking) => {
  const say = aheadText(person.locale).preview;
  if (foreseen.length === 0 || state !== 'open') return null;
  return mayChange ? say.standsAndChange : say.stands;
};

const takes = (blocks: readonly KnownBlock[]): boolean =>
  blocks.length <= limits.messageBlocks && JSON.stringify(blocks).length < limits.messageAllBlocks;

/**
 * The next thirty days. Each beat stands by itself with its button; where there is nothing to change they stand in lines,
 * and so do more of them than a message takes: then a form has the buttons.
 */
export const previewMessage = (community: Community, all: readonly Shown[], looking: Looking): Message => {
  const { person } = looking;
  const foreseen = all.filter(isFor(looking));
  const say = aheadText(person.locale).preview;
  const title = say.title(escapeMrkdwn(community.name));
  const opening = openingOf(community, foreseen, looking);
  const small = smallOf(community, foreseen, looking);
  const here = { community: community.id };
  const list = button(text(person.locale).buttons.list, ids.list, here);
  const change = button(say.many, aheadIds.look, here);
  const around = (beats: KnownBlock[], ...buttons: Parameters<typeof actions>) => [
    section([`*${title}*`, opening].filter(Boolean).join('\n')),
    ...beats,
    ...(small ? [context(small)] : []),
    actions(...buttons),
  ];
  const isChangeable = hasButtons(community, looking);
  const each = isChangeable ? [around(sections(community, foreseen, looking, null), list)] : [];
  const buttons = [...(isChangeable ? [change] : []), list];
  const untitled = { person, mayChange: false };
  const lines = (shown: Looking) => around(compact(community, foreseen, shown), ...buttons);
  const few = () => {
    const more = context(say.more(foreseen.length - mostLines));
    return around([...compact(community, foreseen.slice(0, mostLines), untitled), more], ...buttons);
  };
  return {
    text: [
      title,
      openingOf(community, foreseen, looking, false),
      ...foreseen.map((beat) => `• ${lineOf(beat, looking, bothTimes)}`),
      small,
    ]
      .filter(Boolean)
      .join('\n'),
    // Long titles stand in the form, and so does all that is too much for a message.
    blocks: [...each, lines(looking), lines(untitled)].find(takes) ?? few(),
  };
};

/** As many as a form takes beside its own words. */
const mostInForm = 90;

/** The same as a form, for where there is no channel and where a message is too small. `id`: how Slack finds it. */
export const previewForm = (
  community: Community,
  all: readonly Shown[],
  looking: Looking,
  { id, said = null }: { id: string; said?: string | null },
): Form => {
  const { person } = looking;
  const foreseen = all.filter(isFor(looking));
  const say = aheadText(person.locale);
  const opening = openingOf(community, foreseen, looking);
  const shown = foreseen.slice(0, mostInForm);
  const more = foreseen.length - shown.length;
  const small = smallOf(community, foreseen, looking);
  return {
    ...form({
      title: say.preview.formTitle,
      close: say.form.close,
      blocks: [
        ...(said === null ? [] : [section(said)]),
        section([`*${say.preview.title(escapeMrkdwn(community.name))}*`, opening].filter(Boolean).join('\n')),
        ...sections(community, shown, looking, id),
        ...(more > 0 ? [context(say.preview.more(more))] : []),
        ...(small ? [context(small)] : []),
      ],
    }),
    external_id: id,
  };
};
