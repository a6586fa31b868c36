import { afterEach, describe, expect, test } from 'vitest';
import { companyScript } from '../../../src/local/company/index.ts';
import { njeri } from '../../../src/local/company/people.ts';
import { openWorld, type World } from '../../support/world.ts';

const day = 86_400_000;
const [general, writing, frontend] = ['C0GENERAL1', 'C0WRITING1', 'C0FRONTEND'] as const;
const [ines, oliver, dmitri] = ['U0INES0001', 'U0OLIVER01', 'U0DMITRI01'] as const;

let world: World;
afterEach(() => world.close());

const since = (at: number, channel: string) =>
  world.sandbox.read.messages(channel).filter((one) => Number(one.ts) * 1000 >= at);

describe.each([
  ['Thursday evening', Date.UTC(2026, 4, 28, 22, 45)],
  ['Saturday night', Date.UTC(2026, 9, 24, 23, 30)],
])('from a %s on', (_, began) => {
  test('the company lives, and a fortnight later two channels are communities that are answered', async () => {
    world = await openWorld({ now: began, cast: companyScript });
    await world.moveTo(began + 15 * day);
    const { read, cast } = world.sandbox;
    expect(cast?.problems).toEqual([]);

    for (const channel of [writing, frontend]) {
      const beats = since(began, channel).filter((one) => companyScript.read(one) !== null);
      expect(beats.length, channel).toBeGreaterThanOrEqual(1);
      expect(
        beats.some((one) => one.reply_count),
        channel,
      ).toBe(true);
    }
    const said = since(began, writing).filter((one) => !one.subtype);
    const [notice, words] = [
      said.findIndex((one) => one.text.includes('asked me')),
      said.findIndex((one) => one.text.startsWith('Something new')),
    ];
    expect(notice).toBeGreaterThanOrEqual(0);
    expect(words, 'first the notice, then her own words').toBeGreaterThan(notice);
    expect(since(began, 'C0DATACRFT').filter((one) => one.bot_id)).toEqual([]);

    const hello = said.find((one) => one.user === njeri.id && one.text.startsWith('Hello'));
    expect(hello?.reply_users).toEqual([ines]);
    const wonder = since(began, general).find(
      (one) => one.user === oliver && one.text.includes('Wednesdays'),
    );
    expect(wonder?.reply_users).toContain(ines);
    expect(read.people().find((one) => one.id === dmitri)?.profile).toMatchObject({ status_text: '' });
    const back = since(began, frontend).filter((one) => one.user === dmitri && one.text.startsWith('Back'));
    expect(back.map((one) => new Date(Number(one.ts) * 1000).getUTCDay())).toEqual([1]);
  });
});
