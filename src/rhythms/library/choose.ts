/** Pure. Which prompt the next beat gets. */
import type { CommunityKind } from '../../communities/index.ts';
import { mix } from './constants.ts';
import type { Flavour, PromptKind } from './kinds.ts';
import type { Prompt } from './prompt.ts';

/** One thing posted: a prompt, or something else that counts in the mix. `at`: epoch milliseconds. */
export type PostedPrompt = { promptId: string; at: number; flavour: Flavour; kind: PromptKind | 'other' };

/** How a kind was answered so far: `answered` of `eligible` people, summed over its `beats`. */
export type KindAnswers = { answered: number; eligible: number; beats: number };

/** How all kinds were answered in a workspace. `pooledRate`: whatever the kind, in [0, 1]. */
export type KindsAnswered = { pooledRate: number; byKind: Partial<Record<PromptKind, KindAnswers>> };

export type Choice = {
  library: readonly Prompt[];
  history: readonly PostedPrompt[];
  communityType: CommunityKind;
  language: string;
  kindsOn: readonly PromptKind[];
  /** Share of exciting beats that is wanted, kept within its bounds. */
  excitingShare?: number;
  /** What is wanted now, whatever is owed: something livelier, or a certain kind. */
  wish?: { flavour: Flavour } | { kind: PromptKind };
  /** The community's stage of life; without one it is taken for young. */
  stage?: 'potential' | 'coalescing' | 'maturing' | 'stewardship' | 'transformation';
  /** Breaks ties between kinds; without it chance does. */
  answers?: KindsAnswered;
  /** When the beat will be, in epoch milliseconds: distances are measured back from it. */
  now: number;
  /** In [0, 1). */
  random: () => number;
};

/** Why there is no prompt: what would have to change for one. */
export type NoPrompt =
  | 'no kind is on'
  | 'no prompt in this language'
  | 'no prompt for this community'
  | 'library exhausted'
  /** Only exciting ones are left, the last beat was exciting, and the community is young. */
  | 'only exciting left';
export type Chosen = { prompt: Prompt } | { none: NoPrompt };

/**
 * The flavour that is owed, then the kind that was longest unused, then a prompt by chance. Where the owed flavour
 * or that kind has no prompt outside its distance, the next takes its place; a prompt is never repeated inside it.
 * What a person wishes goes before what is owed, and before the rule that spares young communities.
 */
export const choosePrompt = (choice: Choice): Chosen => {
  const usable = usablePrompts(choice);
  if ('none' in usable) return usable;
  const history = choice.history.toSorted((a, b) => a.at - b.at);
  const wished = usable.prompts.filter(isWished(choice.wish));
  if (wished.length === 0) return { none: 'library exhausted' };
  const calmOnly = !choice.wish && isYoung(choice) && isBesideExciting(history, choice.now);
  const wanted = calmOnly ? 'familiar' : owedFlavour(history, choice.excitingShare ?? mix.excitingShare);
  const ofFlavour = wished.filter(({ flavour }) => flavour === wanted);
  if (calmOnly && ofFlavour.length === 0) return { none: 'only exciting left' };
  const candidates = ofFlavour.length > 0 ? ofFlavour : wished;
  const kind = nextKind(new Set(candidates.map((prompt) => prompt.kind)), history, choice);
  const prompt = pick(
    candidates.filter((candidate) => candidate.kind === kind),
    choice.random,
  );
  return prompt ? { prompt } : { none: 'library exhausted' };
};

const isWished =
  (wish: Choice['wish']) =>
  ({ kind, flavour }: Prompt): boolean => {
    if (!wish) return true;
    return 'kind' in wish ? kind === wish.kind : flavour === wish.flavour;
  };

const isYoung = ({ stage }: Choice): boolean => ['potential', 'coalescing'].includes(stage ?? 'potential');

/** Whether the beat right before or right after is exciting; one that comes later may be drawn already. */
const isBesideExciting = (history: readonly PostedPrompt[], now: number): boolean =>
  [history.findLast(({ at }) => at <= now), history.find(({ at }) => at > now)].some(
    (beat) => beat?.flavour === 'exciting',
  );

const usablePrompts = (choice: Choice): { prompts: Prompt[] } | { none: NoPrompt } => {
  if (choice.kindsOn.length === 0) return { none: 'no kind is on' };
  const spoken = choice.library.filter(({ language }) => language === choice.language);
  if (spoken.length === 0) return { none: 'no prompt in this language' };
  const suiting = spoken.filter(
    ({ kind, suits }) => choice.kindsOn.includes(kind) && suits.includes(choice.communityType),
  );
  if (suiting.length === 0) return { none: 'no prompt for this community' };
  const near = tooNear(choice.history, choice.now);
  const prompts = suiting.filter(({ id }) => !near.has(id));
  return prompts.length > 0 ? { prompts } : { none: 'library exhausted' };
};

const dayLength = 86_400_000;

/** The prompts of the latest beats and the latest days, whichever reach further back. */
export const tooNear = (history: readonly PostedPrompt[], now: number): ReadonlySet<string> => {
  const newestFirst = history.toSorted((a, b) => b.at - a.at);
  const { beats, days } = mix.distance;
  const near = newestFirst.filter(({ at }, age) => age < beats - 1 || now - at < days * dayLength);
  return new Set(near.map(({ promptId }) => promptId));
};

/**
 * The flavour that brings the exciting share of the latest beats, the coming one included, closest to the wanted
 * one. A tie is familiar, and so is the first beat of all.
 */
export const owedFlavour = (history: readonly Pick<PostedPrompt, 'flavour'>[], share: number): Flavour => {
  const { least, most } = mix.excitingShareBounds;
  const wanted = Math.min(most, Math.max(least, share));
  const recent = history.slice(-mix.shareWindow);
  const exciting = recent.filter(({ flavour }) => flavour === 'exciting').length;
  return exciting + 0.5 < wanted * (recent.length + 1) ? 'exciting' : 'familiar';
};

const nextKind = (
  kinds: ReadonlySet<PromptKind>,
  history: readonly PostedPrompt[],
  { answers, random }: Choice,
): PromptKind | undefined => {
  const lastUsed = (kind: PromptKind) =>
    history.findLast((posted) => posted.kind === kind)?.at ?? Number.NEGATIVE_INFINITY;
  const longest = Math.min(...[...kinds].map(lastUsed));
  const tied = [...kinds].filter((kind) => lastUsed(kind) === longest);
  if (!answers) return pick(tied, random);
  const rates = new Map(tied.map((kind) => [kind, smoothedRate(answers.byKind[kind], answers.pooledRate)]));
  const best = Math.max(...rates.values());
  return pick(
    tied.filter((kind) => rates.get(kind) === best),
    random,
  );
};

/** A kind's answer rate, drawn towards the workspace's by as many typical beats as the prior is strong. */
export const smoothedRate = (own: KindAnswers | undefined, pooledRate: number): number => {
  if (!own || own.beats === 0) return pooledRate;
  const rate = own.eligible > 0 ? own.answered / own.eligible : pooledRate;
  return (rate * own.beats + pooledRate * mix.priorStrength) / (own.beats + mix.priorStrength);
};

const pick = <T>(items: readonly T[], random: () => number): T | undefined =>
  items[Math.floor(random() * items.length)];
