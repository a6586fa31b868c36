/** The form for a new rhythm, and the one that asks whether more may be posted than was agreed. */
import { z } from 'zod';
import { communityForm, type Submission } from '../slack/surface.ts';
import { configOf, quietAbout, readCadence, weigh, weighedMessage } from './add.ts';
import { Raise, Wanted } from './buttons.ts';
import { ids } from './ids.ts';
import { placeOf } from './place.ts';
import { text } from './text.ts';
import { sayingForm, tooManyForm } from './views.add.ts';
import type { Wiring } from './wiring.ts';

const Fields = z.looseObject({ cadence: z.string() });

export const rhythmForms = (wiring: Wiring): Submission[] => [
  communityForm({
    id: ids.addForm,
    may: 'rhythm.change',
    metadata: Wanted,
    fields: Fields,
    submit: async (request) => {
      const { now, locale, metadata, fields } = request;
      const say = text(locale).form;
      const community = await placeOf(wiring.store, request.community);
      const read = readCadence(fields.cadence, community, now, locale);
      if ('problem' in read) return { errors: { cadence: read.problem } };
      const quiet = await quietAbout(wiring.store, community, read.cadence, now, locale);
      if (quiet !== null) return { errors: { cadence: quiet } };
      const { id, kind } = metadata;
      const wish = { id, kind, config: configOf(kind, fields), cadence: read.cadence };
      const weighed = await weigh(wiring, request, wish, null);
      if ('posts' in weighed) return { update: tooManyForm(community.id, wish, weighed, locale) };
      return { update: sayingForm(say.title, weighedMessage(request, wish, weighed), say.closeDone) };
    },
  }),
  communityForm({
    id: ids.raiseForm,
    may: 'rhythm.change',
    metadata: Raise,
    fields: z.unknown(),
    submit: async (request) => {
      const say = text(request.locale).form;
      const { community: _, budget, ...wish } = request.metadata;
      const weighed = await weigh(wiring, request, wish, budget);
      return { update: sayingForm(say.title, weighedMessage(request, wish, weighed), say.closeDone) };
    },
  }),
];
