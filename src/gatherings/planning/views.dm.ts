/** Pure. What people get personally about an event, as it is planned. */
import type { Community } from '../../communities/tables.ts';
import { actions, button, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { channel, escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import type { Announced } from '../answering/announcement.ts';
import { answerButtons } from '../answering/buttons.ts';
import { detailLines, linesSaid, linesShown, saidIn } from '../answering/details.ts';
import { ids } from '../ids.ts';
import type { Event } from '../tables.ts';
import { text } from './text.ts';

type Place = Pick<Community, 'channel' | 'name' | 'timeZone'>;

/** An invitation with its three answers. */
export const invitationMessage = (
  { event, hosts, counts }: Announced,
  { by, community }: { by: string; community: Pick<Community, 'name'> },
  locale: Locale,
): Message => {
  const said = text(locale).invitation(person(by), escapeMrkdwn(community.name));
  const title = escapeMrkdwn(event.title);
  const about = escapeMrkdwn(event.about);
  const lines = detailLines(event, hosts, locale, saidIn(locale, event.timeZone));
  return {
    text: [said, title, about, linesSaid(lines)].join('\n'),
    blocks: [
      section(`${said}\n*${title}*`),
      section(about),
      section(linesShown(lines)),
      actions(...answerButtons(event, counts, locale)),
    ],
  };
};

/** To its author, once it is approved. */
export const approvedMessage = (event: Event, place: Place, locale: Locale): Message => {
  const say = text(locale).told;
  const when = saidIn(locale, event.timeZone);
  const title = escapeMrkdwn(event.title);
  const { announceAt } = event;
  const said = (how: (at: number) => string, where: string) =>
    [
      say.approved(title, where),
      say.when(how(event.startsAt)),
      ...(announceAt === null ? [] : [say.announced(how(announceAt))]),
    ].join('\n');
  const value = { community: event.community, event: event.id };
  return {
    text: said(when.words, escapeMrkdwn(place.name)),
    blocks: [
      section(said(when.shown, channel(place.channel))),
      actions(button(text(locale).buttons.show, ids.show, value)),
    ],
  };
};

/** To its author, where it is not taken. */
export const declinedMessage = (event: Event, place: Place, locale: Locale): Message => {
  const say = text(locale).told;
  const title = escapeMrkdwn(event.title);
  return {
    text: say.declined(title, escapeMrkdwn(place.name)),
    blocks: [section(say.declined(title, channel(place.channel)))],
  };
};

/** To coordinators, where an announcement was deleted. */
export const withdrawnMessage = (event: Event, answered: number, locale: Locale): Message => {
  const when = saidIn(locale, event.timeZone);
  const title = escapeMrkdwn(event.title);
  const said = (how: (at: number) => string) =>
    text(locale).withdrawnAlert(title, how(event.startsAt), answered);
  const value = { community: event.community, event: event.id };
  return {
    text: said(when.words),
    blocks: [section(said(when.shown)), actions(button(text(locale).buttons.cancel, ids.cancel, value))],
  };
};
