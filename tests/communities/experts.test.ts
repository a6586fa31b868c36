import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expertsOf, putTopics, topicsOf } from '../../src/communities/store.experts.ts';
import { changeCounted, recordAbsent, recordPresent } from '../../src/communities/store.members.ts';
import { giveRole, offerRole, takeAllRoles, takeRoles } from '../../src/communities/store.roles.ts';
import { addCommunity, communityOfChannel } from '../../src/communities/store.ts';
import { readTopics, sought, topicLimits } from '../../src/communities/topics.ts';
import { describeEachEngine } from '../support/store.ts';
import { community, team as inTeam, noon, present } from './cast.ts';
import { dataCraft, marcus, openPlace, priya, team, tomas, wei } from './place.ts';

test('topics are read as people type them, and never more or longer than there may be', () => {
  expect(readTopics(' SQL,  sql ; Data   models\n- dashboards,,')).toEqual({
    topics: ['SQL', 'Data models', 'dashboards'],
  });
  expect(readTopics('a, b', ['A', 'c'])).toEqual({ topics: ['A', 'c', 'b'] });
  expect(readTopics('a,b,c,d,e,f')).toEqual({ problem: 'too many' });
  expect(readTopics('x'.repeat(61))).toEqual({ problem: 'too long', topic: 'x'.repeat(61) });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 10 })), (typed, more) => {
      const read = readTopics([typed, ...more].join(','));
      if ('problem' in read) return;
      expect(read.topics.length).toBeLessThanOrEqual(topicLimits.topics);
      expect(readTopics(read.topics.join('\n'))).toEqual(read);
    }),
  );
});

test('experts are found by words that are nearly theirs, and nobody is lost', () => {
  const all = [
    { user: 'UANA', topics: ['Économétrie', 'time series'] },
    { user: 'UBEN', topics: ['Dashboards'] },
    { user: 'UCLEO', topics: [] },
  ];
  const found = (words: string) => sought(all, words).fitting.map(({ user }) => user);
  expect(found('econometrie')).toEqual(['UANA']);
  expect(found('DASHBORDS')).toEqual(['UBEN']);
  expect(found('dash')).toEqual(['UBEN']);
  expect(found('dashboard series time')).toEqual(['UANA', 'UBEN']);
  expect(found('gardening')).toEqual([]);
  fc.assert(
    fc.property(fc.string(), (words) => {
      const { fitting, others } = sought(all, words);
      expect([...fitting, ...others].map(({ user }) => user).toSorted()).toEqual(['UANA', 'UBEN', 'UCLEO']);
    }),
  );
});

test('an expert says what to be asked about, members find them, and it ends with the role', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft - getting better at analysis');
  await place.presses(priya, 'Open it');
  const { id } = (await communityOfChannel(place.store, team, dataCraft)) ?? { id: '' };
  const experts = () => expertsOf(place.store, id);
  await place.says(marcus, dataCraft, 'experts');
  expect(place.toldTo(marcus)).toContain('Nobody is an expert here yet');
  await place.says(priya, dataCraft, 'role @wei expert');
  await place.presses(wei, 'Yes, gladly');
  await place.presses(wei, 'What may people ask you about?');
  expect(await place.fills(wei, { topics: 'a, b, c, d, e, f' })).toHaveProperty('topics');
  expect(await place.fills(wei, { topics: 'Forecasts, <!channel> & SQL' })).toBeUndefined();
  expect(place.toldTo(wei)).toContain('people may ask you about Forecasts, &lt;!channel&gt; &amp; SQL');
  await place.says(wei, dataCraft, 'experts add Dashboards');
  expect(await experts()).toEqual([{ user: wei, topics: ['Forecasts', '<!channel> & SQL', 'Dashboards'] }]);
  await place.says(wei, dataCraft, 'experts add one, two, three');
  expect(place.toldTo(wei)).toContain('more than 5 topics');

  await place.says(priya, dataCraft, 'role @tomas expert');
  await place.presses(tomas, 'Yes, gladly');
  await place.says(marcus, dataCraft, 'experts forecast');
  expect(place.toldTo(marcus)).toMatch(
    new RegExp(
      `For “forecast”\\*\\n• <@${wei}>: Forecasts · .*\\n\\*Others\\*\\n• <@${tomas}>: has not said`,
    ),
  );
  await place.says(marcus, dataCraft, 'experts gardening');
  expect(place.toldTo(marcus)).toContain('Nobody here has named “gardening”');
  await place.says(marcus, dataCraft, 'info');
  expect(place.toldTo(marcus)).toContain(
    `*Experts* <@${wei}> (Forecasts, &lt;!channel&gt; &amp; SQL, Dashboards)`,
  );
  await place.says(marcus, dataCraft, 'roles');
  expect(place.toldTo(marcus)).toContain('*Facilitators* can also run events and challenges');
  await place.says(marcus, dataCraft, 'help role');
  expect(place.toldTo(marcus)).toContain('*Coordinators* can also');
  await place.says(marcus, dataCraft, 'experts add SQL');
  expect(place.toldTo(marcus)).toContain('This is something for the community’s experts');

  await place.says(wei, dataCraft, 'leave');
  expect(await experts()).toEqual([{ user: tomas, topics: [] }]);
  await place.says(wei, dataCraft, 'join');
  expect((await experts())[0]).toMatchObject({ user: wei, topics: { length: 3 } });
  await place.says(priya, dataCraft, 'role @wei member');
  expect(await topicsOf(place.store, id, wei)).toEqual([]);
});

describeEachEngine('The store of experts', (open) => {
  test('shows those in the channel who accepted, with topics in their order, until the role ends', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    const expert = { community: 'a', role: 'expert', by: 'UANA' } as const;
    for (const [nth, user] of ['UBEN', 'UCLEO', 'UDAN', 'UEVE', 'UFAY'].entries()) {
      await recordPresent(store, { ...present('a', user), external: user === 'UFAY' });
      await (user === 'UEVE' ? offerRole : giveRole)(store, { ...expert, user, at: noon + nth });
      await putTopics(store, { community: 'a', user, topics: ['z', 'a'], at: noon });
    }
    await recordAbsent(store, {
      community: 'a',
      user: 'UDAN',
      at: noon,
      eventAt: noon * 1000 + 1,
      external: false,
    });
    const shown = async () => (await expertsOf(store, 'a')).map(({ user, topics }) => [user, ...topics]);
    expect(await shown()).toEqual([
      ['UBEN', 'z', 'a'],
      ['UCLEO', 'z', 'a'],
    ]);
    await changeCounted(store, { community: 'a', user: 'UBEN', at: noon, counted: false });
    expect(await shown()).toEqual([['UCLEO', 'z', 'a']]);
    await takeRoles(store, 'a', 'UBEN', ['coordinator']);
    expect(await topicsOf(store, 'a', 'UBEN')).toEqual(['z', 'a']);
    await takeRoles(store, 'a', 'UBEN', ['expert']);
    await takeAllRoles(store, inTeam, 'UCLEO');
    expect(await topicsOf(store, 'a', 'UBEN')).toEqual([]);
    expect(await topicsOf(store, 'a', 'UCLEO')).toEqual([]);
    expect(await shown()).toEqual([]);
  });
});
