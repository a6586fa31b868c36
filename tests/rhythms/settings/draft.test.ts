import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingsOf } from '../../../src/rhythms/settings/store.ts';
import { openWorld, type World } from '../../support/world.ts';

const priya = 'U0PRIYA001';
const place = 'C0DATACRFT';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.as(priya).invite(place, world.sandbox.app.botUserId);
});
afterAll(() => world.close());

type Element = { action_id?: string; text?: { text: string } };
type Block = { elements?: Element[]; accessory?: Element & { options: { value: string }[] } };

const latest = () => {
  const last = world.sandbox.read.ephemerals(priya, place).at(-1);
  if (!last) throw new Error('nothing was said');
  return last;
};
const blocks = () => (latest().blocks ?? []) as Block[];
const press = async (label: string) => {
  const found = blocks()
    .flatMap(({ elements }) => elements ?? [])
    .find(({ text }) => text?.text === label);
  await world.as(priya).click(place, latest().ts, found?.action_id ?? `no button ${label}`);
  await world.settle(0);
};
const choose = async (kind: string) => {
  const menu = blocks().find(({ accessory }) => accessory?.options)?.accessory;
  const value = menu?.options.find((one) => one.value.includes(kind))?.value ?? '';
  expect(await world.as(priya).click(place, latest().ts, menu?.action_id ?? '', { value })).toMatchObject({
    ok: true,
  });
  await world.settle(0);
};
const form = () => {
  const open = world.sandbox.read.views(priya).at(-1);
  if (!open) throw new Error('no form is open');
  return open;
};
const community = async () => {
  const [found] = await world.store.db.select().from(world.store.t.communities);
  if (!found) throw new Error('no community');
  return found;
};
const first = async () => (await world.store.db.select().from(world.store.t.rhythms))[0];

test('a draft begins with the usual for its kind and zone, and its coordinator changes what they like', async () => {
  await world.as(priya).command(place, '/community create Data craft');
  await world.settle(0);
  expect(latest().text).toContain('Posts move off public holidays in India; quiet from 20:00 to 07:00.');
  expect(latest().text).toContain('What sort of community: Guild');
  expect(await first()).toMatchObject({ cadence: { interval: 2, timeZone: 'Asia/Kolkata' } });

  await choose('support circle');
  expect(latest().text).toContain('every other Wednesday at 10:00 (Asia/Kolkata)');
  expect(latest().text).toContain('What sort of community: Support circle');
  expect(await first()).toMatchObject({ config: { mix: 'familiar' }, nextAt: null });

  await press('Change settings');
  const zone = { name: 'Data craft', kind: 'reading circle', timeZone: 'Europe/Berlin', budget: '9' };
  expect(await world.as(priya).submit(form().id, zone)).toMatchObject({ ok: true });
  await world.settle(0);
  expect(latest().text).toContain('Posts move off public holidays in Germany');
  expect(latest().text).toContain('every 3 weeks on Tuesday at 10:00 (Europe/Berlin)');
});

test('what was chosen for a draft stays, whatever its kind', async () => {
  await press('Change the rhythm');
  expect(
    await world.as(priya).submit(form().id, { 'cadence-1': 'every other Friday at 15:00' }),
  ).toMatchObject({ ok: true });
  await world.settle(0);
  const said = JSON.stringify(form().blocks);
  expect(said).toContain('Nothing is posted before the community is open. It would then begin:');
  expect(said).toContain('Fri 6 Mar, 15:00');
  await world.as(priya).clickView(form().id, 'communities.showDraft');
  await world.settle(0);
  expect(JSON.stringify(form().blocks)).toContain('I post every other Friday at 15:00 (Europe/Berlin)');
  await choose('guild');
  expect(latest().text).toContain('every other Friday at 15:00 (Europe/Berlin)');
  await press('Open it');
  expect(await first()).toMatchObject({ nextNominal: '2026-03-06T15:00' });
  const { id, state, kind } = await community();
  expect({ state, kind }).toEqual({ state: 'open', kind: 'guild' });
  expect((await settingsOf(world.store, id)).free.holidays).toEqual({ country: 'DE', region: null });
});
