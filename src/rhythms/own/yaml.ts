/** Pure. Prompts as YAML, for people to keep, edit and hand on. Importing it gives the same prompts again. */
import { Document, isSeq, Scalar } from 'yaml';
import type { Locale } from '../../slack/locale.ts';
import type { OwnPrompt } from './prompt.ts';
import { text } from './text.ts';

const lineWidth = 80;
/** A longer text stands below its key in lines, where it needs no quotes whatever it has in it. */
const longestInline = 60;

/** The prompts in the order given, under a comment that names the community; choices only where there are any. */
export const exportPrompts = (
  prompts: readonly OwnPrompt[],
  { community, locale }: { community: string; locale: Locale },
): string => {
  const entries = prompts.map(({ title, text: said, kind, choices, language }) => ({
    title,
    text: scalarOf(said),
    kind,
    ...(choices.length > 0 && { choices }),
    language,
  }));
  // Older readers take a bare `no`, the language, for a truth value: it is quoted for them.
  const document = new Document({ prompts: entries }, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  for (const at of prompts.keys()) {
    const choices = document.getIn(['prompts', at, 'choices'], true);
    if (isSeq(choices)) choices.flow = true;
  }
  const body = document.toString({ lineWidth, flowCollectionPadding: false });
  return `# ${text(locale).header(community.replace(/\s+/g, ' '))}\n${body}`;
};

const scalarOf = (said: string): Scalar<string> => {
  const scalar = new Scalar(said);
  if (said.includes('\n')) scalar.type = 'BLOCK_LITERAL';
  else if (said.length > longestInline) scalar.type = 'BLOCK_FOLDED';
  return scalar;
};
