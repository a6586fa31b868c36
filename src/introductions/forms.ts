/** What the forms about introductions do. */
import { z } from 'zod';
import { parseDate } from '../calendar/dates.ts';
import { sayDateProblem } from '../calendar/text.ts';
import { instantOf, localAt } from '../calendar/zone.ts';
import type { Deps } from '../deps.ts';
import type { Locale } from '../slack/locale.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { type CommunityRequest, communityForm, type FormResult, type Submission } from '../slack/surface.ts';
import { haveBreak, keepDetails } from './acts.ts';
import { limits } from './constants.ts';
import { ids } from './ids.ts';
import { importPast, knownPeople } from './importing.ts';
import { type PastLine, type PastProblem, readPast, resolvePast } from './past.ts';
import { placeOf } from './place.ts';
import { choicesOf } from './store.ts';
import { text } from './text.ts';
import { pastForm, sayingForm, ticks } from './views.form.ts';
import { untilWords } from './views.show.ts';

const Here = z.object({ community: z.string() });

const word = (most: number) => z.string().trim().max(most).optional();
const Details = z.object({
  site: word(limits.site),
  group: word(limits.group),
  ticks: z.array(z.enum(ticks)).default([]),
  avoided: z.array(z.string()).default([]),
});

const today = (now: number, zone: string): string => localAt(now, zone).toPlainDate().toString();

export const introductionForms = (deps: Deps): Submission[] => [
  communityForm({
    id: ids.snoozeForm,
    may: 'intro.join',
    metadata: Here,
    fields: z.object({ until: z.string().trim().min(1).max(limits.until) }),
    submit: async ({ community, fields, person, team, locale, now }): Promise<FormResult> => {
      const say = text(locale);
      const { timeZone } = person;
      const read = parseDate(fields.until, { timeZone, today: today(now, timeZone) });
      if (!read.ok) return { errors: { until: sayDateProblem(locale, read.problem) } };
      const until = instantOf(read.date, '00:00', timeZone);
      if (until <= now)
        return { errors: { until: sayDateProblem(locale, { kind: 'past', fragment: read.date }) } };
      const who = { community, user: person.user, now };
      const isIn = await deps.store.tx(async (scope) => {
        await deps.outbox.dirty(scope, team, 'home', person.user);
        return haveBreak(scope, who, until);
      });
      if (!isIn) return { errors: { until: say.notIn } };
      const said = say.said.snoozed(untilWords(person, until));
      return { update: sayingForm(say.snooze.title, said, say.details.done) };
    },
  }),
  communityForm({
    id: ids.detailsForm,
    may: 'intro.join',
    metadata: Here,
    fields: Details,
    submit: async ({ community, fields, person, locale, now }): Promise<FormResult> => {
      const say = text(locale).details;
      const { avoided } = fields;
      if (avoided.length > limits.avoided) return { errors: { avoided: say.tooMany(limits.avoided) } };
      await deps.store.tx(async (scope) => {
        const { guests } = await choicesOf(scope, community.id);
        const mayCross = !person.guest && !community.isPrivate;
        await keepDetails(
          scope,
          { community, user: person.user, now },
          {
            site: fields.site || null,
            group: fields.group || null,
            across: mayCross && fields.ticks.includes('across'),
            greets: (!person.guest || guests) && fields.ticks.includes('greets'),
            avoided,
          },
        );
      });
      return { update: sayingForm(say.title, text(locale).said.saved, say.done) };
    },
  }),
  communityForm({
    id: ids.pastForm,
    may: 'intro.run',
    metadata: Here,
    fields: z.object({ past: z.string().max(limits.past) }),
    submit: async (request): Promise<FormResult> => {
      const { community: ref, fields, locale, now } = request;
      const say = text(locale).past;
      const { timeZone } = await placeOf(deps.store, ref);
      const { lines, problems } = readPast(fields.past, { today: today(now, timeZone) });
      if (problems.length > 0) return { update: again(ref.id, fields.past, problems, locale) };
      if (lines.length === 0) return { errors: { past: say.nothing } };
      return { close: true, after: () => take(deps, request, lines) };
    },
  }),
];

const again = (community: string, typed: string, problems: readonly PastProblem[], locale: Locale) =>
  pastForm(
    community,
    { typed, problems: problems.toSorted((a, b) => a.line - b.line).map((one) => sayProblem(one, locale)) },
    locale,
  );

const sayProblem = (problem: PastProblem, locale: Locale): string => {
  const say = text(locale).past;
  const what =
    'said' in problem ? say.problems[problem.why](escapeMrkdwn(problem.said)) : say.problems[problem.why];
  return say.line(problem.line, what);
};

/** Slack is asked who is meant, which a form cannot wait for; what comes of it is shown in a form of its own. */
const take = async (
  deps: Deps,
  request: CommunityRequest & { fields: { past: string } },
  lines: readonly PastLine[],
): Promise<void> => {
  const { community: ref, fields, locale, client } = request;
  const say = text(locale).past;
  const known = await knownPeople(client);
  if (known === null) {
    const problems = [say.problems.unread];
    return request.open(pastForm(ref.id, { typed: fields.past, problems }, locale));
  }
  const { pairs, problems } = resolvePast(lines, known);
  if (problems.length > 0) return request.open(again(ref.id, fields.past, problems, locale));
  const { added, rounds, here } = await deps.store.tx(async (scope) =>
    importPast(scope, await placeOf(scope, ref), pairs),
  );
  await request.open(sayingForm(say.title, say.added(added, rounds, here), say.done));
};
