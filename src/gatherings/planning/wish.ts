/** Pure. What somebody wants of an event, and what stands in its form. */
import { z } from 'zod';
import { dateOf, instantOf, timeOf } from '../../calendar/zone.ts';
import { limits } from '../constants.ts';
import {
  type Audience,
  audiences,
  type Format,
  formats,
  type ReminderName,
  reminderNames,
  type TemplateName,
  type Tone,
  templateNames,
  tones,
} from '../event.ts';
import type { Event, EventHost } from '../tables.ts';
import { templateNamed } from './templates.ts';

/** `date`: local, `YYYY-MM-DD`; `time`: local, `HH:MM`; people by their ids. */
export type Wish = {
  template: TemplateName | null;
  title: string;
  about: string;
  date: string;
  time: string;
  minutes: number;
  place: string;
  format: Format;
  tone: Tone;
  hosts: string[];
  speakers: string[];
  /** Of somebody from outside. */
  speaker: string | null;
  audience: Audience;
  /** Whom to invite to what is by invitation. */
  invited: string[];
  capacity: number | null;
  reminders: ReminderName[];
};

export type Field = Exclude<keyof Wish, 'template'>;

/** What a template fills in. */
const worded: readonly Field[] = ['title', 'about', 'minutes', 'format', 'tone'];

/**
 * A question's id in the form. Slack keeps what was typed under an id when it shows the form anew; another template
 * has others, so that its words appear.
 */
export const fieldId = (name: Field, template: TemplateName | null): string => {
  if (worded.includes(name)) return `${name}.${template ?? 'own'}`;
  const isTimed = name === 'time' && template !== null && templateNamed(template)?.time !== undefined;
  return isTimed ? `${name}.${template}` : name;
};

/** A choice of audience carries what its menu needs besides. */
const Chosen = z.preprocess((given) => {
  try {
    return typeof given === 'string' ? JSON.parse(given) : given;
  } catch {
    return given;
  }
}, z.looseObject({}));

const AudienceChoice = Chosen.pipe(z.looseObject({ audience: z.enum(audiences) })).transform(
  ({ audience }) => audience,
);

/** Whose words a form shows, by the ids of its questions; null: one's own. */
export const templateShown = (fields: Readonly<Record<string, unknown>>): TemplateName | null => {
  const asked = Object.keys(fields).find((id) => id.startsWith('format.'));
  return templateNames.find((name) => asked === fieldId('format', name)) ?? null;
};

/** An empty number field is absent in Slack's answer, or is ''. */
const Capacity = z.preprocess(
  (given) => (given === '' || given === undefined ? null : given),
  z.nullable(z.coerce.number().int().min(1).max(limits.capacity)),
);

const fieldsOfForm = {
  title: z.string().trim().min(1).max(limits.title),
  about: z.string().trim().min(1).max(limits.about),
  date: z.iso.date(),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.coerce.number().int().min(1).max(limits.minutes),
  place: z.string().trim().max(limits.place).default(''),
  format: z.enum(formats),
  tone: z.enum(tones),
  hosts: z.array(z.string()).max(limits.hosts).default([]),
  speakers: z.array(z.string()).max(limits.hosts).default([]),
  speaker: z
    .string()
    .trim()
    .max(limits.speaker)
    .default('')
    .transform((name) => name || null),
  audience: z.union([z.enum(audiences), AudienceChoice]),
  invited: z.array(z.string()).max(limits.invited).default([]),
  capacity: Capacity,
  reminders: z.array(z.enum(reminderNames)).default([]),
} satisfies Record<Field, z.ZodType>;

const named = (fields: Record<string, unknown>, template: TemplateName | null) =>
  Object.fromEntries(
    (Object.keys(fieldsOfForm) as Field[]).map((name) => [name, fields[fieldId(name, template)]]),
  );

/** What is wrong with a field: nothing stands in it, or what cannot be read. */
export type Unread = { field: Field; isEmpty: boolean };

/** The wish that a form holds; what it does not ask for is as in `otherwise`. */
export const readWish = (
  fields: Record<string, unknown>,
  template: TemplateName | null,
  otherwise: Partial<Wish>,
): { wish: Wish } | { unread: Unread[] } => {
  const given = named(fields, template);
  const asked = Object.fromEntries(
    Object.entries({ ...given, ...otherwise }).filter(([, value]) => value !== undefined),
  );
  const parsed = z.object(fieldsOfForm).safeParse(asked);
  if (parsed.success) return { wish: { template, ...parsed.data } };
  return {
    unread: parsed.error.issues.map(({ path: [name] }) => ({
      field: name as Field,
      isEmpty: String(given[name as Field] ?? '').trim() === '',
    })),
  };
};

/** The same, field by field, while it is still being filled in. */
export const wishSoFar = (
  fields: Record<string, unknown>,
  template: TemplateName | null,
  offered: Wish,
): Wish => {
  const given = named(fields, template);
  const kept = Object.entries(fieldsOfForm).flatMap(([name, schema]) => {
    const read = given[name] === undefined ? null : schema.safeParse(given[name]);
    return read?.success ? [[name, read.data] as const] : [];
  });
  return { ...offered, template, ...Object.fromEntries(kept) };
};

/** What an event is now, as a wish. `zone`: the community's. */
export const wishOf = (event: Event, hosts: readonly EventHost[], zone: string): Wish => {
  const withRole = (wanted: EventHost['role']) =>
    hosts.filter(({ role, state }) => role === wanted && state !== 'declined').map(({ user }) => user);
  const { template, title, about, minutes, place, format, tone, speaker, audience, capacity, reminders } =
    event;
  return {
    ...{ template, title, about, minutes, place, format, tone, speaker, audience, capacity, reminders },
    date: dateOf(event.startsAt, zone),
    time: timeOf(event.startsAt, zone),
    hosts: withRole('host'),
    speakers: withRole('speaker'),
    invited: [],
  };
};

export const startOf = ({ date, time }: Pick<Wish, 'date' | 'time'>, zone: string): number =>
  instantOf(date, time, zone);

/** What an event is like, apart from when it is. */
export const likeOf = ({
  template,
  title,
  about,
  place,
  format,
  tone,
  speaker,
  audience,
  capacity,
  reminders,
}: Wish) => ({ template, title, about, place, format, tone, speaker, audience, capacity, reminders });
