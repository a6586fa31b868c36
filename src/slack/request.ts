import type { RespondFn, webApi } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { Person } from './access.ts';
import { form, section } from './blocks.ts';
import { limits } from './limits.ts';
import type { Locale } from './locale.ts';
import type { Form, Message } from './message.ts';
import { Refusal } from './refusal.ts';
import type { Standing } from './roles.ts';
import type { Request } from './surface.ts';
import { text } from './text.ts';

/** Someone asks: who, where, and by which ways they can be answered. */
export type Asking = {
  team: string;
  user: string;
  /** The workspace that Slack says they come from. */
  home: string | null;
  channel: string | null;
  client: webApi.WebClient;
  respond: RespondFn | null;
  trigger: string | null;
  /** The id of the form that they act within, on which others are then pushed. */
  formId: string | null;
  /** They act on a message, which can be replaced. */
  onMessage: boolean;
  command: string;
  log: Log;
};

/** What a handler gets, once its asker was admitted. */
export const requestOf = (
  asking: Asking,
  person: Person,
  standings: readonly Standing[],
  now: number,
): Request => ({
  team: asking.team,
  person,
  standings,
  locale: person.locale,
  now,
  command: asking.command,
  channel: asking.channel,
  client: asking.client,
  answer: (message) => answer(asking, message, person.locale),
  replace: (message) => replace(asking, message, person.locale),
  open: (view) => open(asking, view, person.locale),
});

/** Says something to the asker alone, by the first way that works; if none does, the log says so. */
export const answer = async (asking: Asking, message: Message, locale: Locale): Promise<void> => {
  for (const way of waysToAnswer(asking, message, locale)) {
    try {
      await way();
      return;
    } catch (error) {
      asking.log.info({ team: asking.team, user: asking.user, err: error }, 'one way to answer failed');
    }
  }
  asking.log.warn({ team: asking.team, user: asking.user }, 'an answer could not be given');
};

const waysToAnswer = (asking: Asking, message: Message, locale: Locale): (() => Promise<unknown>)[] => {
  const { respond, channel, user, client, trigger } = asking;
  const ways: (() => Promise<unknown>)[] = [];
  if (respond) ways.push(() => respond({ ...message, response_type: 'ephemeral', replace_original: false }));
  if (channel) ways.push(() => client.chat.postEphemeral({ ...message, channel, user }));
  if (trigger) ways.push(() => show(asking, trigger, smallForm(message, locale)));
  ways.push(() => client.chat.postMessage({ ...message, channel: user, ...quietly }));
  return ways;
};

const quietly = { unfurl_links: false, unfurl_media: false } as const;

const smallForm = (message: Message, locale: Locale): Form =>
  form({
    title: text(locale).formTitle,
    close: text(locale).close,
    blocks: message.blocks ?? [section(message.text)],
  });

const replace = async (asking: Asking, message: Message, locale: Locale): Promise<void> => {
  const { respond, onMessage, formId, client } = asking;
  if (formId === null && !(respond && onMessage)) return answer(asking, message, locale);
  try {
    if (formId !== null) await client.views.update({ view_id: formId, view: smallForm(message, locale) });
    else await respond?.({ ...message, blocks: message.blocks ?? [], replace_original: true });
  } catch (error) {
    asking.log.info(
      { team: asking.team, user: asking.user, err: error },
      'what was pressed could not be replaced',
    );
    await answer({ ...asking, respond: null }, message, locale);
  }
};

const open = async (asking: Asking, view: Form, locale: Locale): Promise<void> => {
  if (!asking.trigger) throw new Refusal(text(locale).tooSlow);
  await show(asking, asking.trigger, view);
};

const show = ({ client, formId }: Asking, trigger_id: string, view: Form) =>
  formId !== null ? client.views.push({ trigger_id, view }) : client.views.open({ trigger_id, view });

/** A message that only says something: its text, shown and read out alike. */
export const saying = (mrkdwn: string): Message => ({ text: mrkdwn.slice(0, limits.messageText) });
