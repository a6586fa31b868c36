/** Pure. The settings form. */
import type { Checkboxes, ExternalSelect, InputBlock, NumberInput } from '@slack/types';
import { choice, context, form, input, option, plainText, section, textField } from '../../slack/blocks.ts';
import { limits } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form } from '../../slack/message.ts';
import { sayCadence } from '../cadence/text.ts';
import { ratioOf } from '../found/mix.ts';
import { kindOf } from '../kinds/registry.ts';
import { allPromptKinds, flavourOf } from '../library/kinds.ts';
import type { Rhythm } from '../tables.ts';
import { text as rhythmsText } from '../text.ts';
import { type Liveliness, settingsForm as numbers } from './constants.ts';
import { ids } from './ids.ts';
import {
  type Answers,
  answersOf,
  cadenceBlock,
  linesOf,
  marksOf,
  noPlace,
  type Stored,
  wanted,
} from './sheet.ts';
import { text } from './text.ts';

type Given = Stored & {
  community: string;
  /** The place whose holidays hold, in words; null: none. */
  place: string | null;
  /** Says how the mix stands. */
  mix: string;
  mostPosts: number;
};

/** All about a community's rhythms on one sheet. It carries marks of what it shows, so that only changes are saved. */
export const settingsForm = (given: Given, locale: Locale): Form => {
  const say = text(locale).form;
  const answers = answersOf(given, locale);
  const more = given.rhythms.length - numbers.rhythms;
  return form({
    id: ids.form,
    title: say.title,
    submit: say.submit,
    close: say.close,
    metadata: { community: given.community, shown: marksOf(answers) },
    blocks: [
      section(say.intro),
      ...linesOf(given.rhythms).map((rhythm) => lineFor(rhythm, answers, locale)),
      ...(given.rhythms.length === 0 ? [context(say.none)] : []),
      ...(more > 0 ? [context(say.more(more))] : []),
      input('budget', say.budget, budgetField(answers.budget, given.mostPosts)),
      input('lively', say.lively, choice(livelinesses(answers.lively, locale), answers.lively), {
        hint: say.livelyHint,
      }),
      context(given.mix),
      input('kinds', say.kinds, kindsField(answers, locale), { optional: true }),
      input('holidays', say.holidays, placeField(given, answers, locale), { hint: say.holidaysHint }),
      input(
        'onHoliday',
        say.onHoliday,
        choice(
          (['move', 'skip'] as const).map((key) => option(say.onHolidays[key], key)),
          answers.onHoliday,
        ),
      ),
      input(
        'breaks',
        say.breaks,
        textField({ initial: answers.breaks, multiline: true, max: limits.sectionText }),
        {
          hint: say.breaksHint,
          optional: true,
        },
      ),
      input('quiet', say.quiet, textField({ initial: answers.quiet, max: 100 }), {
        hint: say.quietHint,
        optional: true,
      }),
      input('suggestions', say.suggestions, suggestionsField(answers, locale), { optional: true }),
    ],
  });
};

const lineFor = (rhythm: Rhythm, answers: Answers, locale: Locale): InputBlock => {
  const say = text(locale).form;
  const { number, kind, state, cadence } = rhythm;
  const block = cadenceBlock(number);
  const initial = String(answers[block] ?? '');
  return input(block, say.cadence(number, kindOf(kind).label(locale)), textField({ initial, max: 200 }), {
    hint: state === 'paused' ? say.pausedHint(sayCadence(locale, cadence)) : say.cadenceHint,
    optional: true,
  });
};

const budgetField = (initial: string, most: number): NumberInput => ({
  type: 'number_input',
  action_id: 'value',
  is_decimal_allowed: false,
  initial_value: initial,
  min_value: '1',
  max_value: String(most),
});

/** The four to choose from, and the present one where a suggestion has made it another. */
const livelinesses = (now: string, locale: Locale) => {
  const say = text(locale).form;
  const shares = Object.entries(numbers.shares) as [Liveliness, number][];
  const usual = shares.map(([name, share]) =>
    option(say.choice(say.livelinesses[name], ratioOf(share)), String(share)),
  );
  if (shares.some(([, share]) => String(share) === now)) return usual;
  return [option(say.choice(say.asNow, ratioOf(Number(now))), now), ...usual];
};

const kindsField = ({ kinds }: Answers, locale: Locale): Checkboxes => {
  const say = text(locale).form;
  const { sorts } = rhythmsText(locale).kinds.prompt;
  const options = allPromptKinds.map((kind) =>
    option(say.kind(sorts[kind], say.flavours[flavourOf(kind)]), kind),
  );
  return boxes(options, kinds);
};

const suggestionsField = ({ suggestions }: Answers, locale: Locale): Checkboxes =>
  boxes([option(text(locale).form.suggestion, wanted)], suggestions);

const boxes = (options: ReturnType<typeof option>[], on: readonly string[]): Checkboxes => {
  const ticked = options.filter(({ value }) => on.includes(value ?? ''));
  return {
    type: 'checkboxes',
    action_id: 'value',
    options,
    ...(ticked.length > 0 && { initial_options: ticked }),
  };
};

const placeField = ({ place }: Given, { holidays }: Answers, locale: Locale): ExternalSelect => {
  const say = text(locale).form;
  return {
    type: 'external_select',
    action_id: ids.holidays,
    min_query_length: 0,
    placeholder: plainText(say.holidaysPlaceholder, limits.placeholder),
    initial_option: place === null ? option(say.noHolidays, noPlace) : option(place, holidays),
  };
};
