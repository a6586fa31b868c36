/** Pure. Slack's mrkdwn as a tree; drawing it is rich-text.ts's work. */

export type Inline =
  | { kind: 'text' | 'code' | 'emoji'; text: string }
  | { kind: 'strong' | 'em' | 's'; of: Inline[] }
  | { kind: 'link'; url: string; of: Inline[] }
  | { kind: 'person'; id: string }
  | { kind: 'channel'; id: string; name: string }
  | { kind: 'everyone'; text: string }
  | { kind: 'date'; at: number; format: string; otherwise: string };

export type Piece =
  | { kind: 'lines' | 'quote'; of: Inline[] }
  | { kind: 'list'; items: Inline[][] }
  | { kind: 'pre'; text: string };

const named: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What a person typed, out of what Slack keeps. */
const unescapeText = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|amp);/g, (entity) => named[entity] ?? entity);

/** True for addresses that the page may link to. */
export const isLink = (url: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(url);

const token = new RegExp(
  [
    '`(?<code>[^`\\n]+)`',
    '<(?<entity>[^<>\\n]+)>',
    '(?<url>https?://[^\\s<>|]*[^\\s<>|.,;:!?)\\]"\'*_~])',
    ":(?<emoji>[a-z0-9_+'-]+)(?:::skin-tone-[2-6])?:",
    '(?<![\\p{L}\\p{N}])(?<mark>[*_~])(?=\\S)(?<inner>(?:<[^<>\\n]*>|(?!\\k<mark>)[^<\\n])+?)(?<=\\S)\\k<mark>(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gu',
);

const marks = { '*': 'strong', _: 'em', '~': 's' } as const;

const plain = (text: string): Inline => ({ kind: 'text', text: unescapeText(text) });

const entity = (inside: string): Inline => {
  const [target = '', ...rest] = inside.split('|');
  const label = rest.join('|');
  const date = /^!date\^(-?\d{1,12})\^([^^]*)/.exec(target);
  if (date)
    return {
      kind: 'date',
      at: Number(date[1]) * 1000,
      format: date[2] ?? '',
      otherwise: unescapeText(label),
    };
  if (/^@[UWB][A-Z0-9]+$/.test(target)) return { kind: 'person', id: target.slice(1) };
  if (/^#[CG][A-Z0-9]+$/.test(target))
    return { kind: 'channel', id: target.slice(1), name: unescapeText(label) };
  if (target.startsWith('!')) return { kind: 'everyone', text: `@${unescapeText(label || target.slice(1))}` };
  const url = unescapeText(target);
  if (isLink(url)) return { kind: 'link', url, of: label ? [plain(label)] : [{ kind: 'text', text: url }] };
  return plain(label || inside);
};

/** One run of text, line breaks included. */
export const parseInline = (text: string): Inline[] => {
  const found: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(token)) {
    const { code, entity: inside, url, emoji, mark, inner } = match.groups ?? {};
    if (match.index > from) found.push(plain(text.slice(from, match.index)));
    from = match.index + match[0].length;
    if (code !== undefined) found.push({ kind: 'code', text: unescapeText(code) });
    else if (inside !== undefined) found.push(entity(inside));
    else if (url !== undefined)
      found.push({
        kind: 'link',
        url: unescapeText(url),
        of: [{ kind: 'text', text: unescapeText(url) }],
      });
    else if (emoji !== undefined) found.push({ kind: 'emoji', text: emoji });
    else if (mark && inner !== undefined)
      found.push({ kind: marks[mark as keyof typeof marks], of: parseInline(inner) });
  }
  if (from < text.length) found.push(plain(text.slice(from)));
  return found;
};

const shapes = { quote: /^(?:&gt;|>)\s?(.*)$/, list: /^\s*[•◦▪-]\s+(.*)$/ } as const;

const shapeOf = (line: string): [shape: 'lines' | keyof typeof shapes, text: string] => {
  const quote = shapes.quote.exec(line);
  if (quote) return ['quote', quote[1] ?? ''];
  const item = shapes.list.exec(line);
  return item ? ['list', item[1] ?? ''] : ['lines', line];
};

const pieces = (text: string): Piece[] => {
  const runs: { shape: Piece['kind']; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [shape, bare] = shapeOf(line);
    const last = runs.at(-1);
    if (last?.shape === shape) last.lines.push(bare);
    else runs.push({ shape, lines: [bare] });
  }
  return runs.map(({ shape, lines }) =>
    shape === 'list'
      ? { kind: 'list', items: lines.map(parseInline) }
      : { kind: shape === 'quote' ? 'quote' : 'lines', of: parseInline(lines.join('\n')) },
  );
};

/** A whole text. */
export const parseMrkdwn = (text: string): Piece[] =>
  text.split(/```\n?/).flatMap((part, index, all): Piece[] => {
    const fenced = index % 2 === 1 && index < all.length - 1;
    if (fenced) return [{ kind: 'pre', text: unescapeText(part.replace(/\n$/, '')) }];
    const bare = index % 2 === 1 ? `\`\`\`${part}` : part.replace(/^\n|\n$/g, '');
    return bare === '' ? [] : pieces(bare);
  });

/** What to put into a field to edit a message: mentions as they were typed. */
export const asTyped = (
  text: string,
  handle: (id: string) => string | undefined,
  channel: (id: string) => string | undefined,
): string =>
  unescapeText(
    text
      .replaceAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (whole, id: string) =>
        handle(id) ? `@${handle(id)}` : whole,
      )
      .replaceAll(/<#([A-Z0-9]+)(?:\|[^>]*)?>/g, (whole, id: string) =>
        channel(id) ? `#${channel(id)}` : whole,
      ),
  );
