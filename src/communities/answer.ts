import { errorOf } from '../slack/errors.ts';
import type { Message } from '../slack/message.ts';
import type { Request } from '../slack/surface.ts';

/** After a form, says something where it was opened from; where the bot is not there, in a form of its own. */
export const answerIn = async (request: Request, channel: string, message: Message): Promise<void> => {
  try {
    await request.client.chat.postEphemeral({ ...message, channel, user: request.person.user });
  } catch (error) {
    if (errorOf(error) === null) throw error;
    await request.answer(message);
  }
};

/** The same request, answered in a channel. */
export const answeredIn = <Asked extends Request>(request: Asked, channel: string): Asked => ({
  ...request,
  channel,
  answer: (message: Message) => answerIn(request, channel, message),
});
