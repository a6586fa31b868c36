import { describe, expect, it } from 'vitest';
import { appPortrait, portrait, portraitPath } from '../../src/sandbox/portrait.ts';
import { company } from '../../src/sandbox/seed-company.ts';

describe('the pictures of people', () => {
  it('are the same for the same person, and differ among the people of the company', () => {
    const ids = company.people.map((one) => one.id);
    expect(portrait('U0GRACE001')).toBe(portrait('U0GRACE001'));
    expect(new Set([...ids.map(portrait), appPortrait()]).size).toBe(ids.length + 1);
  });

  it('are drawings without text, links or scripts, whatever the id', () => {
    for (const id of ['U1', 'W0ZZZZZZZZ', 'U"><script>'])
      expect(portrait(id)).not.toMatch(/<(?:script|text|a|image|use|style)|href|url\(|on\w+=/);
  });

  it('have an address only for people', () => {
    expect(portraitPath('U0GRACE001')).toBe('/page/people/U0GRACE001.svg');
    for (const id of ['C0FRONTEND', '', 'U../x', 'u0grace001']) expect(portraitPath(id)).toBeUndefined();
  });
});
