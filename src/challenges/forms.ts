/** What the forms do in which challenges are planned, changed and extended. */
import { z } from 'zod';
import type { Community } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../slack/access.ts';
import type { Locale } from '../slack/locale.ts';
import type { Form } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import { allows } from '../slack/roles.ts';
import { communityForm, type FormResult, type Submission } from '../slack/surface.ts';
import { extend, reword } from './acts.ts';
import { limits } from './constants.ts';
import type { Problems, Wish } from './days.ts';
import { ids } from './ids.ts';
import { ideasFor, untilForm } from './opening.ts';
import { meant, placeOf } from './place.ts';
import { type Asks, openPlace, planChallenge } from './plan.ts';
import { sayProblem } from './saying.ts';
import { challengeById } from './store.ts';
import type { Challenge } from './tables.ts';
import { text } from './text.ts';
import { isOpenQuestion } from './timing.ts';
import { fieldId, type PlanMetadata, planForm, sayingForm } from './views.form.ts';
import { saidTo } from './views.list.ts';

const Metadata = z.object({
  community: z.string(),
  challenge: z.uuid(),
  idea: z.string(),
  agreed: z.object({ budget: z.int().nullable(), soon: z.boolean() }),
});
const Words = z.object({
  title: z.string().trim().min(1).max(limits.title),
  task: z.string().trim().min(1).max(limits.task),
});
const Days = z.object({
  first: z.iso.date(),
  last: z.iso.date(),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
});

/** What stands in the form's fields, whatever idea it shows. */
const named = (fields: Record<string, unknown>, idea: string) => ({
  title: fields[fieldId('title', idea)],
  task: fields[fieldId('task', idea)],
  first: fields.first,
  last: fields[fieldId('last', idea)],
  time: fields.time,
});

const errorsOf = (problems: Problems, idea: string, locale: Locale): FormResult => ({
  errors: Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [
      fieldId(name as keyof Wish, idea),
      sayProblem(problem, locale),
    ]),
  ),
});

const unread = (error: z.ZodError, idea: string, locale: Locale): FormResult =>
  errorsOf(Object.fromEntries(error.issues.map(({ path }) => [path[0], { why: 'empty' }])), idea, locale);

