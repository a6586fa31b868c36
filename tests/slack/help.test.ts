import { expect, test } from 'vitest';
import { deedOf, deedsIn, explainedRoles, mayIn } from '../../src/slack/help.roles.ts';
import { helpVerb, roleLines } from '../../src/slack/help.ts';
import { type Ability, abilities } from '../../src/slack/roles.ts';
import type { Verb } from '../../src/slack/surface.ts';

const all = Object.keys(abilities) as Ability[];

test('every ability of a role is covered by what is said of it, and nothing is said that it may not', () => {
  for (const role of explainedRoles) {
    const said = deedsIn(role);
    for (const ability of all) {
      const deed = deedOf[ability];
      const isMember = role !== 'steward' && role !== 'sponsor';
      const told = said.includes(deed) || (isMember && deedsIn('member').includes(deed));
      expect
        .soft(told, `${role}: ${ability}`)
        .toBe(mayIn(role, ability) || (isMember && mayIn('member', ability)));
    }
  }
});

test('what each role may do is said in a line each, and only where somebody asks about roles', () => {
  const lines = roleLines('en');
  expect(lines).toHaveLength(explainedRoles.length);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(500);
  expect(lines.join('\n')).not.toMatch(/undefined|core|peripheral/);
  const verb = (name: string, may: Ability) =>
    ({
      name,
      may,
      community: 'here',
      usage: '',
      about: () => 'about it',
      run: async () => {},
    }) satisfies Verb;
  const [role, info] = [verb('role', 'role.give'), verb('info', 'community.see')];
  expect(helpVerb(role, [role, info], '/community', 'en').text).toContain(lines[0]);
  expect(helpVerb(info, [role, info], '/community', 'en').text).toBe('`/community info`  about it');
});
