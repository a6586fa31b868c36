/** A person's card: who they are, what time it is for them, and two things to do about it. */
import { emojiOf } from '../messages/emoji.ts';
import { badges, nameOf } from '../messages/names.ts';
import { type Child, h } from '../parts/dom.ts';
import { openPopover } from '../parts/popover.ts';
import { act, go, now, personOf, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Person } from '../types.ts';
import { clockTime, shortTime } from '../words/time.ts';
import { presenceShown, presentPicture } from './presence-dots.ts';

const statusOf = ({ profile }: Person): Child => {
  const { status_emoji, status_text } = profile;
  if (!status_emoji && !status_text) return false;
  const sign = emojiOf(status_emoji.replaceAll(':', ''));
  return h('p', {}, sign && h('span', { class: 'emoji' }, sign), ' ', status_text);
};

const message = async (person: Person): Promise<void> => {
  const opened = await act('openDm', [person.id]);
  if (opened.ok && opened.channel) go({ channel: opened.channel });
};

const card = (person: Person, close: () => void): HTMLElement => {
  const { place } = session();
  const own = person.id === place.viewer;
  const may = !person.deleted && !own;
  const button = (label: string, look: string, run: () => unknown): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        class: `action ${look}`,
        onclick: () => {
          close();
          run();
        },
      },
      label,
    );
  return h(
    'div',
    { class: 'profile', role: 'dialog', 'aria-label': person.real_name },
    h(
      'header',
      {},
      presentPicture(person.id, person.real_name),
      h(
        'div',
        {},
        h('h2', {}, person.real_name, ' ', badges(person)),
        h('p', { class: 'quiet' }, person.profile.title || (person.is_bot ? text.appTitle : '')),
      ),
    ),
    statusOf(person),
    h('p', { class: 'quiet' }, presenceShown(person).words),
    !person.is_bot &&
      h(
        'p',
        { class: 'quiet' },
        text.localTime(clockTime(now(), person.tz)),
        h('small', { title: shortTime(now(), person.tz) }, ` ${person.tz.replaceAll('_', ' ')}`),
      ),
    own && h('p', { class: 'quiet' }, text.thisIsYou),
    may &&
      h(
        'div',
        { class: 'actions' },
        button(text.messageTo, 'primary', () => message(person)),
        !person.is_bot && button(text.actAsThem, '', () => go({ ...place, viewer: person.id })),
      ),
  );
};

export const openProfile = (anchor: HTMLElement, id: string): void => {
  const person = personOf(id);
  if (!person) return;
  const panel: HTMLElement = card(person, () => panel.hidePopover());
  openPopover(anchor, panel);
};

/** The same for the pointer alone: who uses the keyboard, or listens, has the name beside it. */
export const pictureButton = (id: string, picture: HTMLElement): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      class: 'picture-button',
      tabindex: -1,
      'aria-hidden': 'true',
      onclick: (event: MouseEvent) => openProfile(event.currentTarget as HTMLElement, id),
    },
    picture,
  );

/** A name, or what else stands for a person, that opens their card. Plain text for who is not known. */
export const personButton = (id: string, look: string, shown: Child = nameOf(id)): HTMLElement => {
  if (!personOf(id)) return h('span', { class: look }, shown);
  return h(
    'button',
    {
      type: 'button',
      class: look,
      'aria-haspopup': 'dialog',
      onclick: (event: MouseEvent) => openProfile(event.currentTarget as HTMLElement, id),
    },
    shown,
  );
};
