/** Pure. A time zone as somebody writes it. */

/** The IANA zone of this name, in its proper spelling; null if there is none. */
export const readZone = (name: string): string | null => {
  const zone = name.trim().replaceAll(' ', '_');
  if (!/^[a-z][\w+-]*(?:\/[\w+-]+)*$/i.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
};
