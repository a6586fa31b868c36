/** Handing in, by button and form. */
import { z } from 'zod';
import { communityById, workspaceOf } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { heldBack } from '../rhythms/index.ts';
import { actions, button } from '../slack/blocks.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import { type Action, communityAction, communityForm, type Submission } from '../slack/surface.ts';
import { limits } from './constants.ts';
import { handIn, takeBack } from './entries.ts';
import { ids } from './ids.ts';
import { readLink } from './link.ts';
import { meant, placeOf } from './place.ts';
import { entryBy } from './store.entries.ts';
import type { Challenge } from './tables.ts';
import { text } from './text.ts';
import { entryForm, sayingForm } from './views.form.ts';
import { saidTo } from './views.list.ts';

const Named = z.object({ community: z.string(), challenge: z.string() });

const isOpen = ({ state, ts, endsAt }: Challenge, now: number): boolean =>
  state === 'running' && ts !== null && now < endsAt;

export const entryActions = (deps: Deps): Action[] => [
  communityAction({
    id: ids.enter,
    may: 'challenge.enter',
    value: Named,
    run: async (request) => {
      const { community: ref, locale, now, person, value } = request;
      const challenge = await meant(deps.store, ref, value.challenge, locale);
      const title = escapeMrkdwn(challenge.title);
      if (!isOpen(challenge, now)) throw new Refusal(text(locale).notRunning(title));
      const { timeZone } = await placeOf(deps.store, ref);
      const entry = await entryBy(deps.store, challenge.id, person.user);
      const standing = entry?.withdrawn ? null : entry;
      const given = {
        ...value,
        title,
        task: escapeMrkdwn(challenge.task),
        until: saidTo(person, timeZone).shown(challenge.endsAt),
        entry: standing,
      };
      const withdraw = standing
        ? [actions(button(text(locale).buttons.withdraw, ids.withdraw, value, { style: 'danger' }))]
        : [];
      await request.open(entryForm(given, withdraw, locale));
    },
  }),
  communityAction({
    id: ids.withdraw,
    may: 'challenge.enter',
    value: Named,
    run: async (request) => {
      const { community: ref, locale, now, person, value } = request;
      const say = text(locale);
      const taken = await deps.store.tx(async (scope) => {
        const challenge = await meant(scope, ref, value.challenge, locale);
        if (!isOpen(challenge, now)) throw new Refusal(say.notRunning(escapeMrkdwn(challenge.title)));
        return takeBack(scope, deps, challenge, person.user);
      });
      await request.replace({ text: taken ? say.entry.withdrawn : say.entry.nothingToWithdraw });
    },
  }),
];

export const entryForms = (deps: Deps): Submission[] => [
  communityForm({
    id: ids.entryForm,
    may: 'challenge.enter',
    metadata: Named,
    fields: z.object({
      words: z.string().trim().min(1).max(limits.words),
      link: z.string().max(limits.link).optional(),
    }),
    submit: async ({ metadata, fields, locale, person, now, community: ref }) => {
      const say = text(locale);
      const link = fields.link?.trim() ? readLink(fields.link) : null;
      if (link === null && fields.link?.trim()) return { errors: { link: say.entry.linkProblem } };
      return deps.store.tx(async (scope) => {
        const challenge = await meant(scope, ref, metadata.challenge, locale);
        if (!isOpen(challenge, now)) return { errors: { words: say.entry.over(challenge.title) } };
        const community = await communityById(scope, ref.id);
        if (!community) throw new Refusal(say.gone);
        const { words } = fields;
        const by = { user: person.user, now };
        const done = await handIn(scope, deps, community, challenge, { words, link }, by);
        const { hushedUntil } = await workspaceOf(scope, community.team);
        const until = saidTo(person, community.timeZone).shown(challenge.endsAt);
        const isHeld = heldBack(community, hushedUntil, now) !== null;
        const said = isHeld ? say.entry.hushed : done === 'new' ? say.entry.done(until) : say.entry.changed;
        return { update: sayingForm(say.entry.title, { text: said }, say.form.done) };
      });
    },
  }),
];
