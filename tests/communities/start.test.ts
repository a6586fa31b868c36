import { expect, test } from 'vitest';
import { counting, memberCount, membership } from '../../src/communities/store.members.ts';
import { communityOfChannel } from '../../src/communities/store.ts';
import {
  amara,
  annika,
  dataCraft,
  day,
  grace,
  jonas,
  leads,
  marcus,
  openPlace,
  type Place,
  priya,
  team,
  tomas,
  wei,
} from './place.ts';

const here = ({ store }: Place) => communityOfChannel(store, team, dataCraft);

test('what is created shows to its coordinator only, and nothing is posted or counted', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft - getting better at analysis');
  const draft = place.toldTo(priya);
  expect(draft).toContain('Nothing is posted and nobody is counted');
  expect(draft).toContain('I count who posts, reacts and attends, never what is written');
  expect(draft.match(/Prompt \d/g)).toEqual(['Prompt 1', 'Prompt 2', 'Prompt 3']);
  expect(place.posted(dataCraft)).toEqual([]);
  expect(place.allToldTo(tomas)).toEqual([]);
  expect(await counting(place.store, team, dataCraft, priya)).toBeNull();
  expect(place.heard).toEqual(['begin Data craft']);
});

test('opening it tells the channel, who asked for it and how often, and knows who is there', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Open it');
  const [notice, ...more] = place.posted(dataCraft);
  expect(more).toEqual([]);
  expect(notice).toContain(`<@${priya}>`);
  expect(notice).toContain('every Monday at 10:00');
  expect(notice).toContain('only you see your part');
  const community = await here(place);
  expect(community?.state).toBe('open');
  expect(await memberCount(place.store, community?.id ?? '')).toBe(6);
  expect(await membership(place.store, community?.id ?? '', tomas)).toMatchObject({ founding: true });
  expect(place.heard).toEqual(['begin Data craft', 'opened Data craft']);
});

test('opening twice opens once', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  const [draft] = place.sandbox.read.ephemerals(priya);
  const click = () => place.sandbox.as(priya).click(dataCraft, draft?.ts ?? '', 'communities.open');
  await Promise.all([click(), click()]);
  await place.settle();
  expect(place.posted(dataCraft)).toHaveLength(1);
  expect(place.heard.filter((what) => what.startsWith('opened'))).toHaveLength(1);
});

test('somebody reads what it sees, and is left out with one tap', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Open it');
  await place.presses(tomas, 'What it sees');
  expect(place.shownTo(tomas)).toContain('Not what you wrote');
  await place.presses(tomas, 'Leave me out');
  expect(place.toldTo(tomas)).toContain('you are left out');
  expect((await counting(place.store, team, dataCraft, tomas))?.as).toBe('nobody');
  await place.says(tomas, dataCraft, 'join');
  expect((await counting(place.store, team, dataCraft, tomas))?.as).toBe('person');
});

test('making it twice explains what is there', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.says(tomas, dataCraft, 'create Another');
  expect(place.toldTo(tomas)).toContain(`<@${priya}> is preparing a community here`);
  await place.says(priya, dataCraft, 'create Data craft');
  expect(place.toldTo(priya)).toContain('Nothing is posted and nobody is counted');
  await place.presses(priya, 'Open it');
  await place.says(tomas, dataCraft, 'create Another');
  expect(place.toldTo(tomas)).toContain('There is a community here already');
});

test('not in #general, not in a DM, and not without a name', async () => {
  const place = await openPlace();
  await place.says(annika, 'C0GENERAL1', 'create Everybody');
  expect(place.toldTo(annika)).toContain('everybody in the company');
  await place.says(priya, dataCraft, 'create - what for');
  expect(place.toldTo(priya)).toContain('Give it a name');
  const { channel } = await place.sandbox.as(priya).openDm();
  await place.says(priya, channel, 'create Alone');
  expect(place.toldTo(priya)).toContain('A community lives in a channel');
});

test('without a name there is a form; what is chosen there holds', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create');
  const entries = { name: 'Readers', purpose: 'Reading together', kind: 'reading circle', notice: 'footer' };
  expect(await place.fills(priya, { ...entries, second: wei })).toBeUndefined();
  expect(place.toldTo(priya)).toContain('below the first post');
  expect(await here(place)).toMatchObject({ name: 'Readers', kind: 'reading circle', noticeStyle: 'footer' });
  expect(place.allToldTo(wei)).toEqual([]);
  await place.presses(priya, 'Open it');
  expect(place.posted(dataCraft)).toEqual([]);
  expect(place.toldTo(wei)).toContain('whether you would be a coordinator');
});

