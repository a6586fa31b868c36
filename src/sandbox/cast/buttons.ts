/** Pure. The buttons of a message that people like to press. */
import { type Block, type Blocks, interactive } from '../block-shape.ts';
import type { Button } from './act.ts';

const labelOf = (text: unknown): string =>
  typeof text === 'object' && text !== null && 'text' in text ? String(text.text) : '';

const rowOf = (item: Block, presses: readonly RegExp[]): Button[] =>
  interactive(item).flatMap((element): Button[] => {
    const { type, action_id: actionId, text, value, url } = element;
    // A link leads out of the workspace.
    if (type !== 'button' || actionId === undefined || url !== undefined) return [];
    const label = labelOf(text);
    if (!presses.some((one) => one.test(label))) return [];
    return [{ actionId, label, ...(typeof value === 'string' ? { value } : {}) }];
  });

/** The label of the button with this action, as it stands there now. */
export const labelIn = (blocks: Blocks | undefined, actionId: string): string | undefined => {
  const found = (blocks ?? []).flatMap(interactive).find((one) => one.action_id === actionId);
  return found && labelOf(found.text);
};

/** Row by row, those whose labels fit one of `presses`. */
export const buttonsIn = (blocks: Blocks | undefined, presses: readonly RegExp[]): Button[][] =>
  (blocks ?? []).map((item) => rowOf(item, presses)).filter((row) => row.length > 0);
