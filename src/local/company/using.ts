/** What scenes use of the bot, as people do: a command, a button, and a look at what came of it. */
import type { Stage, UserId } from '../../sandbox/cast/script.ts';
import type { Seen, View } from '../../sandbox/index.ts';

type Button = { action_id?: string; text?: { text?: string } };

const buttonsOf = ({ blocks = [] }: Seen): Button[] =>
  blocks.flatMap((block) => (Array.isArray(block.elements) ? (block.elements as Button[]) : []));

/** The action of the button with this label. */
const actionOf = (message: Seen, label: string): string | undefined =>
  buttonsOf(message).find((button) => button.text?.text === label)?.action_id;

/** The newest message for this person's eyes alone that has such a button. */
const offered = ({ read }: Stage, by: UserId, channel: string, label: string): Seen | undefined =>
  read.ephemerals(by, channel).findLast((message) => actionOf(message, label) !== undefined);

export const isOffered = (stage: Stage, by: UserId, channel: string, label: string): boolean =>
  offered(stage, by, channel, label) !== undefined;

/** Presses a button in the newest DM that has it, as far as there is one. */
export const pressInDm = async ({ read, as, idle }: Stage, by: UserId, label: string): Promise<void> => {
  const found = read
    .dms(by)
    .flatMap(({ id, messages }) => messages.map((message) => ({ id, message })))
    .findLast(({ message }) => actionOf(message, label) !== undefined);
  const action = found && actionOf(found.message, label);
  if (!found || !action) return;
  await as(by).click(found.id, found.message.ts, action);
  await idle(step);
};

/** Presses a button of the newest message in a channel that is such a one, as far as there is one. */
export const pressInChannel = async (
  { read, as, idle }: Stage,
  by: UserId,
  channel: string,
  label: string,
  isMeant: (message: Seen) => boolean,
): Promise<void> => {
  const found = read.channel(channel, by).messages.findLast(isMeant);
  const action = found && actionOf(found, label);
  if (!found || !action) return;
  await as(by).click(channel, found.ts, action);
  await idle(step);
};

/** Whether a bot is in the channel: then somebody made something of it already. */
export const isHosted = ({ read }: Stage, channel: string, by: UserId): boolean => {
  const members = read.members(channel, by);
  return read.people().some((one) => one.is_bot === true && members.includes(one.id));
};

/** The last that this person said at the top of a channel. */
export const lastSaid = ({ read }: Stage, channel: string, by: UserId): Seen | undefined =>
  read.channel(channel, by).messages.findLast((one) => one.user === by && !one.subtype && !one.is_ephemeral);

/** The bot answers after it has acknowledged: so long (real ms) is looked for it, in steps. */
const patience = 2_000;
const step = 20;

const answered = async (stage: Stage, hasCome: () => boolean): Promise<void> => {
  // Quiet is counted from the last thing that happened, so that each look has to ask for more of it.
  for (let quiet = step; quiet <= patience && !hasCome(); quiet += step) await stage.idle(quiet);
};

/** Types a command and waits until the bot has answered. */
export const command = async (stage: Stage, by: UserId, channel: string, line: string): Promise<void> => {
  const before = stage.read.ephemerals(by, channel).at(-1)?.ts;
  const { ok } = await stage.as(by).command(channel, line);
  if (ok) await answered(stage, () => stage.read.ephemerals(by, channel).at(-1)?.ts !== before);
};

/** Presses a button of a message for this person's eyes alone, and waits until the message has changed. */
export const press = async (stage: Stage, by: UserId, channel: string, label: string): Promise<void> => {
  const message = offered(stage, by, channel, label);
  const action = message && actionOf(message, label);
  if (!message || !action) return;
  const { ok } = await stage.as(by).click(channel, message.ts, action);
  const isGone = () =>
    !stage.read.ephemerals(by, channel).some((one) => one.ts === message.ts && actionOf(one, label));
  if (ok) await answered(stage, isGone);
};

/** The form that lies open before this person. */
export const formOf = ({ read }: Stage, by: UserId): View | undefined => read.views(by).at(-1);

/** Presses a button that opens a form, and waits for the form. `on`: the message; else the newest for them alone. */
export const pressForForm = async (
  stage: Stage,
  by: UserId,
  channel: string,
  label: string,
  on: Seen | undefined = offered(stage, by, channel, label),
): Promise<void> => {
  const action = on && actionOf(on, label);
  if (!on || !action) return;
  const { ok } = await stage.as(by).click(channel, on.ts, action);
  if (ok) await answered(stage, () => formOf(stage, by) !== undefined);
};

type Choosing = { element?: { action_id?: string; options?: { value: string; text: { text: string } }[] } };

/** Chooses in the form that is open what has this label, wherever it can be chosen, and waits until the form shows it. */
export const choose = async (stage: Stage, by: UserId, label: string): Promise<void> => {
  const form = formOf(stage, by);
  for (const { element } of (form?.blocks ?? []) as Choosing[]) {
    const value = element?.options?.find(({ text }) => text.text === label)?.value;
    if (!form || !element?.action_id || value === undefined) continue;
    const { ok } = await stage.as(by).clickView(form.id, element.action_id, { value });
    if (ok) await answered(stage, () => formOf(stage, by)?.hash !== form.hash);
  }
};

/** Sends the form that is open, with what is written into its fields, and waits until another one, or none, is there. */
export const submitForm = async (
  stage: Stage,
  by: UserId,
  written: Record<string, string> = {},
): Promise<void> => {
  const form = formOf(stage, by);
  if (!form) return;
  const { ok } = await stage.as(by).submit(form.id, written);
  if (ok) await answered(stage, () => formOf(stage, by)?.hash !== form.hash);
};

/** Closes whatever lies open before this person. */
export const closeForm = async (stage: Stage, by: UserId): Promise<void> => {
  const form = formOf(stage, by);
  if (form) await stage.as(by).close(form.id, true);
};
