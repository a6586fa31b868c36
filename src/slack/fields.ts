/** Pure. What a form's state says, and in which words a mistake in it is told. */
import type { z } from 'zod';
import type { Locale } from './locale.ts';
import type { Field } from './shape.ts';
import { text } from './text.ts';

type Values = Record<string, Record<string, Field>>;

/**
 * Values by block id. What was left empty is absent; several chosen options, people or channels are a list, empty
 * where none was chosen. A block of several elements gives its values by action id.
 */
export const fieldsOf = (values: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([block, elements]) => {
      const given = Object.entries(elements).map(([action, element]) => [action, answerOf(element)] as const);
      const [only] = given;
      const value = given.length === 1 && only ? only[1] : Object.fromEntries(given);
      return value === undefined ? [] : [[block, value]];
    }),
  );

const answerOf = (element: Field): unknown => {
  const chosen = element.selected_options;
  if (Array.isArray(chosen)) return chosen.map((one) => optionValue(one));
  if (element.selected_option) return optionValue(element.selected_option);
  const answer = Object.entries(element).find(
    ([key, value]) =>
      (key === 'value' || key.startsWith('selected_') || key === 'rich_text_value' || key === 'files') &&
      value !== null,
  );
  const given = answer?.[1] ?? undefined;
  return typeof given === 'string' ? given.toWellFormed() : given;
};

const optionValue = (option: unknown): unknown =>
  typeof option === 'object' && option !== null && 'value' in option ? option.value : undefined;

/** Kind words for what a schema's own message does not say. */
export const kindly =
  (locale: Locale): z.core.$ZodErrorMap =>
  (issue) => {
    const { field } = text(locale);
    if (issue.input === undefined || issue.input === null || issue.input === '') return field.needed;
    const counted = issue.origin === 'array' || issue.origin === 'set';
    if (issue.code === 'too_big') {
      if (issue.origin === 'string') return field.tooLong(Number(issue.maximum));
      return counted ? field.tooMany(Number(issue.maximum)) : field.tooLarge(Number(issue.maximum));
    }
    if (issue.code === 'too_small') {
      if (issue.origin === 'string') return field.tooShort(Number(issue.minimum));
      return counted ? field.tooFew(Number(issue.minimum)) : field.tooSmall(Number(issue.minimum));
    }
    return field.unreadable;
  };

/** Errors by block; what belongs to no block of the form stands at its first input. */
export const errorsByBlock = (
  issues: readonly z.core.$ZodIssue[],
  inputs: readonly string[],
): Record<string, string> => {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const block = inputs.find((id) => id === issue.path[0]) ?? inputs[0];
    if (block !== undefined) errors[block] ??= issue.message;
  }
  return errors;
};
