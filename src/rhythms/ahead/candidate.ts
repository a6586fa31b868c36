/** What a beat could be instead: drawn anew, or chosen by a person. Nothing is stored. */
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { planBeat } from '../draw.ts';
import type { Content, PastBeat } from '../kinds/kind.ts';
import { isAsking, kindOf } from '../kinds/registry.ts';
import type { Flavour } from '../library/kinds.ts';
import { flavourOf } from '../library/kinds.ts';
import type { Prompt } from '../library/prompt.ts';
import { materialOf } from '../material.ts';
import type { Seeing } from '../wiring.ts';
import type { Ahead } from './beat.ts';
import type { Showing } from './showing.ts';

/** What a beat would be about, and what it would say. */
export type Candidate = { subject: string; flavour: Flavour; content: Content };

/** Another by chance that keeps to what was wished, none that was seen in this form; null: there is no other. */
export const drawAnother = async (
  scope: Scope,
  seeing: Seeing,
  { community, beat, foreseen }: Ahead,
  { seen, wish }: Pick<Showing, 'seen' | 'wish'>,
): Promise<Candidate | null> => {
  const { rhythm, at, nominal } = beat;
  const drawn = await planBeat(
    scope,
    seeing,
    community,
    rhythm,
    { at, nominal },
    {
      again: Math.max(1, seen.length),
      ahead: [...likely(foreseen, beat), ...seen.map((subject) => unwanted(subject, rhythm.kind, at))],
      ...(wish && { wish }),
    },
  );
  return 'nothing' in drawn ? null : drawn;
};

/** Later beats that are likely only: no row tells of them yet. */
const likely = (foreseen: Ahead['foreseen'], beat: Ahead['beat']): PastBeat[] =>
  foreseen.flatMap((other) => {
    const { what, rhythm, at } = other;
    if (other === beat || !('content' in what) || what.sure || !isAsking(rhythm)) return [];
    return [{ kind: rhythm.kind, subject: what.subject, flavour: what.flavour, at }];
  });

// As if it came at the same time: then it is within its distance, and the mix is hardly touched.
const unwanted = (subject: string, kind: string, at: number): PastBeat => ({
  kind,
  subject,
  flavour: 'familiar',
  at,
});

/** The prompts that may be chosen for a beat in this community, in the shelf’s order. */
export const choosable = async (scope: Scope, { community }: Pick<Ahead, 'community'>): Promise<Prompt[]> => {
  const { prompts } = await materialOf(scope, community);
  const locale = localeOf(community.locale);
  return prompts.filter(({ language, suits }) => language === locale && suits.includes(community.kind));
};

/** What a prompt of the library says as a beat; null: it is not there any more. */
export const candidateOf = async (
  scope: Scope,
  { community, beat }: Ahead,
  subject: string,
): Promise<Candidate | null> => {
  const material = await materialOf(scope, community);
  const prompt = material.prompts.find(({ id }) => id === subject);
  const content = kindOf(beat.rhythm.kind).content(subject, localeOf(community.locale), material);
  return prompt && content ? { subject, flavour: flavourOf(prompt.kind), content } : null;
};

/** What a beat says that is about this: in a person’s words where it is so already, else as the library has it. */
export const contentFor = async (
  scope: Scope,
  ahead: Ahead,
  subject: string | null,
): Promise<Content | null> => {
  const { what } = ahead.beat;
  if ('content' in what && what.subject === subject) return what.content;
  return subject === null ? null : ((await candidateOf(scope, ahead, subject))?.content ?? null);
};
