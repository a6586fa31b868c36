/** Pure. Where one is, as the address says it: `#/U…/C…`, `#/U…/C…/<ts>` (a thread), `#/U…/home`. */

export type Place = { viewer: string; channel?: string; thread?: string; home?: boolean };

const partsOf = (path: string): string[] => {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
};

/** What makes no sense as an address is the beginning. */
export const parsePlace = (hash: string): Place => {
  const [viewer = '', where, thread] = partsOf(hash.replace(/^#\/?/, ''));
  if (where === 'home') return { viewer, home: true };
  return { viewer, ...(where ? { channel: where } : {}), ...(thread ? { thread } : {}) };
};

export const writePlace = (place: Place): string =>
  `#/${[place.viewer, place.home ? 'home' : place.channel, place.home ? undefined : place.thread]
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;
