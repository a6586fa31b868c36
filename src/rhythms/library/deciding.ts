/** Coordinators decide about suggestions: in Monday's note, or where all that wait are listed. */
import { z } from 'zod';
import { slackDate } from '../../calendar/when.ts';
import { addExtra } from '../../communities/index.ts';
import type { Decisions } from '../../feature.ts';
import { localeOf } from '../../slack/locale.ts';
import { channel, escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { type Action, type CommunityRequest, communityAction } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import type { OwnPrompt } from '../own/prompt.ts';
import { placeOf } from '../place.ts';
import type { PromptRow } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { approve, decline, tellAuthor } from './acts.ts';
import { waiting } from './entry.ts';
import { ids } from './ids.ts';
import { firstUndrawn } from './showing.ts';
import { promptRow, promptRows } from './store.ts';
import { text } from './text.ts';
import { promptForm } from './views.forms.ts';
import { decisionButtons, suggestionInWords, toldMessage, waitingMessage } from './views.suggestions.ts';

/** Of all that a note asks, suggestions come after what concerns the beat itself. */
const rank = 20;

/** Each suggestion that waits, one click from being decided. */
export const suggestionDecisions: Decisions = async (scope, community, { locale }) =>
  waiting(await promptRows(scope, community.id)).map((row) => ({
    key: `prompt:${row.community}:${row.slug}`,
    rank,
    text: suggestionInWords(row, locale),
    buttons: decisionButtons(row, locale),
  }));

const Here = z.object({ community: z.string() });
const One = Here.extend({ slug: z.string() });

/** Puts a suggestion on the shelf and thanks its author; null: it was decided or taken back. Within a transaction. */
export const approved = async (
  scope: Scope,
  wiring: Wiring,
  request: CommunityRequest,
  slug: string,
  prompt: OwnPrompt | null = null,
): Promise<PromptRow | null> => {
  const { person, now } = request;
  const community = await placeOf(scope, request.community);
  const row = await approve(scope, community, slug, { by: person.user, now }, prompt);
  if (!row) return null;
  const locale = localeOf(community.locale);
  const from = await firstUndrawn(scope, community, now);
  const when = from === null ? null : slackDate(locale, from, community.timeZone);
  const told = toldMessage(row, channel(community.channel), when, locale);
  await tellAuthor(scope, wiring.outbox, community, row, told, now);
  if (row.credited && row.suggestedBy !== null) {
    const words = text(locale).told.extra(row.suggestedBy, escapeMrkdwn(row.title));
    await addExtra(scope, { community: community.id, key: `prompt:${community.id}:${slug}`, words, at: now });
  }
  return row;
};

const declined = async (
  scope: Scope,
  { outbox }: Wiring,
  request: CommunityRequest,
  slug: string,
): Promise<PromptRow | null> => {
  const { person, now } = request;
  const community = await placeOf(scope, request.community);
  const row = await decline(scope, community, slug, { by: person.user, now });
  if (!row) return null;
  const told = toldMessage(row, channel(community.channel), null, localeOf(community.locale));
  await tellAuthor(scope, outbox, community, row, told, now);
  return row;
};

export const decisionActions = (wiring: Wiring): Action[] => [
  communityAction({
    id: ids.waiting,
    may: 'prompt.change',
    value: Here,
    run: async (request) => {
      const community = await placeOf(wiring.store, request.community);
      const rows = await promptRows(wiring.store, community.id);
      await request.replace(waitingMessage(community, rows, request.locale));
    },
  }),
  communityAction({
    id: ids.approve,
    may: 'prompt.change',
    value: One,
    run: async (request) => {
      const say = text(request.locale);
      const row = await wiring.store.tx((scope) => approved(scope, wiring, request, request.value.slug));
      const said = row ? say.waiting.approved(escapeMrkdwn(row.title)) : say.suggest.decided;
      await request.replace({ text: said });
    },
  }),
  communityAction({
    id: ids.decline,
    may: 'prompt.change',
    value: One,
    run: async (request) => {
      const say = text(request.locale);
      const row = await wiring.store.tx((scope) => declined(scope, wiring, request, request.value.slug));
      const said = row ? say.waiting.declined(escapeMrkdwn(row.title)) : say.suggest.decided;
      await request.replace({ text: said });
    },
  }),
  communityAction({
    id: ids.editFirst,
    may: 'prompt.change',
    value: One,
    run: async (request) => {
      const { community, slug } = request.value;
      const row = await promptRow(wiring.store, community, slug);
      if (row?.state !== 'suggested') throw new Refusal(text(request.locale).suggest.decided);
      const { language } = row;
      const given = { community, slug, purpose: 'approve', prompt: row, language } as const;
      await request.open(promptForm(given, request.locale));
    },
  }),
];