export const challengeForms = (deps: Deps): Submission[] => [
  communityForm({
    id: ids.planForm,
    may: 'challenge.run',
    metadata: Metadata,
    fields: z.looseObject({}),
    submit: async (request): Promise<FormResult> => {
      const { metadata, fields, locale, person, now, community: ref } = request;
      const { challenge: id, idea, agreed } = metadata;
      const given = named(fields, idea);
      const words = Words.safeParse(given);
      if (!words.success) return unread(words.error, idea, locale);
      const { title, editTitle } = text(locale).form;
      return deps.store.tx(async (scope): Promise<FormResult> => {
        const before = await challengeById(scope, id);
        if (before) await meant(scope, ref, id, locale);
        if (before && before.state !== 'planned') {
          const named = escapeMrkdwn(words.data.title);
          if (before.state !== 'running') throw new Refusal(text(locale).notRunning(named));
          if (before.ts === null) throw new Refusal(text(locale).onItsWay);
          await reword(scope, deps, before, words.data);
          return { update: saying(editTitle, text(locale).savedShown(named), locale) };
        }
        const community = await openPlace(scope, ref, locale);
        const days = Days.safeParse(given);
        if (!days.success) return unread(days.error, idea, locale);
        const wish = { ...words.data, ...days.data };
        const planned = await planChallenge(scope, community, { id, wish, agreed, by: person.user, now });
        if ('problems' in planned) return errorsOf(planned.problems, idea, locale);
        if ('asks' in planned) {
          const { budget } = planned.asks;
          // How much a channel gets is its coordinators' to say.
          if (budget && !allows('rhythm.change', request.standings)) {
            const said = text(locale).asks.budgetRefused(budget.posts, budget.agreed);
            return { errors: { first: said } };
          }
          const isNew = before === null;
          return { update: askingForm({ metadata, wish, community, isNew }, planned.asks, person, now) };
        }
        const said = plannedText(planned.challenge, community, person);
        return { update: saying(before ? editTitle : title, said, locale) };
      });
    },
  }),
  communityForm({
    id: ids.extendForm,
    may: 'challenge.run',
    metadata: z.object({
      community: z.string(),
      challenge: z.string(),
      agreed: z.int().nullable().default(null),
    }),
    fields: z.object({ last: z.iso.date() }),
    submit: async ({
      metadata,
      fields,
      locale,
      person,
      standings,
      now,
      community: ref,
    }): Promise<FormResult> =>
      deps.store.tx(async (scope): Promise<FormResult> => {
        const say = text(locale);
        const challenge = await meant(scope, ref, metadata.challenge, locale);
        const title = escapeMrkdwn(challenge.title);
        if (challenge.state !== 'running' && !isOpenQuestion(challenge))
          throw new Refusal(say.notRunning(title));
        const community = await placeOf(scope, ref);
        const { words, shown } = saidTo(person, community.timeZone);
        const { last } = fields;
        const { agreed } = metadata;
        const extended = await extend(scope, deps, community, challenge, { last, agreed, now });
        if ('problem' in extended) return { errors: { last: sayProblem(extended.problem, locale) } };
        if ('budget' in extended) {
          const { budget } = extended;
          if (allows('rhythm.change', standings))
            return { update: untilForm(challenge, community, { last, budget }, person) };
          return { errors: { last: say.asks.budgetRefused(budget.posts, budget.agreed) } };
        }
        if ('sooner' in extended) return { errors: { last: say.problems.sooner(words(extended.sooner)) } };
        return { update: saying(say.form.extendTitle, say.extended(title, shown(extended.until)), locale) };
      }),
  }),
];

const saying = (title: string, said: string, locale: Locale): Form =>
  sayingForm(title, { text: said }, text(locale).form.done);

const plannedText = ({ title, startsAt, endsAt }: Challenge, { timeZone }: Community, person: Person) => {
  const { shown } = saidTo(person, timeZone);
  return text(person.locale).planned(escapeMrkdwn(title), shown(startsAt), shown(endsAt));
};

const day = 86_400_000;

/** The same form with a question on top; what agrees to it travels along. */
const askingForm = (
  given: { metadata: PlanMetadata; wish: Wish; community: Community; isNew: boolean },
  { budget, soon }: Asks,
  person: Person,
  now: number,
): Form => {
  const { metadata, wish, community, isNew } = given;
  const say = text(person.locale);
  const { agreed } = metadata;
  const questions = [
    ...(budget ? [say.asks.budget(budget.posts, budget.agreed)] : []),
    ...(soon ? [soonText(soon, community, person, now)] : []),
  ];
  const raise = budget ? say.form.raise(budget.posts) : say.form.anyway;
  return planForm(
    {
      metadata: {
        ...metadata,
        agreed: { budget: budget?.posts ?? agreed.budget, soon: agreed.soon || soon !== null },
      },
      wish,
      zone: community.timeZone,
      ideas: isNew ? ideasFor(community) : null,
      isDated: true,
      asks: { questions, submit: budget && soon ? say.form.both : raise },
    },
    person.locale,
  );
};

const soonText = (soon: Challenge, { timeZone }: Community, person: Person, now: number): string => {
  const say = text(person.locale).asks;
  const title = escapeMrkdwn(soon.title);
  const { shown } = saidTo(person, timeZone);
  if (soon.state === 'running') return say.running(title, shown(soon.endsAt));
  if (soon.state === 'planned') return say.planned(title, shown(soon.startsAt));
  return say.ended(title, Math.max(0, Math.floor((now - soon.endsAt) / day)));
};
