/** `rhythm settings`: one form about all that a community wants of its rhythms. */
import { z } from 'zod';
import { dateOf } from '../../calendar/zone.ts';
import { type Community, communityIds } from '../../communities/index.ts';
import {
  type CommunityRequest,
  communityAction,
  communityForm,
  type FormResult,
  type Options,
  type Verb,
} from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { mostPosts } from '../add.ts';
import { next } from '../companion.ts';
import { placeOf } from '../place.ts';
import { bookingsBetween } from '../store.bookings.ts';
import { rhythmsOf } from '../store.ts';
import type { Wiring } from '../wiring.ts';
import { breakPlanned } from './breaks.ts';
import { settingsForm } from './form.ts';
import { ids } from './ids.ts';
import { sayMix } from './mix.ts';
import { mixNow } from './mixed.ts';
import { placeInWords, placesFor } from './places.ts';
import { readAnswers } from './read.ts';
import { savedForm } from './said.ts';
import { save } from './save.ts';
import { Answers, changedIn, Marks, noPlace, type Stored } from './sheet.ts';
import { settingsOf } from './store.ts';
import { text } from './text.ts';
import type { Errors, Wanted } from './wanted.ts';

const storedOf = async (scope: Scope, community: Community, now: number): Promise<Stored> => ({
  rhythms: await rhythmsOf(scope, community.id),
  settings: await settingsOf(scope, community.id),
  budget: community.budget,
  today: dateOf(now, community.timeZone),
});

const openSettings = async (
  { store }: Wiring,
  { community: asked, now, locale, open }: CommunityRequest,
): Promise<void> => {
  const community = await placeOf(store, asked);
  const stored = await storedOf(store, community, now);
  const { holidays } = stored.settings.free;
  const mixed = await mixNow(store, community.id, stored, now);
  await open(
    settingsForm(
      {
        ...stored,
        community: community.id,
        place: holidays && (await placeInWords(holidays)),
        mix: sayMix(locale, mixed),
        mostPosts,
      },
      locale,
    ),
  );
};

/** How far ahead bookings are weighed, ms; as `rhythm add` does. */
const reach = 366 * 86_400_000;

const settled = async (
  { store }: Wiring,
  request: CommunityRequest,
  answers: Answers,
  shown: Marks,
): Promise<FormResult> => {
  const { now, locale, person } = request;
  const changed = changedIn(answers, shown);
  const saved = await store.tx(async (scope) => {
    const community = await placeOf(scope, request.community);
    const stored = await storedOf(scope, community, now);
    const booked = await bookingsBetween(scope, community.id, now, now + reach);
    const wanted: Wanted | { errors: Errors } = readAnswers(stored, {
      answers,
      changed,
      timeZone: community.timeZone,
      booked: booked.map(({ at }) => at),
      now,
      locale,
    });
    if ('errors' in wanted) return wanted;
    const forgotten = await save(scope, community, wanted, now);
    const settings = await settingsOf(scope, community.id);
    const dates = await next(scope, community, 3, now);
    return { community, wanted, forgotten, settings, dates, today: stored.today };
  });
  if ('errors' in saved) return saved;
  const { holidays } = saved.settings.free;
  const place = holidays && (await placeInWords(holidays));
  const draft = saved.community.state === 'draft' ? communityIds.showDraft : null;
  return { update: savedForm({ ...saved, changed, place, draft }, person) };
};

export const settingsVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'rhythm settings',
    may: 'rhythm.settings',
    community: 'here',
    usage: '',
    about: (locale) => text(locale).verbs.settings,
    run: (request) => openSettings(wiring, request),
  },
  {
    name: 'rhythm break',
    may: 'rhythm.settings',
    community: 'here',
    usage: '[<date> to <date> [name]]',
    about: (locale) => text(locale).verbs.break,
    examples: ['rhythm break 21 December to 3 January Winter break'],
    run: async (request) => request.answer(await breakPlanned(wiring, request)),
  },
];

export const settingsActions = (wiring: Wiring) => [
  communityAction({
    id: ids.open,
    may: 'rhythm.settings',
    value: z.object({ community: z.string() }),
    run: (request) => openSettings(wiring, request),
  }),
];

export const settingsForms = (wiring: Wiring) => [
  communityForm({
    id: ids.form,
    may: 'rhythm.settings',
    metadata: z.object({ community: z.string(), shown: Marks }),
    fields: Answers,
    submit: (request) => settled(wiring, request, request.fields, request.metadata.shown),
  }),
];

export const settingsOptions: Options[] = [
  {
    id: ids.holidays,
    // It is a list of countries: there is nothing to hide in it.
    may: 'home.read',
    choose: async ({ words, person, locale }) => {
      const none = { label: text(locale).form.noHolidays, value: noPlace };
      const places = await placesFor(words, person.timeZone);
      return words.trim() === '' ? [none, ...places] : [...places, none];
    },
  },
];
