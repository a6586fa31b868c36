/** Pure. Opens YAML that anybody may have written: the first thing in it, or why it cannot be read. */
import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  Lexer,
  LineCounter,
  Parser,
  visit,
} from 'yaml';
import { own } from './constants.ts';
import type { Problem } from './problem.ts';

/** `resolve` follows an alias to what it stands for; `lineOf` counts from 1. Both take any node of the document. */
export type Yaml = { root: unknown; resolve(node: unknown): unknown; lineOf(node: unknown): number };

type Unreadable = { line: number; problem: Problem };

/** Opens the only document of a source with `\n` for line ends. Keys that stand twice are left to the reader. */
export const openYaml = (source: string): Yaml | Unreadable => {
  const counter = new LineCounter();
  for (const { index } of `\n${source}`.matchAll(/\n/g)) counter.addNewLine(index);
  const placeOf = (offset: number) => counter.linePos(Math.min(offset, source.length));

  const read = tokensOf(source);
  if ('problem' in read) return { line: placeOf(read.offset).line, problem: read.problem };
  const composer = new Composer({ uniqueKeys: false, resolveKnownTags: false, logLevel: 'silent' });
  const [document, second] = composer.compose(read.tokens, true, source.length);
  if (!document) return { line: 1, problem: { code: 'no-prompts' } };

  // The first error only: those behind it mostly follow from it. Warned of is a tag, such as a leading `!`.
  const [error] = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (error) {
    const { line, col } = placeOf(error.pos[0]);
    const tab = error.code === 'TAB_AS_INDENT';
    return { line, problem: tab ? { code: 'tab' } : { code: 'unreadable', column: col } };
  }
  if (second) return { line: placeOf(second.range[0]).line, problem: { code: 'second-document' } };

  const aliases = aliasesIn(document);
  const most = own.yaml.aliases;
  if (aliases.length > most) {
    return { line: 1, problem: { code: 'too-many-aliases', found: aliases.length, most } };
  }
  // `*so*` is meant as bold, not as an alias of something that is nowhere.
  const dangling = aliases.find((alias) => !alias.resolve(document));
  if (dangling) {
    const { line, col } = placeOf(startOf(dangling));
    return { line, problem: { code: 'unreadable', column: col } };
  }
  return {
    root: document.contents,
    resolve: (node) => (isAlias(node) ? node.resolve(document) : node),
    lineOf: (node) => placeOf(startOf(node)).line,
  };
};

/**
 * What the parser makes of a source. It does not call itself, but what comes after it does, down to the end of the
 * stack; and V8, where it has to compile a regular expression there, may end the process. Nor is more looked at
 * than prompts can have.
 */
const tokensOf = (source: string): { tokens: CST.Token[] } | { offset: number; problem: Problem } => {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source)) {
    tokens.push(...parser.next(lexeme));
    lexemes += 1;
    const { offset } = parser;
    if (parser.stack.length > own.yaml.depth) return { offset, problem: { code: 'too-deep' } };
    if (lexemes > own.yaml.lexemes) return { offset, problem: { code: 'too-much', most: own.file.prompts } };
  }
  return { tokens: [...tokens, ...parser.end()] };
};

const aliasesIn = (document: Document.Parsed): Alias[] => {
  const found: Alias[] = [];
  visit(document, {
    Alias: (_, alias) => {
      found.push(alias);
    },
  });
  return found;
};

const startOf = (node: unknown): number => {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  return Array.isArray(range) ? Number(range[0]) : 0;
};
