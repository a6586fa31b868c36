import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { isOurs } from '../loopback.ts';
import { appPortrait, portrait } from '../portrait.ts';

const types: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  svg: 'image/svg+xml',
  ts: 'text/javascript',
};

const headers = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** Node says once that its type stripping for others is experimental. Nobody who runs this needs to read it. */
const withoutTypes = (code: string): string => {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(code);
  } finally {
    process.emitWarning = emitWarning;
  }
};

/** The page's own files: names without a way out of this folder. */
const served = /^\/page\/(client\/(?:[a-z]+\/)?[a-z-]+\.ts|css\/[a-z-]+\.css|[a-z]+\.svg)$/;

/** A picture of somebody: an id as `portraitPath` writes it, whether or not anybody bears it. */
const pictured = /^\/page\/people\/([UW][A-Z0-9]{1,30})\.svg$/;

/**
 * The page at `/`, and its parts below `/page/`. TypeScript is served as the JavaScript that it is without types.
 * `isApp` knows whose picture is the app's.
 */
export const createPage = (isApp: (user: string) => boolean) => {
  const cache = new Map<string, string>();

  const read = (name: string): string => {
    const text = readFileSync(new URL(name, import.meta.url), 'utf8');
    return name.endsWith('.ts') ? withoutTypes(text) : text;
  };

  const found = (name: string): string | undefined => {
    try {
      const body = cache.get(name) ?? read(name);
      cache.set(name, body);
      return body;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };

  const pick = (req: IncomingMessage, { pathname }: URL): { status: number; type: string; body: string } => {
    const text = (status: number, body: string) => ({ status, type: 'text/plain', body });
    if (!isOurs({ headers: { host: req.headers.host } })) return text(403, 'Not from here');
    if (req.method !== 'GET' && req.method !== 'HEAD') return text(405, 'Only to read');
    const user = pictured.exec(pathname)?.[1];
    if (user)
      return { status: 200, type: 'image/svg+xml', body: isApp(user) ? appPortrait() : portrait(user) };
    const name = pathname === '/' ? 'index.html' : (served.exec(pathname)?.[1] ?? '');
    const body = name === '' ? undefined : found(name);
    if (body === undefined) return text(404, 'Not found');
    return { status: 200, type: types[name.split('.').at(-1) ?? ''] ?? 'text/plain', body };
  };

  /** Answers only under a name of this machine. Another site may link here; it may not frame or read it. */
  return (req: IncomingMessage, res: ServerResponse, url: URL): void => {
    const { status, type, body } = pick(req, url);
    res.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` });
    res.end(req.method === 'HEAD' ? undefined : body);
  };
};