const fill = async ({ sandbox }: Place, channel: string = dataCraft) => {
  for (let number = 1; number <= 21; number += 1) {
    const id = `U0NEW${String(number).padStart(5, '0')}`;
    sandbox.addUser({ id, name: `new${number}`, real_name: `New ${number}`, tz: 'Europe/Berlin' });
    await sandbox.as(priya).invite(channel, id);
  }
};

test('in a large channel its creator or a steward agrees first', async () => {
  const place = await openPlace();
  await fill(place);
  await place.says(tomas, dataCraft, 'create Data craft');
  expect(place.toldTo(tomas)).toContain('more than 25 people');
  expect(place.toldTo(priya)).toContain(`<@${tomas}> would like`);
  expect((await here(place))?.state).toBe('requested');
  await place.presses(priya, 'Approve');
  expect(place.toldTo(tomas)).toContain('community was agreed to');
  await place.presses(tomas, 'Open it');
  expect(place.posted(dataCraft)[0]).toContain(`<@${tomas}> asked me`);
  expect(await memberCount(place.store, (await here(place))?.id ?? '')).toBe(27);
});

test('about a private channel nobody outside it is asked, whoever they are', async () => {
  const place = await openPlace();
  await place.sandbox.as(priya).invite(leads, place.sandbox.app.botUserId);
  await place.sandbox.as(priya).invite(leads, tomas);
  await fill(place, leads);
  await place.sandbox.as(annika).leave(leads);
  await place.says(tomas, leads, 'create Leads');
  expect(place.toldTo(tomas)).toContain(`I asked <@${marcus}> to agree`);
  expect(place.allToldTo(annika)).toEqual([]);
  await place.presses(marcus, 'Approve');
  expect(place.toldTo(tomas)).toContain('community was agreed to');
});

test('a wish that waits can be taken back, decided where it stands, and is forgotten in time', async () => {
  const place = await openPlace();
  await fill(place);
  await place.says(tomas, dataCraft, 'create Data craft');
  await place.says(tomas, dataCraft, 'create Data craft');
  await place.presses(tomas, 'Take it back');
  expect(await here(place)).toBeNull();

  await place.says(wei, dataCraft, 'create Numbers');
  await place.says(amara, dataCraft, 'create Mine');
  expect(place.toldTo(amara)).toContain(`<@${wei}> has asked`);
  await place.settle(14 * day);
  await place.says(amara, dataCraft, 'create Mine');
  expect(await here(place)).toMatchObject({ name: 'Mine', createdBy: amara });
  await place.says(marcus, dataCraft, 'create Whatever');
  await place.presses(marcus, 'Approve');
  expect(await here(place)).toMatchObject({ name: 'Mine', state: 'draft' });
});

test('a declined wish leaves nothing, and is told kindly', async () => {
  const place = await openPlace();
  await fill(place);
  await place.says(tomas, dataCraft, 'create Data craft');
  await place.presses(priya, 'Decline');
  expect(place.toldTo(tomas)).toContain('declined this time');
  expect(await here(place)).toBeNull();
});

test('the creator of a large channel needs nobody’s word', async () => {
  const place = await openPlace();
  await fill(place);
  await place.says(priya, dataCraft, 'create Data craft');
  expect((await here(place))?.state).toBe('draft');
});

test('a steward proposes a community; it starts when the coordinator accepts', async () => {
  const place = await openPlace();
  await place.says(marcus, dataCraft, 'create Data craft - better analysis for @wei');
  expect((await here(place))?.state).toBe('proposed');
  expect(place.toldTo(wei)).toContain(`<@${marcus}> thinks`);
  await place.presses(wei, 'Yes, gladly');
  expect(await here(place)).toMatchObject({ state: 'draft', timeZone: 'America/New_York' });
  expect(place.toldTo(marcus)).toContain(`<@${wei}> looks after`);
  await place.presses(wei, 'Open it');
  expect(place.posted(dataCraft)[0]).toContain(`<@${wei}> asked me`);
});

