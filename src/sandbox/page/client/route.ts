/** Pure. Where one is, as the address says it: `#/U…/C…`, `#/U…/C…/<ts>` (a thread), `#/U…/home`. */

export type Place = { viewer: string; channel?: string; thread?: string; home?: boolean };

export const parsePlace = (hash: string): Place => {
  const [viewer = '', where, thread] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (where === 'home') return { viewer, home: true };
  return { viewer, ...(where ? { channel: where } : {}), ...(thread ? { thread } : {}) };
};

export const writePlace = (place: Place): string =>
  `#/${[place.viewer, place.home ? 'home' : place.channel, place.home ? undefined : place.thread]
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;
