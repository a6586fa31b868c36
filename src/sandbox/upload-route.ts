import type { IncomingMessage, ServerResponse } from 'node:http';
import { faultOf } from './faults.ts';
import { readBody, readRaw, sendText } from './http.ts';
import type { World } from './world.ts';

/** The name under which an upload meets faults and stands in the traffic, as if it were a method. */
export const uploadName = 'upload';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The bytes as they are, or out of a form. */
const bytesOf = async (req: IncomingMessage, url: URL): Promise<Buffer> => {
  if (!(req.headers['content-type'] ?? '').startsWith('multipart/form-data')) return readRaw(req);
  const { fields } = await readBody(req, url);
  const blob = Object.values(fields).find((value) => value instanceof Blob);
  return blob ? Buffer.from(await blob.arrayBuffer()) : Buffer.alloc(0);
};

/** `/upload/<id>`: takes the bytes of a file that is not complete yet. Nobody sees them until it is. */
export const createUploadRoute =
  (world: World) =>
  async (req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> => {
    const id = url.pathname.split('/').at(-1) ?? '';
    const bytes = await bytesOf(req, url);
    const request = { file: id, size: bytes.length };
    const entry = world.traffic.add({
      at: world.clock.now(),
      direction: 'from_app',
      kind: 'upload',
      name: uploadName,
      via: 'http',
      request,
    });
    const end = (status: number, body: string) => {
      if (!res.destroyed) sendText(res, status, body);
      world.traffic.answer(entry, { status, response: body, error: status === 200 ? undefined : body });
    };
    const cut = (error: string) => {
      res.destroy();
      world.traffic.answer(entry, { error });
    };
    const file = world.state.files.get(id);
    if (world.faults.outage) return end(503, 'service_unavailable');
    if (world.faults.slowMs > 0) await wait(world.faults.slowMs);
    if (!file || file.complete) return end(404, 'not_found');
    const keep = () => {
      if (!file.complete) file.bytes = bytes;
    };
    const fault = faultOf(world.faults, uploadName, request);
    switch (fault?.kind) {
      case 'rateLimited':
        res.setHeader('retry-after', String(fault.retryAfter ?? 1));
        return end(429, 'ratelimited');
      case 'error':
        return end(fault.status ?? 500, 'internal_error');
      case 'unknownMethod':
      case 'refused':
        return end(400, fault.kind === 'refused' ? fault.error : 'unknown_method');
      case 'acceptedLate':
        world.late.add(keep, fault);
        return cut('accepted_late');
      case 'answeredEarly':
        world.late.add(keep, fault);
        return end(200, `OK - ${bytes.length}`);
      case 'acceptedThenCutOff':
        keep();
        return cut('cut_off');
      case 'delay':
        await wait(fault.ms);
    }
    keep();
    end(200, `OK - ${bytes.length}`);
  };
