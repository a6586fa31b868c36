import { expect, test } from 'vitest';
import { noteAnswered, noteIgnored } from '../../src/communities/care.ts';
import { coordinatorsOf } from '../../src/communities/store.roles.ts';
import { communityOfChannel } from '../../src/communities/store.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import {
  annika,
  dataCraft,
  day,
  grace,
  leads,
  marcus,
  openPlace,
  type Place,
  priya,
  team,
  tomas,
  wei,
} from './place.ts';

const here = async ({ store }: Place, channel = dataCraft) => {
  const found = await communityOfChannel(store, team, channel);
  if (!found) throw new Error('there is no community');
  return found;
};

const opened = async (...facilitators: string[]) => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Open it');
  for (const user of facilitators) {
    await place.says(priya, dataCraft, `role <@${user}> facilitator`);
    await place.presses(user, 'Yes, gladly');
  }
  return place;
};

const coordinators = async (place: Place) => coordinatorsOf(place.store, (await here(place)).id);
const asked = ({ posted }: Place) => posted(dataCraft).filter((said) => said.includes('Who looks after'));

test('when the last coordinator leaves, facilitators are asked, and the channel once a week later', async () => {
  const place = await opened(wei);
  await place.sandbox.as(priya).leave(dataCraft);
  await place.settle(6 * day);
  // They were asked to facilitate this week: one message that nobody asked for is enough for it.
  expect(place.toldTo(wei)).not.toContain('would you look after it');
  await place.settle(day);
  expect(place.toldTo(wei)).toContain('would you look after it');
  expect(asked(place)).toEqual([]);
  await place.settle(6 * day);
  expect(asked(place)).toEqual([]);
  await place.settle(2 * day);
  expect(asked(place)).toHaveLength(1);
  await place.settle(30 * day);
  expect(asked(place)).toHaveLength(1);
});

test('a deactivated coordinator is missed at once', async () => {
  const place = await opened();
  await place.sandbox.as(priya).change({ deleted: true });
  await place.settle();
  expect(asked(place)).toHaveLength(1);
  expect((await here(place)).care).toBe('asking members');
});

test('[I will] is confirmed by a steward, and the channel sees it', async () => {
  const place = await opened();
  await place.sandbox.as(priya).change({ deleted: true });
  await place.settle();
  await place.presses(tomas, 'I will');
  expect(place.toldTo(tomas)).toContain('As soon as it is confirmed');
  expect(await coordinators(place)).toEqual([]);
  await place.settle(120_000);
  expect(place.posted(dataCraft).at(-1)).toContain(`<@${tomas}> would look after`);
  expect(place.toldTo(marcus)).toContain(`<@${tomas}> offers to look after`);
  await place.presses(marcus, 'Confirm');
  expect(await coordinators(place)).toEqual([tomas]);
  expect(place.toldTo(tomas)).toContain('You look after');
  await place.settle(120_000);
  expect(place.posted(dataCraft).at(-1)).toContain(`<@${tomas}> looks after this place now`);
  expect((await here(place)).care).toBe('kept');
});

test('in a private place any other member confirms, and stewards outside hear nothing', async () => {
  const place = await openPlace();
  await place.sandbox.as(grace).invite(leads, place.sandbox.app.botUserId);
  await place.says(grace, leads, 'create Leads');
  await place.presses(grace, 'Open it');
  await place.sandbox.as(grace).leave(leads);
  await place.sandbox.as(annika).leave(leads);
  await place.sandbox.as(marcus).leave(leads);
  await place.sandbox.as(priya).invite(leads, tomas);
  await place.settle(120_000);
  await place.presses(tomas, 'I will');
  await place.settle(120_000);
  expect([...place.allToldTo(annika), ...place.allToldTo(marcus)]).toEqual([]);
  await place.presses(tomas, 'Confirm');
  expect(await coordinatorsOf(place.store, (await here(place, leads)).id)).toEqual([]);
  await place.presses(priya, 'Confirm');
  expect(await coordinatorsOf(place.store, (await here(place, leads)).id)).toEqual([tomas]);
});

test('a coordinator who comes back ends the search', async () => {
  const place = await opened();
  await place.sandbox.as(priya).leave(dataCraft);
  await place.settle();
  expect((await here(place)).care).toBe('asking members');
  await place.sandbox.as(priya).join(dataCraft);
  await place.settle(120_000);
  expect(await here(place)).toMatchObject({ care: 'kept', careSince: null });
  expect(place.posted(dataCraft).at(-1)).toContain(`<@${priya}> looks after this place now`);
});

test('four notes without an answer are asked about; an answer in between is not', async () => {
  const place = await opened(wei);
  await place.settle(7 * day);
  const { id } = await here(place);
  const now = place.sandbox.clock.now();
  const outbox = createOutbox({ outcomes: {}, now: () => now });
  const ignore = () => place.store.tx((scope) => noteIgnored(scope, outbox, id, now));
  for (let note = 1; note <= 3; note += 1) await ignore();
  await place.store.tx((scope) => noteAnswered(scope, outbox, id, now));
  for (let note = 1; note <= 3; note += 1) await ignore();
  expect((await here(place)).care).toBe('kept');
  await ignore();
  expect((await here(place)).care).toBe('asking facilitators');
  await place.settle();
  expect(place.toldTo(wei)).toContain('would you look after it');
  await place.store.tx((scope) => noteAnswered(scope, outbox, id, now));
  expect((await here(place)).care).toBe('kept');
});

test('nobody is asked while it is quiet; the question waits', async () => {
  const place = await opened();
  await place.says(marcus, dataCraft, 'hush workspace until 2026-03-05');
  await place.sandbox.as(priya).leave(dataCraft);
  await place.settle(day);
  expect((await here(place)).care).toBe('kept');
  await place.settle(3 * day);
  expect(asked(place)).toHaveLength(1);
});
