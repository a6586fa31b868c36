/** One-tap answers: taken, changed, taken back. Nobody can see who tapped what; the tapper is told the totals. */
import { z } from 'zod';
import { type Counted, counting } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { type Beat, beatById, rhythmIds, tap, tapOf, tapsOf, untap } from '../rhythms/index.ts';
import type { CommunityRef } from '../slack/access.ts';
import { Refusal } from '../slack/refusal.ts';
import { type Action, type ActionRequest, communityAction } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { ids } from './ids.ts';
import { tapperOf } from './pseudonym.ts';
import { countTap, uncountTap } from './store.taps.ts';
import { text } from './text.ts';
import { type Deed, tappedMessage } from './views.taps.ts';

/** A beat has no more choices than Slack gives places to them here. */
const mostChoices = 5;

const OnBeat = z.object({ community: z.string(), beat: z.string() });
const Choice = OnBeat.extend({
  choice: z
    .int()
    .min(0)
    .max(mostChoices - 1),
});

type Asked = ActionRequest<z.infer<typeof OnBeat>> & { community: CommunityRef };
type Surroundings = Pick<Deps, 'store' | 'outbox' | 'secret'>;

/** Where somebody taps: the beat as its message shows it, and the name that they have for it alone. */
type Ballot = { beat: Beat; ts: string; choices: readonly string[]; tapper: string; as: Counted };

export const tapActions = (deps: Surroundings): Action[] => [
  ...Array.from({ length: mostChoices }, (_, place) =>
    communityAction({
      id: `${rhythmIds.tap}.${place}`,
      may: 'beat.answer',
      value: Choice,
      run: async (request) =>
        request.answer(
          await tapping(deps, request, (scope, ballot) =>
            choose(scope, deps, request, ballot, request.value.choice),
          ),
        ),
    }),
  ),
  communityAction({
    id: ids.takeBack,
    may: 'beat.answer',
    value: OnBeat,
    run: async (request) =>
      request.replace(
        await tapping(deps, request, (scope, ballot) => takeBack(scope, deps, request, ballot)),
      ),
  }),
];

/** Does it in one transaction with what Slack shows of it, and tells the tapper how it stands. */
const tapping = ({ store, outbox, secret }: Surroundings, asked: Asked, act: Act) =>
  store.tx(async (scope) => {
    const ballot = await ballotOf(scope, secret, asked);
    const deed = await act(scope, ballot);
    const { beat, choices, as } = ballot;
    const changed = deed.did !== 'same' && deed.did !== 'nothing';
    if (changed) await outbox.dirty(scope, asked.team, 'beat', beat.id);
    if (changed && as === 'person') await outbox.dirty(scope, asked.team, 'home', asked.person.user);
    const taps = await tapsOf(scope, beat.id, choices.length);
    const { community, person } = asked;
    return tappedMessage(deed, { community: community.id, beat: beat.id, choices, taps, as }, person.locale);
  });

type Act = (scope: Scope, ballot: Ballot) => Promise<Deed>;

/** @throws Refusal where the beat takes no answers */
const ballotOf = async (
  scope: Scope,
  secret: string,
  { value, community, person, source, locale }: Asked,
): Promise<Ballot> => {
  const beat = await beatById(scope, value.beat);
  // Its message may be pressed before we are told that it stands.
  const ts = beat?.ts ?? source?.ts ?? null;
  const choices = beat?.content?.choices ?? [];
  if (!beat || ts === null || beat.community !== community.id || beat.state === 'withdrawn')
    throw new Refusal(text(locale).tap.gone);
  const known = await counting(scope, community.team, community.channel, person.user);
  const tapper = tapperOf(secret, person.user, beat.id);
  return { beat, ts, choices, tapper, as: known?.as ?? 'nobody' };
};

const choose = async (
  scope: Scope,
  { secret }: Surroundings,
  { team, community, person, now, locale }: Asked,
  { beat, ts, choices, tapper, as }: Ballot,
  choice: number,
): Promise<Deed> => {
  const to = choices[choice];
  if (to === undefined) throw new Refusal(text(locale).tap.gone);
  const before = await tapOf(scope, beat.id, tapper);
  if (before === choice) return { did: 'same', choice: to };
  await tap(scope, { beat: beat.id, tapper, choice });
  await countTap(scope, secret, as, { team, community: community.id, user: person.user, ts, at: now });
  const from = before === null ? undefined : choices[before];
  return from === undefined ? { did: 'taken', choice: to } : { did: 'moved', from, to };
};

const takeBack = async (
  scope: Scope,
  { secret }: Surroundings,
  { community, person }: Asked,
  { beat, ts, tapper }: Ballot,
): Promise<Deed> => {
  const before = await tapOf(scope, beat.id, tapper);
  if (before === null) return { did: 'nothing' };
  await untap(scope, beat.id, tapper);
  await uncountTap(scope, secret, { community: community.id, user: person.user, ts });
  return { did: 'takenBack' };
};
