/** Pure. The forms about introductions. */
import type { Checkboxes, InputBlock } from '@slack/types';
import { form, input, option, section, textField } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Form } from '../slack/message.ts';
import { limits } from './constants.ts';
import { ids } from './ids.ts';
import type { Participant } from './tables.ts';
import { text } from './text.ts';

export const snoozeForm = (community: string, locale: Locale): Form => {
  const say = text(locale).snooze;
  return form({
    id: ids.snoozeForm,
    title: say.title,
    submit: say.submit,
    close: say.close,
    metadata: { community },
    blocks: [input('until', say.until, textField({ max: limits.until }), { hint: say.hint })],
  });
};

/** What may be ticked beside the questions. */
export const ticks = ['across', 'greets'] as const;

type Details = Pick<Participant, 'site' | 'group' | 'across' | 'greets'>;

const ticked = (details: Details, mayCross: boolean, locale: Locale): InputBlock['element'] => {
  const say = text(locale).details;
  const offered = ticks.filter((tick) => tick === 'greets' || mayCross);
  const options = offered.map((tick) => ({
    ...option(say[tick], tick),
    description: { type: 'plain_text' as const, text: say[`${tick}Hint`] },
  }));
  const initial = options.filter((_, at) => details[offered[at] ?? 'greets']);
  return {
    type: 'checkboxes',
    action_id: 'value',
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  } satisfies Checkboxes;
};

/** Somebody's own details. `mayCross`: whether they may learn of other communities. For their eyes only. */
export const detailsForm = (
  community: string,
  { details, avoided, mayCross }: { details: Details; avoided: readonly string[]; mayCross: boolean },
  locale: Locale,
): Form => {
  const say = text(locale).details;
  const optional = true;
  return form({
    id: ids.detailsForm,
    title: say.title,
    submit: say.submit,
    close: say.close,
    metadata: { community },
    blocks: [
      section(say.intro),
      input('site', say.site, textField({ initial: details.site ?? '', max: limits.site }), {
        hint: say.siteHint,
        optional,
      }),
      input('group', say.group, textField({ initial: details.group ?? '', max: limits.group }), {
        hint: say.groupHint,
        optional,
      }),
      input('ticks', say.ticks, ticked(details, mayCross, locale), { optional }),
      input(
        'avoided',
        say.avoided,
        {
          type: 'multi_users_select',
          action_id: 'value',
          ...(avoided.length > 0 && { initial_users: [...avoided] }),
        },
        { hint: say.avoidedHint, optional },
      ),
    ],
  });
};

/** As many problems as stand above the field without hiding it. */
const mostProblems = 10;

/** Asks for past pairs, with what was typed before and what is wrong with it. */
export const pastForm = (
  community: string,
  { typed, problems }: { typed: string; problems: readonly string[] },
  locale: Locale,
): Form => {
  const say = text(locale).past;
  const more = problems.length - mostProblems;
  const lines = [...problems.slice(0, mostProblems), ...(more > 0 ? [say.more(more)] : [])];
  const field = textField({ multiline: true, max: limits.past, initial: typed });
  return form({
    id: ids.pastForm,
    title: say.title,
    submit: say.submit,
    close: say.close,
    metadata: { community },
    blocks: [
      section(say.intro),
      ...(problems.length > 0 ? [section([say.nothingTaken, ...lines].join('\n'))] : []),
      input('past', say.field, field, { hint: say.hint }),
    ],
  });
};

/** A form that only says something. */
export const sayingForm = (title: string, said: string, close: string): Form =>
  form({ title, close, blocks: [section(said)] });
