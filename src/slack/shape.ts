/** Pure. What deliveries look like; whatever does not is refused before Bolt reads it. */
import type { KnownBlock } from '@slack/types';
import { z } from 'zod';

/** Half of a surrogate pair cannot be sent back to Slack. */
const wellFormed = z.string().refine((text) => text.isWellFormed());
const id = wellFormed.min(1).max(255);
/** Absent in workspaces, null in organisation-wide installations. */
const Team = z.looseObject({ id }).nullish();
const User = z.looseObject({ id, team_id: id.nullish() });
/** Absent where there is none; Bolt does not survive null. */
const Channel = z.looseObject({ id }).optional();

/** Events name what they are about, or bring it. */
const Named = z.union([z.string(), z.looseObject({})]).optional();

/** Of the Events API, around one event. */
export const EventBody = z.looseObject({
  team_id: id.nullish(),
  event_id: id.optional(),
  event_time: z.number().optional(),
  authorizations: z.array(z.looseObject({ team_id: id.nullish() })).nullish(),
  event: z.looseObject({
    type: z.string().regex(/^[a-z_.]{1,100}$/),
    item: z.looseObject({}).optional(),
    user: Named,
    channel: Named,
    subteam: Named,
  }),
});

export const CommandBody = z.looseObject({
  command: z.string().regex(/^\/\S{1,80}$/),
  text: z.string().default(''),
  team_id: id,
  user_id: id,
  channel_id: id.optional(),
  trigger_id: wellFormed.optional(),
  response_url: z.string().optional(),
});

const Option = z.looseObject({ value: z.string().optional() }).nullish();

/** What was pressed or chosen, whatever sort of element it is. */
export const Pressed = z.looseObject({
  action_id: id,
  block_id: z.string().optional(),
  type: z.string().optional(),
  value: z.string().nullish(),
  selected_option: Option,
  selected_options: z.array(z.looseObject({ value: z.string().optional() })).nullish(),
});
export type Pressed = z.infer<typeof Pressed>;

const interactive = {
  team: Team,
  user: User,
  trigger_id: wellFormed.optional(),
  response_url: z.string().optional(),
  response_urls: z.array(z.looseObject({})).optional(),
};

const Field = z.looseObject({ type: z.string().optional() });
export type Field = z.infer<typeof Field>;

/** What stands in a form's fields. */
const State = z
  .looseObject({ values: z.record(z.string(), z.record(z.string(), Field)).default({}) })
  .nullish();

export const ActionBody = z.looseObject({
  ...interactive,
  type: z.literal('block_actions'),
  actions: z.array(Pressed).min(1),
  channel: Channel,
  container: z
    .looseObject({
      type: z.string().optional(),
      channel_id: id.nullish(),
      message_ts: wellFormed.nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  message: z
    .looseObject({ text: z.string().nullish(), blocks: z.array(z.custom<KnownBlock>()).nullish() })
    .nullish(),
  view: z.looseObject({ id: id.nullish(), type: z.string().optional(), state: State }).nullish(),
});

export const SubmissionBody = z.looseObject({
  ...interactive,
  type: z.literal('view_submission'),
  view: z.looseObject({
    type: z.string().optional(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    title: z.looseObject({}).optional(),
    blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })).default([]),
    state: State,
  }),
});

export const ClosedBody = z.looseObject({
  ...interactive,
  type: z.literal('view_closed'),
  view: z.looseObject({ callback_id: z.string() }),
});

export const SuggestionBody = z.looseObject({
  ...interactive,
  type: z.literal('block_suggestion'),
  action_id: id,
  value: z.string().default(''),
  channel: Channel,
});

export const ShortcutBody = z.looseObject({
  ...interactive,
  type: z.enum(['shortcut', 'message_action']),
  callback_id: id,
  channel: Channel,
  message_ts: wellFormed.optional(),
  message: z
    .looseObject({
      user: z.string().nullish(),
      ts: z.string().optional(),
      thread_ts: z.string().nullish(),
    })
    .nullish(),
});

const Interactive = z.discriminatedUnion('type', [
  ActionBody,
  SubmissionBody,
  ClosedBody,
  SuggestionBody,
  ShortcutBody,
]);

/** Whether a delivery is one that the router can take. */
export const isDelivery = (body: unknown): body is Record<string, unknown> => {
  if (typeof body !== 'object' || body === null) return false;
  if ('event' in body) return EventBody.safeParse(body).success;
  if ('command' in body) return CommandBody.safeParse(body).success;
  return Interactive.safeParse(body).success;
};

/** Events alone are acknowledged after they were handled; the others acknowledge for themselves. */
export const isEvent = (body: object): boolean => 'event' in body;
