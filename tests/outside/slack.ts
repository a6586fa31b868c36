import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const signingSecret = 'shh';

/** The headers by which Slack shows that a body is its own; signed now, in real time. */
export const signed = (body: string, type: string): Record<string, string> => {
  const seconds = Math.floor(Date.now() / 1000).toString();
  const mac = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
  return {
    'content-type': type,
    'x-slack-request-timestamp': seconds,
    'x-slack-signature': `v0=${mac}`,
  };
};

export const asJson = 'application/json';
export const asForm = 'application/x-www-form-urlencoded';

export type Said = {
  text: string;
  blocks?: Record<string, unknown>[];
  replace_original?: boolean;
};

/** A little server that keeps what is sent to a `response_url`. */
export const openMailbox = async () => {
  const said = new Map<string, Said[]>();
  const server = createServer(async (request, response) => {
    const message = JSON.parse(await bodyOf(request)) as Said;
    const url = request.url ?? '';
    said.set(url, [...(said.get(url) ?? []), message]);
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let opened = 0;
  return {
    /** An address of its own, and what was said there. */
    open: () => {
      const path = `/answers/${++opened}`;
      return { url: `http://127.0.0.1:${port}${path}`, said: () => said.get(path) ?? [] };
    },
    close: () => new Promise<unknown>((resolve) => server.close(resolve)),
  };
};

export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** The newest button of this name in a message's or a form's blocks. */
export const buttonIn = (blocks: unknown, label: string): Record<string, unknown> => {
  const found = elementsIn(blocks).find(
    ({ type, text }) => type === 'button' && (text as { text?: string } | undefined)?.text === label,
  );
  if (!found) throw new Error(`no button "${label}" in ${JSON.stringify(blocks)}`);
  return found;
};

const elementsIn = (blocks: unknown): Record<string, unknown>[] =>
  (Array.isArray(blocks) ? blocks : []).flatMap((block: Record<string, unknown>) => [
    ...((block.elements as Record<string, unknown>[] | undefined) ?? []),
    ...(block.accessory ? [block.accessory as Record<string, unknown>] : []),
  ]);
