/** What people do with a community's library. Each act is called within a transaction. Instants are epoch milliseconds. */
import { type Community, membership, tell } from '../../communities/index.ts';
import type { Outbox } from '../../delivery/post.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import type { Scope } from '../../store/store.ts';
import { contentOf } from '../kinds/prompt.ts';
import { type OwnPrompt, sameAs } from '../own/prompt.ts';
import type { PromptRow } from '../tables.ts';
import { promptNow, waiting } from './entry.ts';
import { flavourOf } from './kinds.ts';
import { builtInPrompt, isBuiltIn, promptOf, shelfOf } from './shelf.ts';
import { changePrompt, forgetPrompt, promptRow, promptRows, putPrompt } from './store.ts';
import { changeFlavour, forgetDrawsOf, keepWords } from './store.used.ts';

/** More suggestions of one person wait for nobody. [own] */
const mostWaiting = 10;

type By = { by: string; now: number };

export type Suggested = { row: PromptRow } | { here: string } | 'many';

/** A member suggests a prompt, or says anew what they suggested under that slug. */
export const suggest = async (
  scope: Scope,
  community: Community,
  slug: string,
  prompt: OwnPrompt,
  { by, now, credited }: By & { credited: boolean },
): Promise<Suggested> => {
  const rows = await promptRows(scope, community.id);
  const before = rows.find((row) => row.slug === slug);
  if (before && (before.state !== 'suggested' || before.suggestedBy !== by)) return { here: before.title };
  const same = textsHere(
    rows.filter((row) => row.slug !== slug),
    community,
  ).get(sameAs(prompt.text));
  if (same !== undefined) return { here: same };
  const theirs = waiting(rows).filter(({ suggestedBy }) => suggestedBy === by);
  if (!before && theirs.length >= mostWaiting) return 'many';
  const row: PromptRow = {
    ...prompt,
    community: community.id,
    slug,
    state: 'suggested',
    suggestedBy: by,
    credited,
    createdAt: before?.createdAt ?? now,
    decidedBy: null,
    decidedAt: null,
  };
  await putPrompt(scope, row);
  return { row };
};

/** The titles of all that stands or waits in a community, by what makes a text the same. */
const textsHere = (rows: readonly PromptRow[], { kind }: Pick<Community, 'kind'>): Map<string, string> =>
  new Map(
    [...shelfOf(rows, kind), ...waiting(rows)].map(({ text, title }) => [sameAs(text), title] as const),
  );

/** Puts a suggestion on the shelf, in other words where `prompt` has some; null: it was decided, or taken back. */
export const approve = (
  scope: Scope,
  { id: community }: Pick<Community, 'id'>,
  slug: string,
  { by, now }: By,
  prompt: OwnPrompt | null = null,
): Promise<PromptRow | null> =>
  changePrompt(scope, { community, slug }, 'suggested', {
    ...prompt,
    state: 'live',
    decidedBy: by,
    decidedAt: now,
  });

/** Does not take a suggestion; null: it was decided, or taken back. */
export const decline = (
  scope: Scope,
  { id: community }: Pick<Community, 'id'>,
  slug: string,
  { by, now }: By,
): Promise<PromptRow | null> =>
  changePrompt(scope, { community, slug }, 'suggested', { state: 'declined', decidedBy: by, decidedAt: now });

/** Tells an author what became of their suggestion, as the answer to it; not oneself, nor who is not there any more. */
export const tellAuthor = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  { slug, state, suggestedBy, decidedBy }: PromptRow,
  message: Message,
  now: number,
): Promise<void> => {
  if (suggestedBy === null || suggestedBy === decidedBy) return;
  const member = await membership(scope, community.id, suggestedBy);
  if (!member || member.leftAt !== null || member.external) return;
  const key = `prompt-${state}:${community.id}:${slug}`;
  await tell(scope, outbox, { team: community.team, user: suggestedBy, key, kind: 'alert' }, message, now);
};

/** An author takes their suggestion back: nothing of it is kept. False: it was decided already. */
export const withdraw = async (
  scope: Scope,
  community: string,
  slug: string,
  by: string,
): Promise<boolean> => {
  const row = await promptRow(scope, community, slug);
  return row?.suggestedBy === by && forgetPrompt(scope, community, slug, 'suggested');
};

