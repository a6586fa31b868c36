/** What the page can ask for, and in which shape: the arguments of each verb of `sandbox.as(user)`. Pure. */
import { z } from 'zod';

const channel = z.string().min(1).max(100);
const ts = z.string().regex(/^\d+\.\d+$/);
const written = z.string().max(60_000);
const emoji = z.string().min(1).max(100);
const name = z.string().min(1).max(80);
const user = z.string().min(1).max(50);
const actionId = z.string().min(1).max(255);
const option = z.looseObject({
  text: z.looseObject({ type: z.string(), text: z.string() }),
  value: z.string(),
});
const choice = z.union([z.string(), z.number(), z.array(z.string()), option, z.array(option), z.null()]);
const options = z
  .strictObject({
    value: choice.optional(),
    blockId: z.string().optional(),
    blockIndex: z.int().min(0).optional(),
  })
  .optional();
/** `data` in base64: of the largest file, and a little more, so that the refusal can be a kind one. */
const file = z.strictObject({
  name: z.string().min(1).max(255),
  data: z
    .string()
    .max(1_600_000)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
  alt: z.string().max(1000).optional(),
});
const message = z.strictObject({ channel, ts });
const view = z.string().min(1).max(100);

export const actArguments = {
  post: z.tuple([
    channel,
    written,
    z.strictObject({ thread: ts.optional(), broadcast: z.boolean().optional() }).optional(),
  ]),
  upload: z.tuple([
    channel,
    z.array(file).min(1).max(5),
    z
      .strictObject({
        text: written.optional(),
        thread: ts.optional(),
        broadcast: z.boolean().optional(),
      })
      .optional(),
  ]),
  edit: z.tuple([channel, ts, written]),
  delete: z.tuple([channel, ts]),
  react: z.tuple([channel, ts, emoji]),
  unreact: z.tuple([channel, ts, emoji]),
  pin: z.tuple([channel, ts, z.boolean().optional()]),
  command: z.tuple([channel, written]),
  click: z.tuple([channel, ts, actionId, options]),
  clickHome: z.tuple([actionId, options]),
  clickView: z.tuple([view, actionId, options]),
  suggestions: z.tuple([
    z.union([message, z.strictObject({ viewId: view }), z.literal('home')]),
    actionId,
    z.string().max(3000),
  ]),
  submit: z.tuple([view, z.record(z.string(), z.union([choice, z.record(z.string(), choice)])).optional()]),
  close: z.tuple([view, z.boolean().optional()]),
  shortcut: z.tuple([z.string().min(1).max(255), z.union([message, z.literal('global')]).optional()]),
  openHome: z.tuple([z.enum(['home', 'messages']).optional()]),
  join: z.tuple([channel]),
  leave: z.tuple([channel]),
  invite: z.tuple([channel, user]),
  kick: z.tuple([channel, user]),
  createChannel: z.tuple([z.strictObject({ name, private: z.boolean().optional() })]),
  archive: z.tuple([channel]),
  unarchive: z.tuple([channel]),
  rename: z.tuple([channel, name]),
  deleteChannel: z.tuple([channel]),
  share: z.tuple([channel, z.string().min(1).max(50), z.boolean().optional()]),
  openDm: z.tuple([z.array(user).min(1).max(8).optional()]),
  change: z.tuple([
    z.strictObject({
      tz: z
        .string()
        .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'Etc/UTC')
        .optional(),
      title: z.string().max(200).optional(),
      real_name: name.optional(),
      status_text: z.string().max(100).optional(),
      status_emoji: z.string().max(100).optional(),
      status_expiration: z.int().min(0).optional(),
      dnd_until: z.int().min(0).optional(),
      deleted: z.boolean().optional(),
      is_admin: z.boolean().optional(),
    }),
  ]),
};

const times = { times: z.int().min(1).optional() };
const method = z.string().min(1).max(100);
const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rateLimited'), retryAfter: z.number().min(0).optional() }),
  z.strictObject({ kind: z.literal('error'), status: z.int().min(400).max(599).optional() }),
  z.strictObject({ kind: z.literal('refused'), error: z.string() }),
  z.strictObject({ kind: z.literal('delay'), ms: z.int().min(0).max(60_000) }),
  z.strictObject({ kind: z.literal('acceptedThenCutOff') }),
  z.strictObject({
    kind: z.enum(['acceptedLate', 'answeredEarly']),
    ms: z.int().min(0).max(60_000).optional(),
    moved: z.int().min(0).optional(),
  }),
  z.strictObject({ kind: z.literal('unknownMethod') }),
]);

/** The arguments of each switch of `sandbox.faults`. */
export const faultArguments = {
  call: z.tuple([method, fault, z.strictObject(times).optional()]),
  rateLimit: z.tuple([
    method,
    z.strictObject({ retryAfter: z.number().min(0).optional(), ...times }).optional(),
  ]),
  limits: z.tuple([z.boolean()]),
  scope: z.tuple([z.string(), z.boolean()]),
  revokeToken: z.tuple([]),
  duplicateEvents: z.tuple([z.int().min(0).max(10)]),
  reorderEvents: z.tuple([z.int().min(0).max(1000), z.int().min(0).optional()]),
  release: z.tuple([]),
  dropDeliveries: z.tuple([z.boolean()]),
  outage: z.tuple([z.boolean()]),
  slow: z.tuple([z.int().min(0).max(60_000)]),
  disconnect: z.tuple([z.enum(['warning', 'abrupt']).optional()]),
  arriveLate: z.tuple([]),
  clear: z.tuple([]),
};
