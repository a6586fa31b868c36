import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps tokens at rest. */
export type Secrets = {
  seal(text: string): string;
  /** Throws where none of the keys fits or the sealed text was changed. */
  open(sealed: string): string;
};

const version = 'v1';

/**
 * AES-256-GCM with a list of keys (at least one): the first seals, all open, so that a key can be replaced by
 * putting a new one before it.
 */
export const createSecrets = (keys: readonly string[]): Secrets => {
  const derived = keys.map((key) => Buffer.from(hkdfSync('sha256', key, '', 'trellis tokens', 32)));
  const [first] = derived;
  if (!first) throw new RangeError('a key is needed to keep tokens');
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', first, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [
        version,
        ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')),
      ].join('.');
    },
    open(sealed) {
      const [given, nonce, tag, body] = sealed.split('.');
      if (given !== version || !nonce || !tag || body === undefined) throw new Error('not a sealed text');
      for (const key of derived) {
        const text = opened(key, nonce, tag, body);
        if (text !== null) return text;
      }
      throw new Error('none of the keys in TOKEN_ENCRYPTION_KEY opens this token');
    },
  };
};

const opened = (key: Buffer, nonce: string, tag: string, body: string): string | null => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    });
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    return null;
  }
};
