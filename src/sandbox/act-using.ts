import { actOnMessage, actOnView, suggest } from './actions.ts';
import { direct } from './channels.ts';
import type { Choice } from './choices.ts';
import { runCommand } from './commands.ts';
import { emit } from './events.ts';
import { closeView, type Entries, submitView } from './forms.ts';
import { type Hands, outside } from './hands.ts';
import type { Outcome } from './payloads.ts';
import { runShortcut } from './shortcuts.ts';
import { nextTs, type View } from './state.ts';
import type { Target } from './targets.ts';
import { formOf } from './views.ts';
import { type Option, refuse, type World } from './world.ts';

/** Which of several elements is meant, and what is chosen on it. */
export type ActOptions = { value?: Choice; blockId?: string; blockIndex?: number };

/** What a person does with the app: commands, clicks, forms, shortcuts, the Home tab. */
export const using = (world: World, { id, me, place, within, did, plainly, asked }: Hands) => {
  const target = (actionId: string, options: ActOptions): Target => ({
    actionId,
    blockId: options.blockId,
    blockIndex: options.blockIndex,
    value: typeof options.value === 'string' ? options.value : undefined,
  });

  const home = (): View => world.state.homes.get(id) ?? refuse('home_not_found');

  const form = (viewId: string): View => {
    const found = formOf(world, viewId);
    return found?.user === id ? found.view : refuse('view_not_found');
  };

  return {
    /** Runs a slash command. People of other organisations have none of this workspace's. */
    command: (channel: string, line: string): Promise<Outcome> =>
      asked(async () => {
        if (outside(world, me())) refuse('command_not_found');
        return runCommand(world, id, within(channel), line);
      }),
    /** Clicks or chooses on a message, common or ephemeral. */
    click: (channel: string, ts: string, actionId: string, options: ActOptions = {}): Promise<Outcome> =>
      asked(() =>
        actOnMessage(
          world,
          id,
          { channel: place(channel), ts },
          target(actionId, options),
          options.value ?? null,
        ),
      ),
    /** Clicks or chooses on the Home tab. */
    clickHome: (actionId: string, options: ActOptions = {}): Promise<Outcome> =>
      asked(async () => actOnView(world, id, home(), target(actionId, options), options.value ?? null)),
    /** Clicks or chooses in a form that is open. */
    clickView: (viewId: string, actionId: string, options: ActOptions = {}): Promise<Outcome> =>
      asked(async () => actOnView(world, id, form(viewId), target(actionId, options), options.value ?? null)),
    /** The options that the app offers for what was typed into an external select. */
    suggestions: (
      where: { channel: string; ts: string } | { viewId: string } | 'home',
      actionId: string,
      typed: string,
    ): Promise<Outcome & { options: Option[] }> =>
      did(
        async () => {
          const at =
            where === 'home'
              ? { view: home() }
              : 'viewId' in where
                ? { view: form(where.viewId) }
                : { channel: place(where.channel), ts: where.ts };
          return suggest(world, id, at, { actionId }, typed);
        },
        { options: [] },
      ),
    submit: (viewId: string, entries: Entries = {}): Promise<Outcome> =>
      asked(() => submitView(world, id, viewId, entries)),
    /** Closes a form with its cross or Cancel; `all` closes the whole stack. */
    close: (viewId: string, all = false): Promise<Outcome> => asked(() => closeView(world, id, viewId, all)),
    shortcut: (callbackId: string, on?: { channel: string; ts: string } | 'global'): Promise<Outcome> =>
      asked(async () => {
        if (outside(world, me())) refuse('shortcut_not_found');
        const at = on && on !== 'global' ? { channel: within(on.channel), ts: on.ts } : undefined;
        return runShortcut(world, id, callbackId, at);
      }),
    openHome: (tab: 'home' | 'messages' = 'home'): Promise<Outcome> =>
      plainly(() => {
        const { channel } = direct(world, [id, world.app.botUserId]);
        const view = world.state.homes.get(id);
        const event_ts = nextTs(world.state, world.clock.now());
        emit(world, {
          type: 'app_home_opened',
          user: id,
          channel: channel.id,
          tab,
          ...(view ? { view } : {}),
          event_ts,
        });
      }),
  };
};
