import { expect, test } from 'vitest';
import { communityById } from '../../src/communities/index.ts';
import { planBeat } from '../../src/rhythms/draw.ts';
import { library } from '../../src/rhythms/library/library.ts';
import { kindsAnswered } from '../../src/rhythms/store.answers.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';
import { addCommunity, addRhythm, coordinate, day, monday, team } from './cast.ts';

/** A beat about the first prompts of a kind, answered by so many people. */
const addBeat = async (store: Store, kind: string, index: number, people: number): Promise<void> => {
  const prompt = library.filter((one) => one.kind === kind)[index];
  const ts = `${1000 + index}.${kind.length}00000`;
  const at = monday - (20 - index) * day;
  await store.db.insert(store.t.beats).values({
    id: `${kind}-${index}`,
    rhythm: 'old-1',
    community: 'old',
    team,
    key: `${kind}-${index}`,
    nominal: `2026-02-0${index + 1}T10:00`,
    at,
    state: 'posted',
    subject: prompt?.id ?? null,
    flavour: 'familiar',
    channel: 'COLD',
    ts,
  });
  for (let person = 0; person < people; person += 1) {
    await store.db.insert(store.t.engagements).values({
      team,
      community: 'old',
      kind: 'reply',
      source: `${ts}-${person}`,
      member: `U${person}`,
      occurredAt: at,
      eventAt: at * 1000,
      undone: false,
      thread: ts,
    });
  }
};

describeEachEngine('Where kinds of prompts are owed alike', (open) => {
  test('a community begins with the one that the workspace answers best', async () => {
    const store = await open();
    await addCommunity(store, { id: 'old' });
    for (const user of ['U0', 'U1', 'U2', 'U3']) await coordinate(store, 'old', user);
    await addRhythm(store, { community: 'old' });
    expect(await kindsAnswered(store, team)).toBeNull();
    for (const index of [0, 1, 2]) {
      await addBeat(store, 'reflection', index, 4);
      await addBeat(store, 'wins', index, 1);
    }
    expect(await kindsAnswered(store, team)).toEqual({
      pooledRate: 0.5,
      byKind: {
        reflection: { answered: 12, eligible: 15, beats: 3 },
        wins: { answered: 3, eligible: 15, beats: 3 },
      },
    });
    expect(await kindsAnswered(store, 'T2')).toBeNull();

    await addCommunity(store, { id: 'new' });
    const rhythm = await addRhythm(store, { community: 'new' });
    const community = await communityById(store, 'new');
    if (!community) throw new Error('no community');
    for (const week of [0, 1, 2, 3, 4]) {
      const beat = { at: monday, nominal: `2026-03-0${week + 1}T10:00` };
      const drawn = await planBeat(store, { comingEvents: async () => [] }, community, rhythm, beat);
      const subject = 'subject' in drawn ? drawn.subject : '';
      expect(library.find(({ id }) => id === subject)?.kind).toBe('reflection');
    }
  });
});
