/** What the buttons on rhythms do. */
import { z } from 'zod';
import { type Action, communityAction } from '../slack/surface.ts';
import { weigh, weighedMessage } from './add.ts';
import { Cadence } from './cadence/cadence.ts';
import { ids } from './ids.ts';
import { isKindName } from './kinds/registry.ts';
import { listed, numbered } from './place.ts';
import { paused, posted, previewed, removed, resumed, skipped } from './replies.ts';
import { askForRhythm } from './verbs.ts';
import { addForm } from './views.add.ts';
import { removeMessage } from './views.run.ts';
import type { Wiring } from './wiring.ts';

const Here = z.object({ community: z.string() });
const Numbered = Here.extend({ number: z.int() });
const Run = Numbered.extend({ once: z.string() });
const Skip = Numbered.extend({ nominal: z.string() });

/** A rhythm that somebody begins to ask for. */
export const Wanted = Here.extend({ id: z.uuid(), kind: z.string().refine(isKindName) });

/** A rhythm that somebody wants, with the number of posts that a coordinator agrees to for it. */
export const Raise = Here.extend({
  id: z.uuid(),
  kind: z.string().refine(isKindName),
  config: z.unknown(),
  cadence: Cadence,
  budget: z.int(),
});

export const rhythmActions = (wiring: Wiring): Action[] => [
  communityAction({
    id: ids.list,
    may: 'rhythm.see',
    value: Here,
    run: async (request) => request.replace(await listed(wiring, request, null)),
  }),
  communityAction({
    id: ids.preview,
    may: 'rhythm.see',
    value: Here,
    run: async (request) => request.replace(await previewed(wiring, request)),
  }),
  communityAction({
    id: ids.add,
    may: 'rhythm.change',
    value: Here,
    run: (request) => askForRhythm(request),
  }),
  communityAction({
    id: ids.kind,
    may: 'rhythm.change',
    value: Wanted,
    run: async ({ value, locale, client }) => {
      await client.views.update({ external_id: value.id, view: addForm(value, locale) });
    },
  }),
  communityAction({
    id: ids.raise,
    may: 'rhythm.change',
    value: Raise,
    run: async (request) => {
      const { community: _, budget, ...wish } = request.value;
      await request.replace(weighedMessage(request, wish, await weigh(wiring, request, wish, budget)));
    },
  }),
  communityAction({
    id: ids.run,
    may: 'rhythm.run',
    value: Run,
    run: async (request) => {
      const how = { once: request.value.once, anyway: false };
      await request.answer(await posted(wiring, request, await numbered(wiring, request), how));
    },
  }),
  communityAction({
    id: ids.runAnyway,
    may: 'rhythm.run',
    value: Run,
    run: async (request) => {
      const how = { once: request.value.once, anyway: true };
      await request.replace(await posted(wiring, request, await numbered(wiring, request), how));
    },
  }),
  communityAction({
    id: ids.skip,
    may: 'rhythm.change',
    value: Skip,
    run: async (request) => {
      const rhythm = await numbered(wiring, request);
      await request.replace(await skipped(wiring, request, rhythm, request.value.nominal));
    },
  }),
  communityAction({
    id: ids.pause,
    may: 'rhythm.change',
    value: Numbered,
    run: async (request) =>
      request.replace(await paused(wiring, request, await numbered(wiring, request), null)),
  }),
  communityAction({
    id: ids.resume,
    may: 'rhythm.change',
    value: Numbered,
    run: async (request) => request.replace(await resumed(wiring, request, await numbered(wiring, request))),
  }),
  communityAction({
    id: ids.remove,
    may: 'rhythm.change',
    value: Numbered,
    run: async (request) => {
      const rhythm = await numbered(wiring, request);
      await request.replace(removeMessage(request.community.id, rhythm, request.locale));
    },
  }),
  communityAction({
    id: ids.removeSurely,
    may: 'rhythm.change',
    value: Numbered,
    run: async (request) => request.replace(await removed(wiring, request, await numbered(wiring, request))),
  }),
];
