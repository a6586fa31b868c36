import { expect, test } from 'vitest';
import { meet } from '../../src/communities/meet.ts';
import { changeCounted, counting, memberCount, membership } from '../../src/communities/store.members.ts';
import { communityOfChannel } from '../../src/communities/store.ts';
import {
  amara,
  annika,
  dataCraft,
  day,
  dmitri,
  grace,
  jonas,
  leads,
  openPlace,
  type Place,
  priya,
  team,
  tomas,
  wei,
} from './place.ts';

const opened = async (given?: Parameters<typeof openPlace>[0], channel = dataCraft) => {
  const place = await openPlace(given);
  if (channel !== dataCraft) await place.sandbox.as(priya).invite(channel, place.sandbox.app.botUserId);
  await place.says(priya, channel, 'create Data craft');
  await place.presses(priya, 'Open it');
  return place;
};

const here = async ({ store }: Place, channel = dataCraft) => {
  const found = await communityOfChannel(store, team, channel);
  if (!found) throw new Error('there is no community');
  return found;
};

test('who enters becomes a member, who leaves is none, and neither hears of it', async () => {
  const place = await opened();
  const { id } = await here(place);
  await place.sandbox.as(grace).join(dataCraft);
  await place.sandbox.as(wei).leave(dataCraft);
  await place.settle();
  expect(await membership(place.store, id, grace)).toMatchObject({ leftAt: null, founding: false });
  expect((await membership(place.store, id, wei))?.leftAt).not.toBeNull();
  expect([...place.allToldTo(grace), ...place.allToldTo(wei)]).toEqual([]);
});

test('events that arrive twice and out of order end in the same', async () => {
  const place = await opened();
  const { id } = await here(place);
  place.sandbox.faults.duplicateEvents(1);
  place.sandbox.faults.reorderEvents(3);
  const acts = [
    place.sandbox.as(grace).join(dataCraft),
    place.sandbox.as(grace).leave(dataCraft),
    place.sandbox.as(grace).join(dataCraft),
  ];
  place.sandbox.faults.release();
  await Promise.all(acts);
  await place.settle();
  expect(await membership(place.store, id, grace)).toMatchObject({ leftAt: null });
});

test('whoever was missed while nothing arrived is found within a day', async () => {
  const place = await opened();
  const { id } = await here(place);
  place.sandbox.faults.dropDeliveries(true);
  await place.sandbox.as(grace).join(dataCraft);
  await place.sandbox.as(dmitri).leave(dataCraft);
  await place.sandbox.moveTime(place.sandbox.clock.now() + 3_600_000);
  place.sandbox.faults.dropDeliveries(false);
  expect(await membership(place.store, id, grace)).toBeNull();
  await place.settle(day);
  expect(await membership(place.store, id, grace)).toMatchObject({ leftAt: null, founding: false });
  expect((await membership(place.store, id, dmitri))?.leftAt).not.toBeNull();
});

test('after a reconnect it catches up with who is there', async () => {
  const place = await opened();
  const { id } = await here(place);
  place.sandbox.faults.dropDeliveries(true);
  await place.sandbox.as(grace).join(dataCraft);
  place.sandbox.faults.dropDeliveries(false);
  expect(await membership(place.store, id, grace)).toBeNull();
  await place.reconnected();
  expect(await membership(place.store, id, grace)).toMatchObject({ leftAt: null });
});

test('a first look reads every page, people of other organisations apart', async () => {
  const place = await openPlace();
  for (let number = 1; number <= 230; number += 1) {
    const user = `U0NEW${String(number).padStart(5, '0')}`;
    place.sandbox.addUser({
      id: user,
      name: `new${number}`,
      real_name: `New ${number}`,
      tz: 'Europe/Berlin',
    });
  }
  place.sandbox.faults.dropDeliveries(true);
  const users = place.sandbox.read.people().filter(({ id }) => id.startsWith('U0NEW'));
  for (const { id } of users) place.sandbox.as(priya).invite('C0PARTNER1', id);
  place.sandbox.faults.dropDeliveries(false);
  await place.says('U0MARCUS01', 'C0PARTNER1', 'create Partners');
  await place.presses('U0MARCUS01', 'Open it');
  const { id } = await here(place, 'C0PARTNER1');
  expect(await memberCount(place.store, id)).toBe(234);
  expect(await membership(place.store, id, jonas)).toMatchObject({ external: true, leftAt: null });
  expect(await membership(place.store, id, place.sandbox.app.botUserId)).toBeNull();
});

