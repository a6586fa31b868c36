/** Pure. The form in which events are planned, proposed and edited. */
import type { InputBlock, KnownBlock } from '@slack/types';
import { choice, context, form, input, jsonValue, option, section, textField } from '../../slack/blocks.ts';
import { limits as slack } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form } from '../../slack/message.ts';
import { limits } from '../constants.ts';
import {
  type Audience,
  audiences,
  formats,
  reminderNames,
  type TemplateName,
  templateNames,
  tones,
} from '../event.ts';
import { ids } from '../ids.ts';
import { planning } from './constants.ts';
import { dayField, peopleField, timeField } from './fields.ts';
import { text } from './text.ts';
import { type Field, fieldId, type Wish } from './wish.ts';

/**
 * `plan`: a new one; `propose`: a member's; `edit`: one that is planned, without its day; `draft`: its author's, not
 * decided yet; `approve`: the same, by who decides.
 */
export type Purpose = 'plan' | 'propose' | 'edit' | 'draft' | 'approve';

/** What a form carries along. `agreed`: posts in 28 days. */
export type PlanMetadata = {
  community: string;
  event: string;
  purpose: Purpose;
  template: TemplateName | null;
  agreed: number | null;
};

export type FormGiven = {
  metadata: PlanMetadata;
  wish: Wish;
  zone: string;
  /** Who may come, of what can be chosen here. */
  audiences: readonly Audience[];
  /** A question on top, and what sending the form then agrees to. */
  asks: { said: string; submit?: string } | null;
};

/** By what the form is found when it shall show something else. */
export const externalId = (event: string): string => `event-${event}`;

/** What a member is not asked: coordinators settle it. */
export const asksOnlyRunners: readonly Field[] = ['audience', 'invited', 'capacity', 'tone', 'reminders'];
export const isMembers = (purpose: Purpose): boolean => purpose === 'propose' || purpose === 'draft';

export const planForm = (given: FormGiven, locale: Locale): Form => {
  const { metadata, asks } = given;
  const { purpose, event } = metadata;
  const say = text(locale).form;
  const titled = purpose === 'approve' ? 'draft' : purpose;
  return {
    ...form({
      id: isMembers(purpose) ? ids.proposeForm : ids.planForm,
      title: say.titles[titled],
      submit: asks?.submit ?? say.submits[purpose],
      close: say.close,
      metadata,
      blocks: [
        ...(asks ? [section(asks.said)] : []),
        ...(purpose === 'propose' ? [context(say.intro)] : []),
        ...(purpose === 'plan' || purpose === 'propose' ? [templateField(given, locale)] : []),
        ...words(given, locale),
        ...(purpose === 'edit' ? [] : days(given, locale)),
        ...whereAndWho(given, locale),
        ...(isMembers(purpose) ? [] : forWhom(given, locale)),
        ...speaking(given, locale),
        ...(isMembers(purpose) ? [] : settled(given, locale)),
      ],
    }),
    external_id: externalId(event),
  };
};

const templateField = ({ metadata }: FormGiven, locale: Locale): InputBlock => {
  const say = text(locale).form;
  const { community, event, template } = metadata;
  const carrying = (chosen: TemplateName | '') =>
    jsonValue({ community, event, template: chosen }, slack.optionValue);
  const options = [
    option(say.own, carrying('')),
    ...templateNames.map((name) => option(say.templates[name], carrying(name))),
  ];
  const element = { ...choice(options, carrying(template ?? '')), action_id: ids.template };
  return {
    ...input('template', say.template, element, { hint: say.templateHint }),
    dispatch_action: true,
  };
};

const words = ({ metadata, wish }: FormGiven, locale: Locale): KnownBlock[] => {
  const say = text(locale).form;
  const id = (name: Field) => fieldId(name, metadata.template);
  return [
    input(id('title'), say.name, textField({ initial: wish.title, max: limits.title })),
    input(id('about'), say.about, textField({ initial: wish.about, max: limits.about, multiline: true }), {
      hint: say.aboutHint,
    }),
  ];
};

