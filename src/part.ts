import type { Feature } from './feature.ts';

/** What a folder of a feature adds to it. */
export type Part = Omit<Feature, 'name'>;

/** All parts as one. Of what has names no two parts have the same. */
export const united = (parts: readonly Part[]): Part => ({
  verbs: parts.flatMap(({ verbs }) => verbs ?? []),
  actions: parts.flatMap(({ actions }) => actions ?? []),
  forms: parts.flatMap(({ forms }) => forms ?? []),
  options: parts.flatMap(({ options }) => options ?? []),
  shortcuts: parts.flatMap(({ shortcuts }) => shortcuts ?? []),
  jobs: parts.flatMap(({ jobs }) => jobs ?? []),
  events: Object.assign({}, ...parts.map(({ events }) => events)),
  outcomes: Object.assign({}, ...parts.map(({ outcomes }) => outcomes)),
  renderers: Object.assign({}, ...parts.map(({ renderers }) => renderers)),
  correctable: Object.assign({}, ...parts.map(({ correctable }) => correctable)),
  routes: (http) => {
    for (const { routes } of parts) routes?.(http);
  },
  home: async (request) =>
    (await Promise.all(parts.map(async ({ home }) => (await home?.(request)) ?? []))).flat(),
  decisions: async (...asked) =>
    (await Promise.all(parts.map(async ({ decisions }) => (await decisions?.(...asked)) ?? []))).flat(),
});
