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
import { isAsking, kindOf } from '../kinds/registry.ts';
import { bothTimesShortly } from '../views.ts';
import type { Seeing, Wiring } from '../wiring.ts';
import { move, plan, type Wanted } from './acts.ts';
import { type Ahead, aroundBeat, beatAhead, changedLastBy } from './beat.ts';
import { candidateOf, contentFor } from './candidate.ts';
import { ids } from './ids.ts';
import { problemOfMove, unusualAbout } from './move.ts';
import { markOfBeat, openedFor, previewOf, showAnew, titleOf } from './open.ts';
import { sayProblem, sayUnusual } from './saying.ts';
import { Showing } from './showing.ts';
import { text } from './text.ts';
import { changeForm, doneForm } from './views.ts';
import { Answers, isSaid, readWords, type Words, wordsIn } from './words.ts';

type Asked = SubmissionRequest<Showing, Answers> & Pick<CommunityRequest, 'community'>;

export const aheadForms = (wiring: Wiring): Submission[] => [
  communityForm({
    id: ids.changeForm,
    may: 'rhythm.change',
    metadata: Showing,
    fields: Answers,
    submit: (request): Promise<FormResult> =>
      wiring.store.tx(async (scope) => {
        await wiring.outbox.dirty(scope, request.team, 'home', request.person.user);
        return save(scope, wiring, request);
      }),
  }),
];

const save = async (scope: Scope, seeing: Seeing, request: Asked): Promise<FormResult> => {
  const { person, metadata, fields, now } = request;
  const ahead = await beatAhead(scope, seeing, request.community, metadata, request);
  const isWorded = isAsking(ahead.beat.rhythm);
  const read = isWorded ? readWords(wordsIn(fields), person.locale) : null;
  if (read && 'errors' in read) return read;
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

  const say = text(person.locale);
  const by = { by: person.user, now };
  const wanted = read ? await wantedOf(scope, ahead, metadata, read.words, at) : isChosen && { at };
  if (!wanted) return finish(scope, seeing, request, [say.notes.same]);
  const isDone = 'says' in wanted ? await plan(scope, ahead, wanted, by) : await move(scope, ahead, at, by);
  if (!isDone) throw new Refusal(say.gone.posted);
  const unusual = isChosen
    ? unusualAbout(at, beat.nominal, { ...ground, timeZone: community.timeZone })
    : null;
  const saved = read && [
    say.notes.saved,
    [`*${escapeMrkdwn(read.words.title)}*`, escapeMrkdwn(read.words.text)].join('\n'),
  ];
  return finish(scope, seeing, request, [
    ...(saved ?? [say.notes.moved]),
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
const finish = async (scope: Scope, seeing: Seeing, request: Asked, said: string[]): Promise<FormResult> => {
  const { metadata, person } = request;
  const { under, form, community } = metadata;
  if (under === null) {
    const ahead = await beatAhead(scope, seeing, request.community, metadata, request);
    const showing = { ...openedFor(ahead, metadata), form };
    const sends = isAsking(ahead.beat.rhythm) ? showing : null;
    return { update: doneForm({ said, id: form, community, showing: sends }, person) };
  }
  const below = await previewOf(scope, seeing, request, { id: under, said: said.join('\n') });
  return { close: true, after: () => showAnew(request, below) };
};
