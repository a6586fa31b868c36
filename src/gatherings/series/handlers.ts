/** Buttons, the form and the verb of series. */
import { z } from 'zod';
import { localAt } from '../../calendar/zone.ts';
import { type Community, communityById } from '../../communities/index.ts';
import { type Cadence, mostPosts, parseCadence, sayCadence, sayCadenceProblem } from '../../rhythms/index.ts';
import { section, form as shownForm } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form, Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { allows } from '../../slack/roles.ts';
import {
  type Action,
  type CommunityRequest,
  communityAction,
  communityForm,
  type FormResult,
  type Submission,
  type Verb,
} from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { ids } from '../ids.ts';
import { meant } from '../meant.ts';
import { eventsIn } from '../store.ts';
import type { Event, Series } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { end, pause, repeat, resume } from './acts.ts';
import { occurrencesAhead, seriesById, seriesOf } from './store.ts';
import { text } from './text.ts';
import { endMessage, repeatedText, repeatForm, seriesList } from './views.ts';

/** More buttons than this would be a list of their own. */
const mostOffered = 5;

const placeOf = async (scope: Scope, id: string): Promise<Community> => {
  const community = await communityById(scope, id);
  if (!community) throw new Error('a community is gone since it was found');
  return community;
};

const listed = async (
  { store }: Pick<Wiring, 'store'>,
  { community: ref, person, now }: CommunityRequest,
  said: string | null,
): Promise<Message> => {
  const community = await placeOf(store, ref.id);
  const all = await seriesOf(store, ref.id);
  const coming = await occurrencesAhead(
    store,
    all.map(({ id }) => id),
    now,
  );
  const series = all.map((one) => ({
    series: one,
    cadence: sayCadence(person.locale, one.cadence),
    next: coming.find((event) => event.series === one.id && event.state === 'planned') ?? null,
  }));
  const repeatable = (await eventsIn(store, ref.id, now))
    .filter((event) => event.state === 'planned' && event.series === null)
    .slice(0, mostOffered);
  return seriesList({ community, series, repeatable }, said, person);
};

/** The series that is meant, if it is one of this community. @throws Refusal */
const meantSeries = async (
  scope: Scope,
  { community, locale }: Pick<CommunityRequest, 'community' | 'locale'>,
  id: string,
): Promise<Series> => {
  const series = await seriesById(scope, id);
  if (series?.community !== community.id || series.state === 'ended') throw new Refusal(text(locale).gone);
  return series;
};

/** @throws Refusal where it cannot repeat */
const refuseUnlessRepeatable = ({ title, state, series, startsAt }: Event, locale: Locale, now: number) => {
  const say = text(locale);
  const named = escapeMrkdwn(title);
  if (series !== null) throw new Refusal(say.repeats(named));
  if (state !== 'planned') throw new Refusal(say.notPlanned(named));
  if (startsAt <= now) throw new Refusal(say.over(named));
};

/** Every other week, on its own day and hour. */
const usualCadence = ({ startsAt }: Event, { timeZone }: Community): Cadence => {
  const local = localAt(startsAt, timeZone);
  return {
    every: 'week',
    interval: 2,
    weekdays: [local.dayOfWeek as 1 | 2 | 3 | 4 | 5 | 6 | 7],
    time: local.toString({ smallestUnit: 'minute' }).slice(11),
    timeZone,
    startsOn: local.toPlainDate().toString(),
  };
};

const OfSeries = z.object({ community: z.string(), series: z.string() });

export const seriesVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'event series',
    may: 'event.run',
    community: 'here',
    usage: '',
    about: (locale) => text(locale).verb,
    run: async (request) => request.answer(await listed(wiring, request, null)),
  },
];

