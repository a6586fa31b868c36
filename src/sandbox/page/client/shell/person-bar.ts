/** Who one is, and the way to become anybody else. */

import { badges, picture } from '../messages/names.ts';
import { h, keepOne, part } from '../parts/dom.ts';
import { openPopover, walkWithArrows } from '../parts/popover.ts';
import { go, me, now, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Person } from '../types.ts';
import { clockTime } from '../words/time.ts';
import { presentPicture } from './presence-dots.ts';

const personRow = (person: Person): HTMLElement[] => [
  presentPicture(person.id, person.real_name),
  h(
    'span',
    { class: 'who' },
    h('span', {}, h('strong', {}, person.real_name), ' ', badges(person)),
    h('small', {}, [person.profile.title, person.profile.status_text].filter(Boolean).join(' · ')),
    h('small', {}, `${clockTime(now(), person.tz)} · ${person.tz.replaceAll('_', ' ')}`),
  ),
];

const choosePerson = (anchor: HTMLElement): void => {
  const { overview, place } = session();
  const people = overview.people.filter((one) => !one.is_bot && !one.deleted);
  const panel = h(
    'div',
    { class: 'chooser', role: 'dialog', 'aria-label': text.actAs },
    h('h2', {}, text.actAs),
    people.map((person) =>
      h(
        'button',
        {
          type: 'button',
          'aria-current': person.id === place.viewer ? 'true' : undefined,
          onclick: () => {
            panel.hidePopover();
            go({ ...place, viewer: person.id });
          },
        },
        personRow(person),
      ),
    ),
  );
  walkWithArrows(panel);
  openPopover(anchor, panel);
};

export const drawPersonBar = (): void => {
  const person = me();
  if (!person) return;
  const badgeKey = [person.is_admin, person.is_restricted, person.team_id];
  keepOne(part('person'), JSON.stringify([person.id, person.real_name, person.profile, badgeKey]), () => {
    const chooser: HTMLElement = h(
      'button',
      { type: 'button', class: 'person', 'aria-haspopup': 'dialog', onclick: () => choosePerson(chooser) },
      picture(person.id, person.real_name),
      h(
        'span',
        { class: 'who' },
        h('small', {}, text.actingAs),
        h('span', {}, h('strong', {}, person.real_name), ' ', badges(person)),
      ),
      h('span', { 'aria-hidden': 'true' }, '▾'),
    );
    return chooser;
  });
};
