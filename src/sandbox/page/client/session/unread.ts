/** What each person has read, kept in this browser. What stood there at the first visit counts as read. */

type Marks = { since: number; read: Record<string, string> };

const key = 'read';

const load = (): Marks => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { since: Number(kept.since ?? 0), read: kept.read ?? {} };
  } catch {
    return { since: 0, read: {} };
  }
};

let marks = load();

const keepMarks = () => localStorage.setItem(key, JSON.stringify(marks));

/**
 * Begins anew when there was none, or when the workspace's clock (epoch ms) stands before the last visit. `newest` is
 * the newest timestamp there is: where the clock stands still, the next one may be of the same millisecond.
 */
export const beginReading = (now: number, newest: string): void => {
  const last = Math.max(marks.since, ...Object.values(marks.read).map((ts) => Number(ts) * 1000));
  const present = Math.max(now, Number(newest) * 1000);
  if (marks.since > 0 && last <= present) return;
  marks = { since: present > now ? present : now - 1, read: {} };
  keepMarks();
};

export const isUnread = (viewer: string, channel: string, latest: string | undefined): boolean =>
  latest !== undefined &&
  Number(latest) * 1000 > marks.since &&
  latest > (marks.read[`${viewer}/${channel}`] ?? '');

/** Up to which timestamp somebody has read a channel. */
export const lastRead = (viewer: string, channel: string): string =>
  marks.read[`${viewer}/${channel}`] ?? (marks.since / 1000).toFixed(6);

export const markRead = (viewer: string, channel: string, latest: string | undefined): void => {
  if (!isUnread(viewer, channel, latest)) return;
  marks.read[`${viewer}/${channel}`] = latest ?? '';
  keepMarks();
};
