/** Pure. How large a picture is, read from its first bytes. */

export type Size = { width: number; height: number };

const at = (bytes: Buffer, signs: string, from = 0): boolean =>
  bytes.subarray(from, from + signs.length).toString('latin1') === signs;

const png = (bytes: Buffer): Size | undefined =>
  bytes.length >= 24 && at(bytes, '\x89PNG\r\n\x1a\n')
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : undefined;

const gif = (bytes: Buffer): Size | undefined =>
  bytes.length >= 10 && (at(bytes, 'GIF87a') || at(bytes, 'GIF89a'))
    ? { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
    : undefined;

/** The extended header of WebP; the simple ones do without a size. */
const webp = (bytes: Buffer): Size | undefined =>
  bytes.length >= 30 && at(bytes, 'RIFF') && at(bytes, 'WEBPVP8X', 8)
    ? { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    : undefined;

const framed = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** JPEG is a row of segments; the one of a frame has the size. */
const jpeg = (bytes: Buffer): Size | undefined => {
  if (!at(bytes, '\xff\xd8')) return undefined;
  for (let from = 2; from + 9 <= bytes.length && bytes[from] === 0xff; ) {
    const marker = bytes[from + 1] ?? 0;
    if (framed(marker)) return { width: bytes.readUInt16BE(from + 7), height: bytes.readUInt16BE(from + 5) };
    from += 2 + bytes.readUInt16BE(from + 2);
  }
  return undefined;
};

/** In pixels, of PNG, GIF, WebP and JPEG; nothing for what is no such picture, or cut off too early. */
export const pictureSize = (bytes: Buffer): Size | undefined =>
  png(bytes) ?? gif(bytes) ?? webp(bytes) ?? jpeg(bytes);
