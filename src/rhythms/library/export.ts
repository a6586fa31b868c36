/** Pure. A community's prompts as text to copy, in parts that Slack shows whole. */
import { context, section } from '../../slack/blocks.ts';
import { limits } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { OwnPrompt } from '../own/prompt.ts';
import { exportPrompts } from '../own/yaml.ts';
import { text } from './text.ts';

/** What is said above a part, and its fence, take so much of a message. */
const around = 400;
/** A part is one field of the import form, and one section of a message. */
const partLength = limits.sectionText - 20;

/** Each part is a code block that can be imported by itself. */
export const exportMessages = (
  prompts: readonly OwnPrompt[],
  community: string,
  locale: Locale,
): Message[] => {
  const parts = partsOf(prompts, (some) => exportPrompts(some, { community, locale }));
  const messages = grouped(parts.map(fenced));
  return messages.map((blocks, at) => {
    const said = text(locale).export.part(escapeMrkdwn(community), at + 1, messages.length);
    return {
      text: [said, ...blocks].join('\n'),
      blocks: [context(said), ...blocks.map((one) => section(one))],
    };
  });
};

const fenced = (yaml: string): string => `\`\`\`\n${escapeMrkdwn(yaml.trimEnd())}\n\`\`\``;

/** As few parts as hold all prompts, in their order. */
const partsOf = (
  prompts: readonly OwnPrompt[],
  written: (some: readonly OwnPrompt[]) => string,
): string[] => {
  const parts: OwnPrompt[][] = [];
  for (const prompt of prompts) {
    const last = parts.at(-1);
    const isRoom = last && fenced(written([...last, prompt])).length <= partLength;
    if (isRoom) last.push(prompt);
    else parts.push([prompt]);
  }
  return parts.map(written);
};

/** Sections that go into one message together. */
const grouped = (sections: readonly string[]): string[][] => {
  const messages: string[][] = [];
  for (const one of sections) {
    const last = messages.at(-1);
    const length = (last ?? []).reduce((sum, { length }) => sum + length, around);
    if (last && length + one.length <= limits.messageAllBlocks - around) last.push(one);
    else messages.push([one]);
  }
  return messages;
};
