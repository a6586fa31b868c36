import type { Chance } from './chance.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A name that every object knows, as a key of its own. */
const inherited = ['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty', 'then', 'length'];

const deep = (levels: number): Json => {
  let value: Json = 'core';
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

const strange: ((chance: Chance) => Json)[] = [
  () => null,
  () => true,
  () => -1,
  () => 1e308,
  () => 0.1,
  () => '',
  () => [],
  () => ({}),
  () => [null],
  () => ({ id: null }),
  () => 'T0FOREIGN1',
  () => 'no.such.id',
  () => '\ud800',
  () => 'a\0b',
  () => '{"community":"x","number":1e99}',
  () => '[[[[',
  () => '<!channel> <@U1|x> `*_~` %s %00',
  (chance) => chance.one(inherited),
  (chance) => chance.text(chance.below(40)),
  (chance) => 'x'.repeat(chance.one([256, 3_001, 20_000])),
  (chance) => deep(chance.one([5, 300, 2_000])),
];

/** Spoils a payload in one to three places. */
export const mutate = (payload: Json, chance: Chance): Json => {
  let spoiled = structuredClone(payload);
  for (let times = chance.below(3); times >= 0; times--) spoiled = spoil(spoiled, chance);
  return spoiled;
};

const spoil = (value: Json, chance: Chance): Json => {
  if (value === null || typeof value !== 'object' || chance.next() < 0.02) return chance.one(strange)(chance);
  const keys = Object.keys(value);
  if (keys.length === 0) return chance.one(strange)(chance);
  const key = chance.one(keys);
  const inside = value as Record<string, Json>;
  const held = inside[key] ?? null;
  if (typeof held === 'object' && held !== null && chance.next() < 0.7) inside[key] = spoil(held, chance);
  else if (chance.next() < 0.15) delete inside[key];
  else if (chance.next() < 0.1 && !Array.isArray(value))
    own(inside, chance.one(inherited), chance.one(strange)(chance));
  else inside[key] = chance.one(strange)(chance);
  return value;
};

/** As a key of its own, so that it is written out. */
const own = (object: object, key: string, value: Json) =>
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
