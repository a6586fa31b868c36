/** Pure. Quiet hours as people write them: `20:00-7:00`, `8pm to 7am`, `none`. */
import { takeTime, tidy } from '../../calendar/words.ts';
import type { Quiet } from './free.ts';

/** Why a text is no span of hours, and the words at fault (at most 60 characters). */
export type SpanProblem = {
  kind: 'empty' | 'not-understood' | 'no-such-time' | 'which-half';
  fragment: string;
};
/** Null: no quiet hours. */
export type ParsedSpan = { ok: true; quiet: Quiet | null } | { ok: false; problem: SpanProblem };

const longestText = 100;
const none = /^(?:none|no|never|nothing|off|no quiet hours?)$/;
const shape = /^(?:from |between )?(?:at )?(.+?)(?: ?- ?| (?:to|until|till|and) )(?:at )?(.+)$/;

/** Two times of day, the first of which begins the span. Two that are the same are no span. */
export const parseSpan = (text: string): ParsedSpan => {
  if (text.length > longestText) return refuse('not-understood', text);
  const said = tidy(text);
  if (!said) return refuse('empty', '');
  if (none.test(said)) return { ok: true, quiet: null };
  const [, first, last] = shape.exec(said) ?? [];
  if (!first || !last) return refuse('not-understood', said);
  if (isHalfOpen(first, last) || isHalfOpen(last, first)) return refuse('which-half', said);
  const [from, to] = [readTime(first), readTime(last)];
  if (!from || !to) return refuse('no-such-time', from ? last : first);
  return { ok: true, quiet: from === to ? null : { from, to } };
};

/** Whether one time says am or pm and the other does not, though it could be either: `8 to 10pm`. */
const isHalfOpen = (one: string, other: string): boolean =>
  /[ap]\.?m\.?$/.test(one) && /^(?:[1-9]|1[0-2])(?:[:.]\d\d)?$/.test(other);

const readTime = (said: string): string | null => {
  const taken = takeTime(`at ${said}`);
  return 'found' in taken && taken.rest === '' ? taken.found : null;
};

const refuse = (kind: SpanProblem['kind'], fragment: string): ParsedSpan => ({
  ok: false,
  problem: { kind, fragment: fragment.length > 60 ? `${fragment.slice(0, 59)}…` : fragment },
});
