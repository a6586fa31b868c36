/** Correcting and withdrawing what was posted. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { communityById } from '../communities/index.ts';
import type { Delivered } from '../delivery/post.ts';
import type { Form } from '../slack/message.ts';
import { person as mention } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import {
  type Action,
  communityAction,
  communityForm,
  type Request,
  type Shortcut,
  type Submission,
  type Verb,
} from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { ids } from './ids.ts';
import { lastChange, latestChanges, noteChange, wasWithdrawn } from './store.ts';
import { text } from './text.ts';
import { changesMessage, correctForm, doneForm, type Words } from './views.ts';
import type { CorrectionsDeps } from './wiring.ts';

/** The state of a message that is to be deleted; its ref is the delivery’s key. */
export const withdrawnState = 'withdrawn';

/** What tells people that they are counted stays for as long as they are. */
const staying = new Set(['notice']);

/** The words as the form showed them, in a few characters. */
const markOf = (words: Words | null): string =>
  createHash('sha256')
    .update(JSON.stringify([words?.title, words?.text]))
    .digest('hex')
    .slice(0, 16);

const wordsOf = async (
  { correctable }: CorrectionsDeps,
  scope: Scope,
  delivered: Delivered,
): Promise<Words | null> => (await correctable[delivered.kind]?.words(scope, delivered)) ?? null;

const saidBy = (words: Words | null): string => (words ? [words.title, words.text].join('\n') : '');

export const correctShortcut = (deps: CorrectionsDeps): Shortcut => ({
  id: ids.correct,
  may: 'beat.correct',
  run: async (request) => {
    const { message, team, person } = request;
    const say = text(person.locale);
    const form = await deps.store.tx(async (scope) => {
      const delivered = message && (await deps.outbox.which(scope, team, message.channel, message.ts));
      const community = delivered?.community && (await communityById(scope, delivered.community));
      if (!delivered || !community || community.channel !== message.channel) throw new Refusal(say.notMine);
      if (staying.has(delivered.kind)) throw new Refusal(say.stays);
      if (await wasWithdrawn(scope, team, delivered.key)) throw new Refusal(say.gone);
      const words = await wordsOf(deps, scope, delivered);
      const on = {
        community: community.id,
        key: delivered.key,
        id: crypto.randomUUID(),
        mark: markOf(words),
      };
      return correctForm(on, words, person);
    });
    await request.open(form);
  },
});

/** The delivery that a form is about, in the community in which the asker was admitted. @throws Refusal */
const onMessage = async (
  { outbox }: CorrectionsDeps,
  scope: Scope,
  {
    team,
    person,
    community,
  }: Pick<Request, 'team' | 'person'> & { community: { id: string; channel: string } },
  key: string,
): Promise<Delivered> => {
  const at = await outbox.where(scope, key);
  const delivered = at && (await outbox.which(scope, team, at.channel, at.ts));
  const say = text(person.locale);
  if (delivered?.community !== community.id || at?.channel !== community.channel)
    throw new Refusal(say.notMine);
  if (staying.has(delivered.kind)) throw new Refusal(say.stays);
  if (await wasWithdrawn(scope, team, key)) throw new Refusal(say.gone);
  return delivered;
};

const OnMessage = z.object({ community: z.string(), key: z.string(), id: z.uuid(), mark: z.string() });

export const correctForms = (deps: CorrectionsDeps): Submission[] => [
  communityForm({
    id: ids.correctForm,
    may: 'beat.correct',
    metadata: OnMessage,
    fields: z.object({ title: z.string().default(''), text: z.string().trim().min(1) }),
    submit: async (request) => {
      const { metadata, fields, person, now, team } = request;
      const say = text(person.locale);
      return deps.store.tx(async (scope) => {
        const delivered = await onMessage(deps, scope, request, metadata.key);
        const words = await wordsOf(deps, scope, delivered);
        if (words === null) throw new Refusal(say.notMine);
        if (markOf(words) !== metadata.mark) {
          const last = await lastChange(scope, team, delivered.key);
          const note = say.changedMeanwhile(last && mention(last.user));
          return { update: correctForm({ ...metadata, mark: markOf(words) }, fields, person, note) };
        }
        const wanted = { title: fields.title.trim(), text: fields.text };
        if (markOf(words) === markOf(wanted)) return { update: doneForm(say.same, metadata.id, person) };
        await deps.correctable[delivered.kind]?.correct(scope, delivered, wanted);
        await noteChange(scope, {
          team,
          community: metadata.community,
          key: delivered.key,
          user: person.user,
          at: now,
          what: 'corrected',
          before: saidBy(words),
          after: saidBy(wanted),
        });
        return { update: doneForm(say.corrected, metadata.id, person) };
      });
    },
  }),
];

const Withdraw = z.object({ community: z.string(), key: z.string(), id: z.uuid() });

export const withdrawAction = (deps: CorrectionsDeps): Action =>
  communityAction({
    id: ids.withdraw,
    may: 'beat.correct',
    value: Withdraw,
    run: async (request) => {
      const { value, person, now, team, client } = request;
      const say = text(person.locale);
      await deps.store.tx(async (scope) => {
        const delivered = await onMessage(deps, scope, request, value.key);
        const { key, kind } = delivered;
        const words = await wordsOf(deps, scope, delivered);
        const own = deps.correctable[kind];
        if (own) await own.withdraw(scope, delivered, now);
        else await deps.outbox.dirty(scope, team, withdrawnState, key);
        const { community } = value;
        const before = saidBy(words);
        const what = 'withdrawn';
        await noteChange(scope, { team, community, key, user: person.user, at: now, what, before });
      });
      const view: Form = doneForm(say.withdrawn, value.id, person);
      await client.views.update({ external_id: value.id, view });
    },
  });

/** As many as fit into one message. */
const mostListed = 20;

export const changesVerb = ({ store, leftOut }: CorrectionsDeps): Verb => ({
  name: 'rhythm changes',
  may: 'beat.correct',
  community: 'here',
  usage: '',
  about: (locale) => text(locale).verb,
  run: async (request) => {
    const community = await communityById(store, request.community.id);
    if (!community) throw new Error('a community is gone since it was found');
    const changes = await latestChanges(store, community.id, mostListed);
    const left = await leftOut(store, community, request.locale);
    await request.answer(changesMessage(community, { changes, left }, request.person));
  },
});
