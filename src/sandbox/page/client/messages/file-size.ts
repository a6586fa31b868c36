/** Pure. */

/** `512 B`, `3.4 kB`, `1 MB`. */
export const sizeText = (bytes: number | undefined): string => {
  if (bytes === undefined) return '';
  if (bytes < 1000) return `${bytes} B`;
  const [by, unit] = bytes < 999_500 ? [1e3, 'kB'] : [1e6, 'MB'];
  const size = bytes / by;
  return `${size >= 100 ? Math.round(size) : Math.round(size * 10) / 10} ${unit}`;
};
