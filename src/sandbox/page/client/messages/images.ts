/** Pictures. Those of other hosts are not fetched: nothing that one reads here tells anybody that it was read. */
import { h } from '../parts/dom.ts';
import { session } from '../session/session.ts';
import { text } from '../text.ts';

/** `image_url`, or `slack_file` with an id or an address; and `alt_text`. */
type Source = { [field: string]: unknown };

/** A file of the workspace, as whoever looks may see it. */
export const fileUrl = (id: string, name: string): string =>
  `/files/${encodeURIComponent(id)}/${encodeURIComponent(name)}?viewer=${encodeURIComponent(session().place.viewer)}`;

const ownFile = /^\/files\/([A-Z0-9]+)\/([^/?#]+)/;

/** The address of what this machine serves; nothing for others. */
export const ownUrl = (url: string): string | undefined => {
  if (!URL.canParse(url, location.href)) return undefined;
  const { origin, pathname } = new URL(url, location.href);
  if (origin !== location.origin) return undefined;
  const file = ownFile.exec(pathname);
  return file ? fileUrl(file[1] ?? '', decodeURIComponent(file[2] ?? '')) : pathname;
};

const sourceOf = ({ image_url, slack_file }: Source): string | undefined => {
  if (typeof image_url === 'string') return ownUrl(image_url);
  const { id, url } = (slack_file ?? {}) as { id?: string; url?: string };
  if (id) return fileUrl(id, 'picture');
  return url ? ownUrl(url) : undefined;
};

/** What stands where a picture would. */
const note = (alt: string): HTMLElement =>
  h(
    'span',
    { class: 'picture-note', role: 'img', 'aria-label': text.picture(alt) },
    h('span', { class: 'quiet' }, alt),
  );

export const drawImage = (source: Source): HTMLElement => {
  const alt = String(source.alt_text ?? '');
  const src = sourceOf(source);
  if (!src) return note(alt);
  const image: HTMLElement = h('img', {
    src,
    alt,
    loading: 'lazy',
    onerror: () => image.replaceWith(note(alt)),
  });
  return image;
};
