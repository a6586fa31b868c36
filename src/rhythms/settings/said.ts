/** Pure. What was saved, said back in plain words. */
import type { Community } from '../../communities/tables.ts';
import type { Person } from '../../slack/access.ts';
import { actions, button, form, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { ratioOf } from '../found/mix.ts';
import { sayBreaks, saySpan } from '../free/text.ts';
import { ids as rhythmIds } from '../ids.ts';
import { allPromptKinds, flavourOf } from '../library/kinds.ts';
import { text as rhythmsText } from '../text.ts';
import { bothTimesShortly, nameOf } from '../views.ts';
import type { Settings } from './settings.ts';
import { isOver } from './sheet.ts';
import { text } from './text.ts';
import type { Line, Wanted } from './wanted.ts';

export type Saved = {
  wanted: Wanted;
  changed: ReadonlySet<string>;
  /** As they are now. */
  settings: Settings;
  community: Community;
  /** The place whose holidays hold, in words. */
  place: string | null;
  /** Decisions about single dates that went with the dates. */
  forgotten: number;
  /** The next three. */
  dates: readonly { at: number; what: string }[];
  today: string;
  /** The button that shows the draft; null: it is none. */
  draft: string | null;
};

/** The form that takes the place of the settings once they are saved. */
export const savedForm = (saved: Saved, person: Person): Form => {
  const { community, dates, draft } = saved;
  const { locale } = person;
  const say = text(locale);
  const lines = linesOf(saved, locale);
  const when = (at: number) => bothTimesShortly(person, at, community.timeZone);
  const coming =
    dates.length === 0
      ? [say.saved.noDates]
      : [
          community.state === 'open' ? say.saved.dates : say.saved.datesWhenOpen,
          ...dates.map(({ at, what }) => say.saved.date(when(at), what)),
        ];
  const buttons = rhythmsText(locale).buttons;
  const value = { community: community.id };
  return form({
    title: say.form.title,
    close: say.form.done,
    blocks: [
      section(lines.length === 0 ? say.saved.nothing : [`*${say.saved.title}*`, ...lines].join('\n')),
      section(coming.join('\n')),
      actions(
        ...(draft === null ? [] : [button(say.saved.draft, draft, value)]),
        button(buttons.list, rhythmIds.list, value),
        button(buttons.preview, rhythmIds.preview, value),
      ),
    ],
  });
};

const linesOf = (saved: Saved, locale: Locale): string[] => {
  const { wanted, changed, settings, forgotten, place, today } = saved;
  const say = text(locale).saved;
  const { free } = settings;
  const lines = wanted.lines.map((line) => lineOf(line, locale));
  if (forgotten > 0) lines.push(say.forgotten(forgotten));
  if (wanted.budget !== null) lines.push(say.budget(wanted.budget));
  if (changed.has('lively')) lines.push(say.lively(ratioOf(settings.excitingShare)));
  if (changed.has('kinds')) lines.push(kindsOf(settings, locale));
  if (changed.has('holidays') || changed.has('onHoliday')) {
    lines.push(place === null ? say.noHolidays : say[free.onHoliday](escapeMrkdwn(place)));
  }
  if (changed.has('breaks')) {
    const breaks = free.breaks.filter((one) => !isOver(one, today));
    const shown = escapeMrkdwn(sayBreaks(locale, breaks)).replace(/^/gm, '• ');
    lines.push(breaks.length === 0 ? say.noBreaks : say.breaks(shown));
  }
  if (changed.has('quiet')) {
    lines.push(free.quiet === null ? say.noQuiet : say.quiet(saySpan(locale, free.quiet)));
  }
  if (changed.has('suggestions')) lines.push(settings.suggestions ? say.suggestionsOn : say.suggestionsOff);
  return lines;
};

const lineOf = ({ rhythm, to }: Line, locale: Locale): string => {
  const say = text(locale).saved;
  const name = (cadence = rhythm.cadence) => escapeMrkdwn(nameOf({ ...rhythm, cadence }, locale));
  if (to === 'paused') return say.paused(name());
  return rhythm.state === 'paused' ? say.resumed(name(to)) : say.cadence(name(to));
};

const kindsOf = ({ kindsOff }: Settings, locale: Locale): string => {
  const say = text(locale).saved;
  if (kindsOff.length === 0) return say.kindsOn;
  const { sorts } = rhythmsText(locale).kinds.prompt;
  const off = say.kindsOff(new Intl.ListFormat(locale).format(kindsOff.map((kind) => sorts[kind])));
  const flavours = new Set(allPromptKinds.filter((kind) => !kindsOff.includes(kind)).map(flavourOf));
  if (flavours.size > 1) return off;
  return `${off} ${flavours.has('familiar') ? say.onlyFamiliar : say.onlyExciting}`;
};
