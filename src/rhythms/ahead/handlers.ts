/** What the buttons and forms on beats to come do. */
import { z } from 'zod';
import { section } from '../../slack/blocks.ts';
import { Refusal } from '../../slack/refusal.ts';
import { type Action, type CommunityRequest, communityAction } from '../../slack/surface.ts';
import type { Flavour } from '../library/kinds.ts';
import { placeOf } from '../place.ts';
import { previewed } from '../replies.ts';
import { rhythmsOf } from '../store.ts';
import { bothTimesShortly } from '../views.ts';
import type { Wiring } from '../wiring.ts';
import { drop, restore } from './acts.ts';
import { beatAhead } from './beat.ts';
import { drawAnother } from './candidate.ts';
import { chooseFor } from './choose.ts';
import { ids } from './ids.ts';
import { openedFor, previewOf, showAnew, withCandidate } from './open.ts';
import { sayOut } from './saying.ts';
import { sendTrial } from './send.ts';
import { Change, Showing } from './showing.ts';
import { text } from './text.ts';
import { changeForm, doneForm } from './views.ts';

type Asked<Value> = CommunityRequest & { value: Value };

const Look = z.object({ community: z.string(), form: z.uuid().optional() });

export const aheadActions = (wiring: Wiring): Action[] => {
  const { store, outbox } = wiring;

  const another = async (request: Asked<Showing>, wish: { flavour: Flavour } | null): Promise<void> => {
    const { value, person } = request;
    const say = text(person.locale).notes;
    const form = await store.tx(async (scope) => {
      const ahead = await beatAhead(scope, wiring, request.community, value, request);
      const wished = { ...value, wish: wish ?? value.wish };
      const kept = wished.wish ?? { flavour: value.flavour };
      const candidate = await drawAnother(scope, wiring, ahead, { seen: value.seen, wish: kept });
      if (candidate === null) throw new Refusal(say.noOther);
      const showing = withCandidate(wished, candidate);
      const { rhythm, at } = ahead.beat;
      return changeForm({ rhythm, at, content: candidate.content, showing, notes: [say.drawn] }, person);
    });
    await showAnew(request, form);
  };

  const skip = async (request: Asked<Showing>): Promise<void> => {
    const { value, person, now, community } = request;
    const say = text(person.locale);
    const { said, below } = await store.tx(async (scope) => {
      const ahead = await beatAhead(scope, wiring, community, value, request);
      if (!(await drop(scope, ahead, { by: person.user, now }))) throw new Refusal(say.gone.posted);
      await outbox.dirty(scope, request.team, 'home', person.user);
      const { at, rhythm } = ahead.beat;
      const dropped = say.skipped(bothTimesShortly(person, at, rhythm.cadence.timeZone));
      const { under } = value;
      return {
        said: dropped,
        below: under === null ? null : await previewOf(scope, wiring, request, { id: under, said: dropped }),
      };
    });
    const done = { said: [said], id: value.form, community: community.id, showing: null };
    await showAnew(request, doneForm(done, person));
    if (below) await showAnew(request, below);
  };

  const bringBack = async (request: Asked<Change>): Promise<void> => {
    const { value, person, now, community } = request;
    const say = text(person.locale);
    const { said, below } = await store.tx(async (scope) => {
      const rhythm = (await rhythmsOf(scope, community.id)).find(({ number }) => number === value.number);
      if (rhythm?.state !== 'active') throw new Refusal(say.gone.elsewhere);
      const by = { by: person.user, now };
      const done = await restore(scope, await placeOf(scope, community), rhythm, value.nominal, by);
      if (done === 'not dropped') throw new Refusal(say.gone.notDropped);
      if (done === 'overtaken') throw new Refusal(say.gone.overtaken);
      await outbox.dirty(scope, request.team, 'home', person.user);
      const restored = say.restored(bothTimesShortly(person, done.at, rhythm.cadence.timeZone));
      const { under } = value;
      return {
        said: restored,
        below: under === null ? null : await previewOf(scope, wiring, request, { id: under, said: restored }),
      };
    });
    if (below) return showAnew(request, below);
    const message = await previewed(wiring, request);
    await request.replace({ ...message, blocks: [section(said), ...(message.blocks ?? [])] });
  };

  return [
    communityAction({
      id: ids.look,
      may: 'rhythm.see',
      value: Look,
      run: async (request) => {
        const id = request.value.form ?? crypto.randomUUID();
        const form = await store.tx((scope) => previewOf(scope, wiring, request, { id }));
        await (request.value.form ? showAnew(request, form) : request.open(form));
      },
    }),
    communityAction({
      id: ids.change,
      may: 'rhythm.change',
      value: Change,
      run: async (request) => {
        const form = await store.tx(async (scope) => {
          const ahead = await beatAhead(scope, wiring, request.community, request.value, request);
          const { rhythm, at, what } = ahead.beat;
          const content = 'content' in what ? what.content : null;
          const showing = openedFor(ahead, request.value);
          const notes = ahead.out ? [sayOut(ahead.out, request.person)] : [];
          return changeForm({ rhythm, at, content, showing, notes }, request.person);
        });
        await request.open(form);
      },
    }),
    communityAction({
      id: ids.again,
      may: 'rhythm.change',
      value: Showing,
      run: (request) => another(request, null),
    }),
    communityAction({
      id: ids.livelier,
      may: 'rhythm.change',
      value: Showing,
      run: (request) => another(request, { flavour: 'exciting' }),
    }),
    communityAction({
      id: ids.choose,
      may: 'rhythm.change',
      value: Showing,
      run: async (request) => request.open(await chooseFor(wiring, request)),
    }),
    communityAction({
      id: ids.send,
      may: 'rhythm.change',
      value: Showing,
      run: (request) => sendTrial(wiring, request),
    }),
    communityAction({ id: ids.restore, may: 'rhythm.change', value: Change, run: bringBack }),
    communityAction({ id: ids.skip, may: 'rhythm.change', value: Showing, run: skip }),
  ];
};
