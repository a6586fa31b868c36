import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fields } from './state.ts';

/** A request's fields, and Slack's word for it when they could not be read. */
export type Body = { fields: Fields; raw: Buffer; error?: string };

const largest = 10 * 1024 * 1024;

export const readRaw = async (req: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new RangeError('The request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads query, form, multipart or JSON. */
export const readBody = async (req: IncomingMessage, url: URL): Promise<Body> => {
  const raw = await readRaw(req);
  const query = Object.fromEntries(url.searchParams);
  const type = req.headers['content-type'] ?? '';
  if (raw.length === 0) return { fields: query, raw };
  if (type.startsWith('application/json')) {
    try {
      const parsed: unknown = JSON.parse(raw.toString());
      return isFields(parsed)
        ? { fields: { ...query, ...parsed }, raw }
        : { fields: query, raw, error: 'json_not_object' };
    } catch {
      return { fields: query, raw, error: 'invalid_json' };
    }
  }
  if (type.startsWith('multipart/form-data')) {
    try {
      const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
      return { fields: { ...query, ...Object.fromEntries(form) }, raw };
    } catch {
      return { fields: query, raw, error: 'invalid_form_data' };
    }
  }
  return { fields: { ...query, ...Object.fromEntries(new URLSearchParams(raw.toString())) }, raw };
};

export const sendJson = (res: ServerResponse, status: number, body: unknown): void => {
  if (res.destroyed || res.headersSent) return;
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
};

export const sendText = (res: ServerResponse, status: number, body: string, type = 'text/plain'): void => {
  res.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  res.end(body);
};
