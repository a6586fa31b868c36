import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRaster } from './file-kinds.ts';
import { sendText } from './http.ts';
import { isOurs } from './loopback.ts';
import { mayRead } from './read.ts';
import type { Channel, StoredFile } from './state.ts';
import { botIn, holds, type World } from './world.ts';

/** The conversations in which the file stands now. */
const placesOf = (world: World, file: StoredFile): Channel[] =>
  file.shares.flatMap(({ channel, ts }) => {
    const place = world.state.channels.get(channel);
    return place?.messages.get(ts)?.files?.includes(file.id) ? [place] : [];
  });

const mayPerson = (world: World, file: StoredFile, viewer: string): boolean =>
  (world.state.users.has(viewer) && file.user === viewer) ||
  placesOf(world, file).some((place) => mayRead(world, place, viewer));

const mayApp = (world: World, file: StoredFile, token: string): boolean =>
  token === world.app.botToken &&
  world.app.installed &&
  !world.faults.revoked &&
  holds(world, 'files:read') &&
  (file.user === world.app.botUserId || placesOf(world, file).some((place) => botIn(world, place)));

/** Whose file it is to see: the app's by its token, a person's by the `viewer` that this machine's page names. */
const may = (world: World, file: StoredFile, req: IncomingMessage, url: URL): boolean => {
  const token = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (token !== undefined) return mayApp(world, file, token);
  return isOurs(req) && mayPerson(world, file, url.searchParams.get('viewer') ?? '');
};

/**
 * `/files/<id>/<name>`: a file's bytes. Only pictures that hold nothing to run are shown in the browser; all else
 * is handed over as a download. What one may not see is not there.
 */
export const createFileRoute =
  (world: World) =>
  (req: IncomingMessage, res: ServerResponse, url: URL): void => {
    const file = world.state.files.get(url.pathname.split('/')[2] ?? '');
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      sendText(res, 405, 'method_not_allowed');
      return;
    }
    if (!file || file.bytes.length === 0 || !may(world, file, req, url)) {
      sendText(res, 404, 'not_found');
      return;
    }
    const shown = isRaster(file.mimetype);
    res.writeHead(200, {
      'content-type': shown ? file.mimetype : 'application/octet-stream',
      'content-length': file.bytes.length,
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=600',
      'referrer-policy': 'no-referrer',
    });
    res.end(req.method === 'HEAD' ? undefined : file.bytes);
  };
