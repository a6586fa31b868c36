import { expect, test } from 'vitest';
import { membership, recordPresent } from '../../src/communities/store.members.ts';
import {
  acceptRole,
  coordinatorsOf,
  giveRole,
  giveUp,
  offerRole,
  rolesIn,
  rolesOf,
  takeBackHandover,
} from '../../src/communities/store.roles.ts';
import { addCommunity, communityOfChannel } from '../../src/communities/store.ts';
import { describeEachEngine } from '../support/store.ts';
import { community, noon, present } from './cast.ts';
import { dataCraft, grace, lucy, marcus, openPlace, priya, team, tomas, wei } from './place.ts';

const opened = async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft - getting better at analysis');
  await place.presses(priya, 'Open it');
  const found = await communityOfChannel(place.store, team, dataCraft);
  if (!found) throw new Error('there is no community');
  const coordinators = () => coordinatorsOf(place.store, found.id);
  return { ...place, id: found.id, coordinators };
};

test('a role is handed over once it is accepted, and both hear of it', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, 'role hand over @wei');
  expect(place.toldTo(priya)).toContain(`I asked <@${wei}> to coordinate in your place`);
  expect(place.toldTo(wei)).toContain(`<@${priya}> would like to hand the role of coordinator`);
  expect(place.toldTo(wei)).toContain(`<@${priya}> does not any more`);
  expect(await place.coordinators()).toEqual([priya]);
  await place.presses(wei, 'Yes, gladly');
  expect(await place.coordinators()).toEqual([wei]);
  expect(place.toldTo(wei)).toContain(`<@${priya}> has given the role up`);
  expect(place.toldTo(priya)).toContain(`<@${wei}> coordinates`);
  expect(await rolesOf(place.store, place.id, priya)).toEqual([]);
  expect((await communityOfChannel(place.store, team, dataCraft))?.care).toBe('kept');
  await place.says(priya, dataCraft, 'role hand over @marcus');
  expect(place.toldTo(priya)).toContain('This is something for the community’s coordinators');
});

test('declined, taken back or not answered, nothing has changed; and it is one person who is asked', async () => {
  const place = await opened();
  await place.says(priya, dataCraft, 'role hand over');
  await place.fills(priya, { person: wei });
  await place.presses(wei, 'Not for me');
  expect(place.toldTo(priya)).toContain('Nothing has changed: you go on coordinating');
  expect(await rolesIn(place.store, place.id)).toMatchObject([{ user: priya, role: 'coordinator' }]);

  await place.says(priya, dataCraft, 'role hand over @tomas');
  await place.says(priya, dataCraft, 'role hand over @marcus');
  expect(place.toldTo(priya)).toContain(`You have asked <@${tomas}>`);
  await place.presses(priya, 'Take it back');
  await place.presses(tomas, 'Yes, gladly');
  expect(place.toldTo(tomas)).toContain('no longer open');
  expect(await place.coordinators()).toEqual([priya]);

  await place.says(priya, dataCraft, 'role @priya member');
  await place.presses(priya, 'Hand over my role');
  await place.fills(priya, { person: marcus });
  expect(place.toldTo(marcus)).toContain('would like to hand the role');
});

test('nobody gets a role handed over who cannot have it', async () => {
  const place = await opened();
  const asks = async (whom: string) => {
    await place.says(priya, dataCraft, `role hand over ${whom}`);
    return place.toldTo(priya);
  };
  expect(await asks('@priya')).toContain('You have the role already');
  expect(await asks(`<@${lucy}>`)).toContain('is a guest here');
  expect(await asks(`<@${place.sandbox.app.botUserId}>`)).toContain('Apps cannot have a role');
  expect(await asks('@nobodyhere')).toContain('I do not find');
  expect(await membership(place.store, place.id, grace)).toBeNull();
  expect(await asks(`<@${grace}>`)).toContain('is not in <#');
  expect(await membership(place.store, place.id, grace)).toBeNull();
  await place.says(priya, dataCraft, 'role handover @wei');
  expect(place.toldTo(priya)).toContain('role hand over @ana');
  expect(await rolesIn(place.store, place.id)).toHaveLength(1);
  await place.says(priya, dataCraft, 'role @wei coordinator');
  expect(await asks('@wei')).toContain('coordinates already, or was asked to');
});

describeEachEngine('Handing a role over', (open) => {
  test('ends with one coordinator, whoever is faster', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    for (const user of ['UANA', 'UBEN']) await recordPresent(store, present('a', user));
    for (let round = 0; round < 5; round++) {
      for (const user of ['UANA', 'UBEN']) await store.db.delete(store.t.roles).then(() => user);
      const role = { community: 'a', role: 'coordinator', by: 'UANA', at: noon } as const;
      await giveRole(store, { ...role, user: 'UANA' });
      await offerRole(store, { ...role, user: 'UBEN', takesOverFrom: 'UANA' });
      const accept = () =>
        store.tx(async (scope) => {
          const held = (await rolesOf(scope, 'a', 'UBEN')).find(({ state }) => state === 'offered');
          if (!held || !(await acceptRole(scope, { ...role, user: 'UBEN' }))) return false;
          await giveUp(scope, held);
          return true;
        });
      const back = () => store.tx((scope) => takeBackHandover(scope, 'a', 'UANA'));
      const [first, second, taken] = await Promise.all(
        round % 2 === 0 ? [accept(), accept(), back()] : [back(), accept(), accept()],
      );
      expect([first, second, taken].filter(Boolean)).toHaveLength(1);
      expect(await coordinatorsOf(store, 'a')).toHaveLength(1);
      expect(await rolesIn(store, 'a')).toHaveLength(1);
    }
  });
});
