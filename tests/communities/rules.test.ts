import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beatsLeft,
  beatsWithoutCare,
  confirmedBy,
  mayConfirm,
  nextCareStep,
  notesBeforeAsking,
  patience,
} from '../../src/communities/caring.ts';
import { countedAs } from '../../src/communities/counting.ts';
import { gateOf } from '../../src/communities/gate.ts';
import { countOfPrivate } from '../../src/communities/listing.ts';
import { nearestNamed, readMention } from '../../src/communities/named.ts';
import { mayHold } from '../../src/communities/role.ts';
import { approversOf, decideStart, readProposal } from '../../src/communities/starting.ts';
import { noon, person } from './cast.ts';

describe('Whom is counted', () => {
  const member = { leftOutAt: null, optedIn: false, external: false };

  test('the workspace’s choice decides', () => {
    expect(countedAs(member, 'unless left out')).toBe('person');
    expect(countedAs(member, 'opt in')).toBe('nobody');
    expect(countedAs({ ...member, optedIn: true }, 'opt in')).toBe('person');
    expect(countedAs(member, 'totals')).toBe('total');
  });

  test('who is left out, from outside or unknown is nobody, whatever was chosen', () => {
    for (const mode of ['unless left out', 'opt in', 'totals'] as const) {
      expect(countedAs({ ...member, optedIn: true, leftOutAt: noon }, mode)).toBe('nobody');
      expect(countedAs({ ...member, optedIn: true, external: true }, mode)).toBe('nobody');
      expect(countedAs(null, mode)).toBe('nobody');
    }
  });
});

describe('Whether posts may leave', () => {
  const open = { state: 'open', channelState: 'ok', hushedUntil: null } as const;

  test('an open community’s may', () => expect(gateOf(null, open, noon)).toBe('open'));

  test('the workspace’s quiet holds back everything, its own messages included', () => {
    expect(gateOf(noon + 1, open, noon)).toBe('hushed');
    expect(gateOf(noon + 1, null, noon)).toBe('hushed');
    expect(gateOf(noon, null, noon)).toBe('open');
  });

  test('a community’s own quiet ends at its instant', () => {
    expect(gateOf(null, { ...open, hushedUntil: noon + 1 }, noon)).toBe('hushed');
    expect(gateOf(null, { ...open, hushedUntil: noon }, noon)).toBe('open');
  });

  test('what is not open posts nothing', () => {
    for (const state of ['requested', 'proposed', 'draft', 'resting', 'ended'] as const) {
      expect(gateOf(null, { ...open, state }, noon)).toBe('resting');
    }
  });
});

describe('How a community starts', () => {
  const ana = { asker: 'UANA', steward: false, creator: false, large: false, coordinator: null };

  test('in a small channel at once', () => expect(decideStart(ana)).toEqual({ how: 'draft' }));

  test('in a large one with the word of its creator or a steward', () => {
    expect(decideStart({ ...ana, large: true })).toEqual({ how: 'request' });
    expect(decideStart({ ...ana, large: true, creator: true })).toEqual({ how: 'draft' });
    expect(decideStart({ ...ana, large: true, steward: true })).toEqual({ how: 'draft' });
  });

  test('a steward proposes it to somebody else; others cannot', () => {
    expect(decideStart({ ...ana, steward: true, coordinator: 'UBEN' })).toEqual({
      how: 'propose',
      to: 'UBEN',
    });
    expect(decideStart({ ...ana, coordinator: 'UBEN' })).toMatchObject({ how: 'refuse' });
    expect(decideStart({ ...ana, coordinator: 'UANA' })).toEqual({ how: 'draft' });
  });

  test('few are asked, each once, never the asker', () => {
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom('UANA', 'UBEN')),
        fc.array(fc.constantFrom('UANA', 'UBEN', 'UCEM', 'UDIA', 'UEVA')),
        (creator, stewards) => {
          const asked = approversOf('UANA', creator, stewards);
          expect(asked).not.toContain('UANA');
          expect(new Set(asked).size).toBe(asked.length);
          expect(asked.length).toBeLessThanOrEqual(3);
          if (creator === 'UBEN') expect(asked[0]).toBe('UBEN');
        },
      ),
    );
  });

  test('the person whom it is for stands at the end', () => {
    expect(readProposal('Data craft - better analysis for <@U0BEN|ben>')).toEqual({
      words: 'Data craft - better analysis',
      coordinator: 'U0BEN',
    });
    expect(readProposal('Room for thought')).toEqual({ words: 'Room for thought', coordinator: null });
  });
});

