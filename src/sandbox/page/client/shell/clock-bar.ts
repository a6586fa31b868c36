/** The workspace's clock, the steps to move it by, and how far a journey has come. */
import { h, keepOne, part } from '../parts/dom.ts';
import { toast } from '../parts/toast.ts';
import { moveTime, type Travel } from '../session/api.ts';
import { now, session, travel, zone } from '../session/session.ts';
import { text } from '../text.ts';
import { fullTime, shortTime } from '../words/time.ts';

const hour = 3_600_000;
const week = 168 * hour;

/** Moves time, and says what came of it. */
export const journey = async (goal: Travel): Promise<void> => {
  const outcome = await travel(goal);
  if (outcome.ok) toast(text.arrived(fullTime(now(), zone()), outcome));
  else toast(text.failed(session().overview.app.name, outcome.error));
};

/** To what the app posts next where one is. */
export const toNext = (): Travel => ({ next: true, as: session().place.viewer });

export const byWeeks = (weeks: number): Travel => ({ by: weeks * week });

const step = (label: { full: string; brief: string }, goal: () => Travel): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      class: 'action small',
      'aria-label': label.full,
      onclick: () => journey(goal()),
    },
    h('span', { class: 'full' }, label.full),
    h('span', { class: 'brief' }, label.brief),
  );

const steps = (): HTMLElement =>
  h(
    'span',
    { class: 'steps' },
    step(text.nextBeat, toNext),
    step(text.hour, () => ({ by: hour })),
    step(text.day, () => ({ by: 24 * hour })),
    step(text.week, () => byWeeks(1)),
    step(text.twelveWeeks, () => byWeeks(12)),
  );

const underWay = (): HTMLElement => {
  const bar = h('progress', { 'aria-label': text.moving });
  return h(
    'span',
    { class: 'steps' },
    bar,
    h(
      'button',
      {
        type: 'button',
        class: 'action small',
        'aria-label': text.stopTime,
        onclick: () => moveTime({ stop: true }),
      },
      text.stop,
    ),
  );
};

/** A bar moves; it is not drawn anew. */
const showProgress = (): void => {
  const bar = part('clock').querySelector('progress');
  const { journey: way } = session().overview;
  if (bar && way?.to) bar.value = Math.min(1, (now() - way.from) / (way.to - way.from));
};

const showTime = (): void => {
  keepOne(part('clock-time'), `${shortTime(now(), zone())}/${zone()}`, () =>
    h(
      'time',
      { datetime: new Date(now()).toISOString(), title: fullTime(now(), zone()) },
      shortTime(now(), zone()),
    ),
  );
};

export const drawClockBar = (): void => {
  const { overview, moving } = session();
  const isMoving = moving || overview.journey !== null;
  if (!part('clock').hasChildNodes())
    part('clock').append(
      h(
        'div',
        { class: 'clock', role: 'group', 'aria-label': text.clock, title: text.clockHint },
        h('span', { id: 'clock-time' }),
        h('span', { id: 'clock-steps' }),
      ),
    );
  showTime();
  keepOne(part('clock-steps'), String(isMoving), () => (isMoving ? underWay() : steps()));
  showProgress();
};

/** A running clock shows each minute as it comes. */
export const startClock = (): void => {
  setInterval(() => {
    if (session().overview.running) showTime();
  }, 5000);
};
