/** Files at a message: pictures as they are, others by name and size. */
import { h } from '../parts/dom.ts';
import { icon } from '../parts/icons.ts';
import { text } from '../text.ts';
import type { SharedFile } from '../types.ts';
import { sizeText } from './file-size.ts';
import { fileUrl } from './images.ts';

const raster = /^image\/(png|jpeg|gif|webp|avif)$/;

/** The room that a picture takes before it is there, so that nothing jumps when it comes. */
const tallest = 320;
const widest = 420;

const fitted = (width = 0, height = 0): { width?: number; height?: number } => {
  if (width <= 0 || height <= 0) return {};
  const scale = Math.min(1, widest / width, tallest / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
};

const picture = (file: SharedFile, url: string): HTMLElement =>
  h(
    'figure',
    { class: 'file-picture' },
    h(
      'a',
      { href: url, target: '_blank', rel: 'noopener' },
      h('img', {
        src: url,
        alt: file.alt_txt ?? file.title ?? file.name,
        loading: 'lazy',
        ...fitted(file.original_w, file.original_h),
      }),
    ),
    h('figcaption', { class: 'note' }, file.title || file.name),
  );

const other = (file: SharedFile, url: string): HTMLElement =>
  h(
    'a',
    { class: 'file', href: url, download: file.name },
    h('span', { class: 'file-sign' }, icon('file')),
    h(
      'span',
      { class: 'file-name' },
      h('strong', {}, file.title || file.name),
      h('small', {}, [file.pretty_type, sizeText(file.size)].filter(Boolean).join(' · ')),
    ),
    h('span', { class: 'quiet' }, icon('download'), h('span', { class: 'heard' }, text.download)),
  );

export const drawFile = (file: SharedFile): HTMLElement => {
  if (file.mode === 'tombstone') return h('p', { class: 'quiet' }, text.fileGone);
  const url = fileUrl(file.id, file.name);
  return raster.test(file.mimetype) ? picture(file, url) : other(file, url);
};
