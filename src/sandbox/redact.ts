/** Keeps out of sight what lets somebody in. Pure. */
import type { App } from './world.ts';

const hidden = '…';

/** Fields that hold nothing else. `code` is OAuth's. */
const names =
  /^(token|access_token|refresh_token|client_secret|signing_secret|verification_token|code|ticket)$/;

/** Tokens, a socket's ticket, and the key of a `response_url`, wherever they are written. */
const shapes: [RegExp, string][] = [
  [/\bx(?:ox[a-z]|app)-[\w-]+/g, hidden],
  [/(ticket=)[\w-]+/g, `$1${hidden}`],
  [/(\/response\/\w+\/)\w+/g, `$1${hidden}`],
];

export const secretsOf = (app: App): string[] => [
  app.botToken,
  app.appToken,
  app.signingSecret,
  app.verificationToken,
  app.clientSecret,
];

/** JSON of a value, its secrets hidden; what is no JSON, such as a file, is told by its size. */
export const redacted = (value: unknown, secrets: readonly string[]): string =>
  JSON.stringify(value, (name, one: unknown) => {
    if (one instanceof Blob) return `(${one.size} bytes)`;
    if (typeof one !== 'string') return one;
    if (names.test(name)) return hidden;
    const known = secrets.reduce((text, secret) => text.replaceAll(secret, hidden), one);
    return shapes.reduce((text, [shape, instead]) => text.replaceAll(shape, instead), known);
  }) ?? 'null';
