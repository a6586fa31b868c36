/** Pure. The markdown of a `markdown` block as a tree; markdown-blocks.ts draws it. */

export type Mark =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'em' | 's'; of: Mark[] }
  | { kind: 'link'; url: string; of: Mark[] }
  | { kind: 'image'; url: string; alt: string }
  | { kind: 'break' };

export type Align = 'left' | 'center' | 'right';

export type Part =
  | { kind: 'heading'; level: number; of: Mark[] }
  | { kind: 'paragraph'; of: Mark[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; parts: Part[] }
  | { kind: 'list'; ordered: boolean; start: number; items: { done?: boolean; parts: Part[] }[] }
  | { kind: 'table'; align: Align[]; head: Mark[][]; rows: Mark[][][] }
  | { kind: 'rule' };

const inline = new RegExp(
  [
    '\\\\(?<escaped>[!-/:-@[-`{-~])',
    '(?<tick>`+)(?<code>[^`](?:.*?[^`])?)\\k<tick>(?!`)',
    '!\\[(?<alt>[^\\]\\n]*)\\]\\((?<image>[^)\\s]+)(?:\\s+"[^"]*")?\\)',
    '\\[(?<label>(?:[^\\[\\]\\n]|\\[[^\\[\\]\\n]*\\])+)\\]\\((?<url>[^)\\s]+)(?:\\s+"[^"]*")?\\)',
    '<(?<auto>(?:https?:\\/\\/|mailto:)[^<>\\s]+)>',
    '(?<bare>https?://[^\\s<>|]*[^\\s<>|.,;:!?)\\]"\'*_~])',
    '(?<fat>\\*\\*|__)(?=\\S)(?<strong>.+?)(?<=\\S)\\k<fat>',
    '~~(?=\\S)(?<struck>.+?)(?<=\\S)~~',
    '(?<![\\p{L}\\p{N}])(?<slant>[*_])(?=\\S)(?<em>(?:(?!\\k<slant>).)+?)(?<=\\S)\\k<slant>(?![\\p{L}\\p{N}])',
    '(?<hard> {2,}\\n|\\\\\\n)',
  ].join('|'),
  'gsu',
);

/** A run of text with its marks. */
export const parseMarks = (text: string): Mark[] => {
  const found: Mark[] = [];
  let from = 0;
  for (const match of text.matchAll(inline)) {
    if (match.index > from) found.push({ kind: 'text', text: text.slice(from, match.index) });
    from = match.index + match[0].length;
    found.push(markOf(match.groups ?? {}));
  }
  if (from < text.length) found.push({ kind: 'text', text: text.slice(from) });
  return found;
};

const markOf = (found: Record<string, string | undefined>): Mark => {
  const { escaped, code, alt, image, label, url, strong, struck, em } = found;
  const address = found.auto ?? found.bare;
  if (escaped !== undefined) return { kind: 'text', text: escaped };
  if (code !== undefined) return { kind: 'code', text: code.trim() };
  if (image !== undefined) return { kind: 'image', url: image, alt: alt ?? '' };
  if (url !== undefined) return { kind: 'link', url, of: parseMarks(label ?? '') };
  if (address !== undefined) return { kind: 'link', url: address, of: [{ kind: 'text', text: address }] };
  if (strong !== undefined) return { kind: 'strong', of: parseMarks(strong) };
  if (struck !== undefined) return { kind: 's', of: parseMarks(struck) };
  if (em !== undefined) return { kind: 'em', of: parseMarks(em) };
  return { kind: 'break' };
};

const shapes = {
  fence: /^ {0,3}(```+|~~~+)/,
  heading: /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/,
  rule: /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/,
  quote: /^ {0,3}>\s?(.*)$/,
  item: /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/,
  divider: /^ {0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/,
} as const;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const alignOf = (cell: string): Align =>
  cell.endsWith(':') ? (cell.startsWith(':') ? 'center' : 'right') : 'left';

/** How deep quotes and lists may stand in each other: what is deeper is plain text. */
const deepest = 6;

type Taken = { part: Part; next: number };

const fence = (lines: string[], at: number): Taken => {
  const sign = shapes.fence.exec(lines[at] ?? '')?.[1] ?? '```';
  const end = lines.findIndex((line, index) => index > at && line.trim().startsWith(sign));
  const last = end === -1 ? lines.length : end;
  return { part: { kind: 'code', text: lines.slice(at + 1, last).join('\n') }, next: last + 1 };
};

const quote = (lines: string[], at: number, depth: number): Taken => {
  const inside: string[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const match = shapes.quote.exec(lines[next] ?? '');
    if (!match) break;
    inside.push(match[1] ?? '');
  }
  return { part: { kind: 'quote', parts: partsOf(inside, depth + 1) }, next };
};

const list = (lines: string[], at: number, depth: number): Taken => {
  const [, margin = '', sign = ''] = shapes.item.exec(lines[at] ?? '') ?? [];
  const ordered = /\d/.test(sign);
  const items: string[][] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const match = shapes.item.exec(line);
    const own = match && (match[1] ?? '').length <= margin.length + 1;
    if (own && /\d/.test(match[2] ?? '') !== ordered) break;
    if (own) items.push([match[3] ?? '']);
    else if (match || /^\s+\S/.test(line))
      items.at(-1)?.push(line.slice(Math.min(margin.length + 2, line.search(/\S/))));
    else break;
  }
  return {
    part: {
      kind: 'list',
      ordered,
      start: Number.parseInt(sign, 10) || 1,
      items: items.map((item) => itemOf(item, depth)),
    },
    next,
  };
};

const itemOf = ([first = '', ...rest]: string[], depth: number): { done?: boolean; parts: Part[] } => {
  const task = /^\[([ xX])\]\s+(.*)$/.exec(first);
  const parts = partsOf([task ? (task[2] ?? '') : first, ...rest], depth + 1);
  return task ? { done: task[1] !== ' ', parts } : { parts };
};

const table = (lines: string[], at: number): Taken => {
  const head = cellsOf(lines[at] ?? '');
  let next = at + 2;
  const rows: Mark[][][] = [];
  for (; next < lines.length && (lines[next] ?? '').includes('|'); next += 1) {
    const cells = cellsOf(lines[next] ?? '');
    rows.push(head.map((_, column) => parseMarks(cells[column] ?? '')));
  }
  const align = cellsOf(lines[at + 1] ?? '').map(alignOf);
  return { part: { kind: 'table', align, head: head.map(parseMarks), rows }, next };
};

const isTable = (lines: string[], at: number): boolean =>
  (lines[at] ?? '').includes('|') &&
  shapes.divider.test(lines[at + 1] ?? '') &&
  cellsOf(lines[at] ?? '').length === cellsOf(lines[at + 1] ?? '').length;

const begins = (lines: string[], at: number): boolean =>
  Object.entries(shapes).some(([name, shape]) => name !== 'divider' && shape.test(lines[at] ?? '')) ||
  isTable(lines, at);

const paragraph = (lines: string[], at: number): Taken => {
  let next = at + 1;
  while (next < lines.length && (lines[next] ?? '').trim() !== '' && !begins(lines, next)) next += 1;
  return { part: { kind: 'paragraph', of: parseMarks(lines.slice(at, next).join('\n').trim()) }, next };
};

const take = (lines: string[], at: number, depth: number): Taken => {
  const line = lines[at] ?? '';
  const heading = shapes.heading.exec(line);
  if (depth >= deepest) return paragraph(lines, at);
  if (shapes.fence.test(line)) return fence(lines, at);
  if (heading)
    return {
      part: { kind: 'heading', level: (heading[1] ?? '').length, of: parseMarks(heading[2] ?? '') },
      next: at + 1,
    };
  if (shapes.rule.test(line)) return { part: { kind: 'rule' }, next: at + 1 };
  if (shapes.quote.test(line)) return quote(lines, at, depth);
  if (shapes.item.test(line)) return list(lines, at, depth);
  return isTable(lines, at) ? table(lines, at) : paragraph(lines, at);
};

const partsOf = (lines: string[], depth: number): Part[] => {
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; ) {
    if ((lines[at] ?? '').trim() === '') {
      at += 1;
      continue;
    }
    const { part, next } = take(lines, at, depth);
    parts.push(part);
    at = next;
  }
  return parts;
};

/** A whole text. */
export const parseMarkdown = (text: string): Part[] => partsOf(text.replaceAll('\r\n', '\n').split('\n'), 0);
