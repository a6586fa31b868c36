/** Pure. Kinds of files by the ends of their names. */

type Kind = { mimetype: string; filetype: string; pretty: string };

const kinds: Record<string, [mimetype: string, pretty: string]> = {
  png: ['image/png', 'PNG'],
  jpg: ['image/jpeg', 'JPEG'],
  jpeg: ['image/jpeg', 'JPEG'],
  gif: ['image/gif', 'GIF'],
  webp: ['image/webp', 'WebP'],
  svg: ['image/svg+xml', 'SVG'],
  csv: ['text/csv', 'CSV'],
  txt: ['text/plain', 'Plain text'],
  md: ['text/markdown', 'Markdown'],
  html: ['text/html', 'HTML'],
  json: ['application/json', 'JSON'],
  ics: ['text/calendar', 'Calendar'],
  pdf: ['application/pdf', 'PDF'],
  yaml: ['text/yaml', 'YAML'],
  yml: ['text/yaml', 'YAML'],
  zip: ['application/zip', 'Zip'],
  mp3: ['audio/mpeg', 'MP3'],
  mp4: ['video/mp4', 'MP4'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel spreadsheet'],
};

export const kindOf = (name: string): Kind => {
  const end = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '';
  const [mimetype, pretty] = (Object.hasOwn(kinds, end) ? kinds[end] : undefined) ?? [
    'application/octet-stream',
    'Binary',
  ];
  return { mimetype, filetype: end || 'binary', pretty };
};

/** Pictures that a browser shows and that hold nothing that it would run. */
export const isRaster = (mimetype: string): boolean => /^image\/(png|jpeg|gif|webp)$/.test(mimetype);
