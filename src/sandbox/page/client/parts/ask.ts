/** Small dialogs of the page's own: a question, or a few fields. */
import { text } from '../text.ts';
import { type Child, h } from './dom.ts';

let asked = 0;

type Question = { title: string; body: Child; yes: string; no?: string; danger?: boolean };

/** Resolves with true when the person says yes. */
export const ask = ({ title, body, yes, no = text.cancel, danger }: Question): Promise<boolean> =>
  new Promise((resolve) => {
    asked += 1;
    const id = `ask-${asked}`;
    const dialog: HTMLDialogElement = h(
      'dialog',
      {
        class: 'ask',
        'aria-labelledby': id,
        onclose: () => {
          dialog.remove();
          resolve(dialog.returnValue === 'yes');
        },
      },
      h(
        'form',
        { method: 'dialog' },
        h('h2', { id }, title),
        h('div', { class: 'body' }, body),
        h(
          'footer',
          {},
          h(
            'button',
            { class: 'action', value: 'no', type: 'button', onclick: () => dialog.close('no') },
            no,
          ),
          h('button', { class: danger ? 'action danger' : 'action primary', value: 'yes' }, yes),
        ),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.body input, .body textarea, .body select')?.focus();
  });
