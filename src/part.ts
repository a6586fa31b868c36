import type { KnownBlock } from '@slack/types';
import { type Feature, type HomeSections, placedZones } from './feature.ts';
import type { Happening } from './slack/surface.ts';

/** What a folder of a feature adds to it. */
export type Part = Omit<Feature, 'name'>;

/** All parts as one. Of what has names no two parts have the same, but any of them may hear the same event. */
export const united = (parts: readonly Part[]): Part => ({
  verbs: parts.flatMap(({ verbs }) => verbs ?? []),
  actions: parts.flatMap(({ actions }) => actions ?? []),
  forms: parts.flatMap(({ forms }) => forms ?? []),
  options: parts.flatMap(({ options }) => options ?? []),
  shortcuts: parts.flatMap(({ shortcuts }) => shortcuts ?? []),
  jobs: parts.flatMap(({ jobs }) => jobs ?? []),
  events: eventsOf(parts),
  outcomes: Object.assign({}, ...parts.map(({ outcomes }) => outcomes)),
  renderers: Object.assign({}, ...parts.map(({ renderers }) => renderers)),
  correctable: Object.assign({}, ...parts.map(({ correctable }) => correctable)),
  routes: (http) => {
    for (const { routes } of parts) routes?.(http);
  },
  home: homeOf(parts),
  forget: async (...about) => {
    for (const { forget } of parts) await forget?.(...about);
  },
  decisions: async (...asked) =>
    (await Promise.all(parts.map(async ({ decisions }) => (await decisions?.(...asked)) ?? []))).flat(),
});

const homeOf = (parts: readonly Part[]): HomeSections => {
  const home: HomeSections = {};
  for (const zone of placedZones) {
    const sections = parts.flatMap((part) => part.home?.[zone] ?? []);
    if (sections.length > 0) home[zone] = one(sections);
  }
  const coordinating = parts.flatMap((part) => part.home?.coordinating ?? []);
  if (coordinating.length > 0) home.coordinating = one(coordinating);
  return home;
};

const one =
  <Request>(sections: readonly ((request: Request) => Promise<KnownBlock[]>)[]) =>
  async (request: Request): Promise<KnownBlock[]> =>
    (await Promise.all(sections.map((section) => section(request)))).flat();

const eventsOf = (parts: readonly Part[]): NonNullable<Feature['events']> => {
  const heard = parts.flatMap(({ events }) => Object.entries(events ?? {}));
  const byType = Map.groupBy(heard, ([type]) => type);
  return Object.fromEntries(
    [...byType].map(([type, listeners]) => [
      type,
      async (happening: Happening) => {
        for (const [, listen] of listeners) await listen(happening);
      },
    ]),
  );
};