test('a proposal that is not for somebody leaves nothing', async () => {
  const place = await openPlace();
  await place.says(marcus, dataCraft, 'create Data craft for @wei');
  await place.presses(wei, 'Not for me');
  expect(await here(place)).toBeNull();
  expect(place.toldTo(marcus)).toContain('cannot look after');
  await place.says(tomas, dataCraft, 'create Data craft for @wei');
  expect(place.toldTo(tomas)).toContain('Only people who look after the workspace');
});

test('where only who opts in is counted, the notice asks for that', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.says(marcus, dataCraft, 'settings');
  await place.fills(marcus, { countMode: 'opt in' });
  await place.presses(priya, 'Open it');
  expect(place.posted(dataCraft)[0]).toContain('only for those who say so');
  expect((await counting(place.store, team, dataCraft, amara))?.as).toBe('nobody');
  await place.presses(amara, 'Count me in');
  expect((await counting(place.store, team, dataCraft, amara))?.as).toBe('person');
});

test('people of other organisations are told that nothing of them is counted', async () => {
  const place = await openPlace();
  await place.says(marcus, 'C0PARTNER1', 'create Partners');
  await place.presses(marcus, 'Open it');
  await place.presses(jonas, 'Leave me out');
  expect(place.toldTo(jonas)).toContain('nothing that you do here is counted');
  expect((await counting(place.store, team, 'C0PARTNER1', jonas))?.as).toBe('nobody');
});

test('a notice that Slack does not take closes the community again', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  place.sandbox.faults.call(
    'chat.postMessage',
    { kind: 'refused', error: 'restricted_action' },
    { times: 1, when: ({ channel }) => channel === dataCraft },
  );
  await place.presses(priya, 'Open it');
  expect((await here(place))?.state).toBe('draft');
  expect(place.toldTo(priya)).toContain('could not tell');
});

test('the settings of a draft show it anew', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Change settings');
  await place.fills(priya, { name: 'Numbers', notice: 'footer' });
  expect(place.toldTo(priya)).toContain('Numbers: only you see this');
  expect(place.toldTo(priya)).toContain('below the first post');
  await place.presses(priya, 'Not now');
  expect(place.toldTo(priya)).toContain('It stays as it is');
  await place.says(priya, dataCraft, '');
  await place.presses(priya, 'Look at the draft');
  expect(place.toldTo(priya)).toContain('Numbers: only you see this');
});

test('where the app may not enter by itself, the person is told how to invite it', async () => {
  const place = await openPlace({ without: ['channels:join'] });
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Open it');
  expect(place.toldTo(priya)).toContain('/invite @Trellis');
  expect((await here(place))?.state).toBe('draft');
  await place.sandbox.as(priya).invite(dataCraft, place.sandbox.app.botUserId);
  await place.presses(priya, 'Open it');
  expect((await here(place))?.state).toBe('open');
});

test('a private channel has to invite the app first', async () => {
  const place = await openPlace();
  await place.says(priya, leads, 'create Leads');
  expect(place.toldTo(priya)).toContain('/invite @Trellis');
  await place.sandbox.as(priya).invite(leads, place.sandbox.app.botUserId);
  await place.says(priya, leads, 'create Leads');
  expect(await communityOfChannel(place.store, team, leads)).toMatchObject({
    isPrivate: true,
    state: 'draft',
  });
});

test('another bot of this sort in the channel is mentioned', async () => {
  const place = await openPlace();
  const bot = { id: 'U0DONUT001', name: 'donut', real_name: 'Donut', tz: 'UTC', is_bot: true };
  place.sandbox.addUser(bot);
  await place.sandbox.as(priya).invite(dataCraft, bot.id);
  await place.says(priya, dataCraft, 'create Data craft');
  expect(place.toldTo(priya)).toContain('*Donut* is in this channel too');
});

test('a coordinator who is not in the channel is let in as they open it', async () => {
  const place = await openPlace();
  await place.says(marcus, dataCraft, `create Data craft for <@${grace}>`);
  await place.presses(grace, 'Yes, gladly');
  await place.presses(grace, 'Open it');
  expect(place.posted(dataCraft)[0]).toContain(`<@${grace}> asked me`);
  expect(await here(place)).toMatchObject({ state: 'open', care: 'kept' });
  expect(await membership(place.store, (await here(place))?.id ?? '', grace)).toMatchObject({ leftAt: null });
});
