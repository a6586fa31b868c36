/** What the buttons about taking part do. */
import { z } from 'zod';
import type { Companions } from '../communities/index.ts';
import { button } from '../slack/blocks.ts';
import { type Action, action, type Verb } from '../slack/surface.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

/** [My part]: what `me` says, for whoever would rather tap than type. */
export const meAction = (me: Extract<Verb, { community: 'none' }>): Action =>
  action({
    id: ids.me,
    may: me.may,
    value: z.object({}),
    run: (request) => me.run({ ...request, words: '' }),
  });

export const meButton: NonNullable<Companions['buttons']>[number] = ({ person }) => [
  button(text(person.locale).myPart, ids.me, {}),
];
