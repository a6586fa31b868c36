import { z } from 'zod';
import type { Line } from './desk.ts';
import type { PostFile } from './post.ts';
import type { Verdict } from './verdict.ts';

/** Brings a file's content to an address that Slack gave for it; null: it is there. Never throws. */
export type Bring = (url: string, content: string) => Promise<Verdict | null>;

/** `timeout`: of the request, ms. */
export const createBring =
  (fetch: typeof globalThis.fetch, timeout: number): Bring =>
  async (url, content) => {
    try {
      // The address itself is the permission: no token goes there.
      const { status, headers } = await fetch(url, {
        method: 'POST',
        body: Buffer.from(content),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      if (status === 200) return null;
      const seconds = Number(headers.get('retry-after') ?? Number.NaN);
      return again(`http_${status}`, Number.isFinite(seconds) ? seconds * 1000 : null);
    } catch {
      return again('no_answer');
    }
  };

/** Even if it did arrive: what was never shared is seen by nobody. */
const again = (error: string, afterMs: number | null = null): Verdict => ({ how: 'later', afterMs, error });

const Ticket = z.object({ upload_url: z.string(), file_id: z.string() });

/** Brings a file to Slack, where nobody sees it until it is shared. A second time makes another file. */
export const upload = async (
  { call, bring }: Pick<Line, 'call' | 'bring'>,
  { name, content }: PostFile,
): Promise<{ fileId: string } | { verdict: Verdict }> => {
  const answer = await call('files.getUploadURLExternal', {
    filename: name,
    length: Buffer.byteLength(content),
  });
  if (!answer.ok) return answer;
  const ticket = Ticket.safeParse(answer.data);
  if (!ticket.success) return { verdict: { how: 'refused', error: 'no_upload_url' } };
  const verdict = await bring(ticket.data.upload_url, content);
  return verdict ? { verdict } : { fileId: ticket.data.file_id };
};
