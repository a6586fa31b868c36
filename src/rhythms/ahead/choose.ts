/** Choosing what a beat is about: a certain prompt, or one of a certain kind. It is kept when the beat’s form is saved. */
import { z } from 'zod';
import { sayWhen } from '../../calendar/when.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form } from '../../slack/message.ts';
import { type CommunityRequest, communityForm, type Submission } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { mix } from '../library/constants.ts';
import { PromptKind } from '../library/kinds.ts';
import { latestBeats } from '../store.beats.ts';
import type { Seeing, Wiring } from '../wiring.ts';
import { type Ahead, beatAhead } from './beat.ts';
import { type Candidate, candidateOf, choosable, drawAnother } from './candidate.ts';
import { ids } from './ids.ts';
import { showAnew, withCandidate } from './open.ts';
import { Showing } from './showing.ts';
import { usesOf } from './store.ts';
import { text } from './text.ts';
import { anyOf, changeForm, chooseForm, type Near } from './views.ts';

/** The form to choose in, which lies upon the beat’s own. */
export const chooseFor = (wiring: Wiring, request: CommunityRequest & { value: Showing }): Promise<Form> =>
  wiring.store.tx(async (scope) => {
    const ahead = await beatAhead(scope, wiring, request.community, request.value, request);
    const near = await nearTo(scope, ahead, request);
    return chooseForm(request.value, await choosable(scope, ahead), near, request.person);
  });

const day = 86_400_000;

/** What was used within the distance that none is repeated in, or comes ahead; the beat itself excepted. */
const nearTo = async (
  scope: Scope,
  { community, beat }: Ahead,
  { locale, now }: CommunityRequest,
): Promise<Near> => {
  const { beats, days } = mix.distance;
  const latest = (await latestBeats(scope, community.id, beats)).map(({ subject }) => subject);
  const uses = (await usesOf(scope, community.id)).filter(
    ({ subject, at }) => at !== beat.at && (latest.includes(subject) || at > beat.at - days * day),
  );
  const dateOf = (at: number) => sayDay(locale, at, beat.rhythm.cadence.timeZone);
  return new Map(uses.map(({ subject, at }) => [subject, { date: dateOf(at), isAhead: at > now }]));
};

const sayDay = (locale: Locale, at: number, zone: string): string =>
  sayWhen(locale, at, { zone }).split(',')[0] ?? '';

/** What a person chose, as a candidate; null: there is none of it. */
const chosenOf = async (
  scope: Scope,
  seeing: Seeing,
  ahead: Ahead,
  showing: Showing,
  said: string,
): Promise<Candidate | null> => {
  const kind = PromptKind.safeParse(said.startsWith(anyOf) ? said.slice(anyOf.length) : null);
  return kind.success
    ? drawAnother(scope, seeing, ahead, { seen: showing.seen, wish: { kind: kind.data } })
    : candidateOf(scope, ahead, said);
};

export const chooseForms = (wiring: Wiring): Submission[] => [
  communityForm({
    id: ids.chooseForm,
    may: 'rhythm.change',
    metadata: Showing,
    fields: z.object({ prompt: z.string() }),
    submit: async (request) => {
      const { metadata, fields, person } = request;
      const say = text(person.locale);
      const form = await wiring.store.tx(async (scope) => {
        const ahead = await beatAhead(scope, wiring, request.community, metadata, request);
        const candidate = await chosenOf(scope, wiring, ahead, metadata, fields.prompt);
        if (candidate === null) return null;
        const found = (await nearTo(scope, ahead, request)).get(candidate.subject);
        const again = found && (found.isAhead ? say.notes.comes(found.date) : say.notes.used(found.date));
        const kind = PromptKind.safeParse(fields.prompt.slice(anyOf.length)).data;
        const wished = kind ? { ...metadata, wish: { kind } } : metadata;
        const showing = withCandidate(wished, candidate);
        const { rhythm, at } = ahead.beat;
        const notes = [say.notes.chosen, ...(again ? [again] : [])];
        return changeForm({ rhythm, at, content: candidate.content, showing, notes }, person);
      });
      if (form === null) {
        const isKind = fields.prompt.startsWith(anyOf);
        return { errors: { prompt: isKind ? say.notes.noOther : say.choose.gone } };
      }
      return { close: true, after: () => showAnew(request, form) };
    },
  }),
];
