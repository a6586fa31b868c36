import type { App } from '@slack/bolt';
import { eachInTurn } from '../each.ts';
import { createAction } from './action.ts';
import { actor, admit, standingsOf } from './admit.ts';
import { plainText } from './blocks.ts';
import { createCommand } from './command.ts';
import { explain } from './errors.ts';
import { clip, limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { requestOf } from './request.ts';
import { allows } from './roles.ts';
import { answering, anyLocale, askingOf, type Incoming, type Routing } from './routing.ts';
import { EventBody, ShortcutBody, SuggestionBody } from './shape.ts';
import { createSubmission } from './submission.ts';
import type { Happening } from './surface.ts';
import { text } from './text.ts';

/** Registers all that the surfaces offer on a Bolt app. No handler is reached but through the roles table. */
export const route = (app: App, routing: Routing): void => {
  const every = /[\s\S]*/;
  const on = (listener: (incoming: Incoming) => Promise<void>) => (args: unknown) =>
    listener(args as Incoming);
  app.command(every, on(createCommand(routing)));
  app.action(every, on(createAction(routing)));
  app.view(every, on(createSubmission(routing)));
  app.view({ callback_id: every, type: 'view_closed' }, ({ ack }) => ack());
  app.options(every, on(createSuggestions(routing)));
  app.shortcut(every, on(createShortcut(routing)));
  app.event(every, on(createEvents(routing)));
};

/** The choices of a menu while one types; whoever may not, or whatever fails, gets none. */
const createSuggestions = (routing: Routing) => {
  const menus = new Map(routing.surfaces.flatMap(({ options }) => options ?? []).map((one) => [one.id, one]));
  return async (incoming: Incoming): Promise<void> => {
    const body = SuggestionBody.parse(incoming.body);
    const menu = menus.get(body.action_id);
    const asking = askingOf(routing, incoming, {
      user: body.user.id,
      home: body.user.team_id ?? body.team?.id ?? null,
      channel: body.channel?.id ?? null,
      trigger: null,
    });
    const choices = async () => {
      const person = menu && (await actor(routing.people, asking));
      if (!menu || !person) return [];
      const { standings } = await admit(routing.access, person, menu.may);
      return menu.choose({ ...requestOf(asking, person, standings, routing.now()), words: body.value });
    };
    const options = await choices().catch((error: unknown) => {
      const { team, user } = asking;
      explain(error, anyLocale, routing.log, { team, user, options: body.action_id });
      return [];
    });
    await incoming.ack({
      options: options.slice(0, limits.selectOptions).map(({ label, value }) => ({
        text: plainText(label, limits.optionText),
        value: clip(value, limits.optionValue),
      })),
    });
  };
};

const createShortcut = (routing: Routing) => {
  const shortcuts = new Map(
    routing.surfaces.flatMap((surface) => surface.shortcuts ?? []).map((one) => [one.id, one]),
  );
  return async (incoming: Incoming): Promise<void> => {
    const body = ShortcutBody.parse(incoming.body);
    const shortcut = shortcuts.get(body.callback_id);
    await incoming.ack();
    if (!shortcut) return;
    const channel = body.channel?.id ?? null;
    const asking = askingOf(routing, incoming, {
      user: body.user.id,
      home: body.user.team_id ?? body.team?.id ?? null,
      channel,
      trigger: body.trigger_id ?? null,
    });
    await answering(routing, asking, { shortcut: shortcut.id }, async (speaks) => {
      const person = await actor(routing.people, asking);
      if (!person) return;
      speaks(person.locale);
      const { access } = routing;
      const here = channel === null || person.external ? null : await access.ofChannel(person, channel);
      const standings = await standingsOf(access, person, here?.team === person.team ? here : null);
      if (!allows(shortcut.may, standings)) {
        const { outsider, notAllowed } = text(person.locale);
        throw new Refusal(person.external ? outsider : notAllowed(shortcut.may));
      }
      const ts = body.message_ts ?? body.message?.ts;
      const { user = null, thread_ts: thread = null } = body.message ?? {};
      const message = channel && ts ? { channel, ts, user, thread } : null;
      await shortcut.run({ ...requestOf(asking, person, standings, routing.now()), message });
    });
  };
};

/** Every handler of an event's type runs, one after the other; if any fails, Slack is to send it again. */
const createEvents = (routing: Routing) => {
  const handlers = Map.groupBy(
    routing.surfaces.flatMap(({ events }) => Object.entries(events ?? {})),
    ([type]) => type,
  );
  return async (incoming: Incoming): Promise<void> => {
    const body = EventBody.parse(incoming.body);
    const team = incoming.context.teamId ?? body.team_id;
    const due = handlers.get(body.event.type);
    if (!team || !due) return;
    const now = routing.now();
    const at = body.event_time === undefined ? now : body.event_time * 1000;
    const happening: Happening = { team, id: body.event_id ?? '', now, at, event: body.event };
    await eachInTurn(due, 'handlers of an event', ([, handle]) => handle(happening));
  };
};