test('without the right to see who is there, people become known as they act', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  place.sandbox.faults.call('conversations.members', { kind: 'refused', error: 'missing_scope' });
  await place.presses(priya, 'Open it');
  const { id } = await here(place);
  expect(await memberCount(place.store, id)).toBe(1);
  expect(await counting(place.store, team, dataCraft, tomas)).toMatchObject({ as: 'nobody', stranger: true });
  const people = {
    get: async (inTeam: string, user: string) =>
      ({ team: inTeam, user, bot: false, external: user === jonas }) as never,
  };
  await meet({ store: place.store, people }, await here(place), tomas, place.sandbox.clock.now());
  await meet({ store: place.store, people }, await here(place), jonas, place.sandbox.clock.now());
  expect(await counting(place.store, team, dataCraft, tomas)).toMatchObject({
    as: 'person',
    stranger: false,
  });
  expect((await counting(place.store, team, dataCraft, jonas))?.as).toBe('nobody');
  await place.settle(3 * day);
  expect(place.allToldTo(priya).filter((said) => said.includes('does not show me who is in'))).toHaveLength(
    1,
  );
});

test('being left out outlives leaving and entering', async () => {
  const place = await opened();
  const { id } = await here(place);
  await changeCounted(place.store, { community: id, user: amara, at: 1, counted: false });
  await place.sandbox.as(amara).leave(dataCraft);
  await place.sandbox.as(amara).join(dataCraft);
  await place.settle(2 * day);
  expect((await counting(place.store, team, dataCraft, amara))?.as).toBe('nobody');
});

test('an archived channel is told once, and goes on when it is back', async () => {
  const place = await opened();
  await place.sandbox.as(priya).archive(dataCraft);
  await place.settle(2 * day);
  expect((await here(place)).channelState).toBe('archived');
  expect(place.allToldTo(priya).filter((said) => said.includes('was archived'))).toHaveLength(1);
  await place.sandbox.as(priya).unarchive(dataCraft);
  await place.settle();
  expect((await here(place)).channelState).toBe('ok');
  expect(place.heard.slice(2)).toEqual(['channel gone Data craft', 'channel back Data craft']);
});

test('a deleted channel is told, and its community posts nothing', async () => {
  const place = await opened();
  await place.sandbox.as(priya).deleteChannel(dataCraft);
  await place.settle(2 * day);
  expect((await here(place)).channelState).toBe('deleted');
  const said = place.sandbox.read.dms(priya).flatMap(({ messages }) => messages.map(({ text }) => text));
  expect(said.filter((text) => text.includes('was deleted'))).toHaveLength(1);
});

test('the bot removed is told once; invited again, it catches up with who is there', async () => {
  const place = await opened();
  const { id } = await here(place);
  const bot = place.sandbox.app.botUserId;
  await place.sandbox.as(priya).kick(dataCraft, bot);
  await place.settle();
  expect((await here(place)).channelState).toBe('unreachable');
  await place.sandbox.as(grace).join(dataCraft);
  await place.settle(2 * day);
  expect(place.allToldTo(priya).filter((said) => said.includes('I was removed'))).toHaveLength(1);
  expect(await membership(place.store, id, grace)).toBeNull();
  await place.sandbox.as(priya).invite(dataCraft, bot);
  await place.settle(120_000);
  expect((await here(place)).channelState).toBe('ok');
  expect(await membership(place.store, id, grace)).toMatchObject({ leftAt: null });
});

test('a channel shared with another organisation is known to be', async () => {
  const place = await opened();
  await place.sandbox.as(priya).share(dataCraft, 'T0BOTANIC1');
  await place.settle();
  expect((await here(place)).isShared).toBe(true);
  await place.sandbox.as(priya).share(dataCraft, 'T0BOTANIC1', false);
  await place.settle();
  expect((await here(place)).isShared).toBe(false);
});

test('a private community is nothing to anybody outside, in any verb', async () => {
  const place = await opened({}, leads);
  const { id } = await here(place, leads);
  const outsider = tomas;
  const secret = ['info', 'join', 'leave', 'settings', 'end', 'wake'];
  for (const verb of secret) {
    const answers: string[] = [];
    for (const name of ['Data craft', `<#${leads}>`, 'Never was']) {
      await place.says(outsider, dataCraft, `${verb} ${name}`);
      answers.push(place.toldTo(outsider).replaceAll(name, 'it'));
    }
    expect(new Set(answers).size, verb).toBe(1);
  }
  await place.says(outsider, dataCraft, 'list');
  expect(place.toldTo(outsider)).not.toContain('Data craft');
  expect(await membership(place.store, id, outsider)).toBeNull();

  await place.says(annika, leads, 'list');
  expect(place.toldTo(annika)).toContain('Data craft');
  await place.sandbox.as(annika).leave(leads);
  await place.settle();
  await place.says(annika, 'C0GENERAL1', 'list');
  expect(place.toldTo(annika)).not.toContain('Data craft');
});

test('who leaves a private channel no longer sees what they prepared there', async () => {
  const place = await openPlace();
  await place.sandbox.as(priya).invite(leads, place.sandbox.app.botUserId);
  await place.says(priya, leads, 'create Secret plans');
  await place.sandbox.as(priya).leave(leads);
  await place.settle();
  await place.says(priya, dataCraft, 'list');
  expect(place.toldTo(priya)).not.toContain('Secret plans');
  await place.says(priya, dataCraft, 'settings Secret plans');
  expect(place.shownTo(priya)).toBe('null');
});
