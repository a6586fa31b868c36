import { afterEach, expect, test } from 'vitest';
import { companyScript } from '../../../src/local/company/index.ts';
import { command, press } from '../../../src/local/company/using.ts';
import { library } from '../../../src/rhythms/index.ts';
import { openWorld, type World } from '../../support/world.ts';

const { read } = companyScript;
const channel = 'C0DATACRFT';
const priya = 'U0PRIYA001';

let world: World;
afterEach(() => world.close());

test('a beat is heard as its prompt, also when some have answered, and nothing else is', async () => {
  world = await openWorld();
  await command(world.sandbox, priya, channel, '/community create Data craft - we get better together');
  await press(world.sandbox, priya, channel, 'Open it');
  await world.settle();
  const posted = () => world.sandbox.read.messages(channel).filter((one) => one.user === 'U0TRELLIS1');
  expect(posted().map(read), 'the notice').toEqual(posted().map(() => null));

  await command(world.sandbox, priya, channel, '/community rhythm run 1');
  await world.settle();
  const beat = posted().at(-1);
  const heard = beat && read(beat);
  const prompt = library.find(({ title }) => title === heard?.cue);
  expect(heard).toEqual({ cue: prompt?.title, flavour: prompt?.flavour, kind: prompt?.kind });
  expect(beat?.text).toContain(prompt?.text);

  await world.as('U0TOMAS001').post(channel, 'An answer', { thread: beat?.ts });
  await world.settle(70_000);
  const answered = world.sandbox.read.message(channel, beat?.ts ?? '');
  expect(answered?.text).toContain('1 person has answered');
  expect(answered && read(answered)).toEqual(heard);

  await command(world.sandbox, priya, channel, '/community rhythm preview');
  const ephemerals = world.sandbox.read.ephemerals(priya);
  expect(ephemerals.length).toBeGreaterThan(2);
  expect(ephemerals.map(read)).toEqual(ephemerals.map(() => null));
  const people = world.sandbox.read.messages(channel).filter((one) => one.user !== 'U0TRELLIS1');
  expect(people.map(read)).toEqual(people.map(() => null));
});

test('a beat whose first lines tell of the community too is heard', async () => {
  world = await openWorld();
  await command(world.sandbox, priya, channel, '/community create Data craft');
  await press(world.sandbox, priya, channel, 'Change settings');
  const form = await world.sandbox.until(() => world.sandbox.read.views(priya).at(-1));
  await world.as(priya).submit(form.id, { notice: 'footer' });
  await world.settle();
  await press(world.sandbox, priya, channel, 'Open it');
  await command(world.sandbox, priya, channel, '/community rhythm run 1');
  await world.settle();
  const beat = world.sandbox.read.messages(channel).at(-1);
  expect(JSON.stringify(beat?.blocks)).toContain('asked me');
  expect(beat && read(beat)).toMatchObject({ cue: expect.any(String) });
});
