/// <reference lib="dom" />
/** The bar on top: who one is, and what time it is. */
import type { Travel } from './api.ts';
import { h, keepOne, part } from './dom.ts';
import { openHint } from './hint.ts';
import { badges, picture } from './names.ts';
import { openPopover, walkWithArrows } from './popover.ts';
import { go, me, now, session, travel, zone } from './session.ts';
import { text } from './text.ts';
import { clockTime, fullTime, shortTime } from './time.ts';
import { readOut, toast } from './toast.ts';
import type { Person } from './types.ts';

const hour = 3_600_000;

const personRow = (person: Person): HTMLElement[] => [
  picture(person.id, person.real_name),
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

const drawPerson = (): void => {
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

const travelButton = (
  label: { full: string; brief: string },
  time: () => Travel | null,
  title = '',
): HTMLElement => {
  const to = time();
  return h(
    'button',
    {
      type: 'button',
      class: 'action small',
      title,
      'aria-label': label.full,
      disabled: session().moving || to === null,
      onclick: async () => {
        const goal = time();
        if (!goal) return;
        const outcome = await travel(goal);
        if (outcome.ok) readOut(text.arrived(fullTime(now(), zone())));
        else toast(text.failed(session().overview.app.name, outcome.error));
      },
    },
    h('span', { class: 'full' }, label.full),
    h('span', { class: 'brief' }, label.brief),
  );
};

const drawClock = (): void => {
  const { overview, moving } = session();
  const minute = shortTime(now(), zone());
  const { nextDue } = overview;
  const next = nextDue === null ? text.noBeat : text.nextBeatAt(shortTime(nextDue, zone()));
  const toNext = (): Travel | null => (session().overview.nextDue === null ? null : { next: true });
  keepOne(part('clock'), JSON.stringify([minute, zone(), moving, nextDue]), () =>
    h(
      'div',
      { class: 'clock', role: 'group', 'aria-label': text.clock, title: text.clockHint },
      h(
        'time',
        { datetime: new Date(now()).toISOString(), title: fullTime(now(), zone()) },
        moving ? text.moving : minute,
      ),
      h(
        'span',
        { class: 'steps' },
        travelButton(text.hour, () => ({ by: hour })),
        travelButton(text.day, () => ({ by: 24 * hour })),
        travelButton(text.week, () => ({ by: 168 * hour })),
        travelButton(text.nextBeat, toNext, next),
      ),
    ),
  );
};

export const drawTopBar = (): void => {
  keepOne(part('team'), session().overview.team.name, () => {
    const explain = h(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        'aria-label': text.hintOpen,
        title: text.hintOpen,
        onclick: openHint,
      },
      '?',
    );
    return h('div', {}, h('strong', {}, session().overview.team.name), explain);
  });
  drawPerson();
  drawClock();
};

/** A running clock shows each minute as it comes. */
export const startClock = (): void => {
  setInterval(() => {
    if (session().overview.running) drawClock();
  }, 5000);
};
