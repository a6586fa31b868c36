/** Pure. The forms for one beat to come. */
import type { InputBlock, KnownBlock, StaticSelect } from '@slack/types';
import { localAt } from '../../calendar/zone.ts';
import type { Person } from '../../slack/access.ts';
import {
  actions,
  button,
  context,
  form,
  input,
  option,
  plainText,
  section,
  textField,
} from '../../slack/blocks.ts';
import { limits } from '../../slack/limits.ts';
import type { Form } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Content } from '../kinds/kind.ts';
import { isAsking } from '../kinds/registry.ts';
import { allPromptKinds } from '../library/kinds.ts';
import type { Prompt } from '../library/prompt.ts';
import { own } from '../own/constants.ts';
import { ids as settingsIds } from '../settings/ids.ts';
import type { Rhythm } from '../tables.ts';
import { text as rhythmsText } from '../text.ts';
import { bothTimesShortly, nameOf } from '../views.ts';
import { ids } from './ids.ts';
import type { Showing } from './showing.ts';
import { text } from './text.ts';
import { type Answers, type Fields, wordsIn } from './words.ts';

/** What a form shows of a beat. `at`: when it comes now, epoch milliseconds. */
export type Shown = {
  rhythm: Rhythm;
  at: number;
  content: Content | null;
  showing: Showing;
  /** What is to be known before all else, in mrkdwn. */
  notes: readonly string[];
  /** What was typed already. */
  typed?: Answers;
};

const picker = (
  element: { type: 'datepicker'; initial_date: string } | { type: 'timepicker'; initial_time: string },
): InputBlock['element'] => ({
  ...element,
  action_id: 'value',
});

/** Slack keeps what was typed under the same ids: other words need others. */
const field = (round: number, given: Parameters<typeof textField>[0]) => ({
  ...textField(given),
  action_id: `value.${round}`,
});

/** One beat: when it comes, what it says, and what can be done with it. */
export const changeForm = (shown: Shown, person: Person): Form => {
  const { rhythm, at, content, showing, notes, typed } = shown;
  const say = text(person.locale).form;
  const zone = rhythm.cadence.timeZone;
  const local = localAt(at, zone);
  const round = showing.seen.length;
  const { title, text: asked, choices = [] } = content ?? { title: '', text: '' };
  const words = typed ? wordsIn(typed) : { title, text: asked, choices: choices.join('\n') };
  const isWorded = isAsking(rhythm);
  const open = content === null ? say.open : say.holds(content.word, showing.flavour);
  const holds = isWorded ? open : say.holdsWhen;
  return {
    ...form({
      id: ids.changeForm,
      title: say.title,
      submit: say.submit,
      close: showing.under === null ? say.close : say.back,
      metadata: showing,
      blocks: [
        ...notes.map((note) => section(note)),
        section(say.is(bothTimesShortly(person, at, zone), escapeMrkdwn(nameOf(rhythm, person.locale)))),
        context(holds),
        ...(isWorded ? [instead(showing, person)] : []),
        input(
          'date',
          say.date,
          picker({ type: 'datepicker', initial_date: typed?.date ?? local.toPlainDate().toString() }),
        ),
        input(
          'time',
          say.time(zone),
          picker({
            type: 'timepicker',
            initial_time: typed?.time ?? local.toString({ smallestUnit: 'minute' }).slice(11),
          }),
        ),
        ...(isWorded ? wordFields(words, round, person) : []),
        doing(showing, isWorded, person),
      ],
    }),
    external_id: showing.form,
  };
};

const wordFields = (
  words: Pick<Fields, 'title' | 'text' | 'choices'>,
  round: number,
  { locale }: Person,
): KnownBlock[] => {
  const say = text(locale).form;
  const { characters } = own;
  return [
    input('title', say.name, field(round, { initial: words.title, max: characters.title })),
    input('text', say.text, field(round, { initial: words.text, max: characters.text, multiline: true })),
    input('choices', say.choices, field(round, { initial: words.choices, multiline: true }), {
      hint: say.choicesHint,
      optional: true,
    }),
  ];
};

/** What it could be instead. */
const instead = (showing: Showing, { locale }: Person): KnownBlock => {
  const say = text(locale).form;
  return actions(
    button(say.again, ids.again, showing),
    ...(showing.flavour === 'familiar' ? [button(say.livelier, ids.livelier, showing)] : []),
    button(say.choose, ids.choose, showing),
  );
};

const doing = (showing: Showing, isWorded: boolean, { locale }: Person): KnownBlock => {
  const say = text(locale).form;
  const skip = button(say.skip, ids.skip, showing, {
    style: 'danger',
    confirm: {
      title: plainText(say.skipTitle, limits.formTitle),
      text: plainText(say.skipSure, limits.sectionText),
      confirm: plainText(say.skip, limits.formButton),
      deny: plainText(say.skipKeep, limits.formButton),
    },
  });
  return actions(
    ...(isWorded ? [button(say.send, ids.send, showing)] : []),
    button(say.whole, settingsIds.open, { community: showing.community }),
    skip,
  );
};

/** A prompt that was used, or will be, within the distance that none is repeated in. `date`: in words. */
export type Near = ReadonlyMap<string, { date: string; isAhead: boolean }>;

/** Of an option, “any of this kind”. */
export const anyOf = 'any:';

const longestTitle = 40;

/** All prompts by kind, and each kind by itself. */
export const chooseForm = (
  showing: Showing,
  prompts: readonly Prompt[],
  near: Near,
  { locale }: Person,
): Form => {
  const say = text(locale).choose;
  const { sorts } = rhythmsText(locale).kinds.prompt;
  const labelOf = ({ id, title }: Prompt): string => {
    const found = near.get(id);
    const short = title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
    if (!found) return title;
    return found.isAhead ? say.drawn(short, found.date) : say.used(short, found.date);
  };
  const ofKind = allPromptKinds
    .map((kind) => ({ kind, some: prompts.filter((prompt) => prompt.kind === kind) }))
    .filter(({ some }) => some.length > 0);
  const groups = [
    {
      label: plainText(say.anyKind, limits.optionText),
      options: ofKind.map(({ kind }) => option(say.any(sorts[kind]), `${anyOf}${kind}`)),
    },
    ...ofKind.map(({ kind, some }) => ({
      label: plainText(sorts[kind], limits.optionText),
      options: some.slice(0, limits.selectOptions).map((prompt) => option(labelOf(prompt), prompt.id)),
    })),
  ];
  const select: StaticSelect = { type: 'static_select', action_id: 'value', option_groups: groups };
  return form({
    id: ids.chooseForm,
    title: say.title,
    submit: say.submit,
    close: say.back,
    metadata: showing,
    blocks: [input('prompt', say.label, select, { hint: say.hint })],
  });
};

/** What became of it, with the way on. `showing`: of a beat that still comes. */
export const doneForm = (
  {
    said,
    id,
    community,
    showing,
  }: { said: readonly string[]; id: string; community: string; showing: Showing | null },
  { locale }: Person,
): Form => {
  const say = text(locale);
  return {
    ...form({
      title: say.form.title,
      close: say.form.close,
      blocks: [
        ...said.map((one) => section(one)),
        actions(
          ...(showing ? [button(say.form.send, ids.send, showing)] : []),
          button(say.preview.formTitle, ids.look, { community, form: id }),
        ),
      ],
    }),
    external_id: id,
  };
};
