/** Where blocks stand, and what acting on them does there. Types alone. */
import type { Block, BlockElement, Choice, Option } from '../types.ts';

export type Surface = {
  /** A click or a choice that the app hears of at once. */
  send(block: Block, element: BlockElement, choice?: Choice): Promise<unknown>;
  suggest(element: BlockElement, typed: string): Promise<Option[]>;
  /** What stands in an element: entered before, or as the app set it. */
  value(block: Block, element: BlockElement): unknown;
  /** Keeps what was entered until the form is sent. Absent outside forms. */
  enter?(block: Block, element: BlockElement, choice: Choice): void;
};
