/** Looking at the library: all kinds or one, and switching a kind on and off. */
import { z } from 'zod';
import type { Message } from '../../slack/message.ts';
import { allows } from '../../slack/roles.ts';
import { type Action, type CommunityRequest, communityAction } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { placeOf } from '../place.ts';
import { changeSettings, settingsOf } from '../settings/store.ts';
import { text as rhythmsText } from '../text.ts';
import type { Wiring } from '../wiring.ts';
import { entriesOf } from './entry.ts';
import { ids } from './ids.ts';
import { PromptKind } from './kinds.ts';
import { libraryOf } from './showing.ts';
import { forgetDrawsOf } from './store.used.ts';
import { text } from './text.ts';
import { kindMessage, type Looking, libraryMessage } from './views.ts';

const Here = z.object({ community: z.string() });
const AtKind = Here.extend({ kind: PromptKind, page: z.int().min(0) });
const Turn = Here.extend({ kind: PromptKind, on: z.boolean() });

const lookingAt = async (scope: Scope, request: CommunityRequest, said: string | null): Promise<Looking> => {
  const community = await placeOf(scope, request.community);
  const { person, locale, now, standings } = request;
  return {
    community,
    library: await libraryOf(scope, community),
    user: person.user,
    locale,
    now,
    mayChange: allows('prompt.change', standings),
    maySuggest: allows('prompt.suggest', standings),
    said,
  };
};

/** The library, below what was just done. */
export const looked = async (
  scope: Scope,
  request: CommunityRequest,
  said: string | null = null,
): Promise<Message> => libraryMessage(await lookingAt(scope, request, said));

/** One kind of it. */
export const lookedAt = async (
  scope: Scope,
  request: CommunityRequest,
  { kind, page, said = null }: { kind: PromptKind; page: number; said?: string | null },
): Promise<Message> => kindMessage(await lookingAt(scope, request, said), kind, page);

export const lookActions = ({ store }: Wiring): Action[] => [
  communityAction({
    id: ids.look,
    may: 'prompt.see',
    value: Here,
    run: async (request) => request.replace(await looked(store, request)),
  }),
  ...[ids.lookAt, ids.earlier, ids.next].map((id) =>
    communityAction({
      id,
      may: 'prompt.see',
      value: AtKind,
      run: async (request) => request.replace(await lookedAt(store, request, request.value)),
    }),
  ),
  communityAction({
    id: ids.turn,
    may: 'prompt.change',
    value: Turn,
    run: async (request) => {
      const { kind, on } = request.value;
      await store.tx((scope) => turn(scope, request, kind, on));
      const say = text(request.locale).kind;
      const said = say.switched(rhythmsText(request.locale).kinds.prompt.sorts[kind], on);
      await request.replace(await looked(store, request, said));
    },
  }),
];

/** What was drawn of a kind that is switched off is drawn anew, of another. */
const turn = async (
  scope: Scope,
  request: CommunityRequest,
  kind: PromptKind,
  on: boolean,
): Promise<void> => {
  const community = await placeOf(scope, request.community);
  const { kindsOff } = await settingsOf(scope, community.id);
  const others = kindsOff.filter((one) => one !== kind);
  await changeSettings(scope, community.id, { kindsOff: on ? others : [...others, kind] });
  if (on) return;
  const ofKind = entriesOf(await libraryOf(scope, community)).filter(({ prompt }) => prompt.kind === kind);
  await forgetDrawsOf(
    scope,
    community.id,
    ofKind.map(({ prompt }) => prompt.id),
  );
};