export const seriesActions = (wiring: Wiring): Action[] => [
  communityAction({
    id: ids.series,
    may: 'event.run',
    value: z.object({ community: z.string() }),
    run: async (request) => request.replace(await listed(wiring, request, null)),
  }),
  communityAction({
    id: `${ids.series}.repeat`,
    may: 'event.run',
    value: z.object({ community: z.string(), event: z.string() }),
    run: async (request) => {
      const { value, locale, person, now } = request;
      const { event, community } = await meant(wiring.store, request, value.event, text(locale).eventGone);
      refuseUnlessRepeatable(event, locale, now);
      const words = sayCadence(locale, usualCadence(event, community));
      await request.open(repeatForm(event, { id: crypto.randomUUID(), words, budget: null }, person));
    },
  }),
  communityAction({
    id: ids.seriesPause,
    may: 'event.run',
    value: OfSeries.extend({ to: z.enum(['active', 'paused']) }),
    run: async (request) => {
      const { value, locale, now } = request;
      const said = await wiring.store.tx(async (scope) => {
        const series = await meantSeries(scope, request, value.series);
        const title = escapeMrkdwn(series.base.title);
        if (value.to === 'paused') {
          await pause(scope, series);
          return text(locale).paused(title);
        }
        await resume(scope, await placeOf(scope, series.community), series, now);
        return text(locale).resumed(title);
      });
      await request.replace(await listed(wiring, request, said));
    },
  }),
  ...['', '.surely'].map((which) =>
    communityAction({
      id: `${ids.seriesEnd}${which}`,
      may: 'event.run',
      value: OfSeries.extend({ sure: z.boolean() }),
      run: async (request) => {
        const { value, locale, now } = request;
        const series = await meantSeries(wiring.store, request, value.series);
        if (!value.sure) {
          const planned = await occurrencesAhead(wiring.store, [series.id], now);
          return request.replace(endMessage(series, planned.length, locale));
        }
        await wiring.store.tx((scope) => end(scope, series));
        const said = text(locale).ended(escapeMrkdwn(series.base.title));
        await request.replace(await listed(wiring, request, said));
      },
    }),
  ),
];

const Metadata = z.object({
  community: z.string(),
  event: z.string(),
  id: z.uuid(),
  agreed: z.int().nullable(),
});

export const seriesForms = (wiring: Wiring): Submission[] => [
  communityForm({
    id: ids.seriesForm,
    may: 'event.run',
    metadata: Metadata,
    fields: z.object({ cadence: z.string().max(200).default('') }),
    submit: async (request): Promise<FormResult> => {
      const { metadata, fields, locale, person, standings, now } = request;
      const { id, agreed } = metadata;
      const say = text(locale).form;
      const refuse = (said: string): FormResult => ({ errors: { cadence: said } });
      return wiring.store.tx(async (scope): Promise<FormResult> => {
        const { event, community } = await meant(scope, request, metadata.event, text(locale).eventGone);
        const before = await seriesById(scope, id);
        if (before === null) {
          refuseUnlessRepeatable(event, locale, now);
          const read = readCadence(fields.cadence, event, community, { locale, now });
          if ('problem' in read) return refuse(read.problem);
          const wish = { id, cadence: read.cadence, by: person.user, agreed, now };
          const done = await repeat(scope, community, event, wish);
          if ('posts' in done) {
            if (done.posts > mostPosts) return refuse(say.beyond(done.posts, mostPosts));
            if (!allows('rhythm.change', standings))
              return refuse(say.budgetRefused(done.posts, done.agreed));
            return { update: repeatForm(event, { id, words: fields.cadence, budget: done }, person) };
          }
        }
        const series = await meantSeries(scope, request, id);
        const events = (await occurrencesAhead(scope, [id], now)).filter((one) => one.id !== event.id);
        const cadence = sayCadence(locale, series.cadence);
        return { update: saidForm(repeatedText(series, { cadence, events }, person), locale) };
      });
    },
  }),
];

const readCadence = (
  words: string,
  event: Event,
  { timeZone }: Community,
  { locale, now }: { locale: Locale; now: number },
): { cadence: Cadence } | { problem: string } => {
  const usual = localAt(event.startsAt, timeZone);
  const parsed = parseCadence(words, {
    timeZone,
    today: localAt(now, timeZone).toPlainDate().toString(),
    now,
    defaultTime: usual.toString({ smallestUnit: 'minute' }).slice(11),
  });
  return parsed.ok ? { cadence: parsed.cadence } : { problem: sayCadenceProblem(locale, parsed.problem) };
};

const saidForm = (said: string, locale: Locale): Form =>
  shownForm({ title: text(locale).form.title, close: text(locale).formDone, blocks: [section(said)] });