const days = ({ metadata, wish, zone }: FormGiven, locale: Locale): KnownBlock[] => {
  const say = text(locale).form;
  const id = (name: Field) => fieldId(name, metadata.template);
  return [
    input(id('date'), say.date, dayField(wish.date)),
    input(id('time'), say.time, timeField(wish.time), { hint: say.timeHint(zone) }),
    input(id('minutes'), say.minutes, lengthField(wish.minutes, locale)),
  ];
};

/** The usual lengths, and that which it has. */
export const lengthField = (minutes: number, locale: Locale): InputBlock['element'] => {
  const lengths = [...new Set([...planning.lengths, minutes])].toSorted((a, b) => a - b);
  const options = lengths.map((one) => option(text(locale).form.length(one), String(one)));
  return choice(options, String(minutes));
};

const whereAndWho = ({ metadata, wish }: FormGiven, locale: Locale): KnownBlock[] => {
  const say = text(locale).form;
  const id = (name: Field) => fieldId(name, metadata.template);
  return [
    input('place', say.place, textField({ initial: wish.place, max: limits.place }), {
      hint: say.placeHint,
      optional: true,
    }),
    input(
      id('format'),
      say.format,
      choice(
        formats.map((one) => option(say.formats[one], one)),
        wish.format,
      ),
    ),
    input('hosts', say.hosts, peopleField(wish.hosts, limits.hosts), { hint: say.hostsHint }),
  ];
};

const forWhom = (given: FormGiven, locale: Locale): KnownBlock[] => {
  const { metadata, wish } = given;
  const say = text(locale).form;
  return [
    audienceField(given, locale),
    ...(wish.audience === 'invited' && metadata.purpose !== 'edit'
      ? [
          input('invited', say.invited, peopleField(wish.invited, limits.invited), {
            hint: say.invitedHint,
            optional: true,
          }),
        ]
      : []),
  ];
};

const speaking = ({ wish }: FormGiven, locale: Locale): KnownBlock[] => {
  const say = text(locale).form;
  return [
    input('speakers', say.speakers, peopleField(wish.speakers, limits.hosts), { optional: true }),
    input('speaker', say.speaker, textField({ initial: wish.speaker ?? '', max: limits.speaker }), {
      hint: say.speakerHint,
      optional: true,
    }),
  ];
};

const settled = ({ metadata, wish }: FormGiven, locale: Locale): KnownBlock[] => {
  const say = text(locale).form;
  const initial = wish.reminders.map((name) => option(say.reminderNames[name], name));
  return [
    input(
      'capacity',
      say.capacity,
      {
        type: 'number_input',
        action_id: 'value',
        is_decimal_allowed: false,
        min_value: '1',
        max_value: String(limits.capacity),
        ...(wish.capacity !== null && { initial_value: String(wish.capacity) }),
      },
      { hint: say.capacityHint, optional: true },
    ),
    input(
      fieldId('tone', metadata.template),
      say.tone,
      choice(
        tones.map((one) => option(say.tones[one], one)),
        wish.tone,
      ),
    ),
    input(
      'reminders',
      say.reminders,
      {
        type: 'checkboxes',
        action_id: 'value',
        options: reminderNames.map((name) => option(say.reminderNames[name], name)),
        ...(initial.length > 0 && { initial_options: initial }),
      },
      { hint: say.remindersHint, optional: true },
    ),
  ];
};

const audienceField = ({ metadata, wish, audiences: open }: FormGiven, locale: Locale): InputBlock => {
  const say = text(locale).form;
  const { community, event } = metadata;
  const carrying = (audience: Audience) => jsonValue({ community, event, audience }, slack.optionValue);
  const options = audiences
    .filter((one) => open.includes(one))
    .map((one) => option(say.audiences[one], carrying(one)));
  return {
    ...input(
      'audience',
      say.audience,
      { ...choice(options, carrying(wish.audience)), action_id: ids.audience },
      { hint: say.audienceHint[wish.audience] },
    ),
    dispatch_action: true,
  };
};
