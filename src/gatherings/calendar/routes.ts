/** Feeds as calendars fetch them. Nothing of it is logged: an address is a key. */
import type { Context, Hono } from 'hono';
import { createLinks } from '../../slack/site.ts';
import type { Wiring } from '../wiring.ts';
import { feedPath, isProof } from './address.ts';
import { contentOf } from './content.ts';
import { feedById } from './store.ts';

/** What is no feed, is none any more, or was never theirs: all of it answers alike. */
export const feedRoutes = (wiring: Wiring): ((http: Hono) => void) => {
  const { store, secret, now } = wiring;
  const links = createLinks(wiring);
  return (http) =>
    void http.get(feedPath, async (c) => {
      c.header('cache-control', 'no-store');
      c.header('x-robots-tag', 'noindex');
      const feed = await feedById(store, c.req.param('feed') ?? '');
      if (!feed || !isProof(secret, feed, c.req.param('proof') ?? '')) return absent(c);
      const content = await contentOf(wiring, links, feed, now());
      if (content === null) return absent(c);
      return c.body(content, 200, { 'content-type': 'text/calendar; charset=utf-8' });
    });
};

const absent = (c: Context): Response => c.text('Not found', 404);
