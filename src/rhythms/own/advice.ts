/** Pure. What could make a prompt easier to answer: those of the rules for good prompts that a machine can check. */
import { own } from './constants.ts';
import type { Coded } from './problem.ts';
import type { OwnPrompt } from './prompt.ts';

/** `said`: the words that it is about, each once and as they were written; escape them for mrkdwn. */
type Figures = {
  long: { words: number; most: number };
  'several-questions': { questions: number };
  ranks: { said: string[] };
  cheers: { said: string[] };
  'addresses-everyone': { said: string[] };
  unfilled: { said: string[] };
  'says-not-how': object;
};
export type AdviceCode = keyof Figures;
export type Advice<Code extends AdviceCode = AdviceCode> = Coded<Figures, Code>;

/** What the words of a language are known to do. */
type Wording = { ranks: RegExp; cheers: RegExp; everyone: RegExp; howToAnswer: RegExp };

const en: Wording = {
  // “Best practice” is a term of trade.
  ranks:
    /\b(?:best(?! practices?\b)|worst|greatest|biggest|favou?rites?|most (?:important|amazing|exciting)|number one)\b/gi,
  cheers:
    /\b(?:amazing|awesome|exciting|excited|fantastic|great(?! (?:deal|extent|many)\b)|wonderful|congrat\w*|well done|woo ?hoo|yay|can['’]t wait)\b(?![!！])/gi,
  everyone: /\b(?:everyone|everybody|all of you|you all|y['’]all|folks|guys|(?:dear|hi|hey|hello) all)\b/gi,
  howToAnswer:
    /\b(?:lines?|links?|sentences?|words?|thread|reply|answer|post|name|tap|pick|choose|vote|react|describe|list|say|tell|show|share|write|paste|send|add|give)\b/i,
};

/** Of other languages only what needs no words is checked. */
const wordings: Readonly<Record<string, Wording>> = { en };

const exclaiming = /\p{L}*[!！]+(?=["'”’»)\]]*(?:\s|$))/gu;
const braces = /[{｛][^{}｛｝]*[}｝]/gu;
const calling = /@(?:channel|here|everyone)\b|<!(?:channel|here|everyone)[^>]*>/gi;
const unspaced = ['zh', 'ja', 'th', 'lo', 'km', 'my'];

/** Advice on a prompt, none where there is nothing to say. It never stands in the way of the prompt. */
export const adviceFor = ({ title, text, choices, language }: OwnPrompt): Advice[] => {
  const all = `${title}\n${text}`;
  const wording = wordings[language];
  const words = countWords(text, language);
  const questions = text.match(/[?？؟]+/gu)?.length ?? 0;
  const ranks = said(all, wording?.ranks);
  const cheers = said(all, wording?.cheers, exclaiming);
  const everyone = said(all, wording?.everyone, calling);
  const unfilled = said(all, braces);
  const advice: (Advice | false)[] = [
    words > own.words && { code: 'long', words, most: own.words },
    questions > 1 && { code: 'several-questions', questions },
    ranks.length > 0 && { code: 'ranks', said: ranks },
    cheers.length > 0 && { code: 'cheers', said: cheers },
    everyone.length > 0 && { code: 'addresses-everyone', said: everyone },
    unfilled.length > 0 && { code: 'unfilled', said: unfilled },
    wording !== undefined &&
      choices.length === 0 &&
      !wording.howToAnswer.test(text) && { code: 'says-not-how' },
  ];
  return advice.filter((one) => one !== false);
};

const countWords = (text: string, language: string): number => {
  if (!unspaced.includes(language)) return text.split(/\s+/u).filter(Boolean).length;
  const pieces = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...pieces].filter(({ isWordLike }) => isWordLike).length;
};

const said = (text: string, ...patterns: (RegExp | undefined)[]): string[] => {
  const found = patterns.flatMap((pattern) => (pattern ? (text.match(pattern) ?? []) : []));
  return [...new Map(found.map((words) => [words.toLowerCase(), words])).values()];
};
