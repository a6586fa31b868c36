import { expect, test } from 'vitest';
import { createGate } from '../../src/communities/access.ts';
import type { Community } from '../../src/communities/index.ts';
import { counting, membership } from '../../src/communities/store.members.ts';
import { coordinatorsOf, rolesOf } from '../../src/communities/store.roles.ts';
import { communityOfChannel } from '../../src/communities/store.ts';
import {
  amara,
  dataCraft,
  grace,
  lucy,
  marcus,
  openPlace,
  type Place,
  priya,
  team,
  tomas,
  wei,
} from './place.ts';

const opened = async (given?: Parameters<typeof openPlace>[0]) => {
  const place = await openPlace(given);
  await place.says(priya, dataCraft, 'create Data craft - getting better at analysis');
  await place.presses(priya, 'Open it');
  return place;
};

const here = async ({ store }: Place): Promise<Community> => {
  const found = await communityOfChannel(store, team, dataCraft);
  if (!found) throw new Error('there is no community');
  return found;
};

test('a role is offered, and accepted by who gets it', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, 'role @wei facilitator');
  expect(place.toldTo(priya)).toContain(`I asked <@${wei}> to be a facilitator`);
  expect(await rolesOf(place.store, (await here(place)).id, wei)).toMatchObject([{ state: 'offered' }]);
  await place.presses(wei, 'Yes, gladly');
  expect(await rolesOf(place.store, (await here(place)).id, wei)).toMatchObject([{ state: 'accepted' }]);
  expect(place.toldTo(priya)).toContain(`<@${wei}> is a facilitator`);
});

test('a declined role leaves nothing, and can be offered again', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, 'role @wei expert');
  await place.presses(wei, 'Not for me');
  expect(await rolesOf(place.store, (await here(place)).id, wei)).toEqual([]);
  expect(place.toldTo(priya)).toContain('cannot be an expert');
  await place.says(priya, dataCraft, 'role @wei expert');
  expect(place.toldTo(priya)).toContain(`I asked <@${wei}>`);
});

test('roles are refused with a reason: apps, guests, unknown ones, members who ask', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, `role <@${place.sandbox.app.botUserId}> expert`);
  expect(place.toldTo(priya)).toContain('Apps cannot have a role');
  await place.says(priya, dataCraft, `role <@${lucy}> coordinator`);
  expect(place.toldTo(priya)).toContain('is a guest here');
  await place.says(priya, dataCraft, 'role @wei king');
  expect(place.toldTo(priya)).toContain('The roles are');
  await place.says(tomas, dataCraft, 'role @tomas coordinator');
  expect(await rolesOf(place.store, (await here(place)).id, tomas)).toEqual([]);
});

test('the last coordinator hears what becomes of the place before stepping down', async () => {
  const place = await opened();
  const { id } = await here(place);
  await place.says(priya, dataCraft, 'role @priya member');
  expect(place.toldTo(priya)).toContain('is the only coordinator');
  expect(await coordinatorsOf(place.store, id)).toEqual([priya]);
  await place.presses(priya, 'End the role anyway');
  expect(await coordinatorsOf(place.store, id)).toEqual([]);
  expect((await here(place)).care).toBe('asking members');
});

test('a community rests until the morning it was told, and wakes by itself', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, 'rest until 2026-03-09');
  expect(await here(place)).toMatchObject({
    state: 'resting',
    restUntil: Date.parse('2026-03-09T00:00:00+05:30'),
  });
  expect(await counting(place.store, team, dataCraft, tomas)).toBeNull();
  await place.sandbox.moveTime(Date.parse('2026-03-08T23:59:00+05:30'));
  expect((await here(place)).state).toBe('resting');
  await place.sandbox.moveTime(Date.parse('2026-03-09T00:01:00+05:30'));
  expect(await here(place)).toMatchObject({ state: 'open', restUntil: null });
  expect(place.heard).toEqual([
    'begin Data craft',
    'opened Data craft',
    'rested Data craft',
    'woke Data craft',
  ]);
});

test('resting needs a day to come, and can end with one tap', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, 'rest until 2026-01-09');
  expect(place.toldTo(priya)).toContain('still ahead');
  await place.says(priya, dataCraft, 'rest until whenever');
  expect(place.toldTo(priya)).toContain('did not understand “whenever”');
  expect((await here(place)).state).toBe('open');
  await place.says(priya, dataCraft, 'rest');
  await place.presses(priya, 'Wake it');
  expect((await here(place)).state).toBe('open');
});

test('a community ends by its name, and can be brought back', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, 'end');
  expect(await place.fills(priya, { name: 'Something else' })).toHaveProperty('name');
  expect((await here(place)).state).toBe('open');
  expect(await place.fills(priya, { name: 'data craft' })).toBeUndefined();
  expect((await here(place)).state).toBe('ended');
  await place.presses(priya, 'Bring it back');
  expect(await here(place)).toMatchObject({ state: 'open', endedAt: null });
  expect(place.heard.slice(2)).toEqual(['ended Data craft', 'reopened Data craft']);
});

