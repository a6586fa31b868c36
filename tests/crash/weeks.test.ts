import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateOf } from '../../src/calendar/zone.ts';
import { companyScript } from '../../src/local/company/index.ts';
import { occurrencesAfter } from '../../src/rhythms/cadence/next.ts';
import { mix } from '../../src/rhythms/library/constants.ts';
import type { Beat, Rhythm } from '../../src/rhythms/tables.ts';
import { openWorld, type World } from '../support/world.ts';

const day = 86_400_000;
const began = Date.UTC(2026, 2, 2, 6);
const priya = 'U0PRIYA001';
const dataCraft = 'C0DATACRFT';

let world: World;
const say = async (words: string) => {
  await world.as(priya).command(dataCraft, `/community ${words}`);
  await world.settle(0);
};

beforeAll(async () => {
  world = await openWorld({ now: began, cast: companyScript });
  await say('create Data craft - getting better together');
  const draft = world.sandbox.read.ephemerals(priya, dataCraft).at(-1);
  const opened = await world.as(priya).click(dataCraft, draft?.ts ?? '', 'communities.open');
  expect(opened).toMatchObject({ ok: true });
  await world.settle(0);
  await say('rhythm add prompt every Thursday at 15:00');
  await say('rhythm break 13 July to 31 July Summer');
});
afterAll(() => world.close());

/** Moves on by fortnights; in each she looks at what comes, so that the place is looked after. */
const liveUntil = async (week: number) => {
  for (let at = world.now(); at < began + week * 7 * day; at = world.now()) {
    await world.moveTo(Math.min(at + 14 * day, began + week * 7 * day));
    await say('rhythm preview');
  }
};

const posted = (beats: readonly Beat[]) => beats.filter(({ state }) => state === 'posted');

/** What must hold of every community, whatever its people did meanwhile. */
const look = async () => {
  const { db, t } = world.store;
  const communities = await db.select().from(t.communities);
  const rhythms = await db.select().from(t.rhythms);
  const beats = (await db.select().from(t.beats)).toSorted((a, b) => a.at - b.at);
  expect(communities.length).toBeGreaterThanOrEqual(3);
  expect(world.sandbox.cast?.problems).toEqual([]);
  for (const { id, name, channel, timeZone, budget } of communities) {
    const own = rhythms.filter(({ community }) => community === id);
    for (const rhythm of own)
      explained(
        name,
        rhythm,
        beats.filter((beat) => beat.rhythm === rhythm.id),
      );
    const days = world.sandbox.read
      .messages(channel)
      .filter(
        (one) => one.bot_id && !one.is_ephemeral && (one.thread_ts === undefined || one.thread_ts === one.ts),
      )
      .map((one) => dateOf(Math.floor(Number(one.ts) * 1000), timeZone));
    expect([name, days.length]).toEqual([name, new Set(days).size]);
    const counted = days.map((date) => Date.parse(date) / day);
    for (const first of counted)
      expect(counted.filter((each) => each >= first && each < first + 28).length, name).toBeLessThanOrEqual(
        budget,
      );
    const sent = posted(beats.filter(({ community }) => community === id));
    for (const [i, { subject, at }] of sent.entries()) {
      const again = sent.slice(i + 1).findIndex((later) => later.subject === subject);
      if (again < 0) continue;
      expect(again + 1, name).toBeGreaterThanOrEqual(mix.distance.beats);
      expect((sent[i + 1 + again]?.at ?? 0) - at, name).toBeGreaterThanOrEqual(mix.distance.days * day);
    }
    const exciting = sent.filter(({ flavour }) => flavour === 'exciting').length / sent.length;
    const { least, most } = mix.excitingShareBounds;
    if (sent.length >= 12) {
      expect(exciting, name).toBeGreaterThanOrEqual(least);
      expect(exciting, name).toBeLessThanOrEqual(most);
    }
  }
  return { communities, beats };
};

/** Each occurrence of the cadence was posted, or left out for a reason; a rhythm that rests said so. */
const explained = (name: string, rhythm: Rhythm, beats: readonly Beat[]) => {
  const [first] = beats;
  if (!first) return;
  const until = rhythm.nextNominal ?? beats.at(-1)?.nominal ?? '';
  for (const { at, nominal } of occurrencesAfter(rhythm.cadence, first.at)) {
    if (nominal >= until || at > world.now()) break;
    const beat = beats.find((one) => one.nominal === nominal);
    expect([name, nominal, beat?.state ?? 'nothing']).toEqual([
      name,
      nominal,
      expect.stringMatching(/^(posted|skipped)$/),
    ]);
    if (beat?.state === 'skipped') expect(beat.reason).toBeTruthy();
  }
  if (rhythm.state === 'paused')
    expect(beats.at(-1)).toMatchObject({ state: 'skipped', reason: 'unanswered' });
  expect(beats.filter(({ state }) => state === 'missed' || state === 'failed')).toEqual([]);
};

describe('In the local workspace, while its company lives', () => {
  test('twelve weeks keep every promise about the beat', async () => {
    await liveUntil(12);
    const { beats } = await look();
    expect(posted(beats).length).toBeGreaterThan(15);
  });

  test('and so do fifty-two', async () => {
    await liveUntil(52);
    const { beats } = await look();
    expect(beats.filter(({ reason }) => reason === 'break').length).toBeGreaterThanOrEqual(4);
    expect(beats.filter(({ reason }) => reason === 'used up')).toEqual([]);
  });
});
