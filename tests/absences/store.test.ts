import { beforeEach, expect, test } from 'vitest';
import {
  type Absence,
  absenceAt,
  absencesNow,
  absencesOf,
  absentAmong,
  addAbsence,
  changeAbsence,
  dueAbsences,
  dueAbsencesOf,
  firstAbsenceDue,
  isAbsent,
} from '../../src/absences/index.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';

const team = 'T1';
const day = 86_400_000;
const now = Date.UTC(2026, 2, 2, 9);

describeEachEngine('Absences', (open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  const away = (id: string, given: Partial<Absence>) =>
    addAbsence(store, {
      id,
      team,
      user: 'U1',
      community: '',
      why: 'snooze',
      from: now - day,
      until: now + day,
      nextAt: null,
      ...given,
    });

  test('from one community leave people with the others, and from all with none', async () => {
    await away('a', { community: 'guild' });
    await away('b', { user: 'U2' });
    await away('c', { user: 'U3', until: now });
    await away('d', { user: 'U4', team: 'T2' });
    await away('e', { user: 'U5', why: 'status', until: null });
    const users = ['U1', 'U2', 'U3', 'U4', 'U5'];
    expect([...(await absentAmong(store, team, 'guild', users, now))].toSorted()).toEqual(['U1', 'U2', 'U5']);
    expect([...(await absentAmong(store, team, 'other', users, now))].toSorted()).toEqual(['U2', 'U5']);
    expect(await absentAmong(store, team, 'guild', [], now)).toEqual(new Set());
    const is = (user: string, community: string | null) => isAbsent(store, { team, user, community }, now);
    expect(await is('U1', 'guild')).toBe(true);
    expect(await is('U1', 'other')).toBe(false);
    expect(await is('U1', null)).toBe(false);
    expect(await is('U2', null)).toBe(true);
    expect(await is('U3', 'guild')).toBe(false);
  });

  test('that follow one another are one', async () => {
    await away('a', { community: 'guild', until: now + 3 * day });
    await away('b', { from: now, until: now + 9 * day });
    await away('c', { community: 'other', until: now + 30 * day });
    const whom = { team, user: 'U1', community: 'guild' };
    expect(await absenceAt(store, whom, now)).toEqual({ from: now - day, until: now + 9 * day });
    expect(await absenceAt(store, { ...whom, community: 'third' }, now)).toEqual({
      from: now,
      until: now + 9 * day,
    });
    expect(await absenceAt(store, whom, now + 9 * day)).toBeNull();
  });

  test('are told of since an instant, also when they are over', async () => {
    await away('a', { community: 'guild', from: now - 9 * day, until: now - 5 * day });
    await away('b', { from: now - 6 * day, until: now - 2 * day });
    await away('c', { user: 'U2', why: 'status', from: now - 20 * day, until: now - 11 * day });
    await away('d', { user: 'U3', community: 'other' });
    expect(await absencesOf(store, team, 'guild', now - 10 * day)).toEqual(
      new Map([['U1', [{ from: now - 9 * day, until: now - 2 * day }]]]),
    );
  });

  test('end, are due and stay open as they were put down', async () => {
    await away('a', { nextAt: now + day });
    await away('b', { user: 'U2', nextAt: now });
    await away('c', { user: 'U3', why: 'status', until: null });
    expect(await firstAbsenceDue(store)).toBe(now);
    expect((await dueAbsences(store, now)).map(({ id }) => id)).toEqual(['b']);
    await changeAbsence(store, 'b', { nextAt: null });
    expect(await firstAbsenceDue(store)).toBe(now + day);
    expect(await dueAbsencesOf(store, { team, user: 'U1' }, now)).toEqual([]);
    expect((await dueAbsencesOf(store, { team, user: 'U1' }, now + day)).map(({ id }) => id)).toEqual(['a']);
    await changeAbsence(store, 'c', { until: now });
    expect(await absencesNow(store, { team, user: 'U3' }, now)).toEqual([]);
  });
});
