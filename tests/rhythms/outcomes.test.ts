import { expect, test } from 'vitest';
import type { Outcome } from '../../src/delivery/post.ts';
import { beatOutcomes, beatRenderers } from '../../src/rhythms/outcomes.ts';
import { runDue } from '../../src/rhythms/runner.ts';
import { beatAt } from '../../src/rhythms/store.beats.ts';
import { rhythmById } from '../../src/rhythms/store.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';
import { addCommunity, addRhythm, beatsOf, hour, postsOf, team, tuesday, wiringOf } from './cast.ts';

describeEachEngine('A beat that was handed to delivery', (open) => {
  const leaving = async (answers = 1) => {
    const store = await open();
    await addCommunity(store);
    const rhythm = await addRhythm(store, { community: 'guild' });
    const wiring = wiringOf(store, () => tuesday, answers);
    await runDue(wiring, tuesday);
    return { store, rhythm, wiring };
  };
  type Leaving = Awaited<ReturnType<typeof leaving>>;

  const settle = async ({ store, wiring }: Leaving, outcome: Outcome) => {
    const [post] = await postsOf(store);
    if (!post) throw new Error('nothing was posted');
    await store.tx(async (scope) => beatOutcomes(wiring).beat?.(scope, post, outcome, tuesday + hour));
  };
  const beat = async (store: Store) => (await beatsOf(store, 'guild-1'))[0];
  const sent = { how: 'sent', channel: 'CGUILD', ts: '1772528400.000100' } as const;

  test('is found by its message once it was sent, and shows how many answered it', async () => {
    const given = await leaving(7);
    const { store, wiring } = given;
    const render = beatRenderers(wiring).beat;
    const { id = '' } = (await beat(store)) ?? {};
    expect(await render?.(team, id, tuesday)).toBeNull();
    await settle(given, sent);
    expect(await beatAt(store, team, 'CGUILD', sent.ts)).toMatchObject({
      id,
      rhythm: 'guild-1',
      community: 'guild',
    });
    expect(await beatAt(store, 'another team', 'CGUILD', sent.ts)).toBeNull();
    const shown = await render?.(team, id, tuesday);
    expect(shown).toMatchObject({ show: 'message', channel: 'CGUILD', ts: sent.ts });
    expect(JSON.stringify(shown)).toContain('7 people have answered');
  });

  test('waits to be told of when it was missed, or when nobody can tell', async () => {
    const missed = await leaving();
    await settle(missed, { how: 'missed' });
    expect(await beat(missed.store)).toMatchObject({
      state: 'missed',
      reason: 'late',
      untoldSince: tuesday + hour,
    });
    const lost = await leaving();
    await settle(lost, { how: 'unknown' });
    expect(await beat(lost.store)).toMatchObject({
      state: 'failed',
      reason: 'unknown',
      untoldSince: tuesday + hour,
    });
    await settle(lost, sent);
    expect(await beat(lost.store)).toMatchObject({ state: 'posted', reason: null, untoldSince: null });
  });

  test('was skipped when it was kept back on purpose', async () => {
    const given = await leaving();
    await settle(given, { how: 'dropped', reason: 'hushed' });
    expect(await beat(given.store)).toMatchObject({ state: 'skipped', reason: 'hushed', untoldSince: null });
    expect(await postsOf(given.store, 'alert')).toEqual([]);
  });

  test('pauses its rhythm when Slack will never take it, and says what to do', async () => {
    const given = await leaving();
    await settle(given, { how: 'hopeless', error: 'not_in_channel' });
    expect(await beat(given.store)).toMatchObject({ state: 'failed', reason: 'not_in_channel' });
    expect(await rhythmById(given.store, given.rhythm.id)).toMatchObject({ state: 'paused', nextAt: null });
    const [alert] = await postsOf(given.store, 'alert');
    expect(alert?.destination).toEqual({ user: 'UANA' });
    expect(alert?.message?.text).toContain('invite it there');
    expect(JSON.stringify(alert?.message?.blocks)).toContain('rhythms.resume');
  });
});
