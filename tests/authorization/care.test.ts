import { expect, test } from 'vitest';
import {
  amara, annika, dataCraft, grace, leads, marcus, openPlace, type Place, priya, tomas, wei,
} from '../communities/place.ts'; // biome-ignore format: one glance

/** A community that Priya opened, and that she has left since. */
const orphaned = async (channel = dataCraft): Promise<Place> => {
  const place = await openPlace();
  if (channel === leads) {
    await place.sandbox.as(grace).invite(leads, 'U0TRELLIS1');
    await place.settle();
  }
  await place.says(priya, channel, 'create Data craft');
  await place.presses(priya, 'Open it');
  await place.sandbox.as(priya).leave(channel);
  await place.settle();
  return place;
};

const asked = (place: Place) => place.posted(dataCraft).at(-1) ?? '';

test('who said "I will" and left before it was confirmed looks after nothing', async () => {
  const place = await orphaned();
  expect(asked(place)).toContain('Who looks after this place?');
  await place.presses(tomas, 'I will');
  await place.settle(70_000);
  expect(asked(place)).toContain(`<@${tomas}> would look after`);
  await place.sandbox.as(tomas).leave(dataCraft);
  await place.settle(70_000);
  expect(asked(place)).toContain('Who looks after this place?');
  await place.presses(wei, 'I will');
  await place.settle(70_000);
  expect(asked(place)).toContain(`<@${wei}> would look after`);
});

test('nor does an account that is gone', async () => {
  const place = await orphaned();
  await place.presses(tomas, 'I will');
  await place.sandbox.as(tomas).change({ deleted: true });
  await place.settle(70_000);
  expect(asked(place)).toContain('Who looks after this place?');
  await place.presses(marcus, 'Confirm');
  expect(place.toldTo(marcus)).toContain('answered already');
  await place.settle(70_000);
  expect(asked(place)).toContain('Who looks after this place?');
});

test('a draft whose one coordinator is gone keeps nobody else from starting', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.sandbox.as(priya).change({ deleted: true });
  await place.settle();
  await place.says(tomas, dataCraft, 'create Data craft');
  expect(place.toldTo(tomas)).toContain('only you see this');
});

test('nobody is asked to help before the community opens, and then they are', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.says(priya, dataCraft, `role @tomas facilitator`);
  expect(place.allToldTo(tomas)).toEqual([]);
  expect(place.toldTo(priya)).toContain('as soon as the community is open');
  await place.presses(priya, 'Open it');
  expect(place.toldTo(tomas)).toContain('facilitator');
  await place.presses(tomas, 'Yes, gladly');
  expect(place.toldTo(tomas)).toContain('You are a facilitator');
});

test('in a community that has ended nobody is asked', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Open it');
  await place.says(priya, dataCraft, 'end');
  await place.fills(priya, { name: 'Data craft' });
  await place.says(priya, dataCraft, 'role @tomas facilitator');
  expect(place.toldTo(priya)).toContain('has ended');
  expect(place.allToldTo(tomas)).toEqual([]);
});

test('a second coordinator is asked in a private channel only if they are in it', async () => {
  const place = await openPlace();
  await place.sandbox.as(grace).invite(leads, 'U0TRELLIS1');
  await place.settle();
  await place.says(grace, leads, 'create');
  await place.fills(grace, { name: 'Quiet orchid', kind: 'guild', second: amara, notice: 'message' });
  expect(place.allToldTo(grace).join()).toContain(`<@${amara}> is not in this private channel`);
  await place.presses(grace, 'Open it');
  await place.settle();
  expect(place.allToldTo(amara)).toEqual([]);
});

test('a second coordinator who left the private channel meanwhile hears nothing of it', async () => {
  const place = await openPlace();
  await place.sandbox.as(grace).invite(leads, 'U0TRELLIS1');
  await place.settle();
  await place.says(grace, leads, 'create');
  await place.fills(grace, { name: 'Quiet orchid', kind: 'guild', second: priya, notice: 'message' });
  await place.sandbox.as(priya).leave(leads);
  await place.settle();
  await place.presses(grace, 'Open it');
  await place.settle();
  expect(place.allToldTo(priya)).toEqual([]);
});

test('who gave a role and left the private channel is not told what became of it', async () => {
  const place = await openPlace();
  await place.sandbox.as(grace).invite(leads, 'U0TRELLIS1');
  await place.settle();
  await place.says(grace, leads, 'create Quiet orchid');
  await place.presses(grace, 'Open it');
  await place.says(grace, leads, 'role @priya coordinator');
  await place.says(grace, leads, 'role @marcus expert');
  const before = place.allToldTo(grace).length;
  await place.sandbox.as(grace).leave(leads);
  await place.settle();
  await place.presses(priya, 'Yes, gladly');
  await place.presses(marcus, 'Not for me');
  expect(place.allToldTo(grace).slice(before)).toEqual([]);
});

test('whose role ends after they left the private channel is not told its name', async () => {
  const place = await openPlace();
  await place.sandbox.as(grace).invite(leads, 'U0TRELLIS1');
  await place.settle();
  await place.says(grace, leads, 'create Quiet orchid');
  await place.presses(grace, 'Open it');
  await place.says(grace, leads, 'role @priya expert');
  await place.presses(priya, 'Yes, gladly');
  const before = place.allToldTo(priya).length;
  await place.sandbox.as(priya).leave(leads);
  await place.settle();
  await place.says(grace, leads, 'role @priya member');
  expect(place.toldTo(grace)).toContain('without a role');
  expect(place.allToldTo(priya).slice(before)).toEqual([]);
});

test.each([
  ['a role', 'role @tomas expert'],
  ['a proposal', ''],
])('while the workspace is quiet %s is not said to be on its way', async (_, line) => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Open it');
  await place.says(annika, 'C0GENERAL1', 'hush workspace until tomorrow');
  if (line) {
    await place.says(priya, dataCraft, line);
    expect(place.toldTo(priya)).toContain('quiet time');
  } else {
    await place.says(marcus, 'C0WRITING1', 'create Words for @tomas');
    expect(place.toldTo(marcus)).toContain('quiet time');
  }
});

test('a facilitator who is left out is not asked to look after the place', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Open it');
  await place.says(priya, dataCraft, 'role @tomas facilitator');
  await place.presses(tomas, 'Yes, gladly');
  await place.says(tomas, dataCraft, 'leave');
  const before = place.allToldTo(tomas).length;
  await place.sandbox.as(priya).leave(dataCraft);
  await place.settle();
  expect(place.allToldTo(tomas).slice(before)).toEqual([]);
  expect(asked(place)).toContain('Who looks after this place?');
});

test('a wish of somebody whose account is gone is not agreed to', async () => {
  const place = await openPlace();
  for (let at = 0; at < 25; at++) {
    const user = `U0EXTRA${String(at).padStart(3, '0')}`;
    place.sandbox.addUser({ id: user, name: user.toLowerCase(), real_name: user, tz: 'Europe/Berlin' });
    await place.sandbox.as(user).join(dataCraft);
  }
  await place.settle();
  await place.says(tomas, dataCraft, 'create Data craft');
  expect(place.toldTo(tomas)).toContain('more than 25 people');
  await place.sandbox.as(tomas).change({ deleted: true });
  await place.settle();
  await place.presses(priya, 'Approve');
  expect(place.toldTo(priya)).toContain('not in this workspace any more');
  await place.says(priya, dataCraft, 'create Data craft');
  expect(place.toldTo(priya)).toContain('only you see this');
});
