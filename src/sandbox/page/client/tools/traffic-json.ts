/** Pure. Payloads, spelled for people to read. */

/** A piece of JSON and what it is, so that it can be coloured. */
export type Piece = { kind: 'key' | 'text' | 'number' | 'word' | 'sign'; value: string };

const looksFolded = (value: string): boolean => /^\s*[[{]/.test(value);

/** JSON that was sent as text, as forms send it, is unfolded; all other text stays as it is. */
export const unfolded = (value: unknown): unknown => {
  if (typeof value === 'string') {
    if (!looksFolded(value)) return value;
    try {
      return unfolded(JSON.parse(value));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(unfolded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unfolded(one)]));
};

export const prettyJson = (value: unknown): string => JSON.stringify(unfolded(value), null, 2) ?? '';

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)/g;

/** Cuts JSON into pieces; together they are the whole text. */
export const piecesOf = (json: string): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (kind: Piece['kind'], value: string | undefined) => {
    if (value) pieces.push({ kind, value });
  };
  for (const match of json.matchAll(token)) {
    add('sign', json.slice(from, match.index));
    const [whole, quoted, colon, number, word] = match;
    add(colon ? 'key' : 'text', quoted);
    add('sign', colon);
    add('number', number);
    add('word', word);
    from = match.index + whole.length;
  }
  add('sign', json.slice(from));
  return pieces;
};
