/** Pure. The secret addresses of feeds: nobody can guess one, nor make one of another out of theirs. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Feed } from './store.ts';

export const feedPath = '/calendar/:feed/:proof{[\\w-]+\\.ics}';

/** Where a calendar finds a feed; a new version of it has another address. */
export const feedAddress = (publicUrl: string, secret: string, feed: Feed): string =>
  `${publicUrl}/calendar/${feed.id}/${proofOf(secret, feed)}`;

/** Whether the end of an address is the feed's, in the same time whatever is wrong about it. */
export const isProof = (secret: string, feed: Feed, given: string): boolean => {
  const ours = Buffer.from(proofOf(secret, feed));
  const theirs = Buffer.from(given);
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
};

const proofOf = (secret: string, { id, team, user, community, version }: Feed): string => {
  const words = JSON.stringify(['feed', id, team, user, community, version]);
  return `${createHmac('sha256', secret).update(words).digest('base64url')}.ics`;
};
