/** What is said of the hour that a person chose for a beat. */
import { sayWhen } from '../../calendar/when.ts';
import type { Community } from '../../communities/index.ts';
import type { Person } from '../../slack/access.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Scope } from '../../store/store.ts';
import type { Foreseen } from '../preview.ts';
import type { Out } from '../settle.ts';
import { nameOfNumber } from './beat.ts';
import type { MoveProblem, Unusual } from './move.ts';
import { text } from './text.ts';

/** Why it cannot come then. */
export const sayProblem = async (
  scope: Scope,
  { beat, community }: { beat: Pick<Foreseen, 'rhythm'>; community: Pick<Community, 'id'> },
  problem: MoveProblem,
  person: Pick<Person, 'locale'>,
): Promise<string> => {
  const say = text(person.locale).problems;
  if (problem.because === 'past') return say.past;
  if (problem.because !== 'taken') {
    return say[problem.because](sayWhen(person.locale, problem.at, { zone: beat.rhythm.cadence.timeZone }));
  }
  if (typeof problem.by === 'string') return say[problem.by];
  return say.taken(await nameOfNumber(scope, community, problem.by.number, person));
};

/** That it does not come by itself, and how it does. In mrkdwn. */
export const sayOut = (out: Out, { locale }: Pick<Person, 'locale'>): string => {
  const say = text(locale).notes.out;
  return out.because === 'day taken' ? say['day taken'] : say[out.because](escapeMrkdwn(out.name));
};

/** What is unusual about it, though it comes then. In mrkdwn. */
export const sayUnusual = (unusual: Unusual, { locale }: Pick<Person, 'locale'>): string =>
  text(locale).notes.unusual('name' in unusual ? { ...unusual, name: escapeMrkdwn(unusual.name) } : unusual);
