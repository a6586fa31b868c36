/** Signs of the page's own, in the colour of the text around them. What they mean stands in words at their button. */
import { s } from './svg.ts';

/** Strokes on a square of 20. */
const drawn = {
  react: 'M10 2.8a7.2 7.2 0 1 0 7.2 7.2M7.3 8.3v.4M12.3 8.3v.4M7 11.8c1.4 2 4.6 2 6 0M16 1.8v5M13.5 4.3h5',
  reply: 'M3 4.5h14v9.5H9.5L5.5 17.3V14H3z',
  more: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
  send: 'M3.5 3.5 17 10 3.5 16.5 5.3 10zM5.3 10H11',
  bolt: 'M11.5 2 4.5 11.5H10L8.5 18 15.5 8.5H10z',
  attach:
    'M15.6 9.4 9.8 15.2a3.6 3.6 0 0 1-5.1-5.1l6-6a2.4 2.4 0 0 1 3.4 3.4l-6 6a1.2 1.2 0 0 1-1.7-1.7l5.4-5.4',
  file: 'M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4',
  download: 'M10 3v9M6 8.5 10 12.5 14 8.5M4 16.5h12',
  play: 'M6.5 4v12l9.5-6z',
  close: 'M5 5l10 10M15 5 5 15',
  tools: 'M7 5.5 2.5 10 7 14.5M13 5.5l4.5 4.5-4.5 4.5M11.5 4l-3 12',
} as const;

export const icon = (name: keyof typeof drawn): SVGElement =>
  s(
    'svg',
    { viewBox: '0 0 20 20', class: `icon icon-${name}`, 'aria-hidden': 'true', focusable: 'false' },
    s('path', { d: drawn[name] }),
  );
