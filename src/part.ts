import { type Feature, type HomeSection, homeZones } from './feature.ts';
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
  home: Object.fromEntries(
    homeZones.flatMap((zone) => {
      const sections = parts.flatMap(({ home }) => home?.[zone] ?? []);
      return sections.length > 0 ? [[zone, one(sections)]] : [];
    }),
  ),
  forget: async (...about) => {
    for (const { forget } of parts) await forget?.(...about);
  },
  decisions: async (...asked) =>
    (await Promise.all(parts.map(async ({ decisions }) => (await decisions?.(...asked)) ?? []))).flat(),
});

const one =
  (sections: readonly HomeSection[]): HomeSection =>
  async (request) =>
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
