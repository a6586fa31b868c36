/** Pictures with a dot: who is there, also said in words. */
import { picture } from '../messages/names.ts';
import { h } from '../parts/dom.ts';
import { now, personOf } from '../session/session.ts';
import { text } from '../text.ts';
import type { Person } from '../types.ts';
import { isQuiet, presenceOf } from './presence.ts';

type Shown = { look: string; words: string };

export const presenceShown = (person: Person): Shown => {
  const { profile } = person;
  if (person.deleted) return { look: 'away', words: text.gone };
  const presence = presenceOf({ ...person, status_emoji: profile.status_emoji }, now());
  if (isQuiet(person, now()))
    return { look: `${presence} quietly`, words: `${text.presence[presence]}, ${text.quietNow}` };
  return { look: presence, words: text.presence[presence] };
};

const update = (mark: HTMLElement): void => {
  const person = personOf(mark.dataset.presence);
  if (!person) return;
  const { look, words } = presenceShown(person);
  const [dot, heard] = mark.querySelectorAll<HTMLElement>('.presence, .heard');
  if (!dot || !heard || dot.title === words) return;
  dot.className = `presence ${look}`;
  dot.title = words;
  heard.textContent = words;
};

/** A picture with its dot. Put it where the name is said too: the words say no name. */
export const presentPicture = (id: string, name: string): HTMLElement => {
  const mark = h(
    'span',
    { class: 'present', 'data-presence': id },
    picture(id, name),
    h('span', { class: 'presence', 'aria-hidden': 'true' }),
    h('span', { class: 'heard' }),
  );
  update(mark);
  return mark;
};

/** Time passes: brings all dots on the page up to date. */
export const refreshPresence = (): void => {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-presence]')) update(mark);
};
