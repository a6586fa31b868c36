import { describe, expect, it } from 'vitest';
import {
  enteredIn,
  groupsOf,
  initialOf,
  valuesOf,
  written,
} from '../../../src/sandbox/page/client/blocks/entries.ts';

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });

describe('what stands in a field', () => {
  it('is what the app put there, until somebody changes it', () => {
    expect(initialOf({ type: 'datepicker', initial_date: '2026-03-02' })).toBe('2026-03-02');
    expect(initialOf({ type: 'datepicker' })).toBeNull();
    expect(enteredIn({ type: 'static_select', selected_option: option('a') })).toEqual(option('a'));
    expect(enteredIn(undefined)).toBeNull();
  });

  it('is known by its values, options and ids alike', () => {
    expect(valuesOf([option('a'), option('b')])).toEqual(['a', 'b']);
    expect(valuesOf('U1')).toEqual(['U1']);
    expect(valuesOf(null)).toEqual([]);
  });

  it('is sent as none when it is empty', () => {
    expect(written('')).toBeNull();
    expect(written('x')).toBe('x');
  });

  it('is offered in groups where there are some', () => {
    const group = { label: { type: 'plain_text', text: 'G' }, options: [option('a')] };
    expect(groupsOf({ type: 'static_select', option_groups: [group] })).toEqual([
      { label: 'G', options: [option('a')] },
    ]);
  });
});
