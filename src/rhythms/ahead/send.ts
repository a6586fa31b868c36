/** Sending a beat to come to whoever plans it, and to nobody else, as it stands in the form. Nothing is stored. */
import type { Community } from '../../communities/index.ts';
import { errorOf } from '../../slack/errors.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { channel as mention } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import type { ActionRequest, CommunityRequest } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { kindOf } from '../kinds/registry.ts';
import { messageOf } from '../post.ts';
import { countPosted } from '../store.came.ts';
import type { Wiring } from '../wiring.ts';
import { beatAhead } from './beat.ts';
import { contentFor } from './candidate.ts';
import { showAnew } from './open.ts';
import type { Showing } from './showing.ts';
import { text } from './text.ts';
import { trialMessage } from './trial.ts';
import { changeForm } from './views.ts';
import { Fields, readWords } from './words.ts';

/** In the channel where that works, so that it looks as it will; else as a direct message. */
export const sendTrial = async (
  wiring: Wiring,
  request: CommunityRequest & Pick<ActionRequest<Showing>, 'value' | 'fields'>,
): Promise<void> => {
  const { person, value, community: ref, locale } = request;
  const typed = Fields.safeParse(request.fields).data;
  const read = typed && readWords(typed, locale);
  if (read && 'errors' in read) throw new Refusal(Object.values(read.errors).join(' '));
  const { community, beat, content, message } = await wiring.store.tx(async (scope) => {
    const ahead = await beatAhead(scope, wiring, ref, value, request);
    const content = await contentFor(scope, ahead, value.subject);
    const word = kindOf(ahead.beat.rhythm.kind).label(localeOf(ahead.community.locale));
    const worded = read ? { word, ...content, ...read.words } : content;
    const says = { id: value.form, subject: value.subject, content: worded };
    return { ...ahead, content, message: await asPosted(scope, ahead.community, says) };
  });
  const isThere = await sendHere(request, community.channel, trialMessage(message, locale));
  const say = text(locale).notes;
  const { rhythm, at } = beat;
  const notes = [isThere ? say.sent(mention(community.channel)) : say.sentDirectly];
  await showAnew(request, changeForm({ rhythm, at, content, showing: value, notes, typed }, person));
};

const asPosted = async (
  scope: Scope,
  community: Community,
  says: Pick<Parameters<typeof messageOf>[2], 'id' | 'subject' | 'content'>,
): Promise<Message> => {
  const introduces = community.noticeStyle === 'footer' && (await countPosted(scope, community.id)) === 0;
  return messageOf(scope, community, { ...says, introduces }, { answered: 0, taps: [] });
};

/** False: it was sent directly, since the channel does not take it. */
const sendHere = async (
  { client, person: { user } }: CommunityRequest,
  channel: string,
  message: Message,
): Promise<boolean> => {
  try {
    await client.chat.postEphemeral({ ...message, channel, user });
    return true;
  } catch (error) {
    if (errorOf(error) === null) throw error;
    await client.chat.postMessage({ ...message, channel: user, unfurl_links: false, unfurl_media: false });
    return false;
  }
};
