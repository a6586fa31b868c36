/** What a form about an event holds, once it can be read; and what is asked before it is done. */
import { allows } from '../../slack/roles.ts';
import type { CommunityRequest, FormResult } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import type { Wiring } from '../wiring.ts';
import { audiencesIn, formFor } from './opening.ts';
import { whoCannot } from './people.ts';
import { placeOf } from './place.ts';
import { budgetRefused, errorAt, peopleProblem, unreadErrors } from './results.ts';
import type { OverBudget } from './schedule.ts';
import { templates } from './templates.ts';
import { text } from './text.ts';
import type { PlanMetadata } from './views.form.ts';
import { readWish, type Wish } from './wish.ts';

export type Sent = CommunityRequest & { metadata: PlanMetadata; fields: Record<string, unknown> };

/** The wish in a form, once it can be read and its people can be asked; else what to say instead. */
export const wished = async (
  wiring: Wiring,
  { community, fields, metadata, locale }: Sent,
  otherwise: Partial<Wish>,
): Promise<{ wish: Wish } | { instead: FormResult }> => {
  const { template } = metadata;
  const read = readWish(fields, template, otherwise);
  if ('unread' in read) return { instead: unreadErrors(read.unread, template, locale) };
  const { wish } = read;
  if (templates.some(({ title }) => title === wish.title && title.endsWith('…')))
    return { instead: errorAt('title', template, text(locale).problems.unfinished) };
  const place = await placeOf(wiring.store, community);
  if (!audiencesIn(place).includes(wish.audience)) return { wish: { ...wish, audience: 'community' } };
  for (const [field, as] of [
    ['hosts', 'host'],
    ['speakers', 'host'],
    ['invited', 'invited'],
  ] as const) {
    const problem = peopleProblem(await whoCannot(wiring, place, wish[field]), as, locale);
    if (problem !== null) return { instead: errorAt(field, template, problem) };
  }
  return { wish };
};

/** The form once more, with a question on top; sending it agrees. How much a channel gets is its coordinators’ to say. */
export const askBudget = async (
  scope: Scope,
  { community, metadata, locale, standings, person }: Sent,
  { wish, budget }: { wish: Wish; budget: OverBudget },
): Promise<FormResult> => {
  const { event: id, purpose, template } = metadata;
  if (!allows('rhythm.change', standings))
    return errorAt(purpose === 'edit' ? 'audience' : 'date', template, budgetRefused(budget, locale));
  const { asks, form } = text(locale);
  const said = asks.budget(budget.posts, budget.agreed);
  const given = { said, submit: form.raise(budget.posts) };
  const place = await placeOf(scope, community);
  const agreed = budget.posts;
  return { update: formFor(place, { id, purpose, wish, agreed, asks: given }, person) };
};
