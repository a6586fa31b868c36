import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedAddress } from '../../src/gatherings/calendar/address.ts';
import { ownSecret } from '../../src/store/keepsake.ts';
import { openBot } from './bot.ts';
import { cast, everybody, everywhere, foreign, now, type Place, places, team, type Who } from './cast.ts';
import { groups, isInside, sees } from './doors.ts';
import { type Bot, populated } from './refusals.ts';

let bot: Bot;
let secret: string;

const titleOf = (community: string) => `What ${community} plans`;
const everyCommunity = [...everywhere, 'foreign'] as const;

beforeAll(async () => {
  bot = await openBot();
  await populated(bot);
  secret = await ownSecret(bot.store);
  const { db, t } = bot.store;
  await db.delete(t.events);
  await db.insert(t.events).values(
    [...Object.values(places).map(({ id, channel }) => ({ id, channel, team })), foreign].map(
      ({ id: community, channel, team: home }) => ({
        ...{ id: `event-${community}`, team: home, community, channel, title: titleOf(community) },
        ...{ about: 'What it is about.', format: 'online' as const, tone: 'working' as const },
        ...{ audience: 'community' as const, place: 'Here', state: 'planned' as const },
        ...{ startsAt: now + 86_400_000, minutes: 60, timeZone: 'Europe/Berlin', reminders: [] },
        ...{ createdBy: cast.coordinator, createdAt: now, changedAt: now },
      }),
    ),
  );
});
afterAll(() => bot.close());

/** The feed of somebody, as if it had been made while they could; `of`: a community, or '' for all of theirs. */
const fetched = async (who: Who, of: string, forged: { user?: string; proof?: string } = {}) => {
  const { db, t } = bot.store;
  const feed = {
    id: `${who} ${of}`.replaceAll(/\W/g, '-'),
    team,
    user: cast[who],
    community: of,
    version: 1,
  };
  await db.insert(t.feeds).values(feed).onConflictDoNothing();
  const address = feedAddress(bot.url, secret, { ...feed, ...(forged.user && { user: forged.user }) });
  const response = await fetch(forged.proof ? address.replace(/[^/]+$/, forged.proof) : address);
  const said = await response.text();
  return {
    status: response.status,
    shown: everyCommunity.filter((one) => said.includes(titleOf(one))),
    said,
  };
};

/** Whoever is in it now, and may know of it. */
const reads = (who: Who, place: Place): boolean => isInside(who) && sees(who, place);

test('a community’s feed is read by who is in it, and by nobody else', async () => {
  const wrong: unknown[] = [];
  for (const who of everybody)
    for (const community of everyCommunity) {
      const { status, shown } = await fetched(who, community);
      const may = community !== 'foreign' && reads(who, community);
      const expected = may ? { status: 200, shown: [community] } : { status: 404, shown: [] };
      if (status !== expected.status || shown.join() !== expected.shown.join())
        wrong.push({ who, community, status, shown });
    }
  expect(wrong).toEqual([]);
});

test('somebody’s own feed holds what they may see, whatever stands in the store', async () => {
  const wrong: unknown[] = [];
  for (const who of everybody) {
    const { status, shown } = await fetched(who, '');
    const theirs = who !== 'deactivated' && groups['people here'](who);
    const expected = theirs ? everywhere.filter((place) => reads(who, place)) : [];
    if (status !== (theirs ? 200 : 404) || shown.join() !== expected.join())
      wrong.push({ who, status, shown, expected });
  }
  expect(wrong).toEqual([]);
});

test('an address that is not theirs answers as one that never was', async () => {
  const absent = await fetch(`${bot.url}/calendar/nothing/x.ics`);
  const nothing = await absent.text();
  for (const who of everybody)
    for (const forged of [{ user: 'U0NOBODY01' }, { proof: 'x.ics' }, { proof: `${'x'.repeat(43)}.ics` }]) {
      const { status, said } = await fetched(who, 'private', forged);
      expect({ status, said }).toEqual({ status: absent.status, said: nothing });
    }
});
