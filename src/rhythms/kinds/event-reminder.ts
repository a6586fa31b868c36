/** Pure. What is on: a list of the community's events of the next days. */
import { z } from 'zod';
import { choice, input, option } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import { text } from '../text.ts';
import { rhythmKind } from './kind.ts';

const spans = [7, 14, 28] as const;
/** `days`: how far ahead it looks. */
const Config = z.object({ days: z.coerce.number().pipe(z.literal(spans)) });

const hour = 3_600_000;
const day = 24 * hour;

/** As many as a message surely takes, however long their titles are. */
const mostShown = 10;

/** `14 <id> <id>`: how far ahead it looked, and what it found. */
const Subject = /^(?<days>7|14|28)(?<ids>(?: \S+)+)$/;

export const eventReminder = rhythmKind({
  label: (locale: Locale) => text(locale).kinds.eventReminder.label,
  about: (locale) => text(locale).kinds.eventReminder.about,
  names: (locale) => text(locale).kinds.eventReminder.names,
  posts: true,
  asks: false,
  flavour: 'familiar',
  Config,
  defaults: { days: 14 },
  form: ({ days }, locale) => {
    const words = text(locale).kinds.eventReminder;
    const options = spans.map((each) => option(words.span(each), String(each)));
    return [input('days', words.days, choice(options, String(days)))];
  },
  grace: 4 * hour,
  looksAhead: ({ days }) => days * day,
  plan: ({ config: { days }, material: { events = [] }, now }) => {
    const found = events.filter(({ startsAt }) => startsAt >= now && startsAt < now + days * day);
    if (found.length === 0) return { nothing: 'no events' };
    return { subject: [days, ...found.map(({ id }) => id)].join(' '), flavour: 'familiar' };
  },
  content: (subject, locale, { events = [] }) => {
    const { days, ids = '' } = Subject.exec(subject)?.groups ?? {};
    const named = new Set(ids.trim().split(' '));
    const found = events.filter(({ id }) => named.has(id));
    if (found.length === 0) return null;
    const words = text(locale).kinds.eventReminder;
    return {
      title: words.title(Number(days)),
      text: words.text,
      word: words.label,
      events: found.slice(0, mostShown),
      ...(found.length > mostShown && { more: found.length - mostShown }),
    };
  },
});
