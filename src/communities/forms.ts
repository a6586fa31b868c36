/** Pure. The forms of communities. */
import type { InputBlock, KnownBlock, UsersSelect } from '@slack/types';
import { choice, form, input, option, section, textField } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Form } from '../slack/message.ts';
import {
  type CountMode,
  communityKinds,
  countModes,
  limits,
  noticeStyles,
  retentions,
  roleNames,
} from './community.ts';
import { ids } from './ids.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';

const personField = (initial?: string): UsersSelect => ({
  type: 'users_select',
  action_id: 'value',
  ...(initial && { initial_user: initial }),
});

const dayField = (initial: string): InputBlock['element'] => ({
  type: 'datepicker',
  action_id: 'value',
  initial_date: initial,
});

const oneOf = <Key extends string>(keys: readonly Key[], labels: Record<Key, string>, initial?: Key) =>
  choice(
    keys.map((key) => option(labels[key], key)),
    initial,
  );

/** `steward`: may propose the community to somebody else. */
export const createForm = (
  given: { channel: string; steward: boolean; user: string },
  locale: Locale,
): Form => {
  const say = text(locale);
  const { fields } = say;
  return form({
    id: ids.create,
    title: say.createTitle,
    submit: say.goOn,
    close: say.cancel,
    metadata: { channel: given.channel },
    blocks: [
      input('name', fields.name, textField({ max: limits.name })),
      input('purpose', fields.purpose, textField({ max: limits.purpose, multiline: true }), {
        hint: fields.purposeHint,
        optional: true,
      }),
      input('kind', fields.kind, oneOf(communityKinds, say.kinds, 'guild')),
      ...(given.steward
        ? [
            input('coordinator', fields.coordinator, personField(given.user), {
              hint: fields.coordinatorHint,
              optional: true,
            }),
          ]
        : []),
      input('second', fields.second, personField(), { hint: fields.secondHint, optional: true }),
      input('notice', fields.notice, oneOf(noticeStyles, say.noticeStyles, 'message')),
    ],
  });
};

/** `choices` are the workspace's, for those who may change them. */
export const settingsForm = (
  given: {
    community: Community;
    choices: { countMode: CountMode; retentionDays: number } | null;
    more: readonly KnownBlock[];
  },
  locale: Locale,
): Form => {
  const say = text(locale);
  const { fields } = say;
  const { community } = given;
  const charter = (initial: string) => textField({ initial, max: limits.charter, multiline: true });
  return form({
    id: ids.settings,
    title: say.settingsTitle,
    submit: say.save,
    close: say.cancel,
    metadata: { community: community.id },
    blocks: [
      input('name', fields.name, textField({ initial: community.name, max: limits.name })),
      input(
        'purpose',
        fields.purpose,
        textField({ initial: community.purpose, max: limits.purpose, multiline: true }),
        { hint: fields.purposeHint, optional: true },
      ),
      input('kind', fields.kind, oneOf(communityKinds, say.kinds, community.kind)),
      input('domain', fields.domain, charter(community.domain), { optional: true }),
      input('practice', fields.practice, charter(community.practice), { optional: true }),
      input('timeZone', fields.timeZone, textField({ initial: community.timeZone, max: 60 }), {
        hint: fields.timeZoneHint,
      }),
      input('budget', fields.budget, {
        type: 'number_input',
        action_id: 'value',
        is_decimal_allowed: false,
        initial_value: String(community.budget),
        min_value: String(limits.leastBudget),
        max_value: String(limits.mostBudget),
      }),
      ...(community.state === 'draft'
        ? [input('notice', fields.notice, oneOf(noticeStyles, say.noticeStyles, community.noticeStyle))]
        : []),
      ...(given.choices
        ? [
            input('countMode', fields.countMode, oneOf(countModes, say.countModes, given.choices.countMode)),
            input('retention', fields.retention, kept(given.choices.retentionDays, locale), {
              hint: fields.retentionHint,
            }),
          ]
        : []),
      ...given.more,
    ],
  });
};

const kept = (days: number, locale: Locale) =>
  oneOf(retentions, text(locale).retentions, retentions.find((one) => Number(one) === days) ?? '180');

export const roleForm = (community: string, locale: Locale): Form => {
  const say = text(locale);
  return form({
    id: ids.giveRole,
    title: say.roleTitle,
    submit: say.ask,
    close: say.cancel,
    metadata: { community },
    blocks: [
      input('person', say.fields.person, personField()),
      input('role', say.fields.role, oneOf(roleNames, say.roles, 'coordinator')),
    ],
  });
};

/** Who is to coordinate in the place of whoever asks. */
export const handOverForm = (community: string, locale: Locale): Form => {
  const say = text(locale);
  return form({
    id: ids.handOver,
    title: say.handOver.title,
    submit: say.handOver.submit,
    close: say.cancel,
    metadata: { community },
    blocks: [section(say.handOver.intro), input('person', say.fields.person, personField())],
  });
};

export const endForm = (community: Pick<Community, 'id' | 'name'>, locale: Locale): Form => {
  const say = text(locale);
  return form({
    id: ids.end,
    title: say.endTitle,
    submit: say.goOn,
    close: say.cancel,
    metadata: { community: community.id },
    blocks: [
      input('name', say.fields.confirmName(community.name), textField({ max: limits.name }), {
        hint: say.fields.endHint,
      }),
    ],
  });
};

/** `tomorrow`: a local date. `steward`: may quieten the whole workspace. */
export const hushForm = (
  given: { community: string; tomorrow: string; steward: boolean },
  locale: Locale,
): Form => {
  const say = text(locale);
  const { fields } = say;
  return form({
    id: ids.hush,
    title: say.hushTitle,
    submit: say.save,
    close: say.cancel,
    metadata: { community: given.community },
    blocks: [
      section(say.verbs.hush),
      input('until', fields.until, dayField(given.tomorrow)),
      ...(given.steward
        ? [
            input(
              'where',
              fields.where,
              oneOf(['here', 'everywhere'], { here: fields.hereOnly, everywhere: fields.everywhere }, 'here'),
            ),
          ]
        : []),
    ],
  });
};

/** What is recorded, for how long, who sees it and how to leave. */
export const seesForm = (mode: CountMode, locale: Locale): Form => {
  const say = text(locale);
  return form({
    title: say.seesTitle,
    close: say.close,
    blocks: say.sees(mode).map((line) => section(line)),
  });
};
