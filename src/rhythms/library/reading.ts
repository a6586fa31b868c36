/** Pure. What a form or a line says of a prompt, read as one; or what is wrong with it, by field. */
import { z } from 'zod';
import type { Locale } from '../../slack/locale.ts';
import { problemOf } from '../own/problem.ts';
import { choicesOf, OwnPrompt, titleFrom } from '../own/prompt.ts';
import { text as ownText } from '../own/text.ts';
import { unnamed, usualKind } from './views.forms.ts';

/** A form's fields, before they are checked: what was left empty is absent. */
export const PromptFields = z.object({
  text: z.string(),
  title: z.string().optional(),
  kind: z.string().optional(),
  choices: z.string().optional(),
  language: z.string().optional(),
  credit: z.array(z.string()).optional(),
});
export type PromptFields = z.infer<typeof PromptFields>;

export type ReadPrompt = { prompt: OwnPrompt } | { errors: Record<string, string> };

/** `language`: the community's, where none is said. */
export const readPrompt = (fields: PromptFields, language: string, locale: Locale): ReadPrompt => {
  const title = fields.title?.trim() || titleFrom(fields.text);
  const parsed = OwnPrompt.safeParse(
    {
      title,
      text: fields.text,
      kind: fields.kind ?? usualKind,
      choices: choicesOf(fields.choices ?? ''),
      language: fields.language ?? language,
    },
    { reportInput: true },
  );
  if (parsed.success) return { prompt: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'text');
    // A title that would have been made from a text that says nothing.
    const at = field === 'title' && !fields.title?.trim() ? 'text' : field;
    errors[at] ??= ownText(locale).problem(problemOf(issue));
  }
  return { errors };
};

/** Whether the author of a suggestion wants to be named. */
export const isCredited = ({ credit = [] }: PromptFields): boolean => !credit.includes(unnamed);
