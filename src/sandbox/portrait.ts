/** Pure. A small picture for everybody: the same plant in the same colours for the same person, in every run. */
import { type Motif, motifs, sproutOnTrellis } from './portrait-motifs.ts';

type Palette = { ground: string; fill: string; spark: string };

/** Deep enough to stand on a white page, light enough to stand on a dark one. */
const palettes: readonly Palette[] = [
  { ground: '#2f6f5e', fill: '#f6e7c8', spark: '#f2b84b' },
  { ground: '#7a4a86', fill: '#f3d9ee', spark: '#f5c95c' },
  { ground: '#b0503a', fill: '#fde6d2', spark: '#f9c66b' },
  { ground: '#34608f', fill: '#dcecf9', spark: '#f4c65a' },
  { ground: '#8a6a1f', fill: '#fbf0c9', spark: '#f6a552' },
  { ground: '#4c7a34', fill: '#eef6d6', spark: '#f7d560' },
  { ground: '#a23e61', fill: '#fbdce5', spark: '#f8c873' },
  { ground: '#2c7480', fill: '#d8f1ef', spark: '#f7b267' },
  { ground: '#5a5596', fill: '#e4e1fa', spark: '#f2b8c6' },
  { ground: '#6d5140', fill: '#f3e3d3', spark: '#9fcf8a' },
];
const appPalette: Palette = { ground: '#d5e9cc', fill: '#2b6a3c', spark: '#a9cf9d' };

const svg = ({ ground, ...colours }: Palette, motif: Motif): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><rect width="72" height="72" fill="${ground}"/>${motif(colours)}</svg>`;

/** Sown so that people who are often seen together look different. */
const sown = 0x811c9dc5 + 2741;

/** FNV-1a: near ids lie far apart. */
const hash = (text: string): number => {
  let sum = sown;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return sum;
};

const pick = <One>(list: readonly One[], at: number): One => list[at % list.length] as One;

/** The picture of a person, as an SVG document without text or links. */
export const portrait = (id: string): string => {
  const sum = hash(id);
  return svg(pick(palettes, sum >>> 4), pick(motifs, sum >>> 16));
};

/** The picture of the app. */
export const appPortrait = (): string => svg(appPalette, sproutOnTrellis);

const person = /^[UW][A-Z0-9]{1,30}$/;

/** Where the workspace serves it, without its host; nothing for what is no person's id. */
export const portraitPath = (id: string): string | undefined =>
  person.test(id) ? `/page/people/${id}.svg` : undefined;
