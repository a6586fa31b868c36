/** Pure. What the forms about events are filled in with. */
import type { InputBlock } from '@slack/types';

export const dayField = (initial: string): InputBlock['element'] => ({
  type: 'datepicker',
  action_id: 'value',
  initial_date: initial,
});

export const timeField = (initial: string): InputBlock['element'] => ({
  type: 'timepicker',
  action_id: 'value',
  initial_time: initial,
});

export const peopleField = (initial: readonly string[], most: number): InputBlock['element'] => ({
  type: 'multi_users_select',
  action_id: 'value',
  max_selected_items: most,
  ...(initial.length > 0 && { initial_users: [...initial] }),
});
