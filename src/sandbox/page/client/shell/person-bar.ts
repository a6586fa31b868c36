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

/** As whom one acted, the latest first. */
let lately: string[] = [];

const mostLately = 2;

/** Whom one is likely to be next: whom one was before, else the first of all. */
const likelyNext = (): Person[] => {
  const { overview, place } = session();
  const others = overview.people.filter((one) => !one.is_bot && !one.deleted && one.id !== place.viewer);
  const rank = ({ id }: Person) => (lately.includes(id) ? lately.indexOf(id) : lately.length);
  return others.sort((a, b) => rank(a) - rank(b)).slice(0, mostLately);
};

const become = ({ id, real_name }: Person): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      class: 'become',
      title: text.become(real_name),
      onclick: () => go({ ...session().place, viewer: id }),
    },
    picture(id, real_name),
    h('span', { class: 'heard' }, text.become(real_name)),
  );

const drawLikelyNext = (): void => {
  const { viewer } = session().place;
  if (lately[0] !== viewer) lately = [viewer, ...lately.filter((one) => one !== viewer)];
  const next = likelyNext();
  keepOne(part('become'), next.map((one) => one.id + one.real_name).join(), () =>
    h('div', { role: 'group', 'aria-label': text.actAs }, next.map(become)),
  );
};

export const drawPersonBar = (): void => {
  const person = me();
  if (!person) return;
  drawLikelyNext();
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