test('create in the channel of an ended community brings it back for its coordinator, and tells others', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, 'end');
  await place.fills(priya, { name: 'Data craft' });
  await place.says(tomas, dataCraft, 'create Mine');
  expect(place.toldTo(tomas)).toContain('has ended');
  await place.says(priya, dataCraft, 'create Anything');
  expect(await here(place)).toMatchObject({ state: 'open', name: 'Data craft' });
});

test('ending a draft leaves nothing of it', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.says(priya, dataCraft, 'end');
  expect(await communityOfChannel(place.store, team, dataCraft)).toBeNull();
});

test('quiet time holds posts back until its morning, and can be lifted', async () => {
  const place = await opened();
  const { id } = await here(place);
  const gate = createGate(place.store);
  const now = place.sandbox.clock.now;
  await place.says(priya, dataCraft, 'hush until 2026-03-05');
  expect(await gate(team, id, now())).toBe('hushed');
  expect(await gate(team, id, Date.parse('2026-03-05T00:00:00+05:30'))).toBe('open');
  expect(place.heard.at(-1)).toBe('hushed Data craft');
  await place.says(priya, dataCraft, 'hush off');
  expect(await gate(team, id, now())).toBe('open');
});

test('a steward quietens the whole workspace; nobody else does, and nothing opens meanwhile', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.says(tomas, dataCraft, 'hush workspace until 2026-03-05');
  expect(await createGate(place.store)(team, null, place.sandbox.clock.now())).toBe('open');
  await place.says(marcus, dataCraft, 'hush workspace until 2026-03-05');
  expect(await createGate(place.store)(team, null, place.sandbox.clock.now())).toBe('hushed');
  await place.presses(priya, 'Open it');
  expect((await here(place)).state).toBe('draft');
  expect(place.posted(dataCraft)).toEqual([]);
});

test('without a date, quiet time opens a form', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, 'hush');
  await place.fills(priya, { until: '2026-03-04' });
  expect((await here(place)).hushedUntil).toBe(Date.parse('2026-03-04T00:00:00+05:30'));
});

test('settings change what they show, and refuse a zone that is none', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, 'settings');
  expect(await place.fills(priya, { timeZone: 'Middle Earth' })).toHaveProperty('timeZone');
  expect(await place.fills(priya, { timeZone: 'europe/berlin', name: 'Data', budget: '4' })).toBeUndefined();
  expect(await here(place)).toMatchObject({ timeZone: 'Europe/Berlin', name: 'Data', budget: 4 });
});

test('list and info show what there is, with what comes next', async () => {
  const place = await opened();
  await place.says(grace, 'C0FRONTEND', 'list');
  expect(place.toldTo(grace)).toContain('*Data craft*');
  expect(place.toldTo(grace)).toContain('6 people');
  await place.says(grace, 'C0FRONTEND', 'info data craft');
  expect(place.toldTo(grace)).toContain('getting better at analysis');
  expect(place.toldTo(grace)).toContain('Prompt 1');
  expect(place.toldTo(grace)).toContain('A steady rhythm.');
});

test('the plain command shows what works for who asks', async () => {
  const place = await opened();
  await place.says(tomas, dataCraft, '');
  await place.presses(tomas, 'What’s on');
  expect(place.toldTo(tomas)).toContain('Prompt 1');
  await place.says(tomas, dataCraft, '');
  await expect(place.presses(tomas, 'Settings')).rejects.toThrow('no button');
  await place.says(priya, dataCraft, '');
  await place.presses(priya, 'Let it rest');
  expect((await here(place)).state).toBe('resting');
  await place.says(grace, 'C0FRONTEND', '');
  await place.presses(grace, 'Start one here');
  expect(place.shownTo(grace)).toContain('Start a community');
});

test('joining enters the channel where the app may invite, and says how to enter where it may not', async () => {
  const place = await opened();
  await place.says(grace, 'C0FRONTEND', 'join data craft');
  expect(await membership(place.store, (await here(place)).id, grace)).toMatchObject({ founding: false });
  const modest = await opened({ without: ['channels:manage'] });
  await modest.says(grace, 'C0FRONTEND', 'join data craft');
  expect(modest.toldTo(grace)).toContain('Join Channel');
});

test('leaving by the command leaves out, and stays in the channel', async () => {
  const place = await opened();
  await place.says(amara, dataCraft, 'leave');
  expect((await counting(place.store, team, dataCraft, amara))?.as).toBe('nobody');
  expect(await membership(place.store, (await here(place)).id, amara)).toMatchObject({ leftAt: null });
});
