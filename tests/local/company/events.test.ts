import { afterEach, expect, test } from 'vitest';
import { companyScript } from '../../../src/local/company/index.ts';
import { openWorld, type World } from '../../support/world.ts';

const day = 86_400_000;
const [writing, ines] = ['C0WRITING1', 'U0INES0001'] as const;
const began = Date.UTC(2026, 2, 2, 9);

/** The weeks between the first of #writing and its first event are left out. */
const soon = companyScript.scenes.flatMap((scene) => {
  if (scene.day < 9) return [scene];
  return scene.day >= 45 && scene.day <= 50 ? [{ ...scene, day: scene.day - 35 }] : [];
});

/** As if they had passed: who came late is at home by then. */
const people = Object.fromEntries(
  Object.entries(companyScript.people).map(([id, { hours, likes }]) => [
    id,
    { part: 'answers' as const, hours, likes },
  ]),
);

let world: World;
afterEach(() => world.close());

test('an event in #writing is announced and fills, somebody makes room for who waits, and some say that they were there', async () => {
  world = await openWorld({ now: began, cast: { ...companyScript, people, scenes: soon } });
  const { read, cast } = world.sandbox;
  const announced = () => read.messages(writing).find((one) => one.text.startsWith('Show and tell: '));
  await world.moveTo(began + 22 * day);
  expect(announced()?.text).toContain('All 4 seats are taken');
  const shown = read.people().flatMap(({ id }) => read.ephemerals(id, writing));
  const said = (words: string) => shown.filter(({ text }) => text.includes(words)).length;
  expect(said('You have a seat.')).toBe(4);
  expect(said('in the queue.'), 'somebody waits').toBeGreaterThan(0);
  expect(said('Your seat'), 'somebody cannot come after all').toBeGreaterThan(0);
  const told = read.people().flatMap(({ id }) => read.dms(id).flatMap(({ messages }) => messages));
  expect(told.filter(({ text }) => text.startsWith('A seat is free')).length).toBeGreaterThan(0);
  expect(read.ephemerals(ines, writing).filter(({ text }) => text.includes('You have a seat'))).toEqual([]);

  await world.moveTo(began + 27 * day);
  const [over] = read.thread(writing, announced()?.ts ?? '', ines).filter(({ text }) => /there/.test(text));
  expect(over?.text).toMatch(/\d (people were|person was) there/);
  const thanked = read.people().flatMap(({ id }) => read.ephemerals(id, writing));
  expect(thanked.filter(({ text }) => text.includes('say in a line')).length).toBeGreaterThan(0);
  expect(cast?.problems).toEqual([]);
});
