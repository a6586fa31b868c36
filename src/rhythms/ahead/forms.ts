/** Saving what a person wants one beat to be. */

import { slackDate } from '../../calendar/when.ts';
import { instantOf, localAt } from '../../calendar/zone.ts';
import { localeOf } from '../../slack/locale.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import type { CommunityRequest } from '../../slack/surface.ts';
import {
  communityForm,
  type FormResult,
  type Submission,
  type SubmissionRequest,
} from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { kindOf } from '../kinds/registry.ts';
import { bothTimesShortly } from '../views.ts';
import type { Wiring } from '../wiring.ts';
import { plan, type Wanted } from './acts.ts';
import { type Ahead, aroundBeat, beatAhead, changedLastBy } from './beat.ts';
import { candidateOf, contentFor } from './candidate.ts';
import { ids } from './ids.ts';
import { problemOfMove, unusualAbout } from './move.ts';
import { markOfBeat, openedFor, previewOf, showAnew, titleOf } from './open.ts';
import { sayProblem, sayUnusual } from './saying.ts';
import { Showing } from './showing.ts';
import { text } from './text.ts';
import { changeForm, doneForm } from './views.ts';
import { Fields, isSaid, readWords, type Words } from './words.ts';

type Asked = SubmissionRequest<Showing, Fields> & Pick<CommunityRequest, 'community'>;

export const aheadForms = ({ store, outbox }: Wiring): Submission[] => [
  communityForm({
    id: ids.changeForm,
    may: 'rhythm.change',
    metadata: Showing,
    fields: Fields,
    submit: async (request): Promise<FormResult> => {
      const read = readWords(request.fields, request.locale);
      if ('errors' in read) return read;
      return store.tx(async (scope) => {
        await outbox.dirty(scope, request.team, 'home', request.person.user);
        return save(scope, request, read.words);
      });
    },
  }),
];

const save = async (scope: Scope, request: Asked, words: Words): Promise<FormResult> => {
  const { person, metadata, fields, now } = request;
  const ahead = await beatAhead(scope, request.community, metadata, request);
  if (markOfBeat(ahead) !== metadata.mark) return showAgain(scope, request, ahead);

  const { beat, community } = ahead;
  const zone = beat.rhythm.cadence.timeZone;
  const isSameTime =
    localAt(beat.at, zone).toString({ smallestUnit: 'minute' }) === `${fields.date}T${fields.time}`;
  const at = isSameTime ? beat.at : instantOf(fields.date, fields.time, zone);
  const { between, ground } = await aroundBeat(scope, ahead, at, now);
  const isChosen = !isSameTime || ahead.out !== null;
  const problem = isChosen ? problemOfMove(at, between) : null;
  if (problem) return { errors: { date: await sayProblem(scope, ahead, problem, person) } };

  const wanted = await wantedOf(scope, ahead, metadata, words, at);
  const say = text(person.locale);
  if (wanted === null) return finish(scope, request, [say.notes.same]);
  if (!(await plan(scope, ahead, wanted, { by: person.user, now }))) throw new Refusal(say.gone.posted);
  const unusual = isChosen
    ? unusualAbout(at, beat.nominal, { ...ground, timeZone: community.timeZone })
    : null;
  return finish(scope, request, [
    say.notes.saved,
    [`*${escapeMrkdwn(words.title)}*`, escapeMrkdwn(words.text)].join('\n'),
    say.notes.comesAt(bothTimesShortly(person, at, zone)),
    ...(unusual ? [sayUnusual(unusual, person)] : []),
  ]);
};

/** Somebody else was there in between: what they made of it is said, and what was typed stays. */
const showAgain = async (scope: Scope, request: Asked, ahead: Ahead): Promise<FormResult> => {
  const { person, metadata, fields } = request;
  const say = text(person.locale).notes;
  const { beat, community } = ahead;
  const { rhythm, at } = beat;
  const zone = rhythm.cadence.timeZone;
  const last = await changedLastBy(scope, community, beat);
  const notes = [
    last ? say.changedBy(last.who, slackDate(person.locale, last.at, zone)) : say.changed,
    say.now(bothTimesShortly(person, at, zone), titleOf(ahead)),
  ];
  const content = await contentFor(scope, ahead, metadata.subject);
  const showing = { ...metadata, mark: markOfBeat(ahead), chosen: true };
  const shown = { rhythm, at, content, showing, notes: [notes.join(' ')], typed: fields };
  return { update: changeForm(shown, person) };
};

/** What the form asks for; null: nothing else than what is. */
const wantedOf = async (
  scope: Scope,
  ahead: Ahead,
  { subject, flavour, chosen }: Showing,
  words: Words,
  at: number,
): Promise<Wanted | null> => {
  const { beat, row } = ahead;
  const { rhythm, nominal } = beat;
  const isNow = 'content' in beat.what && isSaid(words, beat.what.content) && beat.what.subject === subject;
  if (isNow && at === beat.at && !chosen && ahead.out === null) return null;
  const inLibrary = subject === null ? null : ((await candidateOf(scope, ahead, subject))?.content ?? null);
  const { choices, ...said } = words;
  const content = isSaid(words, inLibrary)
    ? null
    : {
        word: kindOf(rhythm.kind).label(localeOf(ahead.community.locale)),
        ...inLibrary,
        ...said,
        choices,
      };
  return {
    at,
    // Written by hand, it is like no other.
    subject: subject ?? `written:${rhythm.id}:${nominal}`,
    flavour,
    content,
    pinned: chosen || (row?.pinned ?? false),
    says: [words.title, words.text].join('\n'),
  };
};

/** Back to the preview that lies below, or a word of what was done and the way there. */
const finish = async (scope: Scope, request: Asked, said: string[]): Promise<FormResult> => {
  const { metadata, person } = request;
  const { under, form, community } = metadata;
  if (under === null) {
    const showing = {
      ...openedFor(await beatAhead(scope, request.community, metadata, request), metadata),
      form,
    };
    return { update: doneForm({ said, id: form, community, showing }, person) };
  }
  const below = await previewOf(scope, request, { id: under, said: said.join('\n') });
  return { close: true, after: () => showAnew(request, below) };
};
