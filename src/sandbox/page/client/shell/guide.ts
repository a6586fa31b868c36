/** A first word to who comes here: what this is, who they are, what to try. */
import { type Child, h, keepOne, part } from '../parts/dom.ts';
import { toast } from '../parts/toast.ts';
import { go, load, me, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Guide, GuideAct, GuideStep } from '../types.ts';
import { byWeeks, journey, toNext } from './clock-bar.ts';

const closed = 'guide-closed';
const tried = 'guide-tried';

const isClosed = (): boolean => localStorage.getItem(closed) === 'yes';

const triedSteps = (): number[] => JSON.parse(localStorage.getItem(tried) ?? '[]');

const close = (yes: boolean): void => {
  localStorage.setItem(closed, yes ? 'yes' : 'no');
  drawGuide();
};

export const openGuide = (): void => {
  whole = true;
  close(false);
};

/** The box of the channel, once it stands there. */
const boxOf = async (channel: string): Promise<HTMLTextAreaElement | null> => {
  if (session().place.channel !== channel) {
    go({ channel });
    await load();
  }
  return part('write').querySelector('textarea');
};

const write = async (channel: string, words: string): Promise<void> => {
  const field = await boxOf(channel);
  if (!field) return toast(text.failed(session().overview.app.name, 'not_in_channel'));
  field.value = words;
  field.dispatchEvent(new Event('input'));
  field.focus();
};

const acts: { [Kind in GuideAct['kind']]: (act: Extract<GuideAct, { kind: Kind }>) => unknown } = {
  write: (act) => write(act.channel, act.text),
  open: (act) => go({ channel: act.channel }),
  travel: (act) => journey(byWeeks(act.weeks)),
  next: () => journey(toNext()),
  become: (act) => go({ viewer: act.user, channel: act.channel }),
};

const labelOf = (act: GuideAct): string => (act.kind === 'write' ? act.text : text.guideAct[act.kind]);

const run = (act: GuideAct, at: number): void => {
  localStorage.setItem(tried, JSON.stringify([...new Set([...triedSteps(), at])]));
  drawGuide();
  void (acts[act.kind] as (act: GuideAct) => unknown)(act);
};

/** On its way, the guide keeps to the next step. */
let whole = false;

const showWhole = (): void => {
  whole = true;
  drawGuide();
};

const stepRow = ({ say, label, act }: GuideStep, at: number): HTMLElement =>
  h(
    'li',
    { class: triedSteps().includes(at) ? 'tried' : undefined, 'data-step': at + 1 },
    say,
    triedSteps().includes(at) && h('span', { class: 'heard' }, ` ${text.guideTried}`),
    act && [
      ' ',
      h(
        'button',
        { type: 'button', class: act.kind === 'write' ? 'try written' : 'try', onclick: () => run(act, at) },
        label ?? labelOf(act),
      ),
    ],
  );

/** For an app of which nobody told anything: its command, and a second person. */
const plainGuide = (): Guide => {
  const { app, team } = session().overview;
  const command = app.commands?.[0]?.command;
  const { channel } = session().place;
  return {
    intro: text.guideIntro(team.name, app.name),
    steps: [
      ...(command && channel
        ? [{ say: text.guideCommand, act: { kind: 'write' as const, channel, text: command } }]
        : []),
      { say: text.guideSecond },
    ],
  };
};

const closer = (): HTMLElement =>
  h('button', { type: 'button', class: 'action primary small', onclick: () => close(true) }, text.guideClose);

const nextStep = (step: GuideStep, at: number): HTMLElement =>
  h(
    'section',
    { class: 'guide on-its-way', 'aria-label': text.guideOpen },
    h('ol', { start: at + 1 }, stepRow(step, at)),
    h('button', { type: 'button', class: 'action small', onclick: showWhole }, text.guideWhole),
    closer(),
  );

const panel = (): Child => {
  const person = me();
  const { intro, steps } = session().overview.guide ?? plainGuide();
  const next = steps.findIndex((step, at) => step.act && !triedSteps().includes(at));
  const step = steps[next];
  if (!whole && triedSteps().length > 0 && step) return nextStep(step, next);
  return h(
    'section',
    { class: 'guide', 'aria-labelledby': 'guide-title' },
    h(
      'div',
      { class: 'guide-head' },
      h(
        'h2',
        { id: 'guide-title' },
        text.guideTitle([person?.real_name, person?.profile.title].filter(Boolean).join(', ')),
      ),
      closer(),
    ),
    h('p', {}, intro),
    h('ol', {}, steps.map(stepRow)),
  );
};

export const drawGuide = (): void => {
  const { place, overview } = session();
  const hidden = isClosed() || place.home === true;
  const version = [hidden, place.viewer, overview.guide === null && place.channel, triedSteps(), whole];
  keepOne(part('guide'), JSON.stringify(version), () => h('div', {}, !hidden && panel()));
};
