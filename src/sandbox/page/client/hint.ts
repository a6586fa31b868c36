/// <reference lib="dom" />
/** A first word to who comes here: what this is, who they are, what to try. */
import { h, keepOne, part } from './dom.ts';
import { me, session } from './session.ts';
import { text } from './text.ts';
import { toast } from './toast.ts';

const key = 'hint-seen';

const seen = (): boolean => localStorage.getItem(key) === 'yes';

const set = (yes: boolean): void => {
  localStorage.setItem(key, yes ? 'yes' : 'no');
  drawHint();
};

export const openHint = (): void => set(false);

const tryIt = (command: string): void => {
  const field = part('write').querySelector('textarea');
  if (!field) {
    toast(text.failed(session().overview.app.name, 'not_in_channel'));
    return;
  }
  field.value = command;
  field.dispatchEvent(new Event('input'));
  field.focus();
};

export const drawHint = (): void => {
  const { overview } = session();
  const person = me();
  const hidden = seen() || session().place.home === true;
  const command = overview.app.commands?.[0]?.command;
  keepOne(part('hint'), JSON.stringify([hidden, person?.id]), () => {
    if (hidden) return h('div');
    return h(
      'div',
      { class: 'hint-panel' },
      h(
        'div',
        { class: 'hint-head' },
        h('h2', {}, text.hintTitle([person?.real_name, person?.profile.title].filter(Boolean).join(', '))),
        h(
          'button',
          { type: 'button', class: 'action primary small', onclick: () => set(true) },
          text.hintClose,
        ),
      ),
      h('p', {}, text.hintWhat(overview.team.name, overview.app.name)),
      h(
        'ol',
        {},
        text
          .hintTry(command)
          .map((one) =>
            h(
              'li',
              {},
              one.text,
              one.command && [
                ' ',
                h(
                  'button',
                  { type: 'button', class: 'try', onclick: () => tryIt(one.command ?? '') },
                  one.command,
                ),
              ],
            ),
          ),
      ),
    );
  });
};
