/** Beginning anew: the process ends the workspace and the app, and opens both again. */
import { h } from '../parts/dom.ts';
import { toast } from '../parts/toast.ts';
import * as api from '../session/api.ts';
import { session } from '../session/session.ts';
import { text } from '../text.ts';

const lookAgainMs = 250;

const isAnother = async (before: string): Promise<boolean> => {
  const found = await api.readState('');
  return found !== null && found.run !== before && found.app.reachable;
};

/** Resolves never: the page is loaded anew as soon as the new workspace is there. */
export const beginAgain = async (seed: 'company' | 'blank'): Promise<void> => {
  const { run } = session().overview;
  const wait = h('dialog', { class: 'wait', 'aria-label': text.beginning }, h('p', {}, text.beginning));
  document.body.append(wait);
  wait.showModal();
  const outcome = await api.reset(seed);
  if (!outcome.ok) {
    wait.remove();
    return toast(text.failed(session().overview.app.name, outcome.error));
  }
  const look = async () => {
    if (!(await isAnother(run))) return void setTimeout(look, lookAgainMs);
    localStorage.clear();
    location.hash = '';
    location.reload();
  };
  await look();
};
