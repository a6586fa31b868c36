/** What was written and not sent yet, by place: it is there again when one comes back, also after a reload. */

const key = 'drafts';

const load = (): Map<string, string> => {
  try {
    return new Map(Object.entries(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string>));
  } catch {
    return new Map();
  }
};

const drafts = load();

export const draftOf = (place: string): string => drafts.get(place) ?? '';

export const keepDraft = (place: string, written: string): void => {
  if (draftOf(place) === written) return;
  if (written === '') drafts.delete(place);
  else drafts.set(place, written);
  sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(drafts)));
};
