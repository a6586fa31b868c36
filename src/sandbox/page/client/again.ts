/// <reference lib="dom" />
/** Beginning anew: the process ends the workspace and the app, and opens both again. */
import * as api from './api.ts';
import { h, part } from './dom.ts';
import { session } from './session.ts';
import { text } from './text.ts';
import { toast } from './toast.ts';

const lookAgainMs = 250;

const isAnother = async (before: string): Promise<boolean> => {
  const found = await api.readState('');
  return found !== null && found.run !== before;
};

/** Resolves never: the page is loaded anew as soon as the new workspace is there. */
export const beginAgain = async (seed: 'company' | 'blank'): Promise<void> => {
  const { run } = session().overview;
  part('offline').replaceChildren(h('p', { class: 'calm' }, text.beginning));
  const outcome = await api.reset(seed);
  if (!outcome.ok) return toast(text.failed(session().overview.app.name, outcome.error));
  const look = async () => {
    if (!(await isAnother(run))) return void setTimeout(look, lookAgainMs);
    localStorage.clear();
    location.hash = '';
    location.reload();
  };
  await look();
};
