/** Pure. What the forms about events say once they are sent, and what they say instead. */
import type { Button } from '@slack/types';
import type { Community } from '../../communities/tables.ts';
import type { Person } from '../../slack/access.ts';
import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn, person as mention } from '../../slack/mrkdwn.ts';
import type { FormResult } from '../../slack/surface.ts';
import { limits } from '../constants.ts';
import type { TemplateName } from '../event.ts';
import type { Event, EventHost } from '../tables.ts';
import type { EditProblem } from './acts.ts';
import { type DayProblem, postDays } from './days.ts';
import type { Unasked } from './people.ts';
import { sayDayProblem, shownAt, startTo } from './saying.ts';
import type { OverBudget } from './schedule.ts';
import { text } from './text.ts';
import { sayingForm } from './views.small.ts';
import { type Field, fieldId, type Unread } from './wish.ts';

/** At the question that it is about. */
export const errorAt = (field: Field, template: TemplateName | null, said: string): FormResult => ({
  errors: { [fieldId(field, template)]: said },
});

export const unreadErrors = (
  unread: readonly Unread[],
  template: TemplateName | null,
  locale: Locale,
): FormResult => {
  const say = text(locale).problems;
  const most: Partial<Record<Field, number>> = {
    hosts: limits.hosts,
    speakers: limits.hosts,
    invited: limits.invited,
  };
  return {
    errors: Object.fromEntries(
      unread.map(({ field, isEmpty }) => {
        const people = most[field];
        const said = isEmpty ? say.empty : people ? say.tooMany(people) : say.unread;
        return [fieldId(field, template), said];
      }),
    ),
  };
};

/** Why people cannot be asked, at the question that names them. */
export const peopleProblem = (
  cannot: readonly { user: string; why: Unasked }[],
  as: 'host' | 'invited',
  locale: Locale,
): string | null => {
  const say = text(locale).problems;
  const why = (['bot', 'external', 'outside'] as const).find((one) =>
    cannot.some((each) => each.why === one),
  );
  if (why === undefined) return null;
  if (why === 'external') return as === 'host' ? say.externalHost : say.externalInvited;
  return say[why];
};

export const dayError = (problem: DayProblem, template: TemplateName | null, locale: Locale): FormResult =>
  errorAt('date', template, sayDayProblem(problem, locale));

export const budgetRefused = ({ posts, agreed }: OverBudget, locale: Locale): string =>
  text(locale).asks.budgetRefused(posts, agreed);

export const editError = (
  problem: EditProblem,
  template: TemplateName | null,
  locale: Locale,
): FormResult => {
  const say = text(locale).problems;
  if (problem.field === 'capacity') return errorAt('capacity', template, say.seated(problem.seated));
  return errorAt('audience', template, 'day' in problem ? sayDayProblem(problem.day, locale) : say.isOut);
};

export const saying = (
  title: string,
  said: string,
  locale: Locale,
  buttons: readonly Button[] = [],
): FormResult => ({ update: sayingForm(title, said, { locale, buttons }) });

/** When it is, when it is announced, and who still has to be asked. `first`: what was done. */
export const plannedText = (
  first: string,
  { event, hosts, invited }: { event: Event; hosts: readonly EventHost[]; invited: number },
  { timeZone }: Pick<Community, 'timeZone'>,
  reader: Person,
  now: number,
): string => {
  const say = text(reader.locale).planned;
  const { announceAt } = event;
  const asked = hosts.filter(({ state, user }) => state === 'asked' && user !== reader.user);
  const days = postDays(event, timeZone);
  return [
    first,
    say.when(startTo(reader, event), event.minutes),
    ...(announceAt === null
      ? [say.byInvitation]
      : [announceAt <= now ? say.atOnce : say.announced(shownAt(reader, announceAt, timeZone))]),
    ...(days.length === 1 ? [say.sameDay] : []),
    ...(invited > 0 ? [say.invited(invited)] : []),
    ...(asked.length > 0 ? [say.asked(asked.map(({ user }) => mention(user)))] : []),
    ...(event.place === '' ? [say.noPlace] : []),
    ...(days.length === 2 ? [say.days] : []),
  ].join('\n');
};

export const titleOf = ({ title }: Pick<Event, 'title'>): string => escapeMrkdwn(title);