describe('Looking after a place', () => {
  const kept = {
    care: 'kept',
    careAskedAt: null,
    notesIgnored: 0,
    coordinators: 1,
    facilitators: 2,
  } as const;

  test('nothing happens while somebody does', () => expect(nextCareStep(kept, noon)).toBeNull());

  test('facilitators are asked first, the channel where there is none', () => {
    expect(nextCareStep({ ...kept, coordinators: 0 }, noon)).toBe('ask facilitators');
    expect(nextCareStep({ ...kept, coordinators: 0, facilitators: 0 }, noon)).toBe('ask members');
  });

  test('four unanswered notes are as if nobody were there, three are not', () => {
    expect(nextCareStep({ ...kept, notesIgnored: notesBeforeAsking }, noon)).toBe('ask facilitators');
    expect(nextCareStep({ ...kept, notesIgnored: notesBeforeAsking - 1 }, noon)).toBeNull();
  });

  test('a week later the channel is asked, and stewards are no longer waited for', () => {
    const asked = { ...kept, coordinators: 0, careAskedAt: noon };
    expect(nextCareStep({ ...asked, care: 'asking facilitators' }, noon + patience - 1)).toBeNull();
    expect(nextCareStep({ ...asked, care: 'asking facilitators' }, noon + patience)).toBe('ask members');
    expect(nextCareStep({ ...asked, care: 'to confirm' }, noon + patience)).toBe('let members confirm');
    expect(nextCareStep({ ...asked, care: 'asking members' }, noon + 9 * patience)).toBeNull();
  });

  test('somebody who looks after it ends every search', () => {
    for (const care of ['asking facilitators', 'asking members', 'to confirm', 'members confirm'] as const) {
      expect(nextCareStep({ ...kept, care, careAskedAt: noon }, noon)).toBe('kept');
    }
  });

  test('a steward confirms; in a private place, or without one, any other member', () => {
    expect(confirmedBy({ isPrivate: false }, 1)).toBe('to confirm');
    expect(confirmedBy({ isPrivate: false }, 0)).toBe('members confirm');
    expect(confirmedBy({ isPrivate: true }, 1)).toBe('members confirm');
  });

  test('nobody confirms themselves', () => {
    const carer = 'UBEN';
    for (const care of ['to confirm', 'members confirm'] as const) {
      for (const isPrivate of [true, false]) {
        expect(mayConfirm({ care, carer, isPrivate }, { user: 'UBEN', steward: true })).toBe(false);
      }
    }
    const publicly = { care: 'to confirm', carer, isPrivate: false } as const;
    expect(mayConfirm(publicly, { user: 'UCEM', steward: false })).toBe(false);
    expect(mayConfirm(publicly, { user: 'USUE', steward: true })).toBe(true);
    const byMembers = { care: 'members confirm', carer, isPrivate: true } as const;
    expect(mayConfirm(byMembers, { user: 'UCEM', steward: false })).toBe(true);
  });

  test('the beat goes on eight times, then rests', () => {
    expect(beatsLeft({ care: 'asking members' }, beatsWithoutCare - 1)).toBe(1);
    expect(beatsLeft({ care: 'asking members' }, beatsWithoutCare + 1)).toBe(0);
    expect(beatsLeft({ care: 'kept' }, 1000)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('Roles', () => {
  test('guests may help, but not look after a place or stand for it', () => {
    const guest = person('UGUS', { guest: true });
    expect(mayHold(guest, 'facilitator')).toBeNull();
    expect(mayHold(guest, 'expert')).toBeNull();
    expect(mayHold(guest, 'coordinator')).toBe('guest');
    expect(mayHold(guest, 'sponsor')).toBe('guest');
  });

  test('neither apps nor people of other organisations have one', () => {
    expect(mayHold(person('UBOT', { bot: true }), 'expert')).toBe('bot');
    expect(mayHold(person('UEXT', { external: true }), 'expert')).toBe('external');
  });

  test('of whoever wants to be forgotten no role is kept', () => {
    expect(mayHold(person('UOUT', { forgotten: true }), 'expert')).toBe('forgotten');
  });
});

describe('Names', () => {
  const seen = (id: string, name: string, given: object = {}) => ({
    community: { id, name, state: 'open', ...given } as never,
    ties: { membership: null, roles: [] },
  });

  test('a channel is read from what Slack makes of it', () => {
    expect(readMention('<#C0DATA|data-craft>')).toBe('C0DATA');
    expect(readMention('<#C0DATA>')).toBe('C0DATA');
    expect(readMention('data-craft')).toBeNull();
  });

  test('case, hyphens and spaces do not matter', () => {
    const visible = [seen('a', 'Data Craft'), seen('b', 'Design')];
    for (const said of ['data craft', '#data-craft', 'DATA_CRAFT']) {
      expect(nearestNamed(visible, said)?.id).toBe('a');
    }
    expect(nearestNamed(visible, 'data')).toBeNull();
  });

  test('of several with one name the person’s own comes first', () => {
    const own = { ...seen('b', 'Design'), ties: { membership: { leftAt: null }, roles: [] } };
    expect(nearestNamed([seen('a', 'Design'), own], 'design')?.id).toBe('b');
  });
});

describe('Private communities', () => {
  const hidden = (id: string) => ({ id, state: 'open' as const, isPrivate: true, createdBy: 'UX' });

  test('a steward hears of them as a count, from three up', () => {
    const steward = person('USUE', { steward: true });
    expect(countOfPrivate(steward, [hidden('a'), hidden('b')], [])).toBeNull();
    expect(countOfPrivate(steward, [hidden('a'), hidden('b'), hidden('c')], [])).toBe(3);
    expect(countOfPrivate(person('UBEN'), [hidden('a'), hidden('b'), hidden('c')], [])).toBeNull();
  });
});