/** An author is named for a prompt, or not; null: it is none of theirs. */
export const credit = async (
  scope: Scope,
  community: string,
  slug: string,
  by: string,
  credited: boolean,
): Promise<PromptRow | null> => {
  const row = await promptRow(scope, community, slug);
  if (row?.suggestedBy !== by) return null;
  return changePrompt(scope, row, row.state, { credited });
};

/** Puts a prompt on the shelf as a coordinator wants it: a new one, or another version of the one of that slug. */
export const save = async (
  scope: Scope,
  { id: community }: Pick<Community, 'id'>,
  slug: string,
  prompt: OwnPrompt,
  { by, now }: By,
): Promise<void> => {
  const before = await promptRow(scope, community, slug);
  await putPrompt(scope, {
    ...prompt,
    community,
    slug,
    state: 'live',
    suggestedBy: before?.suggestedBy ?? null,
    credited: before?.credited ?? false,
    createdAt: before?.createdAt ?? now,
    decidedBy: by,
    decidedAt: now,
  });
  await changeFlavour(scope, community, slug, flavourOf(prompt.kind));
};

/**
 * Takes a prompt off the shelf. What was drawn of it is drawn anew; what a person chose to come keeps its words.
 * False: there is none.
 */
export const remove = async (
  scope: Scope,
  community: Community,
  slug: string,
  { by, now }: By,
): Promise<boolean> => {
  const found = promptNow(await promptRows(scope, community.id), community.kind, slug);
  if (!found || (found.row && found.row.state !== 'live')) return false;
  const { prompt, row } = found;
  await keepWords(scope, community.id, slug, contentOf(prompt, localeOf(community.locale)));
  await forgetDrawsOf(scope, community.id, [slug]);
  const { title, text, kind, language, choices = [] } = prompt;
  await putPrompt(scope, {
    ...(row ?? { suggestedBy: null, credited: false, createdAt: now }),
    ...{ community: community.id, slug, title, text, kind, language, choices: [...choices] },
    state: 'removed',
    decidedBy: by,
    decidedAt: now,
  });
  return true;
};

/** Puts a removed prompt back as it was when it was removed; a built-in one that nobody changed is built in again. */
export const bringBack = async (
  scope: Scope,
  community: Community,
  slug: string,
  { by, now }: By,
): Promise<boolean> => {
  const row = await promptRow(scope, community.id, slug);
  if (row?.state !== 'removed') return false;
  const original = builtInPrompt(slug);
  const kept = promptOf(row, community.kind);
  if (original && sameWords(original, kept)) await forgetPrompt(scope, community.id, slug);
  else await changePrompt(scope, row, 'removed', { state: 'live', decidedBy: by, decidedAt: now });
  return true;
};

const sameWords = (...two: { title: string; text: string; kind: string; choices?: readonly string[] }[]) =>
  new Set(two.map(({ title, text, kind, choices = [] }) => JSON.stringify([title, text, kind, choices])))
    .size === 1;

/** Gives a built-in prompt its own words back. False: it has them. */
export const restore = async (
  scope: Scope,
  { id }: Pick<Community, 'id'>,
  slug: string,
): Promise<boolean> => {
  const original = builtInPrompt(slug);
  if (!isBuiltIn(slug) || !original || !(await promptRow(scope, id, slug))) return false;
  await forgetPrompt(scope, id, slug);
  await changeFlavour(scope, id, slug, original.flavour);
  return true;
};

/** Adds those whose text is not here yet. */
export const addAll = async (
  scope: Scope,
  community: Community,
  prompts: readonly OwnPrompt[],
  { by, now }: By,
): Promise<{ added: number; here: number }> => {
  const known = textsHere(await promptRows(scope, community.id), community);
  const fresh = prompts.filter(({ text }, at) => {
    const isFirst = prompts.findIndex((other) => sameAs(other.text) === sameAs(text)) === at;
    return isFirst && !known.has(sameAs(text));
  });
  for (const prompt of fresh) {
    await save(scope, community, newSlug(), prompt, { by, now });
  }
  return { added: fresh.length, here: prompts.length - fresh.length };
};

/** A slug that no built-in prompt has or will have. */
export const newSlug = (): string => `own-${crypto.randomUUID()}`;
